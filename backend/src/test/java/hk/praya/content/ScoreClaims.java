package hk.praya.content;

import hk.praya.scoring.Answer;
import hk.praya.scoring.Answers;
import hk.praya.scoring.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one worked case tries of the arithmetic, in the sentences of {@link MethodDemands}. */
final class ScoreClaims {

    private static final BigDecimal NEAR = new BigDecimal("0.5");

    private final Pack pack;
    private final Method method;
    private final WorkedCase.Expected expected;
    private final Answers answers;
    private final Score score;
    private final Deciding deciding;
    private final Set<String> claims = new LinkedHashSet<>();

    private ScoreClaims(Pack pack, WorkedCase.Expected expected, Answers answers, Score score, Deciding deciding) {
        this.pack = pack;
        this.method = pack.method();
        this.expected = expected;
        this.answers = answers;
        this.score = score;
        this.deciding = deciding;
    }

    static Set<String> of(Pack pack, WorkedCase.Expected expected, Answers answers, Score score, Deciding deciding) {
        ScoreClaims all = new ScoreClaims(pack, expected, answers, score, deciding);
        all.expected.scores().forEach((key, numbers) -> {
            Score.Scenario scenario = score.scenario(key);
            if (numbers.likelihood() != null) {
                all.likelihood(scenario);
            }
            if (numbers.severity() != null) {
                all.severity();
            }
            if (numbers.reduction() != null) {
                all.measures(scenario);
                all.limits(scenario);
            }
            if (numbers.residual() != null && numbers.band() != null) {
                all.bands(scenario);
                all.floors(scenario);
            }
            all.add(numbers.likelihood() != null && numbers.severity() != null && numbers.inherent() != null && numbers.reduction() != null
                && numbers.residual() != null && numbers.band() != null, "scenario " + key + " scored line by line");
        });
        all.coverage();
        return all.claims;
    }

    private void add(boolean holds, String claim) {
        if (holds) {
            claims.add(claim);
        }
    }

    private Question question(PartRef ref) {
        return pack.question(ref.question()).orElseThrow();
    }

    private @Nullable Answer alone(PartRef ref, @Nullable String place) {
        Answer answer = deciding.taken(ref, place);
        return answer != null && answer.options().size() == 1 ? answer : null;
    }

    private Option option(PartRef ref, Answer answer) {
        return question(ref).part(ref.part()).flatMap(part -> part.option(answer.options().getFirst())).orElseThrow();
    }

    private void likelihood(Score.Scenario scenario) {
        for (Score.RaisingLine line : scenario.raising()) {
            PartRef ref = line.counted().key().ref();
            claims.add("an exposure that is " + line.counted().standing());
            add(answers.destinations().size() == 1 && question(ref).perDestination(),
                "destination " + answers.destinations().iterator().next() + " alone is scored");
            add(line.considered().stream().map(Score.Exposure::value).distinct().count() > 1, "of several destinations the highest counts");
            Answer answer = alone(ref, line.counted().key().destination());
            if (answer != null) {
                claims.add(MethodDemands.option(question(ref), ref.part(), option(ref, answer)) + " scored in " + scenario.key());
                document(question(ref), option(ref, answer), answer, line.counted());
            }
        }
    }

    private void document(Question question, Option option, Answer answer, Score.Exposure counted) {
        BigDecimal bound = question.documentBelow();
        BigDecimal exposure = option.exposure();
        if (bound != null && exposure != null && exposure.compareTo(bound) < 0) {
            String what = "question " + question.id() + " below its bound with";
            add(answer.proof().compareTo(Proof.DOCUMENT) >= 0 && counted.value().compareTo(bound) < 0, what + " a document");
            add(answer.proof() == Proof.NONE && counted.value().compareTo(bound) == 0, what + "out a document");
            add(answer.proof() == Proof.ASSERTED && counted.value().compareTo(bound) == 0, what + " an assertion");
        }
    }

    private void severity() {
        Method.SeverityRule rule = method.severity();
        claims.add("severity " + score.severity().value());
        add(score.severity().lines().stream().mapToInt(Score.SeverityLine::points).sum() > rule.atMost(), "severity more than the most, cut to it");
        Answer categories = deciding.taken(rule.base(), null);
        add(categories == null, "severity of no category");
        add(categories != null && categories.options().size() > 1, "severity of several categories");
        if (categories != null && categories.options().size() == 1 && score.severity().lines().size() == 1) {
            claims.add(MethodDemands.option(question(rule.base()), rule.base().part(), option(rule.base(), categories))
                + " alone makes the severity");
        }
        Answer people = deciding.taken(rule.headCount(), null);
        BigDecimal count = people == null ? null : people.number();
        boolean adds = score.severity().lines().stream().anyMatch(line -> line.why() == Score.SeverityLine.Why.HEAD_COUNT);
        add(count == null && adds, "head-count not known adds one");
        add(count != null && count.compareTo(rule.headCountAbove()) == 0 && !adds, "head-count exactly at the bound adds nothing");
        add(count != null && count.compareTo(rule.headCountAbove().add(BigDecimal.ONE)) == 0 && adds, "head-count one above the bound adds one");
        Answer vulnerable = deciding.taken(rule.vulnerable(), null);
        claims.add("vulnerable people: " + (vulnerable == null ? "no answer" : vulnerable.options().getFirst()));
    }

