package hk.praya.proof;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Implemented by each room that relies on proofs: told within the act that moved them, so that nothing stands on what no longer holds. */
public interface ProofWatcher {
    void moved(Act act, UUID clientId, Collection<ProofRef> proofs);

    /** Of what this room itself knows to hold for a time only, such as a test; it tells of their last day as the rooms that keep proofs do. */
    default Set<String> ownKinds() {
        return Set.of();
    }

    /** Of a proof that the firm keeps for all its clients: those of whom this room relies on it. @param scope the whole firm's */
    Set<UUID> relying(Scope scope, Collection<ProofRef> proofs);
}
