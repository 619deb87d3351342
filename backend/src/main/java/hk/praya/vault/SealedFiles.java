package hk.praya.vault;

import hk.praya.access.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Implemented by each room that refers to sealed files: without its word they are swept. */
public interface SealedFiles {
    /**
     * Which of these places some row of this room's refers to.
     *
     * @param owner a client, or {@link Scope#FIRM_ITSELF}
     */
    Set<String> referred(Scope scope, UUID owner, List<String> places);
}
