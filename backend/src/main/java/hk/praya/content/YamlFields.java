package hk.praya.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of one YAML mapping. A required key that is missing is reported, and read as the fallback. */
final class YamlFields {

    private final YamlValue at;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    YamlFields(YamlValue at) {
        this.at = at;
    }

    void put(String key, YamlValue value) {
        values.put(key, value);
    }

    Set<String> keys() {
        return values.keySet();
    }

    Collection<Map.Entry<String, YamlValue>> all() {
        return values.entrySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A key known to be there. */
    YamlValue of(String key) {
        YamlValue value = values.get(key);
        if (value == null) {
            throw new IllegalStateException(key);
        }
        return value;
    }

    YamlValue at() {
        return at;
    }

    <T> T required(String key, Function<YamlValue, T> read, T fallback) {
        YamlValue value = values.get(key);
        if (value == null) {
            at.report("the key " + key + " is missing");
            return fallback;
        }
        return read.apply(value);
    }

    <T> @Nullable T optional(String key, Function<YamlValue, T> read) {
        YamlValue value = values.get(key);
        return value == null ? null : read.apply(value);
    }

    <T> T optional(String key, Function<YamlValue, T> read, T otherwise) {
        YamlValue value = values.get(key);
        return value == null ? otherwise : read.apply(value);
    }

    String text(String key) {
        return required(key, YamlValue::text, "");
    }

    boolean flag(String key, boolean otherwise) {
        return optional(key, YamlValue::flag, otherwise);
    }

    /** Empty when the key is not there. */
    <T> List<T> list(String key, Function<YamlValue, T> read) {
        return Optional.ofNullable(values.get(key)).map(value -> value.items().stream().map(read).toList()).orElse(List.of());
    }

    <T> List<T> requiredList(String key, Function<YamlValue, T> read) {
        if (!values.containsKey(key)) {
            at.report("the key " + key + " is missing");
        }
        return list(key, read);
    }

    void with(String key, Consumer<YamlValue> use) {
        YamlValue value = values.get(key);
        if (value != null) {
            use.accept(value);
        }
    }
}
