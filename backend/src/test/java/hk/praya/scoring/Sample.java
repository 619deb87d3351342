package hk.praya.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hk.praya.content.Library;
import hk.praya.content.Pack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sample pack, and the answers of the method's worked case on it. */
final class Sample {

    static final Pack PACK = Library.samplePack();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Sample() {}

    static AnswerKey key(String text) {
        return AnswerKey.parse(text);
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    static Answers nothing(String... destinations) {
        return Answers.none(new LinkedHashSet<>(List.of(destinations)), TODAY);
    }

    static List<Score.Mover> movesMost(Answers answers) {
        return TiaScoring.movesMost(PACK, answers, score(answers));
    }

    static Score score(Answers answers) {
        return TiaScoring.score(PACK, answers);
    }

    static Score.Scenario r1(Answers answers) {
        return score(answers).scenario("R1");
    }

    static Score.Scenario r2(Answers answers) {
        return score(answers).scenario("R2");
    }

    /** Numbers are equal whatever their scale: 12.0 is 12. */
    static void same(String expected, BigDecimal actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(actual),
            () -> "expected " + expected + ", is " + actual);
    }

    /** tia-method, Worked case: 120 staff, +86 accounts, Mainland storage, HR data and chat. */
    static Answers worked() {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        answers.put(key("A2.main"), Answer.ofText("Privacy officer, 1 Harbour Road"));
        answers.put(key("A4.share"), Answer.of("over_half"));
        answers.put(key("A5.main"), Answer.of("terms"));
        answers.put(key("A5.reseller"), Answer.of("no"));
        answers.put(key("B1.main"), Answer.of("upload"));
        answers.put(key("B2.main"), Answer.of("continuous"));
        answers.put(key("B4.total"), Answer.ofNumber(decimal("120")));
        answers.put(key("C1.categories"), Answer.of("hr", "chat"));
        answers.put(key("C4.main"), Answer.of("pseudonymised_all").documented());
        answers.put(key("C5.main"), Answer.of("no"));
        answers.put(key("C6.main"), Answer.of("none"));
        answers.put(key("F2.main"), Answer.of("yes").asserted());
        answers.put(key("G1.main"), Answer.of("mainland"));
        answers.put(key("G2.main"), Answer.of("routine"));
        answers.put(key("G4.custody"), Answer.of("shared"));
        answers.put(key("G4.clear_text"), Answer.of("yes"));
        answers.put(key("G5.main"), Answer.of("no"));
        answers.put(key("I1.main@mainland"), Answer.of("administrative"));
        answers.put(key("I2.main@mainland"), Answer.of("few"));
        answers.put(key("I3.main@mainland"), Answer.of("few_reported"));
        answers.put(key("I4.main@mainland"), Answer.of("hardly_any").documented());
        answers.put(key("J1.main"), Answer.of("signed"));
        return new Answers(answers, Map.of(), Set.of("mainland"), TODAY);
    }
}
