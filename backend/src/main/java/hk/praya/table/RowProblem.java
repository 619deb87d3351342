package hk.praya.table;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is amiss with a row, as a message key.
 *
 * @param severity {@code error}: the row is left out; {@code warning}: the row is taken, without that value unless the key says otherwise;
 *     {@code act}: the row is right and says something that somebody should do
 */
@Serdeable
public record RowProblem(String key, @Nullable String field, String severity, Map<String, String> params) {
    public RowProblem {
        params = Map.copyOf(params);
    }

    public static RowProblem error(String key, @Nullable String field) {
        return new RowProblem(key, field, "error", Map.of());
    }

    public static RowProblem error(String key, @Nullable String field, String param, String value) {
        return new RowProblem(key, field, "error", Map.of(param, value));
    }

    public static RowProblem warning(String key, @Nullable String field) {
        return new RowProblem(key, field, "warning", Map.of());
    }

    public static RowProblem warning(String key, @Nullable String field, String param, String value) {
        return new RowProblem(key, field, "warning", Map.of(param, value));
    }

    public static RowProblem act(String key, @Nullable String field) {
        return new RowProblem(key, field, "act", Map.of());
    }

    public static RowProblem act(String key, @Nullable String field, String param, String value) {
        return new RowProblem(key, field, "act", Map.of(param, value));
    }

    public boolean isError() {
        return severity.equals("error");
    }

    public boolean isAct() {
        return severity.equals("act");
    }
}
