package hk.praya.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
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

    public <R> Page<R> map(java.util.function.Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), total, next);
    }
}
