package hk.praya.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.content.Option;
import hk.praya.content.Part;
import hk.praya.content.PartType;
import hk.praya.content.Proof;
import hk.praya.scoring.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The worse of several importers' facts counts; where none is the worse, nobody guesses. */
class WorstPolicyTest {
    private static final Part EXPOSED = part(PartType.SINGLE, option("low", ".25", null, false), option("high", "1", null, false), option("unknown", "1", null, true));
    private static final Part MEASURE = part(PartType.SINGLE, option("full", null, "1", false), option("none", null, "0", false));
    private static final Part CUSTODY = part(PartType.SINGLE, option("ours", null, null, false), option("theirs", null, null, false), option("unknown", null, null, true));

    private static Option option(String key, String exposure, String degree, boolean unknown) {
        return new Option(key, exposure == null ? null : new BigDecimal(exposure), degree == null ? null : new BigDecimal(degree), null, false, false, unknown, Set.of());
    }

    private static Part part(PartType type, Option... options) {
        return new Part("main", type, true, null, List.of(options), null, null, null);
    }

    private static List<String> worst(Part part, Answer... facts) {
        return WorstPolicy.of(part, List.of(facts)).map(Answer::options).orElse(List.of("asked"));
    }

    @Test void theHigherExposureAndTheLesserDegreeAreWorse() {
        assertEquals(List.of("high"), worst(EXPOSED, Answer.of("low"), Answer.of("high")));
        assertEquals(List.of("none"), worst(MEASURE, Answer.of("none"), Answer.of("full")));
    }

    @Test void notKnowingIsAsBadAsItGets() {
        assertEquals(List.of("unknown"), worst(EXPOSED, Answer.of("high"), Answer.of("unknown")));
        assertEquals(List.of("unknown"), worst(CUSTODY, Answer.of("ours"), Answer.of("unknown")));
        var asked = Answer.vendorAsked(LocalDate.of(2026, 11, 1));
        assertEquals(Answer.State.VENDOR_ASKED, WorstPolicy.of(EXPOSED, List.of(Answer.of("low"), asked)).orElseThrow().state());
    }

    @Test void whereNothingSaysWhichIsWorseTheQuestionStaysOpen() {
        assertEquals(List.of("asked"), worst(CUSTODY, Answer.of("ours"), Answer.of("theirs")));
        assertEquals(List.of("asked"), worst(part(PartType.TEXT), Answer.ofText("TLS 1.3"), Answer.ofText("TLS 1.2")).subList(0, 1));
        assertTrue(WorstPolicy.of(CUSTODY, List.of()).isEmpty());
    }

    @Test void theSameFactIsProvenOnlyAsFarAsTheLeastProvenOfThem() {
        var proof = WorstPolicy.of(MEASURE, List.of(Answer.of("full").tested(LocalDate.of(2026, 1, 1)), Answer.of("full").asserted())).orElseThrow().proof();
        assertEquals(Proof.ASSERTED, proof);
        assertEquals(LocalDate.of(2026, 1, 1), WorstPolicy.of(MEASURE, List.of(Answer.of("full").tested(LocalDate.of(2026, 5, 1)), Answer.of("full").tested(LocalDate.of(2026, 1, 1))))
            .orElseThrow().testedOn());
    }

    @Test void ofSeveralChoicesAllAreKept() {
        var laws = part(PartType.MULTI, option("nil", null, null, false), option("dsl", null, null, false));
        assertEquals(List.of("nil", "dsl"), worst(laws, Answer.of("nil"), Answer.of("dsl")));
    }
}
