package hk.praya.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param total how many there are in all, on the first page; null on later ones
 * @param next the cursor of the next page, or null at the end
 */
@Serdeable
public record Page<T>(List<T> items, @Nullable Long total, @Nullable String next) {
    /** More at once is slower than two requests, and a screen shows fewer. */
    public static final int LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The first so many of what was found, asked for one more than that: the one too many says that there is a next page.
     *
     * @param cursor of the last one shown
     */
    public static <T> Page<T> upTo(int limit, List<T> found, @Nullable Long total, Function<? super T, String> cursor) {
        return found.size() <= limit ? new Page<>(found, total, null)
            : new Page<>(found.subList(0, limit), total, cursor.apply(found.get(limit - 1)));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), total, next);
    }
}
