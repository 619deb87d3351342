package hk.praya.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hk.praya.wording.RichText.Passage;
import hk.praya.wording.RichText.Run;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Paragraphs, lists and bold, and nothing else. */
class RichTextTest {
    private static Passage paragraph(Run... runs) {
        return new Passage("paragraph", List.of(List.of(runs)));
    }

    private static Run plain(String text) {
        return new Run(text, false);
    }

    @Test void readsParagraphsListsAndBold() {
        assertEquals(List.of(paragraph(plain("One "), new Run("two", true), plain(" three")), new Passage("bullets", List.of(List.of(plain("a")), List.of(plain("b")))),
            new Passage("numbers", List.of(List.of(plain("x"))))), RichText.read("One **two** three\n\n- a\n- b\n\n1. x\n"));
    }

    @Test void boldEndsAtAChineseColon() {
        assertEquals(List.of(paragraph(new Run("注意：", true), plain("請細閱"))), RichText.read("**注意：**請細閱"));
    }

    @Test void aLineBreakStays() {
        assertEquals(List.of(paragraph(plain("第一行\n第二行"))), RichText.read("第一行\n第二行"));
    }

    @Test void aSingleStarAndAnUnpairedPairAreCharacters() {
        assertEquals(List.of(paragraph(plain("2 * 3 ** 4"))), RichText.read("2 * 3 ** 4"));
    }

    @Test void whateverElseIsWrittenIsTheCharactersThatItIs() {
        for (var text : List.of("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "![x](http://evil.example/x.png)", "# Heading", "## 標題", "> quoted", "`code`", "&lt;b&gt;", "<!-- -->", "| a | b |")) {
            assertEquals(List.of(paragraph(plain(text))), RichText.read(text), text);
        }
        assertEquals(List.of(paragraph(plain("code that is indented"))), RichText.read("    code that is indented"));
        assertEquals(List.of(paragraph(plain("Title\n====="))), RichText.read("Title\n====="));
    }

    @Test void twoListsOnEndAreOne() {
        assertEquals(List.of(new Passage("bullets", List.of(List.of(plain("a")), List.of(plain("b"))))), RichText.read("- a\n\n* b"));
    }

    /** What is kept has one form: read and written again it is the same, whatever somebody typed. */
    @Test void whatIsWrittenIsReadAsItWas() {
        var random = new Random(20261128);
        var pieces = List.of("a", "資料", " ", "\n", "\n\n", "- ", "* ", "1. ", "2) ", "**", "*", "\\", "# ", "## ", "{key}", ">", "+ ", "-", "<b>", "：", "。", "   ", "\t", "=", "---", "_x_", "[l](u)", "9. ");
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(14); i >= 0; i--) text.append(pieces.get(random.nextInt(pieces.size())));
            var read = RichText.read(text.toString());
            var written = RichText.write(read);
            assertEquals(read, RichText.read(written), () -> "«" + text + "» → «" + written + "»");
        }
    }
}
