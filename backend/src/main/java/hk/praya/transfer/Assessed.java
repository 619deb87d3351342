package hk.praya.transfer;

import hk.praya.access.Scope;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** In which assessments transfers are: said by the room that keeps those, within the asker's own transaction. */
public interface Assessed {
    /** The newest assessment that a transfer is in. */
    @Serdeable
    record InAssessment(UUID id, String state) {}

    /** By transfer; one that no assessment covers is not there. */
    Map<UUID, InAssessment> newest(Scope scope, UUID clientId, Collection<UUID> transferIds);
}
