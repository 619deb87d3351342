package hk.praya.evidence;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.evidence.tables.records.RequestRecord;
import hk.praya.signin.LinkSubjects;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a link to an asked document leads to, and which askings an item answered. */
@Singleton
final class RequestSubjects implements LinkSubjects, EvidenceUses {
    private final RequestQueries queries;

    RequestSubjects(RequestQueries queries) {
        this.queries = queries;
    }

    private Optional<RequestRecord> asked(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId) {
        return purpose.equals("evidence") ? queries.find(scope, clientId, personId, subjectId).filter(row -> RequestState.of(row.getState()) != RequestState.WITHDRAWN) : Optional.empty();
    }

    @Override public boolean exists(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId) {
        return asked(scope, clientId, personId, purpose, subjectId).isPresent();
    }

    @Override public About about(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId) {
        return asked(scope, clientId, personId, purpose, subjectId).map(row -> new About(row.getWanted(), row.getDue())).orElse(About.NOTHING);
    }

    @Override public Map<UUID, List<Use>> of(Scope scope, UUID clientId, Collection<UUID> items) {
        var uses = new HashMap<UUID, List<Use>>();
        for (var request : queries.answeredWith(scope, clientId, items)) {
            var title = request.getLanguage().equals("en") ? new Names(request.getWanted(), null) : new Names(null, request.getWanted());
            for (var item : request.getItemIds()) {
                if (items.contains(item)) uses.computeIfAbsent(item, _ -> new ArrayList<>()).add(new Use("evidence_request", request.getId(), title, List.of()));
            }
        }
        return uses;
    }
}
