package hk.praya.scoring;

import static hk.praya.scoring.Sample.decimal;
import static hk.praya.scoring.Sample.key;
import static hk.praya.scoring.Sample.nothing;
import static hk.praya.scoring.Sample.r1;
import static hk.praya.scoring.Sample.r2;
import static hk.praya.scoring.Sample.same;
import static hk.praya.scoring.Sample.score;
import static hk.praya.scoring.Sample.worked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** tia-method, Score: Likelihood. */
class LikelihoodTest {

    @Test
    void theWorkedCaseOfTheMethodHolds() {
        Score.Scenario r1 = r1(worked());
        same("24.75", r1.numerator());
        assertEquals(32, r1.denominator());
        same("4.09375", r1.likelihood());
        assertEquals(3, r1.severity());
        same("12.28125", r1.inherent());
        assertEquals("high", r1.inherentBand());
        same("0.4", r1.reduction().all());
        same("0.2", r1.reduction().applied());
        same("9.825", r1.residual());
        assertEquals("medium", r1.residualBand());
        assertEquals("12.3", Score.shown(r1.inherent()).toString());
        assertEquals("9.8", Score.shown(r1.residual()).toString());
    }

    @Test
    void opensIntoItsSumLineByLine() {
        assertEquals(List.of("A4 5×1", "B1 2×0.5", "B2 1×1", "C6 3×0", "G1 5×1", "G2 4×1", "I1 4×1", "I2 3×1", "I3 2×0.5",
            "I4 3×0.25"), r1(worked()).raising().stream()
            .map(line -> line.counted().key().question() + " " + line.weight() + "×" + line.counted().value()).toList());
        same("24.75", r1(worked()).raising().stream().map(Score.RaisingLine::product).reduce(decimal("0"), BigDecimal::add));
    }

    @Test
    void nothingKnownIsTheHighestRisk() {
        same("5", r1(nothing("mainland")).likelihood());
        same("25", r1(nothing("mainland")).residual());
    }

    @Test
    void blankUnknownAndAskedOfTheVendorAllCountOne() {
        Answers without = worked().without(key("G1.main"));
        Score.Exposure blank = line(without, "G1").counted();
        Score.Exposure unknown = line(without.with(key("G1.main"), Answer.of("unknown")), "G1").counted();
        Score.Exposure asked = line(without.with(key("G1.main"), Answer.vendorAsked(Sample.TODAY)), "G1").counted();
        same("1", blank.value());
        same("1", unknown.value());
        same("1", asked.value());
        assertEquals(List.of(Standing.BLANK, Standing.UNKNOWN, Standing.VENDOR_ASKED),
            List.of(blank.standing(), unknown.standing(), asked.standing()));
    }

    private static Score.RaisingLine line(Answers answers, String question) {
        Score score = score(answers);
        return score.scenarios().stream().flatMap(scenario -> scenario.raising().stream())
            .filter(line -> line.counted().key().question().equals(question)).findFirst().orElseThrow();
    }

    @Test
    void anInferredAnswerCounts() {
        Answers inferred = worked().with(key("A4.share"), Answer.of("up_to_tenth").inferred());
        same("0.5", line(inferred, "A4").counted().value());
        assertEquals(Standing.INFERRED, line(inferred, "A4").counted().standing());
    }

    @Test
    void ofSeveralOptionsTheHighestCounts() {
        same("0.75", line(worked().with(key("B1.main"), Answer.of("api_sync", "return_leg", "upload")), "B1").counted().value());
    }

    @Test
    void aHiddenQuestionCountsNothingAndTheDenominatorStays() {
        Answers hidden = worked();
        Answers shown = worked().with(key("A5.reseller"), Answer.of("yes"));
        assertEquals(Standing.HIDDEN, line(hidden, "A7").counted().standing());
        same("0", line(hidden, "A7").counted().value());
        same("1", line(shown, "A7").counted().value());
        assertEquals(6, r2(hidden).denominator());
        assertEquals(6, r2(shown).denominator());
    }

    @Test
    void anAnswerToAHiddenQuestionIsKeptAndNotCounted() {
        Answers answered = worked().with(key("A7.access"), Answer.of("yes"));
        same("0", line(answered, "A7").counted().value());
        same("1", line(answered.with(key("A5.reseller"), Answer.of("yes")), "A7").counted().value());
    }

    @Test
    void askedPerDestinationTheMaximumCounts() {
        Answers two = inBoth(worked().with(Map.of(
            key("I1.main@singapore"), Answer.of("sg_court_order"),
            key("I2.main@singapore"), Answer.of("all_four"),
            key("I3.main@singapore"), Answer.of("relevant"),
            key("I4.main@singapore"), Answer.of("limited"))));
        same("1", line(two, "I1").counted().value());
        assertEquals("mainland", line(two, "I1").counted().key().destination());
        assertEquals(2, line(two, "I1").considered().size());
        assertEquals("singapore", line(two, "I3").counted().key().destination());
        same("0.5", line(two, "I4").counted().value());
        assertEquals(32, r1(two).denominator());
    }

    private static Answers inBoth(Answers answers) {
        return new Answers(answers.byKey(), answers.facts(), Set.of("mainland", "singapore"), answers.today());
    }

    @Test
    void aDestinationWithoutTheQuestionCountsNothing() {
        Answers hongKong = new Answers(worked().byKey(), Map.of(), Set.of("hong_kong"), Sample.TODAY);
        assertEquals(Standing.HIDDEN, line(hongKong, "I1").counted().standing());
        assertTrue(score(hongKong).visible().stream().noneMatch(visible -> visible.question().question().startsWith("I")));
    }

    @Test
    void noDestinationAtAllCountsAsUnknown() {
        Answers nowhere = new Answers(worked().byKey(), Map.of(), Set.of(), Sample.TODAY);
        same("1", line(nowhere, "I4").counted().value());
        assertTrue(score(nowhere).gates().stream().anyMatch(gate -> gate.question().toString().equals("I1")));
    }

    @Test
    void anOptionOfAnotherDestinationIsNoAnswer() {
        Score.Exposure wrong = line(worked().with(key("I1.main@mainland"), Answer.of("sg_court_order")), "I1").counted();
        assertEquals(Standing.BLANK, wrong.standing());
        same("1", wrong.value());
    }

    @Test
    void whatIsNoAnswerCountsAsBlank() {
        for (Answer wrong : List.of(Answer.of("no_such_option"), Answer.of("none", "over_half"), Answer.of(), Answer.ofText("none"),
                Answer.ofNumber(decimal("0")), Answer.vendorAsked(Sample.TODAY))) {
            Score.Exposure exposure = line(worked().with(key("A4.share"), wrong), "A4").counted();
            assertEquals(Standing.BLANK, exposure.standing(), wrong.toString());
            same("1", exposure.value());
        }
        assertEquals(Standing.BLANK, line(worked().with(key("B1.main"), Answer.of("by_post")), "B1").counted().standing());
    }

    @Test
    void aLowInterestOfTheAuthoritiesNeedsADocument() {
        Score.Exposure documented = line(worked(), "I4").counted();
        Score.Exposure asserted = line(worked().with(key("I4.main@mainland"), Answer.of("hardly_any").asserted()), "I4").counted();
        Score.Exposure atTheBound = line(worked().with(key("I4.main@mainland"), Answer.of("limited")), "I4").counted();
        same("0.25", documented.value());
        assertFalse(documented.unproven());
        same("0.5", asserted.value());
        assertTrue(asserted.unproven());
        same("0.5", atTheBound.value());
        assertFalse(atTheBound.unproven());
    }
}
