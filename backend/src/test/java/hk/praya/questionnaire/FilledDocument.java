package hk.praya.questionnaire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.w3c.dom.Element;

/** A list as somebody fills it in. */
final class FilledDocument {
    private final OpenedFile file;

    private FilledDocument(byte[] bytes) {
        file = new OpenedFile(bytes, "word/document.xml");
    }

    static FilledDocument of(byte[] bytes) {
        return new FilledDocument(bytes);
    }

    /** As another program writes it. */
    static byte[] again(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try {
            WordprocessingMLPackage.load(new ByteArrayInputStream(bytes)).save(out);
        } catch (Docx4JException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    Element cell(String id) {
        for (var row : file.all(file.document, "tr")) {
            var cells = file.all(row, "tc");
            if (cells.getFirst().getTextContent().strip().equals(id)) return cells.get(2);
        }
        throw new AssertionError("no row " + id);
    }

    /** Over the field and all, as somebody may. */
    FilledDocument answer(String id, String... lines) {
        var cell = cell(id);
        OpenedFile.empty(cell);
        for (var line : lines) {
            var run = file.add(file.add(cell, "p"), "r");
            file.add(run, "t").setTextContent(line);
        }
        return this;
    }

    OpenedFile file() {
        return file;
    }

    byte[] bytes() {
        return file.bytes();
    }
}
