package hk.praya.decision;

import hk.praya.access.Scope;
import hk.praya.tia.Decided;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whether a decision was to stop, for the lists. */
@Singleton
final class StopDecisions implements Decided {
    private final DecisionQueries queries;

    StopDecisions(DecisionQueries queries) {
        this.queries = queries;
    }

    @Override public boolean isStopped(Scope scope, UUID clientId, UUID assessmentId) {
        var accepted = queries.decision(scope, clientId, assessmentId).filter(decision -> !decision.getChoice().equals("decline")).isPresent();
        var stop = queries.reviews(scope, clientId, assessmentId).stream().filter(review -> review.getOutcome().equals("recommended")).findFirst()
            .filter(review -> "stop".equals(review.getRecommendation())).isPresent();
        return accepted && stop;
    }
}
