package hk.praya.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.wording.Compared.Piece;
import hk.praya.wording.RichText.Run;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What changed between two versions of a text. */
class DifferencesTest {
    private static Printed text(String title, String... sections) {
        return new Printed(title, Stream.of(sections).map(each -> each.split("\\|", 3)).map(each -> new Printed.Section(each[0], each[1], RichText.read(each[2]))).toList());
    }

    private static Piece same(String text) {
        return new Piece(text, false, "same");
    }

    private static Piece added(String text) {
        return new Piece(text, false, "added");
    }

    private static Piece removed(String text) {
        return new Piece(text, false, "removed");
    }

    private static List<Piece> line(String before, String after, Locale locale) {
        return Differences.between(text("T", "a||" + before), text("T", "a||" + after), locale).sections().getFirst().passages().getFirst().lines().getFirst();
    }

    @Test void marksTheWordsThatChangedAndNoOthers() {
        assertEquals(List.of(same("Your records are kept for "), removed("seven"), added("six"), same(" years.")), line("Your records are kept for seven years.", "Your records are kept for six years.", Locale.EN));
    }

    @Test void dividesChineseByItsWords() {
        assertEquals(List.of(same("資料可能"), removed("儲存"), added("傳送"), same("於香港以外的地方。")), line("資料可能儲存於香港以外的地方。", "資料可能傳送於香港以外的地方。", Locale.ZH_HANT));
    }

    @Test void takesAPhraseThatChangedAsOne() {
        assertEquals(List.of(same("Please write to "), removed("Ms Chan"), added("Mr Lee"), same(" about access to it.")), line("Please write to Ms Chan about access to it.", "Please write to Mr Lee about access to it.", Locale.EN));
    }

    @Test void sectionsThatCameWentAndStayed() {
        var compared = Differences.between(text("Old", "a|Purposes|Same.", "b|Gone|Was here."), text("New", "a|Purposes|Same.", "c|Come|Is here."), Locale.EN);
        assertEquals(List.of("a same", "b removed", "c added"), compared.sections().stream().map(each -> each.key() + " " + each.change()).toList());
        assertEquals(List.of(removed("Old"), added("New")), compared.title());
    }

    @Test void anItemThatCameIntoAListLeavesTheOthersAlone() {
        var lines = Differences.between(text("T", "a||- payroll\n- insurance"), text("T", "a||- payroll\n- attendance\n- insurance"), Locale.EN).sections().getFirst().passages().getFirst().lines();
        assertEquals(List.of(List.of(same("payroll")), List.of(added("attendance")), List.of(same("insurance"))), lines);
    }

    @Test void aLineThatIsAnotherOneIsNotMendedWordByWord() {
        var passages = Differences.between(text("T", "a||Ask the personnel office."), text("T", "a||From October on, records lie in Hangzhou."), Locale.EN).sections().getFirst().passages();
        assertEquals(List.of(List.of(List.of(removed("Ask the personnel office."))), List.of(List.of(added("From October on, records lie in Hangzhou.")))), passages.stream().map(Compared.ComparedPassage::lines).toList());
    }

    @Test void whatBecameBoldIsAChange() {
        assertEquals(List.of(same("It "), removed("must"), new Piece("must", true, "added"), same(" be given.")), line("It must be given.", "It **must** be given.", Locale.EN));
    }

    @Test void theSameIsTheSame() {
        var text = text("標題", "a|目的|一、二。\n\n- 三\n- **四**");
        assertTrue(isSame(Differences.between(text, text, Locale.ZH_HANT)));
        assertFalse(isSame(Differences.between(text, text("標題", "a|用途|一、二。\n\n- 三\n- **四**"), Locale.ZH_HANT)));
    }

    private static boolean isSame(Compared compared) {
        return Stream.concat(compared.sections().stream().map(Compared.ComparedSection::change), compared.title().stream().map(Piece::change)).allMatch("same"::equals);
    }

    /** Without what was added it is the earlier text, without what was removed the later: whatever stands in either. */
    @Test void readsAsEitherOfTheTwo() {
        var random = new Random(20261128);
        for (var round = 0; round < 3_000; round++) {
            var before = drawn(random);
            var after = drawn(random);
            var compared = Differences.between(before, after, round % 2 == 0 ? Locale.EN : Locale.ZH_HANT);
            assertEquals(said(before), said(compared, "added"));
            assertEquals(said(after), said(compared, "removed"));
        }
    }

    private static Printed drawn(Random random) {
        var words = List.of("資料", "儲存", "，", "。", "data", " ", " ", "kept", "7", "年", "\n\n", "\n- ", "**x**", "內地", "Hong Kong");
        return text("T" + random.nextInt(3), Stream.of("a", "b", "c", "d").filter(_ -> random.nextBoolean())
            .map(key -> key + "|H" + random.nextInt(2) + "|" + Stream.generate(() -> words.get(random.nextInt(words.size()))).limit(1 + random.nextInt(14)).collect(Collectors.joining())).toArray(String[]::new));
    }

    /** Sections by their key: what was removed may stand before or after what came in its place. Empty lines are none. */
    private static List<String> said(Printed printed) {
        return Stream.concat(Stream.of(printed.title()), printed.sections().stream().map(each -> each.key() + each.heading() + "|"
            + each.passages().stream().flatMap(passage -> passage.lines().stream()).map(line -> line.stream().map(Run::text).collect(Collectors.joining())).filter(text -> !text.isEmpty()).collect(Collectors.joining("|")))).toList();
    }

    private static List<String> said(Compared compared, String without) {
        return Stream.concat(Stream.of(said(compared.title(), without)), compared.sections().stream().filter(each -> !each.change().equals(without)).map(each -> each.key() + said(each.heading(), without) + "|"
            + each.passages().stream().flatMap(passage -> passage.lines().stream()).map(line -> said(line, without)).filter(text -> !text.isEmpty()).collect(Collectors.joining("|")))).toList();
    }

    private static String said(List<Piece> pieces, String without) {
        return pieces.stream().filter(each -> !each.change().equals(without)).map(Piece::text).collect(Collectors.joining());
    }
}
