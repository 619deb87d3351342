package hk.praya.tia;

import hk.praya.access.Scope;
import java.util.UUID;

/** What became of an assessment that was decided, as the room says that keeps reviews and decisions. */
public interface Decided {
    /** Whether the firm recommended to stop, and the client did not decline. */
    boolean isStopped(Scope scope, UUID clientId, UUID assessmentId);
}
