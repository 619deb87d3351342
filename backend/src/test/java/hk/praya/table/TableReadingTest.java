package hk.praya.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class TableReadingTest {
    private enum Column { NAME, MAIL }

    private static final Headings<Column> HEADINGS = new Headings<Column>().know(Column.NAME, "姓名", "name").know(Column.MAIL, "郵箱", "e-mail");
    private static final String LIST = "姓名,郵箱\r\n張子軒,a@x.example\r\n關𠮷,b@x.example\r\n";

    private static Outcome<Table> read(byte[] content) {
        return TableReading.read(content, HEADINGS::recognised, 2);
    }

    private static Table table(byte[] content) {
        return assertInstanceOf(Outcome.Done.class, read(content), () -> read(content).toString()) instanceof Outcome.Done<?>(Table table) ? table : null;
    }

    private static void refused(String key, int status, byte[] content) {
        var refused = assertInstanceOf(Outcome.Refused.class, read(content));
        assertEquals(key, ((Outcome.Reason) refused.reasons().getFirst()).key());
        assertEquals(status, refused.refusal().status());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test void readsEveryEncodingThatSuchListsComeIn() {
        for (var each : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")) {
            var read = table(LIST.getBytes(Charset.forName(each)));
            assertEquals(each, read.encoding());
            assertEquals("關𠮷", read.rows().get(1).cell(0), each);
        }
        assertEquals("UTF-8", table(utf8("\uFEFF" + LIST)).encoding());
        assertEquals("UTF-16LE", table(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_16LE)).encoding());
        assertEquals("UTF-16BE", table(LIST.getBytes(StandardCharsets.UTF_16)).encoding());
        var big5 = table("姓名,郵箱\r\n張子軒,a@x.example\r\n".getBytes(Charset.forName("Big5-HKSCS")));
        assertEquals("Big5-HKSCS", big5.encoding());
        assertEquals("張子軒", big5.rows().getFirst().cell(0));
    }

    @Test void readsEverySeparatorQuoteAndLineEnding() {
        assertEquals("張子軒", table(utf8(LIST.replace(',', '\t'))).rows().getFirst().cell(0));
        assertEquals("張子軒", table(utf8(LIST.replace(',', ';').replace("\r\n", "\n"))).rows().getFirst().cell(0));
        assertEquals("張子軒", table(utf8("sep=;\r\n" + LIST.replace(',', ';'))).rows().getFirst().cell(0));
        assertEquals(3, table(utf8("sep=;\r\n" + LIST.replace(',', ';'))).rows().getFirst().line());
        assertEquals("a@x.example", table(utf8(LIST.replace("\r\n", "\r"))).rows().getFirst().cell(1));
        var quoted = table(utf8("name,e-mail,remark\n\"Chan, \"\"Ken\"\"\nTai Man\",a@x.example,\n李四,b@x.example,\n"));
        assertEquals("Chan, \"Ken\"\nTai Man", quoted.rows().getFirst().cell(0));
        assertEquals(4, quoted.rows().get(1).line());
    }

    @Test void findsTheHeaderBelowALetterheadAndSkipsEmptyLines() {
        var read = table(utf8("維港物流有限公司,,\n員工名單,,\n\n姓名（必填）,*E-Mail,部門\n,,\n張子軒,a@x.example,x\n\n"));
        assertEquals(1, read.rows().size());
        assertEquals(6, read.rows().getFirst().line());
    }

    @Test void dropsASecondColumnOfTheSameMeaningAndUnknownOnes() {
        var columns = HEADINGS.columns(List.of("姓名", "備註", "Name", "E-mail"));
        assertEquals(Column.NAME, columns.get(0).field());
        assertNull(columns.get(1).field());
        assertNull(columns.get(2).field());
        assertEquals(Column.MAIL, columns.get(3).field());
    }

    @Test void refusesWhatIsNoText() {
        refused("upload.not_text", 415, utf8("%PDF-1.7\n1 0 obj"));
        refused("upload.not_text", 415, new byte[] {0x50, 0x4B, 3, 4, 20, 0, 6, 0});
        refused("upload.not_text", 415, new byte[] {(byte) 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10});
        refused("upload.not_text", 415, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
        refused("upload.not_text", 415, utf8("<!DOCTYPE html><html><body><table><tr><td>姓名</td></tr></table>"));
        refused("upload.not_text", 415, utf8("姓名,郵箱\n" + "\u0001\u0002\u0003\u0004".repeat(20)));
        var noise = new byte[4000];
        new Random(7).nextBytes(noise);
        assertInstanceOf(Outcome.Refused.class, read(noise));
        assertEquals("Mandy", table(utf8("name,e-mail\nMandy,m@x.example")).rows().getFirst().cell(0));
        assertEquals("a", table(utf8("MZ name,name,e-mail\na,a,m@x.example")).rows().getFirst().cell(0));
    }

    @Test void refusesWhatCannotBeReadForCertain() {
        var broken = utf8(LIST);
        broken[20] = (byte) 0xFF;
        refused("upload.undecodable", 400, broken);
        refused("upload.undecodable", 400, concat(utf8("name,e-mail\nJos"), new byte[] {(byte) 0xE9, ',', 'a', (byte) 0xFF, (byte) 0xFF}));
        refused("upload.undecodable", 400, concat(utf8("\uFEFF姓名,郵箱\n"), new byte[] {(byte) 0xC3, 0x28}));
    }

    @Test void refusesEmptyHeaderOnlyForeignAndMalformedFiles() {
        refused("upload.empty", 400, new byte[0]);
        refused("upload.empty", 400, utf8("\uFEFF\r\n \r\n"));
        refused("upload.only_header", 400, utf8("姓名,郵箱\r\n,\r\n"));
        refused("upload.headers_unknown", 400, utf8("蘋果,橙\n1,2\n"));
        refused("upload.malformed", 400, utf8("姓名,郵箱\n\"張子軒,a@x.example\n"));
    }

    @Test void limitsRowsColumnsAndBytes() {
        var most = new StringBuilder("姓名,郵箱\n");
        for (int i = 0; i < TableReading.ROWS; i++) most.append("張,a").append(i).append("@x.example\n");
        assertEquals(TableReading.ROWS, table(utf8(most.toString())).rows().size());
        refused("upload.too_many_rows", 413, utf8(most + "李,z@x.example\n"));
        refused("upload.too_many_columns", 413, utf8("姓名,郵箱" + ",x".repeat(TableReading.COLUMNS - 1) + "\n張,a@x.example\n"));
        assertEquals(1, table(utf8("姓名,郵箱" + ",".repeat(500) + "\n張,a@x.example" + ",".repeat(500) + "\n")).rows().size());
        refused("upload.too_large", 413, new byte[TableReading.BYTES + 1]);
    }

    @Test void keepsRareCharactersAndNeutralisesFormulas() {
        assertEquals("﨑𠮷喆", Cells.plain(" 﨑𠮷喆 "));
        assertEquals("張 (1)", Cells.plain("張\u3000(１)"));
        assertEquals("José", Cells.plain("Jose\u0301"));
        assertEquals("張三", Cells.plain("\u202E張\u200B三\u0000"));
        assertEquals("HYPERLINK(\"http://x\",\"y\")", Cells.safe("=HYPERLINK(\"http://x\",\"y\")"));
        assertEquals("cmd|' /C calc'!A0", Cells.safe("@+-=cmd|' /C calc'!A0"));
        assertEquals("", Cells.safe(" - "));
        assertEquals("0001", Cells.safe("=\"0001\""));
        assertEquals("E0001", Cells.code(" Ｅ０００１ "));
        assertTrue(Cells.isTooLong("𠮷".repeat(501)));
        assertTrue(!Cells.isTooLong("𠮷".repeat(500)));
    }

    @Test void readsDatesAsHongKongWritesThem() {
        var day = LocalDate.of(2026, 10, 13);
        for (var each : List.of("2026-10-13", "2026/10/13", "13/10/2026", "2026年10月13日", "2026 年 10 月 13 日", "２０２６／１０／１３", "20261013", "13-Oct-2026", "2026-10-13 00:00:00", "13.10.2026", "2026-10-13T09:00:00Z", "1791849600000")) {
            assertEquals(day, Dates.of(each), each);
        }
        assertEquals(LocalDate.of(2026, 6, 5), Dates.of("5/6/2026"));
        for (var each : List.of("", "10/13/2026", "31/2/2026", "2026-13-01", "yesterday", "13/10/26", "0026-10-13", "46308", "=1+1")) assertNull(Dates.of(each), each);
    }

    /** A number written by hand into the sheet: what Excel itself would never write. */
    private static byte[] workbook(String number, String format) throws IOException {
        var plain = new ByteArrayOutputStream();
        try (var book = new Workbook(plain, "Test", "1.0")) {
            var sheet = book.newWorksheet("Sheet");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "郵箱");
            sheet.value(1, 0, 12345);
            sheet.style(1, 0).format(format).set();
            sheet.value(1, 1, "a@x.example");
        }
        var forged = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(plain.toByteArray()).get(); var to = new ZipOutputStream(forged)) {
            for (var entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).replace("<v>12345</v>", "<v>" + number + "</v>").getBytes(StandardCharsets.UTF_8));
            }
        }
        return forged.toByteArray();
    }

    @Test void aNumberInAWorkbookIsReadAsSomebodyWouldTypeIt() throws IOException {
        var said = Map.of("0", "0", "42.50", "42.5", "1E3", "1000", "1E999999999", "1E+999999999", "1E-999999999", "1E-999999999");
        for (var each : said.entrySet()) assertEquals(each.getValue(), table(workbook(each.getKey(), "0.00")).rows().getFirst().cell(0), each.getKey());
        var days = Map.of("46308", "2026-10-13", "2958465", "9999-12-31", "2958466", "2958466", "1E15", "1000000000000000", "-5", "-5", "1E999999999", "1E+999999999");
        for (var each : days.entrySet()) assertEquals(each.getValue(), table(workbook(each.getKey(), "yyyy-mm-dd")).rows().getFirst().cell(0), each.getKey());
    }

    private static byte[] concat(byte[] head, byte[] tail) {
        var all = java.util.Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}
