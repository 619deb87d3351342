package hk.praya.tia;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jooq.JSONB;

/** Lists that are kept as JSON with the act they belong to. */
@Singleton
final class Jsons {
    private final ObjectMapper json;

    Jsons(ObjectMapper json) {
        this.json = json;
    }

    JSONB of(List<?> values) {
        return JSONB.valueOf(text(values));
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> List<T> list(JSONB kept, Class<T> type) {
        try {
            return json.readValue(kept.data(), Argument.listOf(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
