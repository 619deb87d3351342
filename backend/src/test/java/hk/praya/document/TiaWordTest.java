package hk.praya.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.press.Faces;
import hk.praya.testing.Docx;
import hk.praya.word.Look;
import hk.praya.word.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

class TiaWordTest {
    private static final Faces FACES = new Faces();
    private static final TiaPaperRenderer RENDERER = new TiaPaperRenderer(FACES);
    private static final SamplePaper SAMPLE = new SamplePaper();
    private static final TiaPaper FULL = SAMPLE.full();
    private static final byte[] WRITTEN = RENDERER.word(FULL);

    @Test
    void isWhatTheSchemasSayAndAnotherLibraryReads() throws IOException {
        keep("full", WRITTEN);
        assertEquals(List.of(), Docx.of(WRITTEN).failures());
        byte[] bare = RENDERER.word(SAMPLE.bare());
        keep("bare", bare);
        assertEquals(List.of(), Docx.of(bare).failures());
    }

    @Test
    void aWrongDocumentIsFoundOut() {
        var look = new Look("#0c5a61", LocalDate.of(2026, 11, 23), List.of(), List.of(), List.of());
        byte[] wrong = Word.of("<html><head/><body><h2 id=\"a\" class=\"\"><span class=\"no\">1</span> x</h2><h2 id=\"a\" class=\"\"><span class=\"no\">2</span> y</h2></body></html>", look, FACES);
        assertEquals(List.of("a bookmark twice"), Docx.of(wrong).failures());
        var docx = Docx.of(WRITTEN);
        assertFalse(docx.with("word/document.xml", "<w:keepLast/>", "<w:keepNext/>").failures().isEmpty(), "an element that no schema has");
        assertFalse(docx.with("word/styles.xml", "<w:qFormat/><w:next w:val=\"Normal\"/>", "<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/><w:qFormat/>").failures().isEmpty(), "an element out of its order");
        assertFalse(docx.with("word/document.xml", "r:embed=\"rId99\"", "r:embed=\"rId[0-9]+\"").failures().isEmpty(), "a picture from nowhere");
        assertThrows(IllegalStateException.class, () -> Word.of("<html><head/><body><blink>x</blink></body></html>", look, FACES), "what has no form is not left out");
        assertThrows(IllegalStateException.class, () -> Word.of("<html><head/><body><p class=\"new\">x</p></body></html>", look, FACES));
    }

    @Test
    void saysAllThatTheSheetSays() {
        var docx = Docx.of(WRITTEN);
        String unbroken = (docx.text() + docx.text("word/header1.xml") + docx.text("word/header2.xml") + docx.text("word/footer2.xml")).replaceAll("\\s", "");
        for (TiaPaper.Words words : List.of(FULL.disclaimer(), FULL.review().recommendation().label(), FULL.sections().getFirst().questions().getFirst().wording(),
            FULL.sections().getLast().questions().getLast().wording(), FULL.gaps().getFirst().gaps().getFirst().remedy())) {
            assertTrue(unbroken.contains(words.en().replaceAll("\\s", "")), words.en());
            assertTrue(unbroken.contains(words.zhHant().replaceAll("\\s", "")), words.zhHant());
        }
        for (String name : List.of(FULL.hash(), "維港物流（香港）有限公司", "Harbour Crest Logistics", "陳美玲", "Sharon", "𠮷", "喆", "嘅", "憑記憶引述", "From memory", "海旁合規顧問有限公司",
            "快照Snapshot" + FULL.hash().substring(0, 12))) {
            assertTrue(unbroken.contains(name.replaceAll("\\s", "")), name);
        }
    }

