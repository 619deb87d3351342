package hk.praya.proof;

import hk.praya.access.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Implemented by each room that keeps something a measure can be tied to. */
public interface ProofSource {
    /** Of every {@link ProofRef} that is this room's. */
    String kind();

    /** Within the asker's own transaction; one that is not there, or not this client's, is left out. */
    Map<UUID, ProofStanding> standing(Scope scope, UUID clientId, Collection<UUID> ids, LocalDate today);

    /** It, and the older ones that it stands in the place of: whoever relies on one of those relies on it. */
    default Collection<UUID> inItsPlace(Scope scope, UUID clientId, UUID id) {
        return List.of(id);
    }
}
