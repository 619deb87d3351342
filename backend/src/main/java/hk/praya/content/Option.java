package hk.praya.content;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One choice.
 *
 * @param exposure     0 to 1, on parts that raise a risk
 * @param degree       0 to 1, on parts that are measures: how far the measure is carried out
 * @param sensitivity  1 to 5, on the data categories
 * @param vulnerable   on the question about vulnerable people: adds one to the severity
 * @param disabled     shown, but cannot be chosen
 * @param unknown      says explicitly that it is not known: does not satisfy a gate
 * @param destinations offered for these only; empty: for all
 */
public record Option(String key, @Nullable BigDecimal exposure, @Nullable BigDecimal degree,
                     @Nullable Integer sensitivity, boolean vulnerable, boolean disabled, boolean unknown,
                     Set<String> destinations) {

    public Option {
        destinations = Set.copyOf(destinations);
    }

    public boolean offeredFor(String destination) {
        return destinations.isEmpty() || destinations.contains(destination);
    }
}