    @Test
    void numbersAndContentsAreWordsOwn() {
        var docx = Docx.of(WRITTEN);
        assertEquals(List.of("決定摘要 Decision in brief", "各方及轉移 Parties and transfers", "風險 Risk", "缺口 Gaps", "覆核及決定 Review and decision", "簽署 Signatures"), docx.styled("Heading1"));
        assertEquals(docx.styled("Heading2").size(), docx.styled("Heading2English").size() + 1, "each side has the same headings; the map's serves both");
        assertEquals(5, docx.styled("Appendix").size());
        assertEquals(11, docx.styled("TOC1").size());
        assertTrue(docx.styled("TOC1").get(6).contains("附錄 Appendix 1問題及答案"), docx.styled("TOC1").toString());
        assertEquals(docx.styled("AppendixSection"), docx.styled("TOC2"));
        String main = new String(docx.part("word/document.xml"), StandardCharsets.UTF_8);
        assertTrue(main.contains("TOC \\h") && main.contains("<w:titlePg/>"));
        assertTrue(new String(docx.part("word/footer2.xml"), StandardCharsets.UTF_8).contains("w:instr=\" NUMPAGES \""));
        assertTrue(docx.count("tblHeader") > 30, "heads of tables are repeated");
        String core = new String(docx.part("docProps/core.xml"), StandardCharsets.UTF_8);
        assertTrue(core.contains("TIA-2026-014") && core.contains("<dc:language>zh-HK</dc:language>") && core.contains("2026-11-23T00:00:00Z"), core);
    }

    @Test
    void isTheSameBytesForTheSameSnapshot() {
        assertArrayEquals(WRITTEN, new TiaPaperRenderer(new Faces()).word(new SamplePaper().full()));
        var parallel = IntStream.range(0, 4).parallel().mapToObj(_ -> DigestUtils.sha256Hex(RENDERER.word(FULL))).distinct().toList();
        assertEquals(List.of(DigestUtils.sha256Hex(WRITTEN)), parallel, "threads at once");
    }

    @Test
    void printsMarkupAsText() throws IOException {
        String typed = "<w:p>alert</w:p> <b>x</b> &amp; \"' ]]> {page} =SUM(A1) <!-- -->";
        byte[] written = RENDERER.word(SAMPLE.hostile(typed));
        keep("markup", written);
        assertEquals(List.of(), Docx.of(written).failures());
        assertTrue(Docx.of(written).text().contains(typed));
    }

    @Test
    void takesWhatXmlDoesNot() {
        // half a pair, controls, an override, a character that never is one; an emoji and Arabic are Word's to show
        byte[] written = RENDERER.word(SAMPLE.hostile("A😀B\ud83dC\u0000\u0007D\u202eE\uffffF ع re\u0301sume\u0301 𫚭"));
        assertEquals(List.of(), Docx.of(written).failures());
        assertTrue(Docx.of(written).text().contains("A😀B〓CDE〓F ع résumé 𫚭"), Docx.of(written).text());
    }

    @Test
    void takesLongValues() throws IOException {
        for (String typed : List.of("x".repeat(5000), "為免生疑問，客戶確認上述各項均未經核實。".repeat(120), "Wörd ".repeat(800))) {
            byte[] written = RENDERER.word(SAMPLE.hostile(typed));
            keep("long-" + typed.codePointAt(0), written);
            assertEquals(List.of(), Docx.of(written).failures());
        }
        for (int seed = 1; seed <= 4; seed++) {
            var random = new Random(seed);
            var typed = new StringBuilder();
            random.ints(400, 0, 0x10FFFF).forEach(typed::appendCodePoint);
            assertEquals(List.of(), Docx.of(RENDERER.word(SAMPLE.hostile(typed.toString()))).failures(), "seed " + seed);
        }
    }

    @Test
    void tellsHowLongItTakes() {
        var times = new ArrayList<Long>();
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            RENDERER.word(FULL);
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        System.out.println("TIA in Word, " + WRITTEN.length / 1024 + " KiB, ms: " + times);
        assertFalse(times.isEmpty());
    }

    /** For people to look at: target/papers/. */
    private static void keep(String name, byte[] written) throws IOException {
        Files.write(Files.createDirectories(Path.of(System.getProperty("praya.basedir", "."), "target/papers")).resolve(name + ".docx"), written);
    }
}
