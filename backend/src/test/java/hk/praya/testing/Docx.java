package hk.praya.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A Word document, taken apart: its parts against the schemas, and what they say of each other against the parts. */
public final class Docx {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final byte[] bytes;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Docx(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Docx of(byte[] bytes) {
        var docx = new Docx(bytes);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (docx.parts.put(entry.getName(), zip.readAllBytes()) != null) throw new AssertionError(entry.getName() + " twice");
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return docx;
    }

    /** The same with other words in a part, to see a fault found. */
    public Docx with(String name, String instead, String of) {
        var changed = new Docx(bytes);
        changed.parts.putAll(parts);
        changed.parts.put(name, new String(part(name), StandardCharsets.UTF_8).replaceFirst(of, instead).getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    public byte[] part(String name) {
        var part = parts.get(name);
        if (part == null) throw new AssertionError("no part " + name + " in " + parts.keySet());
        return part;
    }

    /** All text of a part, in its order; a paragraph ends a line. */
    public String text(String part) {
        var text = new StringBuilder();
        elements(dom(part), "*").forEach(element -> {
            if (element.getLocalName().equals("t")) text.append(element.getTextContent());
            else if (element.getLocalName().equals("p")) text.append('\n');
        });
        return text.toString();
    }

    public String text() {
        return text("word/document.xml");
    }

    /** How often an element, as {@code tblHeader}, stands in the body. */
    public long count(String element) {
        return elements(dom("word/document.xml"), element).count();
    }

    /** The paragraphs of a style. */
    public List<String> styled(String style) {
        return elements(dom("word/document.xml"), "p").filter(p -> elements(p, "pStyle").anyMatch(one -> one.getAttributeNS(W, "val").equals(style))).map(Element::getTextContent).toList();
    }

    /** What is wrong with it; empty when nothing is. */
    public List<String> failures() {
        var failures = new ArrayList<String>();
        parts.keySet().forEach(name -> failures.addAll(against(name)));
        relations(failures);
        references(failures);
        try {
            var read = WordprocessingMLPackage.load(new ByteArrayInputStream(bytes));
            if (read.getMainDocumentPart().getContent().isEmpty()) failures.add("docx4j reads nothing");
            read.getMainDocumentPart().getStyleDefinitionsPart().getJaxbElement();
            read.getMainDocumentPart().getNumberingDefinitionsPart().getJaxbElement();
        } catch (Exception e) {
            failures.add("docx4j: " + e);
        }
        return failures;
    }

    private List<String> against(String name) {
        try {
            var in = new ByteArrayInputStream(parts.get(name));
            XmlObject typed = switch (name.replaceAll("\\d+\\.xml$", ".xml")) {
                case "word/document.xml" -> DocumentDocument.Factory.parse(in);
                case "word/styles.xml" -> StylesDocument.Factory.parse(in);
                case "word/numbering.xml" -> NumberingDocument.Factory.parse(in);
                case "word/settings.xml" -> SettingsDocument.Factory.parse(in);
                case "word/fontTable.xml" -> FontsDocument.Factory.parse(in);
                case "word/header.xml" -> HdrDocument.Factory.parse(in);
                case "word/footer.xml" -> FtrDocument.Factory.parse(in);
                default -> null;
            };
            var errors = new ArrayList<XmlError>();
            if (typed != null) typed.validate(new XmlOptions().setErrorListener(errors));
            return errors.stream().map(error -> name + ": " + error.getMessage()).distinct().limit(20).toList();
        } catch (XmlException | IOException e) {
            return List.of(name + ": " + e.getMessage());
        }
    }

    private void relations(List<String> failures) {
        var typed = new TreeSet<String>();
        elements(dom("[Content_Types].xml"), "Override").forEach(one -> typed.add(one.getAttribute("PartName").substring(1)));
        var extensions = elements(dom("[Content_Types].xml"), "Default").map(one -> one.getAttribute("Extension")).toList();
        typed.stream().filter(Predicate.not(parts::containsKey)).forEach(name -> failures.add("a type for " + name + ", which is not there"));
        for (var name : parts.keySet()) {
            var ending = name.substring(name.lastIndexOf('.') + 1);
            if (!name.equals("[Content_Types].xml") && !typed.contains(name) && (ending.equals("xml") || !extensions.contains(ending))) failures.add("no type for " + name);
            if (!ending.equals("rels")) continue;
            var of = name.replace("_rels/", "").replaceAll("\\.rels$", "");
            var folder = of.substring(0, of.lastIndexOf('/') + 1);
            var ids = new TreeSet<String>();
            elements(dom(name), "Relationship").forEach(relation -> {
                ids.add(relation.getAttribute("Id"));
                if (!parts.containsKey(folder + relation.getAttribute("Target"))) failures.add(name + " leads to " + relation.getAttribute("Target") + ", which is not there");
            });
            if (of.isEmpty()) continue;
            elements(dom(of), "*").flatMap(element -> Stream.of("id", "embed").map(attribute -> element.getAttributeNS(R, attribute))).filter(id -> !id.isEmpty() && !ids.contains(id))
                .forEach(id -> failures.add(of + " names the relation " + id));
        }
    }

    private void references(List<String> failures) {
        var styles = new TreeSet<String>();
        elements(dom("word/styles.xml"), "style").forEach(style -> styles.add(style.getAttributeNS(W, "styleId")));
        var lists = elements(dom("word/numbering.xml"), "num").map(num -> num.getAttributeNS(W, "numId")).toList();
        for (var name : parts.keySet()) {
            if (!name.startsWith("word/") || !name.endsWith(".xml")) continue;
            var dom = dom(name);
            Stream.of("pStyle", "rStyle", "tblStyle", "basedOn", "next").flatMap(tag -> elements(dom, tag)).map(one -> one.getAttributeNS(W, "val")).filter(style -> !styles.contains(style)).distinct()
                .forEach(style -> failures.add(name + " names the style " + style));
            elements(dom, "numId").map(one -> one.getAttributeNS(W, "val")).filter(id -> !id.equals("0") && !lists.contains(id)).distinct().forEach(id -> failures.add(name + " names the list " + id));
        }
        var marks = elements(dom("word/document.xml"), "bookmarkStart").map(one -> one.getAttributeNS(W, "name")).toList();
        if (marks.stream().distinct().count() != marks.size()) failures.add("a bookmark twice");
        elements(dom("word/document.xml"), "hyperlink").map(one -> one.getAttributeNS(W, "anchor")).filter(anchor -> !marks.contains(anchor)).forEach(anchor -> failures.add("a link to " + anchor));
        var pictures = elements(dom("word/document.xml"), "docPr").toList();
        if (pictures.stream().map(one -> one.getAttribute("id")).distinct().count() != pictures.size()) failures.add("a picture's id twice");
        pictures.stream().filter(one -> one.getAttribute("descr").isBlank()).forEach(_ -> failures.add("a picture that says nothing"));
        elements(dom("word/document.xml"), "tc").filter(cell -> !"p".equals(last(cell))).forEach(_ -> failures.add("a cell that does not end with a paragraph"));
    }

    private static String last(Element cell) {
        return cell.getLastChild() == null ? "" : cell.getLastChild().getLocalName();
    }

    private Document dom(String part) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part(part)));
        } catch (Exception e) {
            throw new AssertionError(part + " is not XML", e);
        }
    }

    private static Stream<Element> elements(Document of, String name) {
        return elements(of.getDocumentElement(), name);
    }

    private static Stream<Element> elements(Element of, String name) {
        var found = of.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
