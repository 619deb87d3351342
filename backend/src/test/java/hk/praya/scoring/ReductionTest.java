package hk.praya.scoring;

import static hk.praya.scoring.Sample.key;
import static hk.praya.scoring.Sample.r1;
import static hk.praya.scoring.Sample.r2;
import static hk.praya.scoring.Sample.same;
import static hk.praya.scoring.Sample.worked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.content.Proof;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** tia-method, Score: Measures, Caps, Floor, Residual. */
class ReductionTest {

    private static final LocalDate LAST_WEEK = Sample.TODAY.minusWeeks(1);

    private static Score.MeasureLine measure(Score.Scenario scenario, String question) {
        return scenario.measures().stream().filter(line -> line.key().question().equals(question)).findFirst().orElseThrow();
    }

    private static Answers exporterOnly() {
        return worked().with(key("G4.custody"), Answer.of("exporter_only")).with(key("G4.clear_text"), Answer.of("no"));
    }

    @Test
    void anAssertionIsClaimedAndNotCounted() {
        Score.MeasureLine line = measure(r1(worked()), "F2");
        assertTrue(line.claimedNotCounted());
        same("0.2", line.effectiveness());
        same("1", line.degree());
        same("0", line.lowers());
        assertFalse(measure(r1(worked()), "C4").claimedNotCounted());
    }

    @Test
    void aDocumentCountsEightyPercentAndARecentTestAllOfIt() {
        same("0.40", measure(r1(worked()), "C4").lowers());
        same("0.50", measure(r1(worked().with(key("C4.main"), Answer.of("pseudonymised_all").tested(LAST_WEEK))), "C4").lowers());
    }

    @Test
    void aTestOlderThanTwelveMonthsCountsAsADocument() {
        LocalDate bound = Sample.TODAY.minusMonths(12);
        assertEquals(Proof.TESTED, counted(Answer.of("yes").tested(bound)));
        assertEquals(Proof.DOCUMENT, counted(Answer.of("yes").tested(bound.minusDays(1))));
        assertEquals(Proof.DOCUMENT, counted(Answer.of("yes").tested(Sample.TODAY.plusDays(1))));
        assertEquals(Proof.DOCUMENT, counted(new Answer(Answer.of("yes").options(), null, null, null, Proof.TESTED, null,
            Answer.State.CONFIRMED, null)));
    }

    private static Proof counted(Answer answer) {
        Score.MeasureLine line = measure(r1(worked().with(key("F2.main"), answer)), "F2");
        assertEquals(Proof.TESTED, line.claimed());
        return line.counted();
    }

    @Test
    void ofSeveralOptionsTheHighestDegreeCountsNotTheSum() {
        Answers several = worked().with(key("C4.main"), Answer.of("reduced", "pseudonymised_part").documented());
        same("0.5", measure(r1(several), "C4").degree());
    }

    @Test
    void aMeasureThatIsNotKnownCountsNothing() {
        same("0", measure(r1(worked().with(key("C4.main"), Answer.of("unknown").documented())), "C4").lowers());
        same("0", measure(r1(worked().without(key("C4.main"))), "C4").lowers());
    }

    @Test
    void measuresMultiply() {
        Answers two = exporterOnly().with(key("F2.main"), Answer.of("yes").documented());
        same("0.496", r1(two).reduction().applied());
        same("6.18975", r1(two).residual());
    }

    @Test
    void theSameMeasureWeighsByScenario() {
        Answers tested = worked().with(key("F2.main"), Answer.of("yes").tested(LAST_WEEK));
        same("0.20", measure(r1(tested), "F2").lowers());
        same("0.35", measure(r2(tested), "F2").lowers());
        same("0.35", r2(tested).reduction().applied());
        assertNull(r2(tested).reduction().cap());
    }

    @Test
    void clearTextOrKeysWithTheImporterCapsAtTwentyPercent() {
        Score.Reduction capped = r1(worked()).reduction();
        same("0.4", capped.beforeCap());
        same("0.2", Objects.requireNonNull(capped.cap()).atMost());
        assertTrue(capped.cap().bites());
        same("0.2", r1(worked().without(key("G4.custody"))).reduction().applied());
    }

    @Test
    void exporterOnlyKeysCapAtNinetyFivePercent() {
        Score.Reduction lifted = r1(exporterOnly()).reduction();
        same("0.4", lifted.applied());
        same("0.95", Objects.requireNonNull(lifted.cap()).atMost());
        assertFalse(lifted.cap().bites());
    }

    @Test
    void contractsAloneReachTwentyPercentWhateverElseIsDone() {
        Answers contract = exporterOnly().with(key("C4.main"), Answer.of("none"))
            .with(key("J1.main"), Answer.of("signed").tested(LAST_WEEK));
        Score.Reduction alone = r1(contract).reduction();
        same("0.6", alone.all());
        same("0.6", Objects.requireNonNull(alone.contract()).before());
        assertTrue(alone.contract().bites());
        same("0.2", alone.applied());
        Score.Reduction beside = r1(contract.with(key("C4.main"), Answer.of("pseudonymised_all").tested(LAST_WEEK))).reduction();
        same("0.8", beside.all());
        same("0.6", beside.applied());
        assertNull(r2(contract).reduction().contract());
        same("0.1", r2(contract).reduction().applied());
    }

    @Test
    void authorityAccessIsNeverLowWhileStoredInTheMainlandInClearText() {
        Answers few = worked().with(key("C1.categories"), Answer.of("contact"));
        same("3.275", r1(few).residual());
        assertEquals("medium", r1(few).residualBand());
        assertEquals(new Score.Floor("medium", "low"), r1(few).floor());
        assertEquals("low", r1(few).inherentBand());
    }

    @Test
    void theFloorAppliesWhileItIsNotShownThatTheImporterCannotRead() {
        Answers few = worked().with(key("C1.categories"), Answer.of("contact"));
        assertNotNull(r1(few.without(key("G4.clear_text"))).floor());
        assertNotNull(r1(few.with(key("G4.clear_text"), Answer.of("unknown"))).floor());
        assertNull(r1(few.with(key("G4.clear_text"), Answer.of("no"))).floor());
        assertNull(r1(few.with(key("G1.main"), Answer.of("elsewhere")).with(key("G2.main"), Answer.of("logged"))).floor());
        assertNotNull(r1(few.without(key("G1.main")).with(key("G2.main"), Answer.of("logged"))).floor());
    }

    @Test
    void theFloorLeavesAHigherBandAlone() {
        assertNull(r1(worked()).floor());
    }

    @Test
    void bandsAreTakenFromUnroundedValues() {
        assertEquals("low", Sample.PACK.method().bandOf(Sample.decimal("4.9999")).key());
        assertEquals("5.0", Score.shown(Sample.decimal("4.9999")).toString());
        assertEquals("medium", Sample.PACK.method().bandOf(Sample.decimal("5")).key());
        assertEquals("high", Sample.PACK.method().bandOf(Sample.decimal("10.000")).key());
        assertEquals("very_high", Sample.PACK.method().bandOf(Sample.decimal("15")).key());
    }
}
