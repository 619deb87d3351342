package hk.praya.word;

import hk.praya.word.Node.Element;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The package (ECMA-376, part 2): parts in the order in which they were added, without anything of the moment. */
final class Parts {

    /** The looks of every Word document: a new one is another folder, so that those made before can be made again. */
    private static final String TEMPLATE = "content/templates/word/1.0.0/";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);   // a zip's earliest
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String CUSTOM = "docProps/custom.xml";

    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    private final Look look;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Xml types = new Xml().open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
        .empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
        .empty("Default", "Extension", "xml", "ContentType", "application/xml")
        .empty("Default", "Extension", "png", "ContentType", "image/png");

    Parts(Look look) {
        this.look = look;
    }

    /** How it looks, which is the same for all that Praya writes but for a firm's colour. @param relations of the document itself */
    void looks(Relations relations) {
        for (String template : List.of("styles", "numbering", "settings", "fontTable")) {
            relations.to(template, template + ".xml");
            part("word/" + template + ".xml", WORD + template + "+xml",
                TEMPLATES.computeIfAbsent(template, Parts::template).replace("COLOUR", look.ink()).replace("APPENDIX", new Xml().text(look.appendix("%1")).toString()));
        }
    }

    /** @param kind how Word calls it: document.main, header, footer … */
    void add(String name, String kind, Xml xml, Relations relations) {
        part(name, WORD + kind + "+xml", XML + xml);
        if (!relations.isEmpty()) {
            int folder = name.lastIndexOf('/') + 1;
            parts.put(name.substring(0, folder) + "_rels/" + name.substring(folder) + ".rels", bytes(XML + relations.xml()));
        }
    }

    private void part(String name, String type, String xml) {
        types.empty("Override", "PartName", "/" + name, "ContentType", type);
        parts.put(name, bytes(xml));
    }

    private static String template(String name) {
        String resource = TEMPLATE + name + ".xml";
        try (InputStream in = Parts.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Title, author and the like, as the sheet's head says them. */
    void properties(Element head) {
        var core = new Xml().open("cp:coreProperties", "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        core.open("dc:title").text(head.first("title").map(Element::text).orElse("")).close("dc:title");
        named(core, "dc:subject", head, "subject");
        named(core, "dc:creator", head, "author");
        named(core, "cp:keywords", head, "keywords");
        core.open("dc:language").text("zh-HK").close("dc:language");
        for (String date : List.of("dcterms:created", "dcterms:modified")) {
            core.open(date, "xsi:type", "dcterms:W3CDTF").text(look.date() + "T00:00:00Z").close(date);
        }
        part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", XML + core.close("cp:coreProperties"));
        part("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", XML
            + new Xml().open("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
                .open("Application").text("Praya").close("Application", "Properties"));
    }

    private static void named(Xml core, String tag, Element head, String name) {
        head.all("meta").filter(meta -> meta.of("name").equals(name)).findFirst().ifPresent(meta -> core.open(tag).text(meta.of("content")).close(tag));
    }

    /** What a program asks a document about itself; Word shows it among the properties. */
    void custom(Map<String, String> values) {
        var xml = new Xml().open("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
        int id = 2;   // Word's first
        for (var value : values.entrySet()) {
            xml.open("property", "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid", Integer.toString(id), "name", value.getKey())
                .open("vt:lpwstr").text(value.getValue()).close("vt:lpwstr", "property");
            id++;
        }
        part(CUSTOM, "application/vnd.openxmlformats-officedocument.custom-properties+xml", XML + xml.close("Properties"));
    }

    byte[] zip(Map<String, byte[]> files) {
        var roots = new Relations();
        roots.to("officeDocument", "word/document.xml");
        roots.to("extended-properties", "docProps/app.xml");
        if (parts.containsKey(CUSTOM)) {
            roots.to("custom-properties", CUSTOM);
        }
        roots.as("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        var out = new ByteArrayOutputStream(1 << 17);
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", bytes(XML + types.close("Types")));
            entry(zip, "_rels/.rels", bytes(XML + roots.xml()));
            for (var part : parts.entrySet()) {
                entry(zip, part.getKey(), part.getValue());
            }
            for (var picture : files.entrySet()) {
                entry(zip, "word/" + picture.getKey(), picture.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
