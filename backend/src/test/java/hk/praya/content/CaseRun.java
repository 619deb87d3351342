package hk.praya.content;

import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.AnswerPolicy;
import hk.praya.scoring.Answers;
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

    private void run() {
        Answers given = worked.given();
        given.byKey().forEach((key, answer) ->
            AnswerPolicy.problems(pack, given.destinations(), key, answer, given.today())
                .forEach(reason -> differences.add(key + " is not an answer: " + reason)));
        Score score = TiaScoring.score(pack, worked.restAtZero() ? given.with(rest(given)) : given);
        worked.scores().forEach((scenario, expected) -> scenario(score.scenario(scenario), expected));
        names("gaps", worked.gaps(), score.gaps().stream().map(Score.OpenGap::id).toList());
        names("gates_open", worked.gatesOpen(), score.gates().stream().map(gate -> gate.question().toString()).toList());
        names("contradictions", worked.contradictions(),
            score.contradictions().stream().map(Score.FoundContradiction::id).toList());
        number("coverage", worked.coverage(), score.evidence().coverage());
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
