package hk.praya.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LettersTest {
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("firmEn", "Praya"), Map.entry("firmZh", "海旁"), Map.entry("nameEn", "Chan"), Map.entry("nameZh", "陳"),
        Map.entry("clientEn", "Harbour"), Map.entry("clientZh", "維港"), Map.entry("message", ""), Map.entry("dueEn", ""), Map.entry("dueZh", ""), Map.entry("url", "https://x.example/1"),
        Map.entry("expiresEn", "1 December"), Map.entry("expiresZh", "12月1日"));
    private final Letters letters = new Letters();

    private static Map<String, String> saying(String message) {
        var values = new HashMap<>(VALUES);
        values.put("message", message);
        return values;
    }

    @Test void whatSomebodyWritesIsNeverTakenForAPlaceholder() {
        var letter = letters.letter("link-questions", "a@x.example", saying("Use {template} and {url}, $1\nBcc: b@x.example"));
        assertTrue(letter.text().contains("Use {template} and {url}, $1 Bcc: b@x.example\n"), letter.text());
    }

    @Test void whatThereIsNothingToSayAboutHasNoLine() {
        var text = letters.letter("link-questions", "a@x.example", VALUES).text();
        assertFalse(text.contains("consultant:") || text.contains("answer by"), text);
    }

    @Test void aLetterWithAHoleIsNotSent() {
        var values = new HashMap<>(VALUES);
        values.remove("url");
        assertEquals("The letter link-questions has a hole", assertThrows(IllegalStateException.class, () -> letters.letter("link-questions", "a@x.example", values)).getMessage());
    }
}
