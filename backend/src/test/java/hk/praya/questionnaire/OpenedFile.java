package hk.praya.questionnaire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An office file taken apart, one part of it edited as XML, and put together again. */
final class OpenedFile {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final String edited;
    final Document document;

    OpenedFile(byte[] bytes, String part) {
        edited = part;
        // By the directory at the end: a stream cannot follow every writer's way of saying sizes.
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    List<Element> all(Node of, String name) {
        var found = of instanceof Document whole ? whole.getElementsByTagNameNS("*", name) : ((Element) of).getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(each -> (Element) found.item(each)).toList();
    }

    /** @param attributes name, value, name, value … */
    Element add(Element to, String name, String... attributes) {
        var prefix = document.getDocumentElement().getPrefix();
        var made = document.createElementNS(document.getDocumentElement().getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
        for (var each = 0; each < attributes.length; each += 2) made.setAttribute(attributes[each], attributes[each + 1]);
        to.appendChild(made);
        return made;
    }

    static void empty(Element element) {
        while (element.getFirstChild() != null) element.removeChild(element.getFirstChild());
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(edited)) TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(new Unclosed(zip)));
                else zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(java.io.OutputStream out) {
            super(out);
        }

        @Override public void close() {}
    }
}
