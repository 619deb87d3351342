package hk.praya.tia;

import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An assessment by its whole key within the firm, where several clients' are read at once. */
record OfClient(UUID clientId, UUID id) {
    static OfClient of(AssessmentRecord row) {
        return new OfClient(row.getClientId(), row.getId());
    }

    static Set<UUID> clients(Collection<OfClient> all) {
        return all.stream().map(OfClient::clientId).collect(Collectors.toSet());
    }

    /** For {@code client_id = any(?)}. */
    static UUID[] clientArray(Collection<OfClient> all) {
        return clients(all).toArray(UUID[]::new);
    }

    /** For {@code assessment_id = any(?)}. */
    static UUID[] idArray(Collection<OfClient> all) {
        return all.stream().map(OfClient::id).distinct().toArray(UUID[]::new);
    }
}