    private void measures(Score.Scenario scenario) {
        List<Score.MeasureLine> counted = scenario.measures().stream().filter(line -> line.lowers().signum() > 0).toList();
        if (counted.size() == 1 && scenario.reduction().applied().compareTo(counted.getFirst().lowers()) == 0) {
            claims.add("measure " + counted.getFirst().key().question() + " alone lowers " + scenario.key());
        }
        for (Score.MeasureLine line : scenario.measures()) {
            PartRef ref = line.key().ref();
            Answer answer = alone(ref, line.key().destination());
            if (answer == null) {
                continue;
            }
            Option option = option(ref, answer);
            // A degree shows only where its proof counts.
            add(line.proofValue().signum() > 0 || option.unknown(),
                MethodDemands.option(question(ref), ref.part(), option) + " scored in " + scenario.key());
            if (line.degree().signum() > 0) {
                claims.add("a measure counted as " + line.counted().key());
                tested(line, answer);
            }
        }
    }

    private void tested(Score.MeasureLine line, Answer answer) {
        LocalDate on = answer.testedOn();
        LocalDate last = answers.today().minusMonths(method.testedWithinMonths());
        boolean document = line.counted() == Proof.DOCUMENT;
        if (answer.proof() == Proof.TESTED) {
            add(last.equals(on) && line.counted() == Proof.TESTED, "tested on the last day of the months that count");
            add(last.minusDays(1).equals(on) && document, "tested a day too long ago");
            add(on != null && on.isAfter(answers.today()) && document, "tested in the future");
            add(on == null && document, "tested without a date");
        }
    }

    private void limits(Score.Scenario scenario) {
        boolean found = false;
        for (Method.Cap cap : method.caps()) {
            if (!cap.scenario().equals(scenario.key()) || found) {
                continue;
            }
            found = cap.when() == null || deciding.holds(cap.when(), null);
            // Which cap applies shows only where the caps allow something else.
            BigDecimal least = method.caps().stream().filter(one -> one.scenario().equals(cap.scenario())).map(Method.Cap::atMost)
                .min(BigDecimal::compareTo).orElseThrow();
            if (cap.when() != null && scenario.reduction().beforeCap().compareTo(least) > 0) {
                MethodClaims.condition(claims, deciding, MethodDemands.cap(cap), found ? "applies" : "does not apply", cap.when(), null);
            }
            boolean bites = scenario.reduction().beforeCap().compareTo(cap.atMost()) > 0;
            add(found && scenario.reduction().beforeCap().signum() > 0,
                MethodDemands.cap(cap) + (bites ? " bites" : " applies and does not bite"));
        }
        Score.Limit contract = scenario.reduction().contract();
        if (contract != null) {
            add(contract.bites(), "contracts alone limited on " + scenario.key());
            add(contract.before().signum() == 0 && scenario.reduction().applied().signum() == 0 && contractElsewhere(),
                "contracts alone leave " + scenario.key() + " as it is");
        }
    }

    /** A contract counts in another scenario that the case scores. */
    private boolean contractElsewhere() {
        return expected.scores().keySet().stream().map(score::scenario).flatMap(scenario -> scenario.measures().stream())
            .anyMatch(line -> line.kind() == MeasureKind.CONTRACT && line.lowers().signum() > 0);
    }

    private void bands(Score.Scenario scenario) {
        String key = "scenario " + scenario.key();
        claims.add(key + " in band " + scenario.residualBand());
        for (Method.Band band : method.bands()) {
            BigDecimal edge = band.below();
            if (edge != null) {
                BigDecimal under = edge.subtract(scenario.residual());
                add(under.signum() == 0 && !scenario.residualBand().equals(band.key()), key + " exactly at " + edge);
                boolean inside = under.signum() > 0 && scenario.residualBand().equals(band.key());
                add(inside && under.compareTo(NEAR) <= 0, key + " just under " + edge);
                add(inside && Score.shown(scenario.residual()).compareTo(edge) == 0,
                    "a scenario under " + edge + " that a screen shows as " + edge);
            }
        }
    }

    private void floors(Score.Scenario scenario) {
        for (Method.Floor floor : method.floors()) {
            boolean low = method.rank(method.bandOf(scenario.residual()).key()) < method.rank(floor.band());
            if (floor.scenario().equals(scenario.key()) && low) {
                MethodClaims.condition(claims, deciding, "floor of " + scenario.key(),
                    scenario.residualBand().equals(floor.band()) ? "lifts a low score" : "leaves a low score", floor.when(), null);
            }
        }
    }

    private void coverage() {
        BigDecimal share = expected.coverage();
        if (share != null) {
            claims.add("evidence coverage of " + (share.signum() == 0 ? "nothing"
                : share.compareTo(BigDecimal.ONE) == 0 ? "everything" : "a part"));
        }
    }
}
