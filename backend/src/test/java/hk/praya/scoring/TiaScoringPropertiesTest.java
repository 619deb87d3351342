package hk.praya.scoring;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.content.Effect;
import hk.praya.content.GapClass;
import hk.praya.content.Library;
import hk.praya.content.Option;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.content.PartRef;
import hk.praya.content.Proof;
import hk.praya.content.Question;
import hk.praya.content.Recommendation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every pack and all answers, tried on answers made by chance. */
class TiaScoringPropertiesTest {

    private static final int RUNS = 100;

    record On(Pack pack) {
        @Override
        public String toString() {
            return pack.id().toString();
        }
    }

    static List<On> packs() {
        return Library.all().stream().map(On::new).toList();
    }

    private interface Property {
        void holds(Chance chance, Answers answers, String seed);
    }

    private static void tries(On on, Property property) {
        for (long seed = 0; seed < RUNS; seed++) {
            Chance chance = new Chance(on.pack(), seed);
            property.holds(chance, chance.answers(), "seed " + seed);
        }
    }

    private static List<Score.Scenario> scenarios(Pack pack, Answers answers) {
        Situation situation = new Situation(pack, answers);
        return TiaScoring.scenarios(situation, SeverityScoring.score(situation).value());
    }

    /** Each residual and band of {@code more} is at least that of {@code less}. */
    private static void noLower(Pack pack, List<Score.Scenario> less, List<Score.Scenario> more, String why) {
        for (int i = 0; i < less.size(); i++) {
            Score.Scenario before = less.get(i);
            Score.Scenario after = more.get(i);
            assertTrue(after.residual().compareTo(before.residual()) >= 0, () -> why + ": " + before.key() + " fell from "
                + before.residual() + " to " + after.residual());
            assertTrue(after.inherent().compareTo(before.inherent()) >= 0, why);
            assertTrue(pack.method().rank(after.residualBand()) >= pack.method().rank(before.residualBand()), why);
        }
    }

