package hk.praya.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"A4.share", "I1.main@mainland", "A12.clear_text", "I1.main@hong_kong", "B1.2nd"})
    void readsBackWhatItWrites(String text) {
        assertEquals(text, AnswerKey.parse(text).toString());
    }

    @Test
    void knowsItsParts() {
        assertEquals(new AnswerKey("I1", "main", "mainland"), AnswerKey.parse("I1.main@mainland"));
        assertEquals(new AnswerKey("A4", "share", null), AnswerKey.parse("A4.share"));
        assertEquals("A4.share", AnswerKey.parse("A4.share").ref().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A4", "A4.", ".share", "a4.share", "A.share", "A123.share", "A4.Share", "A4._x", "A4.share@",
        "A4@mainland.share", "A4.share@main land", "A4.share@a@b", "A4.sh.are", " A4.share", "A4.share\n", "A٤.share"})
    void refusesWhatIsNoKey(String text) {
        assertThrows(IllegalArgumentException.class, () -> AnswerKey.parse(text));
    }
}
