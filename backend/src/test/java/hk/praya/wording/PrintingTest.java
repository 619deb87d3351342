package hk.praya.wording;

import static hk.praya.wording.Words.both;
import static hk.praya.wording.Words.filled;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.wording.Content.Filled;
import hk.praya.wording.Content.Own;
import hk.praya.wording.Content.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The text of a notice, from what was filled in. */
class PrintingTest {
    private static Printed print(Content content, Locale locale) {
        return printing().print(content, both("Collection statement", "收集個人資料聲明"), locale);
    }

    private static Printing printing() {
        var called = new Printing.Called(both("Harbour View Logistics Limited", "維港物流有限公司"), key -> key.equals("mainland") ? both("Mainland China", "內地") : both(key, key));
        return new Printing(Words.pack(), Words.kind("collection_notice"), called);
    }

    private static String section(Printed printed, String key) {
        return RichText.write(printed.sections().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow().passages());
    }

    @Test void fillsInBothLanguagesByTheSameRules() {
        var en = print(Words.collection(), Locale.EN);
        var zh = print(Words.collection(), Locale.ZH_HANT);
        assertEquals(en.sections().stream().map(Printed.Section::key).toList(), zh.sections().stream().map(Printed.Section::key).toList());
        assertTrue(section(en, "purposes").contains("\n\n- paying salaries\n- attendance\n\n"), section(en, "purposes"));
        assertTrue(section(zh, "purposes").contains("- 支付薪酬\n- 考勤"));
        assertTrue(section(zh, "cross_border").contains("內地"));
        assertFalse(section(zh, "contact").contains("{"), zh.text());
    }

    @Test void aSentenceWhoseFieldMayStayEmptyIsNotPrinted() {
        var without = section(print(Words.collection(), Locale.ZH_HANT), "contact");
        assertFalse(without.contains("電郵"), without);
        var content = Words.collection().with("contact", filled(Map.of("contact_email", Value.of(both("hr@a.example", "hr@a.example")))));
        assertTrue(section(print(content, Locale.ZH_HANT), "contact").contains("電郵：hr@a.example"));
    }

    @Test void whatIsStillToBeFilledInStandsByItsName() {
        var content = Words.collection().with("contact", filled(Map.of()));
        assertTrue(section(print(content, Locale.EN), "contact").contains("[Name or job title]") || section(print(content, Locale.EN), "contact").contains("["), section(print(content, Locale.EN), "contact"));
        assertTrue(section(print(content, Locale.ZH_HANT), "contact").contains("〔"));
    }

    @Test void whatSomebodyTypesIsNoMarkupAndNoPlaceholder() {
        var typed = both("**bold** {company} <b>\n- no list", "{purposes} *");
        var content = Words.collection().with("contact", filled(Map.of("contact_title", Value.of(typed), "contact_address", Value.of(both("x", "y")))));
        var printed = print(content, Locale.EN);
        var runs = printed.sections().stream().filter(each -> each.key().equals("contact")).flatMap(each -> each.passages().stream()).flatMap(each -> each.lines().stream()).flatMap(List::stream).toList();
        assertTrue(runs.stream().noneMatch(RichText.Run::bold));
        assertTrue(runs.stream().anyMatch(run -> run.text().contains("**bold** {company} <b> - no list")), runs.toString());
    }

    @Test void ownWordingKeepsItsPlaceholders() {
        var content = Words.collection().with("access", new Filled(true, Map.of(), both("Ask {company}.", null)));
        assertEquals("Ask Harbour View Logistics Limited.", section(print(content, Locale.EN), "access"));
        assertTrue(section(print(content, Locale.ZH_HANT), "access").contains("查閱"), "the language that nobody changed is the pack's");
    }

    @Test void severalInASentenceAreJoinedAsTheLanguageDoes() {
        var content = Words.collection().with("cross_border", filled(Map.of("cross", Value.keys(List.of("outside")), "places", Value.keys(List.of("mainland", "A", "B")))));
        assertTrue(section(print(content, Locale.EN), "cross_border").contains("Mainland China, A and B"), section(print(content, Locale.EN), "cross_border"));
        assertTrue(section(print(content, Locale.ZH_HANT), "cross_border").contains("內地、A及B"), section(print(content, Locale.ZH_HANT), "cross_border"));
    }

    @Test void whereItIsKeptIsToldApartFromWhereItMayGo() {
        var content = Words.collection().with("storage", filled(Map.of("storage_places", Value.keys(List.of("A")))));
        var told = printing().told(content, Locale.EN);
        assertEquals(List.of(List.of("Mainland China"), List.of("A")), List.of(told.places(), told.storage()));
        assertEquals(List.of(), printing().told(Words.collection(), Locale.EN).storage(), "the notice says nothing of it");
    }

    @Test void whatIsKeptReadsBackAsItWas() {
        var content = new Content(Words.collection().elements(), List.of(new Own("extra", both("House rules {x} #", "其他"), both("## not a heading\n\n- a\n- b", "- 甲"))));
        for (var locale : Locale.values()) {
            var printed = print(content, locale);
            assertEquals(printed, Printed.read(printed.text()));
            assertArrayEquals(Printed.hash(printed.text()), Printed.hash(Printed.read(printed.text()).text()));
        }
    }

    @Test void aDraftBeginsWithWhatIsKnown() {
        var content = Printing.beginning(Words.kind("collection_notice"), fact -> fact.equals("register.places") ? Value.keys(List.of("mainland")) : Value.NOTHING);
        assertEquals(List.of("mainland"), content.value("places").keys());
        assertTrue(content.includes("cross_border"));
    }
}
