package hk.praya.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.content.Packs;
import hk.praya.library.InvalidPack;
import hk.praya.library.Shelf;
import hk.praya.wording.NoticePack.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of notices: whole, in Hong Kong usage, and never more than the law says. */
class NoticePackTest {
    private static List<Both> texts() {
        var texts = new ArrayList<Both>();
        for (var kind : Words.pack().kinds().values()) {
            texts.add(kind.title());
            texts.add(kind.about());
            for (var element : kind.elements()) {
                texts.add(element.heading());
                texts.add(element.help());
                texts.addAll(element.texts().values());
                element.fields().forEach(field -> {
                    texts.add(field.label());
                    texts.add(field.help());
                    texts.addAll(field.options().values());
                });
            }
        }
        Words.pack().acts().values().forEach(each -> texts.add(each.text()));
        Words.pack().checks().values().forEach(each -> texts.add(each.said().text()));
        Words.pack().retention().forEach(each -> texts.addAll(List.of(each.record(), each.keep(), each.from(), each.basis().text())));
        return texts;
    }

    @Test void hasEveryKindThatIsPromised() {
        assertEquals(List.of("collection_notice", "privacy_policy", "internal_notice", "monitoring_notice", "acceptable_use", "consent_new_purpose", "consent_transfer", "consent_marketing"),
            List.copyOf(Words.pack().kinds().keySet()));
    }

    @Test void bothLanguagesSayTheSameThings() {
        for (var text : texts()) assertEquals(null, text.missing(), text.toString());
    }

    @Test void speaksAsHongKongDoes() {
        for (var text : texts()) {
            // What an instrument of the Mainland is called stays as it is.
            var zh = String.valueOf(text.zhHant()).replaceAll("《[^》]*》", "");
            for (var wrong : List.of("隱私", "數據", "視頻", "用戶", "信息安全", "郵箱", "软", "网", ",", ";", "?")) assertFalse(zh.contains(wrong), wrong + " in " + zh);
            assertFalse(String.valueOf(text.en()).contains("!"), text.en());
        }
    }

    @Test void neverSaysThatSection33IsInForceOrThatAnAssessmentIsRequired() {
        for (var text : texts()) {
            var en = String.valueOf(text.en()).toLowerCase(java.util.Locale.ROOT);
            assertFalse(en.contains("transfer impact assessment is required") || en.contains("required by section 33"), en);
            if (en.contains("section 33") && !en.contains("33(2)")) assertTrue(en.contains("not in force") || en.contains("not commenced") || en.contains("section 33"), en);
        }
        var status = Words.kind("consent_transfer").element("status").orElseThrow();
        assertEquals(Need.MANDATORY, status.need());
        assertTrue(String.valueOf(status.texts().get("").zhHant()).contains("尚未生效"));
    }

    /** The rule of the product itself: what is read is never agreed to. */
    @Test void aNoticeThatIsAcknowledgedNeverHasItsReaderAgree() {
        for (var kind : Words.pack().kinds().values()) {
            if (kind.record() == NoticePack.Record.CONSENT) continue;
            for (var element : kind.elements()) {
                for (var text : element.texts().values()) {
                    Words.pack().consentWords().forEach((locale, words) -> words.forEach(word ->
                        assertFalse(String.valueOf(text.in(locale)).toLowerCase(java.util.Locale.ROOT).contains(word.toLowerCase(java.util.Locale.ROOT)), kind.key() + " " + element.key() + ": " + word)));
                }
            }
        }
        var acts = Words.pack().acts();
        assertEquals(new Both("I have read and understood", "本人已閱讀及明白"), acts.get("acknowledge").text());
        assertTrue(String.valueOf(acts.get("acknowledge_means").text().en()).contains("not consent"));
        assertTrue(acts.keySet().containsAll(Set.of("consent_give", "consent_refuse", "consent_withdraw", "consent_means", "electronic", "guardian")));
    }

