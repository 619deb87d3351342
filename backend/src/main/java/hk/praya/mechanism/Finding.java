package hk.praya.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a rule finds.
 *
 * @param outcome in one line
 * @param reasons each with the questions whose answers decided it
 * @param steps   what is to be done, in order
 * @param missing questions without which it cannot be said
 */
record Finding(Says outcome, List<Reason> reasons, List<Says> steps, List<Ask> missing) {
    Finding {
        reasons = List.copyOf(reasons);
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    record Reason(Says says, List<Ask> by) {
        Reason {
            by = List.copyOf(by);
        }
    }

    /** Gathers while a rule reads the answers. */
    static final class Draft {
        private final List<Reason> reasons = new ArrayList<>();
        private final List<Says> steps = new ArrayList<>();
        private final List<Ask> missing = new ArrayList<>();

        Draft because(Says says, Ask... by) {
            reasons.add(new Reason(says, Arrays.asList(by)));
            return this;
        }

        Draft then(Says... more) {
            steps.addAll(Arrays.asList(more));
            return this;
        }

        Draft missing(Ask question) {
            missing.add(question);
            return this;
        }

        boolean lacks() {
            return !missing.isEmpty();
        }

        Finding as(Says outcome) {
            return new Finding(outcome, reasons, steps, missing);
        }
    }
}
