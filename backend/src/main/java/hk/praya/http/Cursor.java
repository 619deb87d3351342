package hk.praya.http;

import hk.praya.access.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: the sort values of the last row, bound to the filter and sort they belong to. Opaque to
 * whoever holds it; not a secret, because the rows are walled by the database.
 */
public final class Cursor {
    private static final char SEPARATOR = '\u001f';

    private Cursor() {}

    /** @param binding the filter and sort of the list, as any stable text */
    public static String encode(String binding, List<String> values) {
        var text = Integer.toHexString(binding.hashCode()) + SEPARATOR + String.join(String.valueOf(SEPARATOR), values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a list that runs by time goes on; the id tells two of the same instant apart. */
    public record Place(Instant at, UUID id) {}

    public static Outcome<Optional<Place>> place(@Nullable String text, String binding) {
        return decode(text, binding, 2, values -> new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1))));
    }

    public static String encode(String binding, Place place) {
        return encode(binding, List.of(place.at().toString(), place.id().toString()));
    }

    /** Where a list goes on that runs by a column of the reader's choice. @param value of that column, as text */
    public record Sorted(String value, UUID id) {}

    /** @param check throws {@link IllegalArgumentException} or {@link DateTimeException} where a value is none of its column */
    public static Outcome<Optional<Sorted>> sorted(@Nullable String text, String binding, Consumer<String> check) {
        return decode(text, binding, 2, values -> {
            check.accept(values.get(0));
            return new Sorted(values.get(0), UUID.fromString(values.get(1)));
        });
    }

    public static String encode(String binding, Sorted place) {
        return encode(binding, List.of(place.value(), place.id().toString()));
    }

    /**
     * @param text as sent, or null for the first page
     * @param arity how many values such a cursor has
     * @param read makes something of the values; throws {@link IllegalArgumentException} or {@link DateTimeException} where they are none
     * @return where to go on; empty for the first page; refused where it belongs to another list, or to none
     */
    public static <T> Outcome<Optional<T>> decode(@Nullable String text, String binding, int arity, Function<List<String>, T> read) {
        if (text == null || text.isEmpty()) return Outcome.done(Optional.empty());
        try {
            var parts = new ArrayList<>(Arrays.asList(
                new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1)));
            var ours = parts.removeFirst().equals(Integer.toHexString(binding.hashCode())) && parts.size() == arity
                && parts.stream().noneMatch(value -> value.indexOf(0) >= 0);
            if (ours) return Outcome.done(Optional.of(read.apply(List.copyOf(parts))));
        } catch (IllegalArgumentException | DateTimeException e) {
            // falls through: a cursor that cannot be read is one of another list
        }
        return Outcome.refused(Outcome.Refusal.INVALID, "cursor.other_list", "cursor");
    }
}
