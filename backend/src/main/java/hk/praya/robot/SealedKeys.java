package hk.praya.robot;

import hk.praya.access.MasterKey;
import hk.praya.robot.RobotSender.Keys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What opens a robot, kept so that only Praya can use it, and only for the client it was entered for. */
@Singleton
final class SealedKeys {
    private final MasterKey key;

    SealedKeys(MasterKey key) {
        this.key = key;
    }

    byte[] token(UUID clientId, String token) {
        return key.seal("robot token of " + clientId, token.getBytes(StandardCharsets.UTF_8));
    }

    byte[] secret(UUID clientId, String secret) {
        return key.seal("robot secret of " + clientId, secret.getBytes(StandardCharsets.UTF_8));
    }

    Keys open(UUID clientId, byte[] token, byte[] secret) {
        return new Keys(new String(key.unseal("robot token of " + clientId, token), StandardCharsets.UTF_8), new String(key.unseal("robot secret of " + clientId, secret), StandardCharsets.UTF_8));
    }

    /** The same for the same token of a client, and tells nobody which it is. */
    byte[] mark(UUID clientId, String token) {
        return key.mac("robot mark of " + clientId, token.getBytes(StandardCharsets.UTF_8));
    }
}
