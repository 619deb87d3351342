package hk.praya.evidence;

import hk.praya.access.Scope;
import hk.praya.http.Names;
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

    @Override public Optional<About> about(Scope scope, UUID clientId, UUID personId, String purpose, UUID subjectId) {
        if (!purpose.equals("evidence")) return Optional.empty();
        return queries.find(scope, clientId, personId, subjectId).filter(row -> RequestState.of(row.getState()) != RequestState.WITHDRAWN).map(row -> new About(row.getWanted(), row.getDue()));
    }

    @Override public Map<UUID, List<Use>> of(Scope scope, UUID clientId, Collection<UUID> items) {
        var uses = new HashMap<UUID, List<Use>>();
        for (var request : queries.answeredWith(scope, clientId, items)) {
            var title = request.getLanguage().equals("en") ? new Names(request.getWanted(), null) : new Names(null, request.getWanted());
            for (var item : request.getItemIds()) {
                if (items.contains(item)) uses.computeIfAbsent(item, _ -> new ArrayList<>()).add(Use.of("evidence_request", request.getId(), title, List.of()));
            }
        }
        return uses;
    }
}
