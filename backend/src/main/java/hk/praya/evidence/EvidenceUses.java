package hk.praya.evidence;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where items are used: said by each room that refers to evidence, within the asker's own transaction (as decision 010 has it for transfers). */
public interface EvidenceUses {
    /**
     * @param kind assessment, evidence_request or obligation: what uses it
     * @param id of that
     * @param title what it is called
     * @param places within it, such as the questions of an assessment
     * @param inherited whether it points to an older item, in whose place this one stands
     */
    @Serdeable
    record Use(String kind, UUID id, Names title, List<String> places, boolean inherited) {
        public static Use of(String kind, UUID id, Names title, List<String> places) {
            return new Use(kind, id, title, places, false);
        }

        Use passedOn() {
            return new Use(kind, id, title, places, true);
        }
    }

    /** Whether a newer item is used here in the older one's place; false where it is told which one was given. */
    default boolean passesOn() {
        return false;
    }

    /** By item; one that is used nowhere is not there. */
    Map<UUID, List<Use>> of(Scope scope, UUID clientId, Collection<UUID> items);
}
