package hk.praya.document;

import hk.praya.access.Scope;
import java.util.Optional;
import java.util.UUID;

/** Where the snapshots are that papers are made from: implemented by the room that froze them. */
public interface FrozenPapers {
    /** @param json as it was frozen; {@code hash} its SHA-256 */
    record Frozen(String json, byte[] hash) {}

    /** Whether there is one; the snapshot itself is long. */
    boolean isFrozen(Scope scope, UUID clientId, UUID subjectId);

    /** What whoever saves the paper finds it by: number, version and client, no ending. */
    String called(Scope scope, UUID clientId, UUID subjectId);

    Optional<Frozen> find(Scope scope, UUID clientId, UUID subjectId);
}
