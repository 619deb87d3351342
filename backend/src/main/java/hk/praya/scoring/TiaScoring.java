package hk.praya.scoring;

import hk.praya.content.Gap;
import hk.praya.content.Method;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.content.Proof;
import hk.praya.content.Question;
import hk.praya.content.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The score of an assessment (tia-method). Pure: the same pack and answers give the same score. */
public final class TiaScoring {

    private TiaScoring() {}

    public static Score score(Pack pack, Answers answers) {
        Situation situation = new Situation(pack, answers);
        Score.Severity severity = SeverityScoring.score(situation);
        List<Score.Scenario> scenarios = scenarios(situation, severity.value());
        Method method = pack.method();
        return new Score(pack.id(), severity, scenarios, gaps(situation), gates(situation),
            contradictions(situation), vendorAsked(situation), evidence(situation),
            progress(situation), visible(situation),
            new Score.ReviewMonths(method.conditionalReviewMonths(), method.reviewAtMostMonths()));
    }

    /**
     * The shown questions whose best answer lowers the residuals most, the first the most, ten at most. It scores once for each answer that could
     * be given, so it is for whoever looks at one assessment, and no part of its score.
     *
     * @param score of these answers
     */
    public static List<Score.Mover> movesMost(Pack pack, Answers answers, Score score) {
        return MovesMost.find(new Situation(pack, answers), score.scenarios());
    }

    static List<Score.Scenario> scenarios(Situation situation, int severity) {
        return situation.pack().scenarios().stream()
            .map(scenario -> ScenarioScoring.score(situation, scenario, severity)).toList();
    }

    private interface Visit {
        void question(Question question, QuestionKey key);
    }

    private static void everyShown(Situation situation, Visit visit) {
        for (Question question : situation.pack().questions().values()) {
            for (QuestionKey key : situation.places(question)) {
                if (situation.shown(question, key.destination())) {
                    visit.question(question, key);
                }
            }
        }
    }

    private static List<Part> shownParts(Situation situation, Question question, QuestionKey key) {
        return question.parts().stream().filter(part -> situation.shown(question, part, key.destination())).toList();
    }

    private static List<Score.OpenGap> gaps(Situation situation) {
        List<Score.OpenGap> open = new ArrayList<>();
        everyShown(situation, (question, key) -> {
            for (Gap gap : question.gaps()) {
                if (situation.test(gap.when(), key.destination())) {
                    open.add(new Score.OpenGap(gap.id(), gap.gapClass(), key));
                }
            }
        });
        open.sort(Comparator.comparing(Score.OpenGap::gapClass));
        return List.copyOf(open);
    }

    private static List<Score.OpenGate> gates(Situation situation) {
        List<Score.OpenGate> open = new ArrayList<>();
        everyShown(situation, (question, key) -> {
            List<Score.UnmetPart> unmet = question.gate() ? unmet(situation, question, key) : List.of();
            if (!unmet.isEmpty()) {
                open.add(new Score.OpenGate(key, unmet));
            }
        });
        // A gate asked per destination stays shut while no destination is known.
        situation.pack().questions().values().stream()
            .filter(question -> question.gate() && situation.places(question).isEmpty())
            .forEach(question -> open.add(new Score.OpenGate(new QuestionKey(question.id(), null),
                question.parts().stream().filter(Part::required)
                    .map(part -> new Score.UnmetPart(part.id(), Standing.BLANK)).toList())));
        return List.copyOf(open);
    }

    private static List<Score.UnmetPart> unmet(Situation situation, Question question, QuestionKey key) {
        return question.parts().stream().filter(Part::required)
            .map(part -> new Score.UnmetPart(part.id(), situation.standing(question, part, key.destination())))
            .filter(part -> !part.standing().satisfiesGate()).toList();
    }

    private static List<Score.FoundContradiction> contradictions(Situation situation) {
        return situation.pack().contradictions().stream()
            .filter(contradiction -> situation.test(contradiction.when(), null))
            .map(contradiction -> new Score.FoundContradiction(contradiction.id(), contradiction.answers())).toList();
    }

    private static List<Score.AskedVendor> vendorAsked(Situation situation) {
        List<Score.AskedVendor> asked = new ArrayList<>();
        everyShown(situation, (question, key) -> {
            for (Part part : question.parts()) {
                if (situation.standing(question, part, key.destination()) == Standing.VENDOR_ASKED) {
                    AnswerKey answer = new AnswerKey(question.id(), part.id(), key.destination());
                    Answer given = Objects.requireNonNull(situation.answers().at(answer));
                    asked.add(new Score.AskedVendor(answer, Objects.requireNonNull(given.askedOn())));
                }
            }
        });
        return List.copyOf(asked);
    }

    /** Shown evidence questions with a proof of a document or better, of all shown (tia-method, Evidence coverage). */
    private static Score.Evidence evidence(Situation situation) {
        BigDecimal enough = Objects.requireNonNull(situation.pack().method().proof().get(Proof.DOCUMENT));
        List<QuestionKey> missing = new ArrayList<>();
        int[] asked = {0};
        everyShown(situation, (question, key) -> {
            if (question.evidence()) {
                asked[0]++;
                // One document usually proves a question as a whole: its best-proven part decides.
                boolean proven = question.parts().stream()
                    .map(part -> situation.pack().method().proof().get(situation.proof(question, part, key.destination())))
                    .anyMatch(value -> value != null && value.compareTo(enough) >= 0);
                if (!proven) {
                    missing.add(key);
                }
            }
        });
        return new Score.Evidence(asked[0] - missing.size(), asked[0], List.copyOf(missing));
    }

    private static Score.Progress progress(Situation situation) {
        List<Score.SectionProgress> sections = new ArrayList<>();
        for (Section section : situation.pack().sections()) {
            int answered = 0;
            int shown = 0;
            for (Question question : section.questions()) {
                for (QuestionKey key : situation.places(question)) {
                    if (question.answerable() && situation.shown(question, key.destination())) {
                        shown++;
                        answered += answered(situation, question, key) ? 1 : 0;
                    }
                }
            }
            sections.add(new Score.SectionProgress(section.id(), answered, shown));
        }
        return new Score.Progress(sections.stream().mapToInt(Score.SectionProgress::answered).sum(),
            sections.stream().mapToInt(Score.SectionProgress::shown).sum(), List.copyOf(sections));
    }

    /** Every required part that shows has some answer; where none is required, any part has. */
    private static boolean answered(Situation situation, Question question, QuestionKey key) {
        List<Part> shown = shownParts(situation, question, key);
        List<Part> required = shown.stream().filter(Part::required).toList();
        return required.isEmpty()
            ? shown.stream().anyMatch(part -> situation.standing(question, part, key.destination()).answered())
            : required.stream().allMatch(part -> situation.standing(question, part, key.destination()).answered());
    }

    private static List<Score.Visible> visible(Situation situation) {
        List<Score.Visible> visible = new ArrayList<>();
        everyShown(situation, (question, key) -> visible.add(new Score.Visible(key,
            shownParts(situation, question, key).stream().map(Part::id).toList())));
        return List.copyOf(visible);
    }
}
