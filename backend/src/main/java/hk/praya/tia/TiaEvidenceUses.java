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

    @Override public Map<UUID, List<Use>> of(Scope scope, UUID clientId, Collection<UUID> items) {
        var pointing = queries.pointing(scope, clientId, items);
        var uses = new HashMap<UUID, List<Use>>();
        for (var item : items) {
            var byAssessment = new LinkedHashMap<UUID, Use>();
            for (var answer : pointing) {
                if (!answer.items().contains(item)) continue;
                var use = new Use("assessment", answer.assessmentId(), answer.title(), List.of(AnswerKey.parse(answer.key()).question()));
                byAssessment.merge(answer.assessmentId(), use, TiaEvidenceUses::both);
            }
            if (!byAssessment.isEmpty()) uses.put(item, List.copyOf(byAssessment.values()));
        }
        return uses;
    }

    private static Use both(Use left, Use right) {
        return new Use(left.kind(), left.id(), left.title(), Stream.concat(left.places().stream(), right.places().stream()).distinct().toList());
    }
}
