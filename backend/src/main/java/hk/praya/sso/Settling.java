package hk.praya.sso;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Jobs;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import hk.praya.signin.Sources;
import hk.praya.signin.Sources.Told;
import hk.praya.sso.Connections.Standing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closing what a connection has opened elsewhere and no longer rests on: at the identity provider, and at the gate. What ought to
 * be there follows from what stands, so that it may be done again at any time, and by whoever comes first.
 */
@Singleton
final class Settling {
    /** What a change asks for in its own transaction, in case whoever made it does not get to it. */
    static final String CLOSING = "sso.closing";

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    /** Whoever asked does it first; after this somebody else looks. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Access access;
    private final ConnectionQueries queries;
    private final Broker broker;
    private final Sources sources;
    private final Jobs jobs;
    private final Clock clock;

    Settling(Access access, ConnectionQueries queries, Broker broker, Sources sources, Jobs jobs, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.broker = broker;
        this.sources = sources;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Found(ConnectionRecord row, boolean tried) {
        ConnectionState state() {
            return ConnectionState.of(row.getState());
        }

        /** The most that a source may be there. Nothing is let through but what is in use or being tried; and without a domain nothing is kept. */
        Told most(String source) {
            if (state() == ConnectionState.DRAFT) return Told.RETIRED;
            return (state() == ConnectionState.ACTIVE || tried) && source.equals(Connections.source(row)) ? Told.OPEN : Told.STOPPED;
        }
    }

    /** Within the act that closes something. */
    void soon(Act act, ConnectionRecord row) {
        jobs.request(act, row.getClientId(), CLOSING, row.getId(), clock.instant().plus(SOON));
    }

    /** For an act of another room, which does not come to it itself. */
    void next(Act act, ConnectionRecord row) {
        jobs.request(act, row.getClientId(), CLOSING, row.getId(), clock.instant());
    }

    /** People of its domain are sent to it from now on. */
    void open(ConnectionRecord row) {
        sources.open(Connections.source(row), row.getDomain());
    }

    /**
     * It vouches for nobody any more, here first; whoever came through it is out.
     *
     * @param again whether the identity provider is told also what it was told already, in case it has forgotten
     * @return false where it has still to be told
     */
    boolean close(UUID firmId, UUID clientId, String requestId, boolean again) {
        var found = look(firmId, clientId);
        if (found.isEmpty() || found.get().state() == ConnectionState.ACTIVE) return true;
        for (var source : Connections.sources(found.get().row())) sources.close(firmId, clientId, source, requestId);
        return tell(found.get(), again);
    }

    /** @return false where the identity provider has still to be told */
    boolean settle(UUID firmId, UUID clientId) {
        return look(firmId, clientId).map(found -> tell(found, false)).orElse(true);
    }

    /** Whether more is open at the identity provider than what stands asks for: it did not answer when it was to be told. */
    boolean isLeftOpen(Standing standing) {
        var row = standing.row();
        if (row == null) return false;
        var found = new Found(row, isAfterNow(standing.triedUntil()));
        return sources.told(Connections.sources(row)).entrySet().stream().anyMatch(each -> each.getValue().compareTo(found.most(each.getKey())) > 0);
    }

    private boolean isAfterNow(@Nullable Instant at) {
        return at != null && at.isAfter(clock.instant());
    }

    private Optional<Found> look(UUID firmId, UUID clientId) {
        return access.lookAsSystem(firmId, clientId, scope -> queries.find(scope, clientId)
            .map(row -> new Found(row, isAfterNow(queries.triedUntil(scope, clientId, row.getVersion()).orElse(null)))));
    }

    /** Where it cannot be told, nobody is let in all the same: the source vouches for no client. */
    private boolean tell(Found found, boolean again) {
        var all = Connections.sources(found.row());
        if (found.state() == ConnectionState.DRAFT) sources.letGo(all, found.row().getChangedAt().toInstant());
        try {
            for (var each : sources.told(all).entrySet()) {
                var most = found.most(each.getKey());
                if (each.getValue().compareTo(most) < 0 || (each.getValue() == most && (!again || most == Told.OPEN))) continue;
                if (most == Told.RETIRED) broker.retire(each.getKey());
                else broker.stop(each.getKey());
                sources.told(each.getKey(), most);
            }
            return true;
        } catch (Broker.Unavailable e) {
            LOG.warn("A sign-in source could not be closed at the identity provider: {}", e.getMessage());
            return false;
        }
    }
}
