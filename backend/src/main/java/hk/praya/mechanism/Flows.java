package hk.praya.mechanism;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.library.Keyed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which transfers there are: said by the room that keeps them, within the asker's own transaction. */
public interface Flows {
    /** What it is called; empty where there is none. */
    Optional<Names> name(Scope scope, UUID clientId, UUID transferId);

    default boolean exists(Scope scope, UUID clientId, UUID transferId) {
        return name(scope, clientId, transferId).isPresent();
    }

    /**
     * A transfer as a filing states it; words of the register in both languages, the client's own as they were typed.
     *
     * @param exporter null where it is the client itself
     */
    record Particulars(Names name, @Nullable Names exporter, Names importer, Names importerPlace, Names categories, Names subjects, Names recipients, String purpose, String route,
        String retention, @Nullable LocalDate starts) {}

    /** Which part of the register said something. */
    enum Told implements Keyed {
        EXPORTER("exporter"), IMPORTER("importer"), IMPORTER_PLACE("importer_place"), IMPORTER_ROLE("importer_role"), RECIPIENTS("recipients"), STORED_IN("stored_in"),
        ACCESSED_FROM("accessed_from");

        private final String key;

        Told(String key) {
            this.key = key;
        }

        @Override public String key() {
            return key;
        }
    }

    /**
     * What the register says that is asked here too; keys are those of the register's words and of the platform profiles.
     *
     * @param isHongKongCompany whether the client itself sends, and is known by a Hong Kong business registration
     * @param told each part as people read it
     */
    record Registered(boolean isHongKongCompany, String importer, String importerPlace, String importerRole, List<String> recipientPlaces, List<String> storedIn,
        List<String> accessedFrom, Map<Told, Names> told) {
        public Registered {
            recipientPlaces = List.copyOf(recipientPlaces);
            storedIn = List.copyOf(storedIn);
            accessedFrom = List.copyOf(accessedFrom);
            told = Map.copyOf(told);
        }
    }

    Optional<Registered> registered(Scope scope, UUID clientId, UUID transferId);

    Optional<Particulars> particulars(Scope scope, UUID clientId, UUID transferId);
}
