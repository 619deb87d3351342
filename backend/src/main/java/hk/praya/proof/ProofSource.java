package hk.praya.proof;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Implemented by each room that keeps something a measure can be tied to. */
public interface ProofSource {
    /** Of every {@link ProofRef} that is this room's. */
    String kind();

    /** Within the asker's own transaction; one that is not there, or not this client's, is left out. */
    Map<UUID, ProofStanding> standing(Scope scope, UUID clientId, Collection<UUID> ids, LocalDate today);

    /** Of these, which somebody may tie by hand to an answer of this client's; what comes to answers on another way, none. @param question of which pack, and which */
    default Set<UUID> fitting(Scope scope, UUID clientId, Collection<UUID> ids, Question question) {
        return Set.of();
    }

    /** What is to be proven. */
    record Question(String pack, String id) {}

    /** Whether it is measured and has crossed its threshold, either way, since it was last told of ({@link ProofMoves#measured}). */
    default boolean hasTurned(Scope scope, UUID clientId, UUID id) {
        return false;
    }

    /** From now on it stands on the side of its threshold on which it is. */
    default void turned(Act act, UUID clientId, UUID id) {}

    /** It, and the older ones that it stands in the place of: whoever relies on one of those relies on it. */
    default Collection<UUID> inItsPlace(Scope scope, UUID clientId, UUID id) {
        return List.of(id);
    }
}
