package hk.praya.document;

import io.micronaut.json.tree.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON in one way only. Not the application's mapper: its settings (what is left out when empty, how
 * dates look) may change, and the hash of a paper of ten years ago must not. The mapper reads it back.
 *
 * <p>Fields in the order of declaration, none left out, no space, numbers plain without trailing zeros, only what must
 * be escaped is.
 */
public final class CanonicalJson {

    /** Java makes them anew for whoever asks, and a paper is a thousand records. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private CanonicalJson() {}

    public static byte[] write(Record record) {
        var out = new StringBuilder(1 << 16);
        value(out, record);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What was read, as it stands in any spelling: its parts in their order, whatever lies between them. */
    public static byte[] write(JsonNode node) {
        var out = new StringBuilder(1 << 12);
        node(out, node);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void node(StringBuilder out, JsonNode node) {
        if (node.isObject()) {
            String between = "{";
            for (var entry : node.entries()) {
                out.append(between);
                string(out, entry.getKey());
                out.append(':');
                node(out, entry.getValue());
                between = ",";
            }
            out.append(node.size() == 0 ? "{}" : "}");
        } else if (node.isArray()) {
            String between = "[";
            for (JsonNode one : node.values()) {
                out.append(between);
                node(out, one);
                between = ",";
            }
            out.append(node.size() == 0 ? "[]" : "]");
        } else {
            value(out, node.isNull() ? null : node.isBoolean() ? (Object) node.getBooleanValue() : node.isNumber() ? new BigDecimal(node.coerceStringValue()) : node.getStringValue());
        }
    }

    private static void value(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> string(out, text);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Boolean flag -> out.append(flag.booleanValue());
            case BigDecimal number -> out.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
            case LocalDate date -> string(out, date.toString());
            case Enum<?> word -> string(out, word.name());
            case List<?> list -> list(out, list);
            case Record record -> record(out, record);
            default -> throw new IllegalArgumentException("no place in a snapshot for " + value.getClass());
        }
    }

    private static void list(StringBuilder out, List<?> list) {
        String between = "[";
        for (Object one : list) {
            out.append(between);
            value(out, one);
            between = ",";
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void record(StringBuilder out, Record record) {
        String between = "{";
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            Object part = read(component, record);
            if (part == null && component.isAnnotationPresent(Added.class)) {
                continue;
            }
            out.append(between);
            string(out, component.getName());
            out.append(':');
            value(out, part);
            between = ",";
        }
        out.append('}');
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            // A record of another room, which shows it to nobody.
            accessor.trySetAccessible();
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = Character.isSurrogate(c) && !paired(text, i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || lone) {   // UTF-8 has no lone surrogate
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
            ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
            : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
