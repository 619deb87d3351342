package hk.praya.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.library.Grade;
import hk.praya.library.InvalidPack;
import hk.praya.library.Shelf;
import hk.praya.platform.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A released version names one vendor's platform where that platform stands, and nowhere else. */
class PlatformWordsTest {
    private static final Shelf SHELF = Shelf.load(Library.real());
    private static final Packs PACKS = Packs.of(SHELF);
    private static final PlatformWords WORDS = PlatformWords.of(SHELF, PACKS, Profiles.of(SHELF));

    private static List<Pack> versions() {
        return PACKS.all().stream().filter(pack -> pack.id().name().equals("hk-mainland-tia")).toList();
    }

    private static String all(Pack pack) {
        return pack.words("en").toString() + pack.words("zh-Hant") + pack.sources() + pack.succession();
    }

    @Test void itIsReadAsItWasReleasedWhereThePlatformStands() {
        for (var pack : versions()) {
            assertSame(pack, WORDS.read(pack, Set.of("dingtalk")));
            assertSame(pack, WORDS.read(pack, Set.of("dingtalk", "wecom")), "one of two");
            assertSame(pack, WORDS.read(pack, (List<String>) null), "nobody's assessment");
            assertTrue(all(pack).contains("DingTalk") && all(pack).contains("釘釘"));
        }
    }

    @Test void elsewhereNothingNamesIt() {
        for (var pack : versions()) {
            for (var platforms : List.of(Set.of("wecom"), Set.of("teams", "lark"), Set.of(PlatformWords.NONE))) {
                var read = all(WORDS.read(pack, platforms));
                assertFalse(read.contains("DingTalk") || read.contains("釘釘") || read.contains("開放平台") || read.contains("Open Platform"), pack.id() + " for " + platforms);
            }
        }
    }

    @Test void theQuestionsAndWhatTheyCountAreTheSame() {
        for (var pack : versions()) {
            var read = WORDS.read(pack, Set.of("teams"));
            assertEquals(pack.id(), read.id());
            assertEquals(pack.questions().keySet(), read.questions().keySet());
            pack.questions().forEach((id, question) -> {
                var other = read.question(id).orElseThrow();
                assertEquals(List.of(question.effects(), question.gaps(), question.gate(), question.asked(), question.evidence()),
                    List.of(other.effects(), other.gaps(), other.gate(), other.asked(), other.evidence()), id);
                assertEquals(question.parts().stream().map(Part::options).toList(), other.parts().stream().map(Part::options).toList(), id);
                for (var locale : pack.locales()) assertEquals(options(pack, question, locale), options(read, question, locale), id);
            });
            assertEquals(1, pack.contradictions().size() - read.contradictions().size());
        }
    }

    private static List<Object> options(Pack pack, Question question, String locale) {
        var parts = pack.words(locale).sections().get(question.section()).questions().get(question.id()).parts();
        return question.parts().stream().map(part -> (Object) (parts.containsKey(part.id()) ? parts.get(part.id()).options() : "")).toList();
    }

    /** Of no other vendor a document was read: what is said in its place is not called verified, but what the Ordinance itself says. */
    @Test void theAddressBookDoesNotAnswerForAnotherPlatformAndNothingIsClaimedOfIt() {
        var pack = PACKS.newest("hk-mainland-tia").orElseThrow();
        var read = WORDS.read(pack, Set.of("wecom"));
        var a4 = read.question("A4").orElseThrow();
        assertEquals(Grade.PROPOSAL, a4.grade());
        assertTrue(a4.gate());
        assertTrue(a4.parts().stream().allMatch(part -> part.prefill() == null));
        assertTrue(read.question("F3").orElseThrow().parts().stream().anyMatch(part -> part.prefill() != null), "who has which account is asked the same way");
        assertTrue(read.contradictions().stream().noneMatch(each -> each.id().equals("plus86-roster")));
        assertNotEquals(pack.words("en").sections().get("A").questions().get("A4").wording(), read.words("en").sections().get("A").questions().get("A4").wording());
        for (var question : read.questions().values()) {
            if (question.sources().equals(pack.question(question.id()).orElseThrow().sources())) continue;
            var best = question.sources().stream().map(id -> read.sources().get(id).grade()).anyMatch(Grade.VERIFIED::equals);
            assertTrue(best || question.grade() != Grade.VERIFIED, question.id());
        }
    }

    @Test void aChangeThatRestedOnTheVendorsPapersRestsOnWhatTheQuestionDoes() {
        var change = WORDS.read(PACKS.newest("hk-mainland-tia").orElseThrow(), Set.of("wecom")).succession().changes().stream().filter(each -> each.question().equals("A5")).findFirst().orElseThrow();
        assertEquals(List.of("METHOD"), change.sources());
        assertEquals(Grade.PROPOSAL, change.grade());
    }

    private static Shelf copy(Path into, String was, String becomes) throws IOException {
        try (var files = Files.walk(Library.real())) {
            for (var file : files.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*(hk-mainland-tia|platform-words|platform-profiles).*")).toList()) {
                var target = into.resolve("packs").resolve(Library.real().relativize(file).toString());
                Files.createDirectories(target.getParent());
                var text = Files.readString(file);
                if (file.toString().contains("platform-words")) {
                    assertTrue(text.contains(was), "nothing is planted: " + was);
                    text = text.replace(was, becomes);
                }
                Files.writeString(target, text);
            }
        }
        return Shelf.load(into.resolve("packs"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "platform: dingtalk | platform: fax | no platform fax",
        "hk-mainland-tia/1.1.0 | hk-mainland-tia/9.9.9 | no version hk-mainland-tia/9.9.9",
        "sources: [S7, S8, TERMS26] | sources: [S7, S8, S99] | hk-mainland-tia/1.1.0 has no source S99",
        "question: A6 | question: Z6 | no question hk-mainland-tia/1.0.0 Z6",
        "question: A6 | question: A5 | A5 is there twice",
        "question: H2 | question: H1 | H2 cites dingtalk alone and is forgotten",
        "plus86: {en | plus85: {en | A4 has no part plus85 with a label",
        "sources: [DPP2] | sources: [] | H2 cites no source",
        "sources: [DPP2] | sources: [S8] | H2 may not cite S8",
        "An account that the organisation owns | On DingTalk, an account that the organisation owns | F3 names dingtalk",
        "屬機構所有的帳戶 | 企業微信中屬機構所有的帳戶 | F3 names 企業微信"})
    void aReadingThatDoesNotFitItsVersionIsRefused(String was, String becomes, String says, @TempDir Path temp) throws IOException {
        var shelf = copy(temp, was, becomes);
        var packs = Packs.of(shelf);
        var profiles = Profiles.of(shelf);
        var said = String.valueOf(assertThrows(IllegalStateException.class, () -> PlatformWords.of(shelf, packs, profiles)).getMessage());
        assertTrue(said.contains(says), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "share: {en: \"Share of accounts served by a Mainland entity\", zh-Hant | share: {zh-Hant | needs exactly the locales en, zh-Hant",
        "unfilled: true | unfilled: perhaps | expected true or false",
        "grade: brief | grade: gospel | gospel is not one of",
        "unfilled: true | colour: red | unknown key"})
    void aSheetWithAMistakeIsRefusedByName(String was, String becomes, String says, @TempDir Path temp) throws IOException {
        var shelf = copy(temp, was, becomes);
        var packs = Packs.of(shelf);
        var profiles = Profiles.of(shelf);
        var said = String.valueOf(assertThrows(InvalidPack.class, () -> PlatformWords.of(shelf, packs, profiles)).getMessage());
        assertTrue(said.contains(says), said);
    }
}
