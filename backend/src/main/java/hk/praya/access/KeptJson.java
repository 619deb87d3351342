package hk.praya.access;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jooq.JSONB;

/** What lies in a row as JSON, for every room: what we wrote ourselves reads back, or it is our bug. */
@Singleton
public final class KeptJson {
    private final ObjectMapper json;

    KeptJson(ObjectMapper json) {
        this.json = json;
    }

    public JSONB of(Object value) {
        try {
            return JSONB.valueOf(json.writeValueAsString(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T read(JSONB kept, Class<T> type) {
        return read(kept, Argument.of(type));
    }

    public <T> List<T> list(JSONB kept, Class<T> type) {
        return read(kept, Argument.listOf(type));
    }

    public <T> T read(JSONB kept, Argument<T> type) {
        try {
            return json.readValue(kept.data(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
