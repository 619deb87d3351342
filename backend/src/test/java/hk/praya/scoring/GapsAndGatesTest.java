package hk.praya.scoring;

import static hk.praya.scoring.Sample.decimal;
import static hk.praya.scoring.Sample.key;
import static hk.praya.scoring.Sample.nothing;
import static hk.praya.scoring.Sample.score;
import static hk.praya.scoring.Sample.worked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.content.GapClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** tia-method, Gaps are not scores; Gates and honest not-knowing; contradictions; evidence; progress. */
class GapsAndGatesTest {

    private static List<String> gaps(Answers answers) {
        return score(answers).gaps().stream().map(Score.OpenGap::id).toList();
    }

    private static List<String> gates(Answers answers) {
        return score(answers).gates().stream().map(gate -> gate.question().toString()).toList();
    }

    private static List<String> contradictions(Answers answers) {
        return score(answers).contradictions().stream().map(Score.FoundContradiction::id).toList();
    }

    @Test
    void gapsAreListedByClassTheLegalOnesFirst() {
        Answers bad = worked().without(key("A2.main")).with(Map.of(key("A5.main"), Answer.of("reseller"),
            key("A5.reseller"), Answer.of("yes"), key("J1.main"), Answer.of("none")));
        assertEquals(List.of("A2-contact", "J1-contract", "A5-terms", "A7-access"), gaps(bad));
        assertEquals(2, score(bad).gaps(GapClass.LEGAL).size());
        assertEquals(1, score(bad).gaps(GapClass.GUIDANCE).size());
        assertEquals(1, score(bad).gaps(GapClass.POLICY).size());
        assertEquals(List.of(), gaps(worked()));
    }

    @Test
    void aGapOfAHiddenQuestionIsNotOpen() {
        assertFalse(gaps(worked()).contains("A7-access"));
        assertTrue(gaps(worked().with(key("A5.reseller"), Answer.of("yes"))).contains("A7-access"));
    }

    @Test
    void aGateNeedsAConfirmedAnswerToEveryRequiredPart() {
        assertEquals(List.of(), gates(worked()));
        assertEquals(List.of("A4"), gates(worked().without(key("A4.share"))));
        assertEquals(List.of("A4"), gates(worked().with(key("A4.share"), Answer.of("unknown"))));
        assertEquals(List.of("A4"), gates(worked().with(key("A4.share"), Answer.of("none").inferred())));
        assertEquals(List.of("A2"), gates(worked().with(key("A2.main"), Answer.ofText("  "))));
        assertEquals(new Score.UnmetPart("share", Standing.INFERRED),
            score(worked().with(key("A4.share"), Answer.of("none").inferred())).gates().getFirst().parts().getFirst());
    }

    @Test
    void anOptionalPartKeepsNoGateShut() {
        assertFalse(gates(worked()).contains("A4"));
        assertEquals(Standing.BLANK, new Situation(Sample.PACK, worked()).standing(
            Sample.PACK.question("A4").orElseThrow(), Sample.PACK.question("A4").orElseThrow().part("plus86").orElseThrow(), null));
    }

    @Test
    void aGateIsAskedAtEveryDestinationThatShowsIt() {
        assertEquals(List.of("I1@mainland", "I1@singapore"), gates(nothing("mainland", "singapore", "hong_kong")).stream()
            .filter(gate -> gate.startsWith("I")).toList());
    }

    @Test
    void askingTheVendorSatisfiesTheGateAndIsListed() {
        Answers asked = worked().with(key("G1.main"), Answer.vendorAsked(Sample.TODAY.minusDays(3)));
        assertEquals(List.of(), gates(asked));
        assertEquals(List.of(new Score.AskedVendor(key("G1.main"), Sample.TODAY.minusDays(3))), score(asked).vendorAsked());
    }

    @Test
    void askingNobodyInParticularSatisfiesNothing() {
        assertEquals(List.of("A4"), gates(worked().with(key("A4.share"), Answer.vendorAsked(Sample.TODAY))));
        assertEquals(List.of("G1"), gates(worked().with(key("G1.main"), Answer.vendorAsked(Sample.TODAY.plusDays(1)))));
    }

    @Test
    void answersThatContradictEachOtherAreNamed() {
        Answers both = worked().with(key("G5.main"), Answer.of("yes"));
        assertEquals(List.of("e2ee-clear-text"), contradictions(both));
        assertEquals(List.of("G5.main", "G4.clear_text"),
            score(both).contradictions().getFirst().answers().stream().map(Object::toString).toList());
        assertEquals(List.of(), contradictions(worked()));
    }

    @Test
    void onlyAConfirmedFactContradictsAnAnswer() {
        Answers none = worked().with(key("A4.plus86"), Answer.ofNumber(decimal("0")));
        assertEquals(List.of(), contradictions(none));
        assertEquals(List.of("plus86-roster"), contradictions(none.withFact("roster.plus86", "12")));
        assertEquals(List.of(), contradictions(none.withFact("roster.plus86", "0")));
        assertEquals(List.of(), contradictions(none.withFact("roster.plus86", "many")));
    }

    @Test
    void evidenceCoverageCountsDocumentsAndTestsOfShownQuestions() {
        Score.Evidence evidence = score(worked()).evidence();
        assertEquals(1, evidence.proven());
        assertEquals(5, evidence.asked());
        assertEquals(List.of("F2", "G1", "I1@mainland", "J1"), evidence.missing().stream().map(Object::toString).toList());
        assertEquals("0.2000", evidence.coverage().toString());
        assertEquals(2, score(worked().with(key("G1.main"), Answer.of("mainland").tested(Sample.TODAY))).evidence().proven());
        assertEquals(1, score(worked().with(key("G1.main"), Answer.of("unknown").documented())).evidence().proven());
    }

    @Test
    void progressCountsWhatPeopleAnswer() {
        Score.Progress progress = score(worked()).progress();
        assertEquals(20, progress.shown());
        assertEquals(20, progress.answered());
        assertEquals(new Score.SectionProgress("I", 4, 4), progress.sections().stream()
            .filter(section -> section.section().equals("I")).findFirst().orElseThrow());
        assertEquals(19, score(worked().without(key("G4.custody"))).progress().answered());
        assertEquals(20, score(worked().with(key("G1.main"), Answer.of("unknown"))).progress().answered());
    }

    @Test
    void showsQuestionsOncePerDestinationAndPartsAsTheyFollow() {
        Answers reseller = worked().with(key("A5.reseller"), Answer.of("yes"));
        assertEquals(List.of("access"), visible(reseller, "A7"));
        assertEquals(List.of("access", "since"), visible(reseller.with(key("A7.access"), Answer.of("yes")), "A7"));
        assertEquals(List.of("main"), visible(reseller, "I1@mainland"));
        assertEquals(List.of(), visible(worked(), "A7"));
    }

    private static List<String> visible(Answers answers, String question) {
        return score(answers).visible().stream().filter(visible -> visible.question().toString().equals(question))
            .flatMap(visible -> visible.parts().stream()).toList();
    }
}
