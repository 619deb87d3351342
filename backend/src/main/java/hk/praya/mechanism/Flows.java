package hk.praya.mechanism;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import java.time.LocalDate;
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

    Optional<Particulars> particulars(Scope scope, UUID clientId, UUID transferId);
}
