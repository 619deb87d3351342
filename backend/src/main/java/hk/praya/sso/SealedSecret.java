package hk.praya.sso;

import hk.praya.access.MasterKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company's secret for Praya: kept so that only Praya can use it, and only for the client it was entered for. */
@Singleton
final class SealedSecret {
    private final MasterKey key;

    SealedSecret(MasterKey key) {
        this.key = key;
    }

    byte[] seal(UUID clientId, String secret) {
        return key.seal(purpose(clientId), secret.getBytes(StandardCharsets.UTF_8));
    }

    @Nullable String open(UUID clientId, byte @Nullable [] sealed) {
        return sealed == null ? null : new String(key.unseal(purpose(clientId), sealed), StandardCharsets.UTF_8);
    }

    private static String purpose(UUID clientId) {
        return "sso secret of " + clientId;
    }
}
