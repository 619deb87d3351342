package hk.praya.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.library.InvalidPack;
import hk.praya.library.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the mechanisms: whole, in Hong Kong usage, and never more than the law says. */
class MechanismPackTest {
    private static List<String> texts(String locale) {
        var pack = Given.MECHANISMS.newest();
        var texts = new ArrayList<Map<String, String>>();
        pack.preamble().forEach(each -> texts.add(each.text()));
        pack.groups().forEach(each -> texts.add(each.title()));
        pack.statements().values().forEach(each -> texts.add(each.text()));
        pack.names().values().forEach(each -> texts.add(each.text()));
        pack.topics().forEach(each -> texts.add(each.text()));
        for (var question : pack.questions()) {
            texts.add(question.words().text());
            if (question.hint() != null) texts.add(question.hint());
            question.options().forEach(each -> texts.add(each.text()));
        }
        for (var year : List.of(2026, 2027)) {
            texts.add(Given.CALENDARS.year(year).orElseThrow().counting().text());
            texts.addAll(Given.CALENDARS.year(year).orElseThrow().holidays().values());
        }
        return texts.stream().map(each -> each.get(locale)).toList();
    }

    @Test void theChineseIsThatOfHongKongLaw() {
        for (var text : texts("zh-Hant")) {
            // 重要數據 and the title of the Provisions are terms of Mainland law, kept as they are.
            assertFalse(text.replace("重要數據", "").contains("數據"), text);
            assertFalse(text.contains("隱私"), text);
            assertFalse(text.matches("(?s).*\\p{IsHan}[,;:!?].*"), text);
            assertFalse(text.matches("(?s).*[,;:!?]\\p{IsHan}.*"), text);
            assertFalse(text.contains("必須進行跨境資料轉移影響評估"), text);
        }
    }

    @Test void noSentenceSaysThatHongKongLawRequiresATransferImpactAssessment() {
        for (var text : texts("en")) {
            assertFalse(text.toLowerCase(Locale.ROOT).contains("transfer impact assessment"), text);
            assertFalse(text.contains("!"), text);
        }
    }

    @Test void whatIsInferredIsGradedAProposal() {
        var statements = Given.MECHANISMS.newest().statements();
        for (var key : List.of("gba.dingtalk_hangzhou", "gba.same_side", "s33.c_employees", "s33.f_benchmark")) {
            assertEquals(hk.praya.library.Grade.PROPOSAL, statements.get(key).grade(), key);
        }
        assertEquals(hk.praya.library.Grade.VERIFIED, statements.get("s33.voluntary").grade());
        assertTrue(Given.MECHANISMS.newest().question("s33.condition").orElseThrow().option("a").orElseThrow().disabled());
    }

    private static Path copy(Path into, String was, String becomes) throws IOException {
        for (var pack : List.of("transfer-mechanisms/1.2.0", "hk-calendar/2026.0.0")) {
            var real = Files.isDirectory(Path.of("content/packs")) ? Path.of("content/packs") : Path.of("backend/content/packs");
            var target = into.resolve("packs").resolve(pack);
            Files.createDirectories(target);
            var text = Files.readString(real.resolve(pack).resolve("pack.yaml"));
            Files.writeString(target.resolve("pack.yaml"), text.replace(was, becomes));
        }
        return into.resolve("packs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{en: \"The flow\", zh-Hant: \"資料流向\"} | {en: \"The flow\"} | needs exactly the locales",
        "show_if: {question: s33.condition, in: [b]} | show_if: {question: s33.condition, in: [z]} | has no option z",
        "show_if: {question: s33.condition, in: [b]} | show_if: {question: rmc.role, in: [both]} | which does not stand before it",
        "sources: [DT-TERMS, DT-OPEN] | sources: [NOWHERE] | no source NOWHERE",
        "group: rmc | group: elsewhere | no group elsewhere"})
    void aBrokenSheetIsRefusedAndSaysWhere(String was, String becomes, String says, @TempDir Path temp) throws IOException {
        var shelf = Shelf.load(copy(temp, was, becomes));
        var refused = assertThrows(InvalidPack.class, () -> Mechanisms.of(shelf));
        assertTrue(String.valueOf(refused.getMessage()).contains(says), refused.getMessage());
    }

    @Test void aStatementThatTheRulesNeedMustBeThere(@TempDir Path temp) throws IOException {
        var shelf = Shelf.load(copy(temp, "  s33.no_place:", "  s33.no_place_at_all:"));
        assertTrue(String.valueOf(assertThrows(IllegalStateException.class, () -> Mechanisms.of(shelf)).getMessage()).contains("s33.no_place"));
    }

    @Test void aHolidayOfAnotherYearIsRefused(@TempDir Path temp) throws IOException {
        var shelf = Shelf.load(copy(temp, "date: 2026-01-01", "date: 2025-01-01"));
        assertTrue(String.valueOf(assertThrows(InvalidPack.class, () -> Calendars.of(shelf)).getMessage()).contains("is not in 2026"));
    }
}
