package hk.praya.word;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one part of the package refers to. The same target is one relation. */
final class Relations {

    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private record Relation(String id, String type) {}

    private final Map<String, Relation> targets = new LinkedHashMap<>();

    /** @param type of the office's own. @return its id */
    String to(String type, String target) {
        return as(TYPES + type, target);
    }

    /** @param type in full. @return its id */
    String as(String type, String target) {
        return targets.computeIfAbsent(target, _ -> new Relation("rId" + (targets.size() + 1), type)).id();
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    Xml xml() {
        var xml = new Xml().open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        targets.forEach((target, relation) -> xml.empty("Relationship", "Id", relation.id(), "Type", relation.type(), "Target", target));
        return xml.close("Relationships");
    }
}
