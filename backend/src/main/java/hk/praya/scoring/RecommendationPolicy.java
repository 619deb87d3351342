package hk.praya.scoring;

import hk.praya.content.GapClass;
import hk.praya.content.Recommendation;
import java.util.ArrayList;
import java.util.List;

/** What the firm review may recommend on a score (tia-method, Gaps are not scores; Gates and honest not-knowing). */
public final class RecommendationPolicy {

    private RecommendationPolicy() {}

    /** Allowed, with what it takes; or refused, with every reason at once. */
    public sealed interface Outcome {

        /**
         * @param conditionsFor      open legal gaps that each need a dated condition with an owner
         * @param reviewWithinMonths the next review is no later than this
         */
        record Allowed(List<String> conditionsFor, int reviewWithinMonths) implements Outcome {
            public Allowed {
                conditionsFor = List.copyOf(conditionsFor);
            }
        }

        record Refused(List<Reason> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** Whether the assessment may go to review at all: answers that contradict each other are no basis for one. */
    public static Outcome submission(Score score) {
        List<Reason> reasons = contradictions(score);
        return reasons.isEmpty() ? new Outcome.Allowed(List.of(), score.reviewMonths().atMost())
            : new Outcome.Refused(reasons);
    }

    public static Outcome allowed(Score score, Recommendation recommendation) {
        List<Reason> reasons = contradictions(score);
        switch (recommendation) {
            case PROCEED -> {
                legalGaps(score, reasons);
                gates(score, reasons);
                vendorAsked(score, reasons);
            }
            // "Vendor asked" satisfies a gate to make a conditional recommendation possible; a gate with no answer at
            // all therefore does not allow one.
            case PROCEED_WITH_CONDITIONS -> gates(score, reasons);
            case RESTRICT, LOCALISE_OR_ALTERNATIVE, STOP -> {}
        }
        return reasons.isEmpty() ? new Outcome.Allowed(conditionsFor(score, recommendation), months(score, recommendation))
            : new Outcome.Refused(reasons);
    }

    private static List<String> conditionsFor(Score score, Recommendation recommendation) {
        return switch (recommendation) {
            case PROCEED_WITH_CONDITIONS -> legal(score);
            case PROCEED, RESTRICT, LOCALISE_OR_ALTERNATIVE, STOP -> List.of();
        };
    }

    /** What goes on while a vendor owes an answer is looked at again sooner. */
    private static int months(Score score, Recommendation recommendation) {
        boolean goesOn = switch (recommendation) {
            case PROCEED, PROCEED_WITH_CONDITIONS, RESTRICT -> true;
            case LOCALISE_OR_ALTERNATIVE, STOP -> false;
        };
        return goesOn && !score.vendorAsked().isEmpty() ? score.reviewMonths().conditional() : score.reviewMonths().atMost();
    }

    private static List<Reason> contradictions(Score score) {
        List<Reason> reasons = new ArrayList<>();
        for (Score.FoundContradiction contradiction : score.contradictions()) {
            List<String> subjects = new ArrayList<>(List.of(contradiction.id()));
            contradiction.answers().forEach(part -> subjects.add(part.toString()));
            reasons.add(new Reason("tia.contradiction", subjects));
        }
        return reasons;
    }

    private static List<String> legal(Score score) {
        return score.gaps(GapClass.LEGAL).stream().map(Score.OpenGap::id).distinct().toList();
    }

    private static void legalGaps(Score score, List<Reason> reasons) {
        List<String> open = legal(score);
        if (!open.isEmpty()) {
            reasons.add(new Reason("tia.legal-gap-open", open));
        }
    }

    private static void gates(Score score, List<Reason> reasons) {
        if (!score.gates().isEmpty()) {
            reasons.add(new Reason("tia.gate-open", score.gates().stream().map(gate -> gate.question().toString()).toList()));
        }
    }

    private static void vendorAsked(Score score, List<Reason> reasons) {
        if (!score.vendorAsked().isEmpty()) {
            reasons.add(new Reason("tia.vendor-asked",
                score.vendorAsked().stream().map(asked -> asked.key().toString()).toList()));
        }
    }
}
