package hk.praya.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.document.TiaPaper.Condition;
import hk.praya.document.TiaPaper.Decision;
import hk.praya.document.TiaPaper.Firm;
import hk.praya.document.TiaPaper.Gap;
import hk.praya.document.TiaPaper.GapClass;
import hk.praya.document.TiaPaper.Names;
import hk.praya.document.TiaPaper.Review;
import hk.praya.document.TiaPaper.Reviewer;
import hk.praya.document.TiaPaper.Transfer;
import hk.praya.document.TiaPaper.Words;
import hk.praya.press.Faces;
import hk.praya.press.Rendered;
import hk.praya.testing.Archive;
import hk.praya.testing.Docx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class BoardPaperTest {
    private static final TiaPaperRenderer RENDERER = new TiaPaperRenderer(new Faces());
    private static final SamplePaper SAMPLE = new SamplePaper();
    private static final TiaPaper FULL = SAMPLE.full();

    @Test
    void isOnePageInEachLanguageAnArchiveAndAccessible() throws Exception {
        Rendered rendered = RENDERER.board(FULL);
        keep("board", rendered.bytes(), RENDERER.boardWord(FULL));
        assertEquals(2, rendered.pages());
        assertEquals(List.of(), Archive.failures(rendered.bytes()));
        assertArrayEquals(rendered.bytes(), RENDERER.board(new SamplePaper().full()).bytes());
    }

    @Test
    void saysTheSameOnEitherSide() throws IOException {
        var pages = pages(RENDERER.board(FULL).bytes());
        for (String said : List.of("維港物流（香港）有限公司", "接納，但附其他條件", "陳美玲，董事", "2026年11月23日", "附條件進行", "釘釘（中國）信息技術有限公司", "條件共 4 項，最早限期為 2026年12月1日", "通知沒有列明接收者類別",
            FULL.hash(), FULL.hash().substring(0, 12), "hk-mainland-tia/1.0.0", FULL.disclaimer().zhHant())) {
            assertTrue(pages.getFirst().contains(said.replaceAll("\\s", "")), said);
        }
        for (String said : List.of("Harbour Crest Logistics", "Accepted with other conditions", "Chan Mei-ling, Sharon, Director", "23 Nov 2026", "Proceed with conditions", "4 conditions, the earliest due 1 Dec 2026",
            "The notice omits the class of transferee", FULL.hash(), FULL.disclaimer().en())) {
            assertTrue(pages.getLast().contains(said.replaceAll("\\s", "")), said);
        }
        for (String mark : List.of("▲", "◆", "■")) assertTrue(pages.stream().allMatch(page -> page.contains(mark)), "a band has a shape beside its colour and word");
    }

    @Test
    void staysOnePageHoweverMuchThereIsAndCountsTheRest() throws Exception {
        for (String typed : List.of("很長的標題與條件，一直寫下去沒有停。".repeat(40), "An obligation that somebody has described at great length, ".repeat(30), "x".repeat(900))) {
            TiaPaper crowded = crowded(typed, 24);
            Rendered rendered = RENDERER.board(crowded);
            keep("board-" + typed.codePointAt(0), rendered.bytes(), RENDERER.boardWord(crowded));
            assertEquals(2, rendered.pages());
            assertEquals(List.of(), Archive.failures(rendered.bytes()));
            var pages = pages(rendered.bytes());
            assertTrue(pages.getFirst().contains("另有21項轉移") && pages.getFirst().contains("另有44項，詳見評估全文") && pages.getFirst().contains("另有21項，詳見評估全文"), pages.getFirst());
            assertTrue(pages.getLast().contains("and21moretransfers:seethefullassessment") && pages.getLast().contains("and44more:seethefullassessment"), pages.getLast());
            assertEquals(List.of(), Docx.of(RENDERER.boardWord(crowded)).failures());
        }
    }

    @Test
    void takesACaseWithNothingInIt() throws Exception {
        Rendered rendered = RENDERER.board(SAMPLE.bare());
        keep("board-bare", rendered.bytes(), RENDERER.boardWord(SAMPLE.bare()));
        assertEquals(2, rendered.pages());
        assertEquals(List.of(), Archive.failures(rendered.bytes()));
        assertTrue(pages(rendered.bytes()).getLast().contains("Thatthedecisioncarriesnoconditions"));
        assertEquals(List.of(), Docx.of(RENDERER.boardWord(SAMPLE.bare())).failures());
    }

    @Test
    void isWordTooWithThePagesPartedAndNothingLost() {
        byte[] written = RENDERER.boardWord(FULL);
        var docx = Docx.of(written);
        assertEquals(List.of(), docx.failures());
        assertEquals(1, docx.count("pageBreakBefore"), "two pages");
        assertTrue(docx.text().contains("條件共 4 項") && docx.text().contains("4 conditions, the earliest due 1 Dec 2026") && docx.text().contains(FULL.hash()));
        assertTrue(docx.text("word/header1.xml").contains("海旁合規顧問有限公司"));
        assertArrayEquals(written, RENDERER.boardWord(new SamplePaper().full()));
    }

    @Test
    void neitherMarkupNorWhatXmlLacksHarmsIt() throws Exception {
        String typed = "<b>x</b> & \ud83d \u0000 ]]>";
        assertEquals(List.of(), Docx.of(RENDERER.boardWord(SAMPLE.hostile(typed))).failures());
        assertFalse(pages(RENDERER.board(SAMPLE.hostile(typed)).bytes()).isEmpty());
    }

    private static TiaPaper crowded(String typed, int many) {
        Words said = Words.said(typed, "en");
        Names names = new Names(typed, typed);
        var condition = new Condition(said, names, FULL.reviewDue(), "G1");
        var term = FULL.gaps().getFirst().term();
        return new TiaPaper(FULL.template(), said, typed, 12, new Firm(names, names, typed, typed, typed, FULL.firm().colour(), FULL.firm().logo()), new TiaPaper.Client(names, typed), FULL.pack(), FULL.terms(),
            FULL.parties(), Collections.nCopies(many, new Transfer(names, names, Collections.nCopies(9, said), said, said, null, typed, null, null)), FULL.sections(), FULL.evidence(), FULL.sources(), FULL.severity(),
            FULL.scenarios(), List.of(new GapClass(term, Collections.nCopies(many, new Gap("A1", said, said, said))), FULL.gaps().get(1)), FULL.coverage(), FULL.answered(),
            new Review(Collections.nCopies(3, new Reviewer(names, said)), FULL.review().on(), FULL.review().recommendation(), said, Collections.nCopies(many, condition)),
            new Decision(FULL.decision().choice(), names, said, FULL.decision().method(), FULL.decision().on(), said, Collections.nCopies(many, condition)), FULL.disclaimer(), FULL.houseRules(), FULL.reviewDue(), null);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("\\s", ""));
            }
            return pages;
        }
    }

    /** For people to look at: target/papers/. */
    private static void keep(String name, byte[] pdf, byte[] word) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("praya.basedir", "."), "target/papers"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        Files.write(folder.resolve(name + ".docx"), word);
    }
}
