package hk.praya.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a question takes.
 *
 * @param required a gate needs it
 * @param showIf   when it shows within its shown question; null: always
 * @param min      of a number, inclusive
 * @param max      of a number, inclusive
 * @param prefill  the fact of {@link Facts} that fills it in, inferred until confirmed
 */
public record Part(String id, PartType type, boolean required, @Nullable Condition showIf, List<Option> options,
                   @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String prefill) {

    public Part {
        options = List.copyOf(options);
    }

    public boolean hasOptions() {
        return type == PartType.SINGLE || type == PartType.MULTI;
    }

    public Optional<Option> option(String key) {
        return options.stream().filter(option -> option.key().equals(key)).findFirst();
    }
}
