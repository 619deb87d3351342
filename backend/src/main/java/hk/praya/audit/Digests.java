package hk.praya.audit;

import hk.praya.access.MasterKey;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Digests of what stood before and after, keyed per client: they prove a value to whoever holds it and betray it to nobody else. */
@Singleton
final class Digests {
    private final ObjectMapper json;
    private final MasterKey key;

    Digests(ObjectMapper json, MasterKey key) {
        this.json = json;
        this.key = key;
    }

    byte @Nullable [] of(UUID firmId, UUID clientId, @Nullable Object value) {
        if (value == null) return null;
        try {
            return key.mac("audit " + firmId + " " + clientId, json.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
