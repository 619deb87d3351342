package hk.praya.content;

import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.AnswerPolicy;
import hk.praya.scoring.Answers;
import hk.praya.scoring.Reason;
import hk.praya.scoring.RecommendationPolicy;
import hk.praya.scoring.Score;
import hk.praya.scoring.TiaScoring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs a worked case against its pack and says what differs. */
final class CaseRun {

    private final Pack pack;
    private final WorkedCase worked;
    private final List<String> differences = new ArrayList<>();

    private CaseRun(Pack pack, WorkedCase worked) {
        this.pack = pack;
        this.worked = worked;
    }

    /** Empty when the case holds. */
    static List<String> differences(Pack pack, WorkedCase worked) {
        CaseRun run = new CaseRun(pack, worked);
        run.run();
        return run.differences;
    }

    /** The case's answers with what its `rest` adds. */
    static Answers answers(Pack pack, WorkedCase worked) {
        return worked.restAtZero() ? worked.given().with(new CaseRun(pack, worked).rest(worked.given())) : worked.given();
    }

    private void run() {
        WorkedCase.Expected expected = worked.expected();
        taken(expected.refused());
        Score score = TiaScoring.score(pack, answers(pack, worked));
        expected.scores().forEach((scenario, numbers) -> scenario(score.scenario(scenario), numbers));
        names("gaps", expected.gaps(), score.gaps().stream().map(Score.OpenGap::id).toList());
        names("gates_open", expected.gatesOpen(), score.gates().stream().map(gate -> gate.question().toString()).toList());
        names("contradictions", expected.contradictions(),
            score.contradictions().stream().map(Score.FoundContradiction::id).toList());
        names("vendor_asked", expected.vendorAsked(), score.vendorAsked().stream().map(asked -> asked.key().toString()).toList());
        number("coverage", expected.coverage(), score.evidence().coverage());
        Set<String> visible = score.visible().stream().map(one -> one.question().toString()).collect(Collectors.toSet());
        expected.shown().stream().filter(question -> !visible.contains(question))
            .forEach(question -> differences.add(question + " does not show"));
        expected.hidden().forEach(question -> {
            if (visible.contains(question)) {
                differences.add(question + " shows");
            } else if (pack.question(question.replaceFirst("@.*", "")).isEmpty()) {
                differences.add(question + " is no question");
            }
        });
        if (expected.recommended() != null && !expected.recommended().equals(recommended(score))) {
            differences.add("recommended: expected " + expected.recommended() + ", is " + recommended(score));
        }
    }

    private void taken(Set<String> refused) {
        Answers given = worked.given();
        given.byKey().forEach((key, answer) -> {
            List<Reason> problems = AnswerPolicy.problems(pack, given.destinations(), key, answer, given.today());
            if (!refused.contains(key.toString())) {
                problems.forEach(reason -> differences.add(key + " is not an answer: " + reason));
            } else if (problems.isEmpty()) {
                differences.add(key + " is an answer");
            }
        });
    }

    private static Map<String, BigDecimal> recommended(Score score) {
        Map<String, BigDecimal> months = new TreeMap<>();
        for (Recommendation recommendation : Recommendation.values()) {
            switch (RecommendationPolicy.allowed(score, recommendation)) {
                case RecommendationPolicy.Outcome.Allowed allowed ->
                    months.put(recommendation.key(), BigDecimal.valueOf(allowed.reviewWithinMonths()));
                case RecommendationPolicy.Outcome.Refused _ -> {}
            }
        }
        return months;
    }

    private void scenario(Score.Scenario actual, WorkedCase.ExpectedScore expected) {
        number(actual.key() + " likelihood", expected.likelihood(), actual.likelihood());
        number(actual.key() + " severity", expected.severity(), BigDecimal.valueOf(actual.severity()));
        number(actual.key() + " inherent", expected.inherent(), actual.inherent());
        number(actual.key() + " reduction", expected.reduction(), actual.reduction().applied());
        number(actual.key() + " residual", expected.residual(), actual.residual());
        if (expected.band() != null && !expected.band().equals(actual.residualBand())) {
            differences.add(actual.key() + " band: expected " + expected.band() + ", is " + actual.residualBand());
        }
    }

    /** To as many decimals as the case writes. */
    private void number(String what, @Nullable BigDecimal expected, BigDecimal actual) {
        if (expected != null && actual.setScale(expected.scale(), RoundingMode.HALF_UP).compareTo(expected) != 0) {
            differences.add(what + ": expected " + expected + ", is " + actual);
        }
    }

    private void names(String what, @Nullable Set<String> expected, List<String> actual) {
        if (expected != null && !expected.equals(new TreeSet<>(actual))) {
            differences.add(what + ": expected " + expected + ", is " + new TreeSet<>(actual));
        }
    }

    /** `rest: zero_exposure`: what raises or makes severe, and is not given, at its lowest; nothing else. */
    private Map<AnswerKey, Answer> rest(Answers given) {
        Map<AnswerKey, Answer> rest = new HashMap<>();
        for (Question question : pack.questions().values()) {
            List<String> places = question.perDestination() ? List.copyOf(given.destinations()) : List.of("");
            for (Part part : question.parts()) {
                for (String place : places) {
                    AnswerKey key = new AnswerKey(question.id(), part.id(), place.isEmpty() ? null : place);
                    lowest(question, part, place).filter(answer -> given.at(key) == null)
                        .ifPresent(answer -> rest.put(key, answer));
                }
            }
        }
        return rest;
    }

    private Optional<Answer> lowest(Question question, Part part, String place) {
        PartRef ref = new PartRef(question.id(), part.id());
        Method.SeverityRule severity = pack.method().severity();
        if (ref.equals(severity.headCount())) {
            return Optional.of(Answer.ofNumber(BigDecimal.ONE));
        }
        List<Option> open = part.options().stream().filter(option -> !option.disabled() && !option.unknown()
            && (place.isEmpty() || option.offeredFor(place))).collect(Collectors.toCollection(ArrayList::new));
        if (ref.equals(severity.base())) {
            open.sort(Comparator.comparing(Option::sensitivity));
        } else if (ref.equals(severity.vulnerable())) {
            open.sort(Comparator.comparing(Option::vulnerable));
        } else {
            open.removeIf(option -> option.exposure() == null);
            open.sort(Comparator.comparing(Option::exposure));
        }
        Answer.State state = Answer.State.CONFIRMED;
        return open.stream().findFirst().map(option -> new Answer(List.of(option.key()), null, null, null,
            question.documentBelow() == null ? Proof.NONE : Proof.DOCUMENT, null, state, null));
    }
}
