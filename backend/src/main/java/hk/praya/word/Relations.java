package hk.praya.word;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one part of the package refers to. The same target is one relation. */
final class Relations {

    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> targets = new LinkedHashMap<>();

    /** @return its id */
    String to(String type, String target) {
        String known = targets.get(target);
        if (known != null) {
            return known.substring(0, known.indexOf(' '));
        }
        String id = "rId" + (targets.size() + 1);
        targets.put(target, id + " " + TYPES + type);
        return id;
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    Xml xml() {
        var xml = new Xml().open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        targets.forEach((target, relation) -> xml.empty("Relationship", "Id", relation.substring(0, relation.indexOf(' ')),
            "Type", relation.substring(relation.indexOf(' ') + 1), "Target", target));
        return xml.close("Relationships");
    }
}