    @Test void directMarketingStandsByItself() {
        for (var kind : Words.pack().kinds().values()) {
            var markets = kind.elements().stream().anyMatch(element -> element.key().equals("marketing_subjects"));
            assertEquals(kind.key().equals("consent_marketing"), markets);
        }
    }

    @Test void namesWhatTheLawAsksOfACollectionNotice() {
        var mandatory = new TreeSet<String>();
        Words.kind("collection_notice").elements().stream().filter(each -> each.need() == Need.MANDATORY).forEach(each -> mandatory.add(each.key()));
        assertEquals(new TreeSet<>(Set.of("purposes", "supply", "transferees", "access", "contact")), mandatory);
        assertEquals(Need.RECOMMENDED, Words.kind("collection_notice").element("cross_border").orElseThrow().need(), "a missing place is guidance");
    }

    /** The six questions on notice and monitoring, as they stand in every version of the assessment's pack. */
    @Test void provesWhatAssessmentsAskOfNoticesAndMonitoring() {
        var proves = Words.pack().proves();
        assertEquals(List.of("C3", "D2", "D4", "D5", "M1", "M3"), proves.questions().stream().map(NoticePack.Fits::question).toList());
        for (var pack : Packs.of(Shelf.fromClasspath("content/packs")).all()) {
            if (!pack.id().name().equals(proves.assessment())) continue;
            for (var fits : proves.questions()) assertTrue(pack.question(fits.question()).isPresent(), pack.id() + " " + fits.question());
        }
        assertEquals(List.of("D2", "D5"), proves.questions().stream().filter(each -> each.restsOn() == NoticePack.RestsOn.AGREEMENT).map(NoticePack.Fits::question).toList(), "the two that ask whether people consented");
        assertTrue(proves.restsOnAgreement("consent_marketing"));
        assertFalse(proves.restsOnAgreement("consent_transfer"), "of whoever does not agree it asks what they were told");
        assertTrue(proves.isOfCustomers("consent_marketing"));
        assertFalse(proves.isOfCustomers("monitoring_notice"), "who is monitored is on the roster");
        assertEquals(List.of("collection_notice"), proves.kinds("hk-mainland-tia", "M1"));
        assertEquals(List.of(), proves.kinds("another", "M1"));
        assertEquals(List.of(), proves.kinds("hk-mainland-tia", "G1"));
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(delimiter = '|', value = {
        "collection_notice.en.md | ## contact | ## contakt | contakt: is not said in zh-Hant",
        "collection_notice.zh-Hant.md | {purposes} | {purpose} | {purpose} in purposes is no field",
        "collection_notice.zh-Hant.md | - `voluntary` 自願提供 | - `voluntry` 自願提供 | is not said in en",
        "pack.yaml | need: mandatory | need: urgent | is not one of mandatory",
        "pack.yaml | type: purposes | type: list | a consent has purposes",
        "pack.yaml | {question: M1, kinds: [collection_notice] | {question: M1, kinds: [collected_notice] | no kind is called so",
        "pack.yaml | sources: [DPP1-3, G-PICS] | sources: [DPP9] | no source DPP9",
    })
    void whatIsWrongIsNamed(String file, String found, String put, String told, @TempDir Path folder) throws IOException {
        var original = Path.of(System.getProperty("praya.basedir", "."), "content", "packs");
        var pack = folder.resolve("packs").resolve("hk-notices").resolve("1.0.0");
        Files.createDirectories(pack);
        try (var files = Files.list(original.resolve("hk-notices/1.0.0"))) {
            for (var each : files.toList()) Files.copy(each, pack.resolve(each.getFileName()));
        }
        var broken = pack.resolve(file);
        var text = Files.readString(broken);
        assertTrue(text.contains(found), found);
        Files.writeString(broken, text.replace(found, put));
        var refused = assertThrows(InvalidPack.class, () -> NoticePacks.of(Shelf.load(folder.resolve("packs"))));
        assertTrue(String.valueOf(refused.getMessage()).contains(told), refused.getMessage());
    }
}
