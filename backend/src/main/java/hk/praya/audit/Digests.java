package hk.praya.audit;

import hk.praya.access.MasterKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Digests of what stood before and after, keyed per client: they prove a value to whoever holds it and betray it to
 * nobody else. The value is taken as its text: rooms pass records of plain values, whose text says all of them.
 */
@Singleton
final class Digests {
    private final MasterKey key;

    Digests(MasterKey key) {
        this.key = key;
    }

    byte @Nullable [] of(UUID firmId, UUID clientId, @Nullable Object value) {
        return value == null ? null : key.mac("audit " + firmId + " " + clientId, value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
