package hk.praya.tia;

import hk.praya.access.Scope;
import hk.praya.evidence.EvidenceUses;
import hk.praya.scoring.AnswerKey;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Says which assessments' answers point to an item, as the answers stand now. */
@Singleton
final class TiaEvidenceUses implements EvidenceUses {
    private final PointingQueries queries;

    TiaEvidenceUses(PointingQueries queries) {
        this.queries = queries;
    }

    /** An answer counts whatever stands in the place of what it points to. */
    @Override public boolean passesOn() {
        return true;
    }

    @Override public Map<UUID, List<Use>> of(Scope scope, UUID clientId, Collection<UUID> items) {
        var byAssessment = new HashMap<UUID, Map<UUID, Use>>();
        for (var answer : queries.pointing(scope, clientId, items)) {
            var use = Use.of("assessment", answer.assessmentId(), answer.title(), List.of(AnswerKey.parse(answer.key()).question()));
            for (var item : answer.items()) {
                if (items.contains(item)) byAssessment.computeIfAbsent(item, _ -> new LinkedHashMap<>()).merge(answer.assessmentId(), use, TiaEvidenceUses::both);
            }
        }
        var uses = new HashMap<UUID, List<Use>>();
        byAssessment.forEach((item, found) -> uses.put(item, List.copyOf(found.values())));
        return uses;
    }

    private static Use both(Use left, Use right) {
        return Use.of(left.kind(), left.id(), left.title(), Stream.concat(left.places().stream(), right.places().stream()).distinct().toList());
    }
}
