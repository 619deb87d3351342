package hk.praya.audit;

import hk.praya.access.Actor;
import hk.praya.access.Ids;
import hk.praya.access.Scope;
import hk.praya.access.Trail;
import hk.praya.http.RequestIds;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trail, kept: one line a chain, in the same transaction and one statement, with the head row locked. */
@Singleton
final class Chain implements Trail {
    private static final Logger LOG = LoggerFactory.getLogger(Chain.class);
    static final UUID FIRM = Scope.FIRM_ITSELF;

    private final ChainQueries queries;
    private final AttemptWriting attempts;
    private final Digests digests;
    private final Clock clock;

    Chain(ChainQueries queries, AttemptWriting attempts, Digests digests, Clock clock) {
        this.queries = queries;
        this.attempts = attempts;
        this.digests = digests;
        this.clock = clock;
    }

    @Override public void append(Actor actor, Scope scope, List<Line> lines) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // In a fixed order, so that two batches over the same clients cannot wait for each other in a circle.
        var ordered = lines.stream().sorted(java.util.Comparator.comparing(Chain::clientOf)).toList();
        for (var line : ordered) {
            var clientId = clientOf(line);
            var lane = line.massLedger() ? LineHash.lane(actor.id()) : (short) 0;
            var subject = line.subject();
            var hash = new LineHash(LineHash.FORMAT, at, actor.kind(), actor.id(), actor.method(), line.action(), subject.kind(), subject.id(),
                "done", digests.of(scope.firmId(), clientId, line.before()), digests.of(scope.firmId(), clientId, line.after()), requestId(), line.operation());
            queries.append(scope.firmId(), clientId, lane, hash);
        }
    }

    private static UUID clientOf(Line line) {
        var clientId = line.subject().clientId();
        return clientId == null ? FIRM : clientId;
    }

    @Override public void attempted(Attempt attempt) {
        try {
            attempts.write(Ids.next(clock), clock.instant(), attempt);
        } catch (RuntimeException e) {
            // Being refused must not turn into an error; what could not be noted is noted in the log, by ids.
            LOG.warn("An attempt could not be noted: firm {} actor {} action {}", attempt.firmId(), attempt.actorId(), attempt.action(), e);
        }
    }

    private static String requestId() {
        return ServerRequestContext.currentRequest().map(RequestIds::of).orElse("");
    }
}
