package hk.praya.mechanism;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;

/** Answers and what followed from them, as they lie in a row. */
@Singleton
final class KeptJson {
    private final ObjectMapper json;

    KeptJson(ObjectMapper json) {
        this.json = json;
    }

    JSONB of(Object value) {
        try {
            return JSONB.valueOf(json.writeValueAsString(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, List<String>> answers(JSONB kept) {
        return read(kept, Argument.mapOf(Argument.STRING, Argument.listOf(String.class)));
    }

    Weighing.Kept result(JSONB kept) {
        return read(kept, Argument.of(Weighing.Kept.class));
    }

    WorkingDays.Due due(JSONB kept) {
        return read(kept, Argument.of(WorkingDays.Due.class));
    }

    private <T> T read(JSONB kept, Argument<T> type) {
        try {
            return json.readValue(kept.data(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
