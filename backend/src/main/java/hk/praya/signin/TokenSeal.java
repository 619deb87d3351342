package hk.praya.signin;

import hk.praya.access.MasterKey;
import hk.praya.access.Sessions.Kept;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals what the identity provider gave for a session: whoever reads the table can use none of it. */
@Singleton
final class TokenSeal {
    private static final String PURPOSE = "session tokens";

    private final MasterKey key;

    TokenSeal(MasterKey key) {
        this.key = key;
    }

    byte @Nullable [] seal(@Nullable String token) {
        return token == null ? null : key.seal(PURPOSE, token.getBytes(StandardCharsets.UTF_8));
    }

    Optional<String> refreshToken(Kept session) {
        return Optional.ofNullable(session.proof().refreshToken()).map(this::unseal);
    }

    Optional<String> idToken(Kept session) {
        return Optional.ofNullable(session.proof().idToken()).map(this::unseal);
    }

    private String unseal(byte[] sealed) {
        return new String(key.unseal(PURPOSE, sealed), StandardCharsets.UTF_8);
    }
}
