package hk.praya.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.press.Faces;
import hk.praya.press.FirmColour;
import hk.praya.press.Rendered;
import hk.praya.press.Template;
import hk.praya.testing.Archive;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TiaPaperTest {

    private static final TiaPaperRenderer RENDERER = new TiaPaperRenderer(new Faces());
    private static final SamplePaper SAMPLE = new SamplePaper();
    private static final TiaPaper FULL = SAMPLE.full();
    private static final Rendered RENDERED = RENDERER.render(FULL);

    @Test
    void isAnArchiveAndAccessibleInOneFile() throws Exception {
        keep("full", RENDERED);
        assertEquals(67, FULL.sections().stream().mapToInt(section -> section.questions().size()).sum(), "questions asked");
        assertEquals(List.of(), Archive.failures(RENDERED.bytes()));
    }

    @Test
    void bearsTheFirmsMarkAndNoOtherPicture() throws IOException {
        try (var document = Loader.loadPDF(RENDERED.bytes())) {
            var pictures = 0;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    // A drawing stands in its page: a form of its own comes from a Graphics2D, whose finalizer would hold the whole paper.
                    assertTrue(page.getResources().isImageXObject(name));
                    pictures++;
                }
            }
            assertEquals(1, pictures);
        }
    }

    /** What is marked as an artifact paints something, and nothing that was marked went with the rest: its words stand, its tags are whole. */
    @Test
    void marksNothingThatPaintsNothing() throws IOException {
        try (var document = Loader.loadPDF(RENDERED.bytes())) {
            for (var page : document.getPages()) {
                var drawn = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertFalse(Pattern.compile("/Artifact /\\S+ BDC\nEMC\n").matcher(drawn).find(), "a mark around nothing");
                var named = Pattern.compile("/((?:Prop|A)\\d+) BDC").matcher(drawn).results().map(found -> found.group(1)).collect(Collectors.toSet());
                var kept = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES).keySet().stream().map(COSName::getName).collect(Collectors.toSet());
                assertEquals(named, kept);
            }
        }
    }

    @Test
    void isTheSameBytesForTheSameSnapshot() {
        Rendered again = new TiaPaperRenderer(new Faces()).render(new SamplePaper().full());
        assertArrayEquals(RENDERED.bytes(), again.bytes());
        assertEquals(RENDERED.sha256(), again.sha256());
        var parallel = IntStream.range(0, 4).parallel().mapToObj(_ -> RENDERER.render(FULL).sha256()).distinct().toList();
        assertEquals(List.of(RENDERED.sha256()), parallel, "threads at once");
    }

    /** "So many have decided" never stands alone. */
    @Test
    void saysWhatPeopleDecidedBesideHowManyDid() throws IOException {
        String text = text(RENDERED.bytes()).replaceAll("\\s+", " ");
        for (String said : new String[] {"134 of 137 asked have decided", "0 agreed to something, 134 agreed to nothing or took all of it back, 3 have not answered", "the company magazine: 0 agreed, 132 refused, 2 took it back",
            "Nobody agreed: it proves that people were asked, and no consent"}) {
            assertTrue(text.contains(said), said);
        }
        assertTrue(text.replace(" ", "").contains("無人同意：只證明曾徵求同意，並不證明已取得同意"), "in Chinese");
    }

    @Test
    void saysEverythingInBothLanguagesAndBearsItsHash() throws IOException {
        String text = text(RENDERED.bytes());
        String unbroken = text.replaceAll("\\s", "");
        assertTrue(text.contains(FULL.hash()), "the whole hash on the last page");
        for (TiaPaper.Words words : List.of(FULL.disclaimer(), FULL.review().recommendation().label(), FULL.sections().getFirst().questions().getFirst().wording(),
            FULL.sections().getLast().questions().getLast().wording(), FULL.gaps().getFirst().gaps().getFirst().remedy())) {
            assertTrue(unbroken.contains(words.en().replaceAll("\\s", "")), words.en());
            assertTrue(unbroken.contains(words.zhHant().replaceAll("\\s", "")), words.zhHant());
        }
        for (String name : List.of("維港物流（香港）有限公司", "Harbour Crest Logistics", "陳美玲", "Sharon", "𠮷", "喆", "嘅", "邨", "憑記憶引述", "From memory", "hk-mainland-tia/1.0.0",
            "建議合約條文範本第二套；第33(2)(f)條（自願參照）", "Model clauses, Set II; Section 33(2)(f), voluntary",
            "僱員：137人；求職者", "Employees: 137; Job applicants", "Courier Limited（香港）", "Courier Limited (Hong Kong)", "取閱地點內地、香港", "Two years after the employment ends")) {
            assertTrue(unbroken.contains(name.replaceAll("\\s", "")), name);
        }
    }

    @Test
    void bearsTheHashOfItsSnapshotOnEveryPageAndLeavesNoneEmpty() throws IOException {
        try (var document = Loader.loadPDF(RENDERED.bytes())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertTrue(text.contains(FULL.hash().substring(0, 12)), "page " + page);
                assertTrue(text.contains("第 " + page + " 頁，共 " + RENDERED.pages() + " 頁"), "page " + page + ": " + text);
                assertTrue(text.length() > 400, "page " + page + " is empty: " + text);
            }
        }
    }

    @Test
    void tagsEachLanguageAndNamesItself() throws IOException {
        try (var document = Loader.loadPDF(RENDERED.bytes())) {
            var languages = new TreeSet<String>();
            languages(document.getDocumentCatalog().getStructureTreeRoot(), languages);
            assertTrue(languages.containsAll(List.of("en-HK", "zh-Hant-HK")), languages.toString());
            assertEquals("zh-Hant-HK", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentInformation().getTitle().contains("TIA-2026-014"));
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertTrue(document.getDocumentCatalog().getDocumentOutline().hasChildren());
        }
    }

    /** A hash is copied, and a search looks for "office": what is typed apart stays apart. */
    @Test
    void joinsNoLettersIntoLigatures() throws IOException {
        try (var document = Loader.loadPDF(RENDERER.render(SAMPLE.hostile("office ffa1 fi fl ffi")).bytes())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("office ffa1 fi fl ffi") && text.chars().noneMatch(c -> c >= 0xFB00 && c <= 0xFB06), text);
        }
    }

    @Test
    void printsMarkupAsText() throws Exception {
        String typed = "<script>alert(1)</script> <b>x</b> &amp; \"'; content: \\22 </style> =SUM(A1)";
        Rendered rendered = RENDERER.render(SAMPLE.hostile(typed));
        String text = text(rendered.bytes()).replaceAll("\\s", "");
        assertTrue(text.contains(typed.replaceAll("\\s", "")), text);
        assertEquals(List.of(), Archive.failures(rendered.bytes()));
    }

    @Test
    void showsWhatItCannotPrint() throws Exception {
        // an emoji, a lone surrogate, controls, a right-to-left override, a variation selector, Arabic, a decomposed letter
        String typed = "A😀B\ud83dC\u0000\u0007D\u202eE\ufe0fF ع G\n\nH re\u0301sume\u0301 国务院 𫚭 𠮷";
        Rendered rendered = RENDERER.render(SAMPLE.hostile(typed));
        keep("unprintable", rendered);
        String text = text(rendered.bytes()).replaceAll("\\s", "");
        assertTrue(text.contains("A〓B〓CDEF〓GHrésumé国务院"), text);
        assertTrue(text.contains("U+1F600"), "listed on the last page");
        assertEquals(List.of(), Archive.failures(rendered.bytes()));
    }

    @Test
    void takesLongValuesAndEmptyLists() throws Exception {
        String sentence = "為免生疑問，客戶確認上述各項（包括但不限於釘釘的儲存地點）均未經核實。";
        for (String typed : List.of("x".repeat(500), sentence.repeat(25), "Wörd ".repeat(200))) {
            Rendered rendered = RENDERER.render(SAMPLE.hostile(typed));
            keep("long-" + typed.codePointAt(0), rendered);
            assertEquals(List.of(), Archive.failures(rendered.bytes()));
        }
        Rendered bare = RENDERER.render(SAMPLE.bare());
        keep("bare", bare);
        assertEquals(List.of(), Archive.failures(bare.bytes()));
    }

    /** Page breaks fall anywhere: whatever the lengths, the paper is made and is accessible. */
    @Test
    void holdsWhereverPagesBreak() throws Exception {
        for (int seed = 1; seed <= 4; seed++) {
            var random = new Random(seed);
            String unit = List.of("資料須於約定限期內刪除（包括備份）。", "word ", "混合 mixed text，").get(random.nextInt(3));
            TiaPaper paper = SAMPLE.hostile(unit.repeat(1 + random.nextInt(60)));
            assertEquals(List.of(), Archive.failures(RENDERER.render(paper).bytes()), "seed " + seed);
        }
    }

    @Test
    void snapshotIsReadBackAsItWas() throws Exception {
        TiaPaper read = ObjectMapper.getDefault().readValue(FULL.json(), TiaPaper.class);
        assertArrayEquals(FULL.json(), read.json());
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FULL.json())), FULL.hash());
        assertNotEquals(FULL.hash(), SAMPLE.bare().hash());
        TiaPaper odd = SAMPLE.hostile("\ud83d \u0001 \" \\ 𠮷");
        assertArrayEquals(odd.json(), ObjectMapper.getDefault().readValue(odd.json(), TiaPaper.class).json());
    }

    @Test
    void aSnapshotFromBeforeAPartKeepsItsHash() {
        var before = new String(SAMPLE.bare().json(), StandardCharsets.UTF_8);
        assertFalse(before.contains("\"map\"") || before.contains("\"logo\""), "what was added later is not there where there is none");
    }

    @Test
    void refusesASnapshotThatPointsAtNothing() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new TiaPaper(FULL.template(), FULL.title(), "1", 1, FULL.firm(), FULL.client(), FULL.pack(), FULL.terms(),
            List.of(), List.of(), FULL.sections(), FULL.evidence(), List.of(), FULL.severity(), List.of(), List.of(), FULL.coverage(), FULL.answered(), FULL.review(), FULL.decision(),
            FULL.disclaimer(), FULL.houseRules(), FULL.reviewDue(), null));
        assertTrue(refused.getMessage().contains("source"), refused.getMessage());
    }

    @Test
    void refusesATemplateThatIsNotThere() {
        assertThrows(IllegalArgumentException.class, () -> Template.of("tia/9.9.9"));
        assertThrows(IllegalArgumentException.class, () -> Template.of("../packs/1.0.0"));
    }

    @Test
    void keepsTheFirmsColourOnlyWhereItCanBeRead() {
        assertEquals("#0c5a61", FirmColour.onPaper("#0c5a61"));
        assertEquals("#1b2226", FirmColour.onPaper("#ffee00"));
        assertEquals("#1b2226", FirmColour.onPaper("red;} @import 'x'"));
    }

    @Test
    void tellsHowLongItTakes() {
        var times = new ArrayList<Long>();
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            RENDERER.render(FULL);
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        System.out.println("TIA paper, " + RENDERED.pages() + " pages, " + RENDERED.bytes().length / 1024 + " KiB, ms: " + times);
        assertFalse(times.isEmpty());
    }

    private static void languages(PDStructureNode node, TreeSet<String> languages) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getLanguage() != null) {
                    languages.add(element.getLanguage());
                }
                languages(element, languages);
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** For people to look at: target/papers/. */
    private static void keep(String name, Rendered rendered) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("praya.basedir", "."), "target/papers"));
        Files.write(folder.resolve(name + ".pdf"), rendered.bytes());
        Files.write(folder.resolve(name + ".sha256"), rendered.sha256().getBytes(StandardCharsets.UTF_8));
    }
}
