package hk.praya.wording;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in of a notice.
 *
 * @param elements by key of the kind; one that is not there is left out
 * @param own what the client says besides, after the elements, in this order
 */
@Serdeable
public record Content(@NotNull @Size(max = 40) Map<@Size(max = 60) String, @NotNull @Valid Filled> elements, @NotNull @Size(max = 12) List<@NotNull @Valid Own> own) {
    public static final Content EMPTY = new Content(Map.of(), List.of());

    /**
     * An element as it stands.
     *
     * @param included whether it is printed
     * @param text its wording where somebody changed it, with its placeholders; a language that is null is the pack's
     */
    @Serdeable
    public record Filled(boolean included, @NotNull @Size(max = 20) Map<@Size(max = 60) String, @NotNull @Valid Value> fields, @Nullable @Valid Both text) {
        public Both edited() {
            return text == null ? Both.NOTHING : text;
        }
    }

    /**
     * What a field holds: one of these, by its type.
     *
     * @param items phrases of a list, own words beside classes or places, or the purposes whose ids are in {@code keys}
     * @param keys classes, places ({@code mainland}, or a country {@code JP}), the one choice, or ids of purposes
     */
    @Serdeable
    public record Value(@Nullable @Valid Both text, @Nullable @Size(max = 30) List<@NotNull @Valid Both> items,
        @Nullable @Size(max = 60) List<@NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") String> keys, @Nullable LocalDate date) {
        public static final Value NOTHING = new Value(null, null, null, null);

        public Value {
            items = items == null ? List.of() : items;
            keys = keys == null ? List.of() : keys;
        }

        public static Value of(Both text) {
            return new Value(text, null, null, null);
        }

        public static Value items(List<Both> items) {
            return new Value(null, items, null, null);
        }

        public static Value keys(List<String> keys) {
            return new Value(null, null, keys, null);
        }

        public boolean isEmpty() {
            return (text == null || text.isEmpty()) && Objects.requireNonNull(items).stream().allMatch(Both::isEmpty) && Objects.requireNonNull(keys).isEmpty() && date == null;
        }
    }

    /** A section of the client's own. */
    @Serdeable
    public record Own(@NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String key, @NotNull @Valid Both heading, @NotNull @Valid Both text) {}

    public boolean includes(String element) {
        return Optional.ofNullable(elements.get(element)).filter(Filled::included).isPresent();
    }

    /** What the field of whichever printed element holds. */
    public Value value(String field) {
        return elements.values().stream().filter(Filled::included).map(each -> each.fields().get(field)).filter(Objects::nonNull).findFirst().orElse(Value.NOTHING);
    }

    /** The option chosen; null: none yet. */
    public @Nullable String choice(String field) {
        var keys = Objects.requireNonNull(value(field).keys());
        return keys.isEmpty() ? null : keys.getFirst();
    }

    /** What is consented to by itself. @param id that it keeps however it is worded */
    public record Purpose(String id, Both worded) {}

    /** Of a kind that asks for consent, as they are printed. */
    public List<Purpose> purposes(NoticePack.Kind kind) {
        return kind.elements().stream().flatMap(element -> element.fields().stream()).filter(field -> field.type() == NoticePack.FieldType.PURPOSES).flatMap(field -> {
            var value = value(field.key());
            var ids = Objects.requireNonNull(value.keys());
            var items = Objects.requireNonNull(value.items());
            return IntStream.range(0, ids.size()).mapToObj(at -> new Purpose(ids.get(at), items.get(at)));
        }).toList();
    }

    public Content with(String element, Filled filled) {
        var all = new LinkedHashMap<>(elements);
        all.put(element, filled);
        return new Content(all, own);
    }
}
