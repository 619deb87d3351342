package hk.praya.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads a form that came back, by whichever program it was written: the cells of every table's rows as they read now. What is
 * struck out by a tracked change is gone, what is added is there, and a prompt in an empty field is no answer.
 */
public final class FormReading {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();
    /** A list of every question of the largest pack unpacks to about one megabyte. */
    private static final int PART = 30 * 1024 * 1024;
    private static final int ROWS = 5_000;

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private int tables;

    private FormReading() {}

    /**
     * @param words everything in the document, and in its properties
     * @param rows of its tables, each a list of cells
     */
    public record Filled(String words, List<List<String>> rows) {}

    /** @throws IOException where it is no such document, or one that unpacks to more than any form does */
    public static Filled read(byte[] content) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var reading = new FormReading();
            for (var part : List.of("docProps/custom.xml", "word/document.xml")) {
                var entry = zip.getEntry(part);
                if (entry == null) {
                    continue;
                }
                try (var in = zip.getInputStream(entry)) {
                    var bytes = in.readNBytes(PART);
                    if (bytes.length == PART) {
                        throw new IOException("unpacks to too much");
                    }
                    reading.part(XML.createXMLStreamReader(new ByteArrayInputStream(bytes)), part.startsWith("docProps"));
                }
            }
            return new Filled(reading.words.toString(), List.copyOf(reading.rows));
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException("not a document", e);
        }
    }

    private void part(XMLStreamReader in, boolean properties) throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> open(in);
                case XMLStreamConstants.END_ELEMENT -> close(in.getLocalName());
                case XMLStreamConstants.CHARACTERS -> {
                    if (properties) {
                        words.append(in.getText()).append('\n');
                    }
                }
                default -> { }
            }
        }
    }

    private void open(XMLStreamReader in) throws XMLStreamException {
        switch (in.getLocalName()) {
            case "tbl" -> tables++;
            case "tr" -> {
                if (tables == 1) {
                    row = new ArrayList<>();
                }
            }
            case "tc" -> {
                if (tables == 1) {
                    cell.setLength(0);
                }
            }
            case "t" -> say(in.getElementText());
            case "br", "cr" -> say("\n");
            case "tab" -> say("\t");
            // Where a moved text came from, and what a program shows that cannot show the rest.
            case "moveFrom", "Fallback", "pPr", "rPr" -> skip(in);
            case "sdt" -> {
                if (prompts(in)) {
                    skip(in);
                }
            }
            default -> { }
        }
    }

    /** Leaves the reader after the properties of a content control. @return whether nothing was written in it */
    private static boolean prompts(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext() && in.next() != XMLStreamConstants.START_ELEMENT) {
            // Up to the first element within.
        }
        if (!in.getLocalName().equals("sdtPr")) {
            return false;
        }
        boolean prompt = false;
        for (int depth = 1; depth > 0 && in.hasNext();) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                var value = in.getAttributeValue(W, "val");
                prompt |= in.getLocalName().equals("showingPlcHdr") && (value == null || !value.matches("0|false|off"));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return prompt;
    }

    /** To the end of the element that was opened last. */
    private static void skip(XMLStreamReader in) throws XMLStreamException {
        for (int depth = 1; depth > 0 && in.hasNext();) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void say(String text) {
        words.append(text);
        if (tables > 0) {
            cell.append(text);
        }
    }

    private void close(String name) {
        switch (name) {
            case "p" -> say("\n");
            case "tc" -> {
                if (tables == 1) {
                    row.add(cell.toString().strip());
                }
            }
            case "tr" -> {
                if (tables == 1 && rows.size() < ROWS) {
                    rows.add(List.copyOf(row));
                }
            }
            case "tbl" -> tables--;
            default -> { }
        }
    }
}
