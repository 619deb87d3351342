package hk.praya.change;

import hk.praya.content.Pack;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Score;
import hk.praya.tia.Restatement;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to one assessment.
 *
 * @param pack    whose questions it answers afterwards
 * @param items   what becomes of each answer or question that the change touches
 * @param changes what is written where it is taken over
 * @param before  the score as it stands
 * @param untouched answers that the change has nothing to do with
 * @param after   the score as it would be
 * @param moved   the dossiers that it comes from, each with the version that the assessment stands on; 0: none
 */
record Effect(Pack pack, List<Item> items, Map<AnswerKey, Restatement.Change> changes, int untouched, Score before, Score after, Map<UUID, Integer> moved) {
    Effect {
        items = List.copyOf(items);
        changes = Map.copyOf(changes);
        moved = Map.copyOf(moved);
    }

    /** Of two places where something stands: the earlier version, and any rather than none. */
    static int earlier(int one, int other) {
        return one == 0 || other == 0 ? Math.max(one, other) : Math.min(one, other);
    }

    /** What becomes of an answer. */
    enum Fate {
        /** It follows by itself. */
        APPLIED,
        /** It stands although something beneath it changed: somebody departed from it with a reason, or said it themselves. */
        PRESERVED,
        /** It may no longer hold, and somebody must say so. */
        CONFLICT,
        /** There was nothing before. */
        ADDED,
        /** It is asked no more; the answer stays in the history. */
        ARCHIVED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param was null: nothing stood there. @param becomes null: nothing stands there, or what does is to be confirmed */
    record Item(AnswerKey key, Fate fate, @Nullable Answer was, @Nullable Answer becomes) {}

    /** How many answers each fate has; {@code preserved} counts those that the change does not touch, too. */
    @Serdeable
    record FateCounts(int applied, int preserved, int conflict, int added, int archived) {}

    FateCounts counts() {
        return new FateCounts(count(Fate.APPLIED), untouched + count(Fate.PRESERVED), count(Fate.CONFLICT), count(Fate.ADDED), count(Fate.ARCHIVED));
    }

    private int count(Fate fate) {
        return (int) items.stream().filter(item -> item.fate() == fate).count();
    }

    /** Whether there is nothing to see to: no answer is touched, and its pack is the newest. */
    boolean isNothing() {
        return items.isEmpty() && before.pack().equals(after.pack());
    }
}