    private static List<BigDecimal> residuals(Pack pack, Answers answers) {
        return scenarios(pack, answers).stream().map(Score.Scenario::residual).toList();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void moreExposureNeverLowersARisk(On on) {
        Pack pack = on.pack();
        Set<PartRef> steering = Chance.steering(pack);
        tries(on, (chance, answers, seed) -> {
            for (AnswerKey key : Chance.keys(pack, answers.destinations())) {
                Question question = pack.question(key.question()).orElseThrow();
                Part part = question.part(key.part()).orElseThrow();
                if (!Chance.raises(question, part) || steering.contains(key.ref())) {
                    continue;
                }
                List<Option> rising = new ArrayList<>(Chance.open(part, key.destination()));
                rising.sort(Comparator.comparing(Option::exposure));
                List<Score.Scenario> before = scenarios(pack, answers.with(key, Answer.of(rising.getFirst().key())));
                for (Option option : rising) {
                    List<Score.Scenario> after = scenarios(pack, answers.with(key, Answer.of(option.key())));
                    noLower(pack, before, after, seed + " " + key + " " + option.key());
                    before = after;
                }
                noLower(pack, before, scenarios(pack, answers.without(key)), seed + " " + key + " blank");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void revealingAQuestionNeverLowersARisk(On on) {
        for (Question question : on.pack().questions().values()) {
            if (question.showIf() == null) {
                continue;
            }
            Pack revealed = Library.alwaysShowing(on.pack(), question.id());
            boolean measure = question.effects().stream().anyMatch(Effect.Lowers.class::isInstance);
            tries(on, (chance, answers, seed) -> {
                Answers asked = answers;
                // A measure that is carried out and proven lowers a risk when it is told; the question alone does not.
                for (AnswerKey key : measure ? answers.byKey().keySet() : Set.<AnswerKey>of()) {
                    asked = key.question().equals(question.id()) ? asked.without(key) : asked;
                }
                noLower(on.pack(), scenarios(on.pack(), asked), scenarios(revealed, asked), seed + " " + question.id());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theDenominatorNeverMoves(On on) {
        List<Integer> constant = scenarios(on.pack(), Sample.nothing("mainland")).stream().map(Score.Scenario::denominator).toList();
        tries(on, (chance, answers, seed) -> assertEquals(constant,
            scenarios(on.pack(), answers).stream().map(Score.Scenario::denominator).toList(), seed));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void strongerEvidenceNeverRaisesARisk(On on) {
        tries(on, (chance, answers, seed) -> answers.byKey().forEach((key, answer) -> {
            List<Answer> weaker = List.of(answer.tested(Sample.TODAY), answer.documented(), answer.asserted());
            for (int i = 1; i < weaker.size(); i++) {
                noLower(on.pack(), scenarios(on.pack(), answers.with(key, weaker.get(i - 1))),
                    scenarios(on.pack(), answers.with(key, weaker.get(i))), seed + " " + key);
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void anAssertionChangesNothing(On on) {
        tries(on, (chance, answers, seed) -> {
            Answers silent = proven(answers, Proof.NONE);
            Answers asserted = proven(answers, Proof.ASSERTED);
            assertEquals(residuals(on.pack(), silent), residuals(on.pack(), asserted), seed);
            for (Score.Scenario scenario : scenarios(on.pack(), asserted)) {
                assertEquals(0, scenario.inherent().compareTo(scenario.residual()), seed);
            }
        });
    }

    private static Answers proven(Answers answers, Proof proof) {
        Map<AnswerKey, Answer> all = new HashMap<>();
        answers.byKey().forEach((key, is) ->
            all.put(key, new Answer(is.options(), is.text(), is.number(), is.date(), proof, null, is.state(), is.askedOn())));
        return answers.with(all);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void unknownCountsOne(On on) {
        tries(on, (chance, answers, seed) -> {
            for (Score.Scenario scenario : scenarios(on.pack(), answers)) {
                scenario.raising().stream().flatMap(line -> line.considered().stream()).forEach(exposure -> {
                    switch (exposure.standing()) {
                        case BLANK, UNKNOWN, VENDOR_ASKED -> Sample.same("1", exposure.value());
                        case HIDDEN -> Sample.same("0", exposure.value());
                        case INFERRED, CONFIRMED -> {}
                    }
                });
            }
        });
        scenarios(on.pack(), Sample.nothing("mainland")).forEach(scenario -> scenario.raising().stream()
            .filter(line -> line.counted().standing() != Standing.HIDDEN)
            .forEach(line -> Sample.same("1", line.counted().value())));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyNumberStaysInItsRange(On on) {
        tries(on, (chance, answers, seed) -> {
            for (Score.Scenario scenario : scenarios(on.pack(), answers)) {
                between("1", scenario.likelihood(), "5", seed);
                between("1", scenario.inherent(), "25", seed);
                between("0", scenario.reduction().applied(), "1", seed);
                assertTrue(scenario.residual().compareTo(scenario.inherent()) <= 0, seed);
                assertTrue(scenario.residual().signum() >= 0, seed);
            }
        });
    }

    private static void between(String least, BigDecimal value, String most, String seed) {
        assertTrue(value.compareTo(new BigDecimal(least)) >= 0 && value.compareTo(new BigDecimal(most)) <= 0, seed + ": " + value);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theOrderOfAnswersIsIrrelevant(On on) {
        for (long seed = 0; seed < 20; seed++) {
            Chance chance = new Chance(on.pack(), seed);
            Answers answers = chance.answers();
            Map<AnswerKey, Answer> shuffled = new LinkedHashMap<>();
            for (AnswerKey key : chance.shuffled(List.copyOf(answers.byKey().keySet()))) {
                Answer is = answers.byKey().get(key);
                List<String> options = new ArrayList<>(is.options());
                Collections.reverse(options);
                shuffled.put(key, new Answer(options, is.text(), is.number(), is.date(), is.proof(), is.testedOn(), is.state(), is.askedOn()));
            }
            Answers same = new Answers(shuffled, answers.facts(), answers.destinations(), answers.today());
            assertEquals(TiaScoring.score(on.pack(), answers), TiaScoring.score(on.pack(), same), "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void anotherDestinationNeverLowersARisk(On on) {
        tries(on, (chance, answers, seed) -> {
            Set<String> more = new LinkedHashSet<>(answers.destinations());
            more.add(chance.one(on.pack().destinations()));
            noLower(on.pack(), scenarios(on.pack(), answers),
                scenarios(on.pack(), new Answers(answers.byKey(), answers.facts(), more, answers.today())), seed);
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void anInferredAnswerScoresAsAConfirmedOneAndOpensNoGate(On on) {
        for (long seed = 0; seed < 20; seed++) {
            Answers answers = new Chance(on.pack(), seed).answers();
            Map<AnswerKey, Answer> inferred = new HashMap<>();
            answers.byKey().forEach((key, is) -> inferred.put(key, is.state() == Answer.State.VENDOR_ASKED ? is : is.inferred()));
            assertEquals(residuals(on.pack(), answers), residuals(on.pack(), answers.with(inferred)));
            Set<QuestionKey> confirmed = new HashSet<>(TiaScoring.score(on.pack(), answers).gates().stream().map(Score.OpenGate::question).toList());
            Set<QuestionKey> after = new HashSet<>(TiaScoring.score(on.pack(), answers.with(inferred)).gates().stream().map(Score.OpenGate::question).toList());
            assertTrue(after.containsAll(confirmed));
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void aLegalGapIsNeverAveragedAway(On on) {
        int open = 0;
        for (long seed = 0; seed < 100; seed++) {
            Score score = TiaScoring.score(on.pack(), new Chance(on.pack(), seed).answers());
            if (!score.gaps(GapClass.LEGAL).isEmpty()) {
                open++;
                assertInstanceOf(RecommendationPolicy.Outcome.Refused.class,
                    RecommendationPolicy.allowed(score, Recommendation.PROCEED), "seed " + seed);
            }
        }
        assertTrue(open > 20, "too few gaps to prove anything: " + open);
    }

    @Test
    void aLegalGapStandsWhereEveryScoreIsLow() {
        Answers best = Sample.worked().with(Map.of(
            Sample.key("A4.share"), Answer.of("none"), Sample.key("G1.main"), Answer.of("hong_kong"),
            Sample.key("G2.main"), Answer.of("blocked"), Sample.key("C1.categories"), Answer.of("contact"),
            Sample.key("F2.main"), Answer.of("yes").tested(Sample.TODAY), Sample.key("J1.main"), Answer.of("none")));
        Score score = Sample.score(best);
        assertTrue(score.scenarios().stream().allMatch(scenario -> scenario.residualBand().equals("low")));
        assertEquals(List.of("J1-contract"), score.gaps(GapClass.LEGAL).stream().map(Score.OpenGap::id).toList());
        assertInstanceOf(RecommendationPolicy.Outcome.Refused.class, RecommendationPolicy.allowed(score, Recommendation.PROCEED));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void anyAnswersHaveAScore(On on) {
        for (long seed = 0; seed < 50; seed++) {
            Chance chance = new Chance(on.pack(), seed);
            Answers answers = chance.answers();
            List<Answer> given = List.copyOf(answers.byKey().values());
            Map<AnswerKey, Answer> mixed = new HashMap<>();
            answers.byKey().keySet().forEach(key -> mixed.put(key, chance.one(given)));
            mixed.put(AnswerKey.parse("Z99.nothing@nowhere"), chance.one(given));
            assertDoesNotThrow(() -> TiaScoring.score(on.pack(),
                new Answers(mixed, Map.of("roster.plus86", "∞"), Set.of("nowhere"), answers.today())), "seed " + seed);
            assertDoesNotThrow(() -> TiaScoring.score(on.pack(), answers.with(mixed)), "seed " + seed);
        }
    }
}
