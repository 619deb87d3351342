package hk.praya.library;

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
public final class YamlFields {

    private final YamlValue at;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    public YamlFields(YamlValue at) {
        this.at = at;
    }

    public void put(String key, YamlValue value) {
        values.put(key, value);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public Collection<Map.Entry<String, YamlValue>> all() {
        return values.entrySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** A key known to be there. */
    public YamlValue of(String key) {
        YamlValue value = values.get(key);
        if (value == null) {
            throw new IllegalStateException(key);
        }
        return value;
    }

    public YamlValue at() {
        return at;
    }

    public <T> T required(String key, Function<YamlValue, T> read, T fallback) {
        YamlValue value = values.get(key);
        if (value == null) {
            at.report("the key " + key + " is missing");
            return fallback;
        }
        return read.apply(value);
    }

    public <T> @Nullable T optional(String key, Function<YamlValue, T> read) {
        YamlValue value = values.get(key);
        return value == null ? null : read.apply(value);
    }

    public <T> T optional(String key, Function<YamlValue, T> read, T otherwise) {
        YamlValue value = values.get(key);
        return value == null ? otherwise : read.apply(value);
    }

    public String text(String key) {
        return required(key, YamlValue::text, "");
    }

    public boolean flag(String key, boolean otherwise) {
        return optional(key, YamlValue::flag, otherwise);
    }

    /** Empty when the key is not there. */
    public <T> List<T> list(String key, Function<YamlValue, T> read) {
        return Optional.ofNullable(values.get(key)).map(value -> value.items().stream().map(read).toList()).orElse(List.of());
    }

    public <T> List<T> requiredList(String key, Function<YamlValue, T> read) {
        if (!values.containsKey(key)) {
            at.report("the key " + key + " is missing");
        }
        return list(key, read);
    }

    public void with(String key, Consumer<YamlValue> use) {
        YamlValue value = values.get(key);
        if (value != null) {
            use.accept(value);
        }
    }
}
