package hk.praya.word;

import hk.praya.word.Node.Element;
import hk.praya.word.Node.Text;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XHTML as {@code press.Html} writes it. */
final class Sheet {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private Sheet() {}

    static Element read(String sheet) {
        try {
            var root = new Element("", Map.of(), new ArrayList<>());
            var open = new ArrayDeque<Element>(List.of(root));
            var in = XML.createXMLStreamReader(new StringReader(sheet));
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        var element = new Element(in.getLocalName(), attributes(in), new ArrayList<>());
                        open.peek().children().add(element);
                        open.push(element);
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS -> open.peek().children().add(new Text(in.getText()));
                    default -> { }
                }
            }
            return root.elements().findFirst().orElseThrow();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not a sheet", e);
        }
    }

    private static Map<String, String> attributes(XMLStreamReader in) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        return attributes;
    }
}
