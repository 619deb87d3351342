package hk.praya.questionnaire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.w3c.dom.Element;

/** A list as somebody fills it in: cells are written as a spreadsheet would. */
final class FilledWorkbook {
    private static final String REFERENCE = "A4";

    private final OpenedFile file;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();
    private int last;

    private FilledWorkbook(byte[] bytes) {
        file = new OpenedFile(bytes, "xl/worksheets/sheet1.xml");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes)); var read = workbook.getFirstSheet().openStream()) {
            read.forEach(row -> {
                last = row.getRowNum();
                row.getOptionalCell(ListWorkbook.ID).filter(cell -> cell.getType() == CellType.STRING).ifPresent(cell -> {
                    rows.put(cell.getText(), row.getRowNum());
                    choices.put(cell.getText(), row.getCellAsString(3).orElse(""));
                });
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static FilledWorkbook of(byte[] bytes) {
        return new FilledWorkbook(bytes);
    }

    boolean has(String id) {
        return rows.containsKey(id);
    }

    /** What may be chosen there, as it is read. */
    String[] choices(String id) {
        return choices.get(id).split("\n");
    }

    OpenedFile file() {
        return file;
    }

    String reference() {
        return rows.keySet().stream().filter(each -> each.startsWith("praya:")).findFirst().orElseThrow();
    }

    FilledWorkbook reference(String text) {
        string(cell(REFERENCE), text);
        return this;
    }

    FilledWorkbook answer(String id, String text) {
        string(cell("E" + rows.get(id)), text);
        return this;
    }

    FilledWorkbook number(String id, String number) {
        file.add(bare(cell("E" + rows.get(id))), "v").setTextContent(number);
        return this;
    }

    FilledWorkbook formula(String id, String formula, String result) {
        var cell = bare(cell("E" + rows.get(id)));
        file.add(cell, "f").setTextContent(formula);
        file.add(cell, "v").setTextContent(result);
        return this;
    }

    FilledWorkbook without(String id) {
        var row = (Element) cell("E" + rows.get(id)).getParentNode();
        row.getParentNode().removeChild(row);
        return this;
    }

    FilledWorkbook with(String id, String answer) {
        last++;
        var row = file.add(file.all(file.document, "sheetData").getFirst(), "row", "r", String.valueOf(last));
        if (!id.isEmpty()) string(file.add(row, "c", "r", "A" + last), id);
        string(file.add(row, "c", "r", "E" + last), answer);
        return this;
    }

    private Element cell(String at) {
        return file.all(file.document, "c").stream().filter(each -> each.getAttribute("r").equals(at)).findFirst().orElseThrow(() -> new AssertionError("no cell " + at));
    }

    private static Element bare(Element cell) {
        OpenedFile.empty(cell);
        cell.removeAttribute("t");
        return cell;
    }

    private void string(Element cell, String text) {
        bare(cell).setAttribute("t", "inlineStr");
        file.add(file.add(cell, "is"), "t", "xml:space", "preserve").setTextContent(text);
    }

    byte[] bytes() {
        return file.bytes();
    }
}
