package hk.praya.evidence;

import hk.praya.access.Scope;
import java.util.List;
import java.util.UUID;

/** What a document is asked for: answered by the room that has the questions. */
public interface RequestAims {
    /** Whether this client has such an assessment, and it such questions. */
    boolean has(Scope scope, UUID clientId, UUID assessmentId, List<String> questions);
}
