package hk.praya.proof;

import hk.praya.access.Act;
import java.util.Collection;
import java.util.UUID;

/** Implemented by each room that relies on proofs: told within the act that moved them, so that nothing stands on what no longer holds. */
public interface ProofWatcher {
    void moved(Act act, UUID clientId, Collection<ProofRef> proofs);
}
