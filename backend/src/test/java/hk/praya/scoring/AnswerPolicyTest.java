package hk.praya.scoring;

import static hk.praya.scoring.Sample.decimal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hk.praya.content.Proof;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerPolicyTest {

    private static List<String> problems(String key, Answer answer) {
        return AnswerPolicy.problems(Sample.PACK, Set.of("mainland"), Sample.key(key), answer, Sample.TODAY).stream()
            .map(Reason::key).toList();
    }

    @Test
    void takesWhatTheQuestionAsksFor() {
        assertEquals(List.of(), problems("A4.share", Answer.of("none")));
        assertEquals(List.of(), problems("B1.main", Answer.of("upload", "return_leg")));
        assertEquals(List.of(), problems("A4.plus86", Answer.ofNumber(decimal("12"))));
        assertEquals(List.of(), problems("A7.since", Answer.ofDate(Sample.TODAY)));
        assertEquals(List.of(), problems("I1.main@mainland", Answer.of("court_order")));
        assertEquals(List.of(), problems("G1.main", Answer.vendorAsked(Sample.TODAY)));
        assertEquals(List.of(), problems("A4.share", Answer.of()));
    }

    @Test
    void refusesWhatThePackDoesNotKnow() {
        assertEquals(List.of("tia.answer.no-such-question"), problems("Z9.main", Answer.of("none")));
        assertEquals(List.of("tia.answer.no-such-part"), problems("A4.main", Answer.of("none")));
        assertEquals(List.of("tia.answer.no-such-option"), problems("A4.share", Answer.of("some")));
    }

    @Test
    void refusesAnotherDestination() {
        assertEquals(List.of("tia.answer.destination-needed"), problems("I1.main", Answer.of("none_opinion")));
        assertEquals(List.of("tia.answer.no-destination"), problems("A4.share@mainland", Answer.of("none")));
        assertEquals(List.of("tia.answer.not-a-destination"), problems("I1.main@singapore", Answer.of("none_opinion")));
        assertEquals(List.of("tia.answer.not-offered-here"), problems("I1.main@mainland", Answer.of("sg_court_order")));
    }

    @Test
    void refusesOptionsThatCannotBeChosenTogether() {
        assertEquals(List.of("tia.answer.one-only"), problems("A4.share", Answer.of("none", "over_half")));
        assertEquals(List.of("tia.answer.unknown-stands-alone"), problems("B1.main", Answer.of("upload", "unknown")));
        assertEquals(List.of("tia.answer.option-disabled"), problems("B1.main", Answer.of("by_post")));
    }

    @Test
    void refusesAnotherTypeAndNumbersOutOfRange() {
        assertEquals(List.of("tia.answer.wrong-type"), problems("A4.share", Answer.ofText("none")));
        assertEquals(List.of("tia.answer.wrong-type"), problems("A2.main", Answer.ofNumber(decimal("1"))));
        assertEquals(List.of("tia.answer.out-of-range"), problems("A4.plus86", Answer.ofNumber(decimal("-1"))));
        assertEquals(List.of("tia.answer.out-of-range"), problems("A4.plus86", Answer.ofNumber(decimal("1000001"))));
    }

    @Test
    void onlyVendorsFactsCanBeAskedOfTheVendor() {
        assertEquals(List.of("tia.answer.not-the-vendors"), problems("A4.share", Answer.vendorAsked(Sample.TODAY)));
        assertEquals(List.of("tia.answer.asked-on-needed"), problems("G1.main", Answer.vendorAsked(Sample.TODAY.plusDays(1))));
        assertEquals(List.of("tia.answer.asked-and-answered"), problems("G1.main",
            new Answer(List.of("mainland"), null, null, null, Proof.NONE, null, Answer.State.VENDOR_ASKED, Sample.TODAY)));
    }
}
