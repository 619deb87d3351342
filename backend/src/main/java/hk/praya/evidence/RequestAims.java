package hk.praya.evidence;

import hk.praya.access.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a document is asked for: answered by the room that has the questions. */
public interface RequestAims {
    /** The ids of an assessment's questions; empty where this client has no such assessment. */
    Optional<Set<String>> questions(Scope scope, UUID clientId, UUID assessmentId);
}
