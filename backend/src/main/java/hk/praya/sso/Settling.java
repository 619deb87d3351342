package hk.praya.sso;

import hk.praya.access.Act;
import hk.praya.access.Jobs;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import hk.praya.signin.Sources;
import hk.praya.signin.Sources.Said;
import hk.praya.signin.Sources.Told;
import hk.praya.sso.ConnectionQueries.Tried;
import hk.praya.sso.Connections.Standing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bringing what is told elsewhere, at the identity provider and at the gate, to what stands here. What ought to be there follows from
 * what stands, so that it may be done again at any time, and by whoever comes first. Whoever does it looks again afterwards: what
 * was switched on or off meanwhile is told once more (decision 020).
 */
@Singleton
final class Settling {
    /** What a change asks for in its own transaction, in case whoever made it does not get to it. */
    static final String CLOSING = "sso.closing";

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    /** The trail's request, for what nobody asked. */
    private static final String BY_ITSELF = "sign-in-closing";
    /** Whoever asked does it first; after this somebody else looks. */
    private static final Duration SOON = Duration.ofSeconds(30);
    /** Changed under our hands more often than this, it is left to the next who looks. */
    private static final int ROUNDS = 5;

    private final Connections connections;
    private final Telling telling;
    private final Sources sources;
    private final Jobs jobs;
    private final Clock clock;

    Settling(Connections connections, Telling telling, Sources sources, Jobs jobs, Clock clock) {
        this.connections = connections;
        this.telling = telling;
        this.sources = sources;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Found(Standing standing, ConnectionRecord row, boolean tried) {
        Told most(String source) {
            return Settling.most(row, tried, source);
        }

        ConnectionState state() {
            return ConnectionState.of(row.getState());
        }

        boolean isAs(Found other) {
            return row.getVersion().equals(other.row.getVersion()) && tried == other.tried;
        }
    }

    /** The most that a source may be there. Nothing is let through but what is in use or being tried; and without a domain nothing is kept. */
    private static Told most(ConnectionRecord row, boolean tried, String source) {
        var state = ConnectionState.of(row.getState());
        if (state == ConnectionState.DRAFT) return Told.RETIRED;
        return (state == ConnectionState.ACTIVE || tried) && source.equals(Connections.source(row)) ? Told.OPEN : Told.STOPPED;
    }

    /** Within the act that closes something. */
    void soon(Act act, ConnectionRecord row) {
        jobs.request(act, row.getClientId(), CLOSING, row.getId(), clock.instant().plus(SOON));
    }

    /** For an act of another room, which does not come to it itself. */
    void next(Act act, ConnectionRecord row) {
        jobs.request(act, row.getClientId(), CLOSING, row.getId(), clock.instant());
    }

    /** @return false where the identity provider has still to be told */
    boolean settle(UUID firmId, UUID clientId) {
        return settle(firmId, clientId, BY_ITSELF, false);
    }

    /** Also what was told already: somebody else's telling may have been heard after it. @return as above */
    boolean settleAgain(UUID firmId, UUID clientId) {
        return settle(firmId, clientId, BY_ITSELF, true);
    }

    /**
     * What is off vouches for nobody any more, here first: whoever came through it is out.
     *
     * @param again whether the identity provider is told also what it was told already, in case it has forgotten
     * @return false where it has still to be told
     */
    boolean settle(UUID firmId, UUID clientId, String requestId, boolean again) {
        try {
            var found = look(firmId, clientId);
            for (var round = 0; round < ROUNDS && found.isPresent(); round++) {
                var isUndisturbed = bring(found.get(), requestId, again || round > 0);
                var now = look(firmId, clientId);
                if (isUndisturbed && now.filter(found.get()::isAs).isPresent()) return true;
                found = now;
            }
            return found.isEmpty();
        } catch (Broker.Unavailable e) {
            LOG.warn("A sign-in source could not be settled at the identity provider: {}", e.getMessage());
            return false;
        }
    }

    boolean isLeftOpen(Standing standing) {
        return standing.row() != null && !leftOpen(List.of(new Tried(standing.row(), standing.triedUntil()))).isEmpty();
    }

    /** The clients at which more is open at the identity provider than what stands asks for: it did not answer when it was to be told. */
    List<UUID> leftOpen(List<Tried> all) {
        var said = sources.said(all.stream().flatMap(each -> Connections.sources(each.row()).stream()).toList());
        return all.stream().filter(each -> Connections.sources(each.row()).stream().anyMatch(source -> {
            var last = said.get(source);
            return last != null && last.told().compareTo(most(each.row(), isAfterNow(each.until()), source)) > 0;
        })).map(each -> each.row().getClientId()).toList();
    }

    private boolean isAfterNow(@Nullable Instant at) {
        return at != null && at.isAfter(clock.instant());
    }

    private Optional<Found> look(UUID firmId, UUID clientId) {
        return connections.look(firmId, clientId).flatMap(standing -> Optional.ofNullable(standing.row()).map(row -> new Found(standing, row, isAfterNow(standing.triedUntil()))));
    }

    /** Where it cannot be told, nobody is let in all the same: the source vouches for no client. @return false where somebody else told it something meanwhile */
    private boolean bring(Found found, String requestId, boolean again) throws Broker.Unavailable {
        var row = found.row();
        var all = Connections.sources(row);
        if (found.state() == ConnectionState.DRAFT) sources.letGo(all, row.getChangedAt().toInstant());
        if (found.state() != ConnectionState.ACTIVE) for (var source : all) sources.close(row.getFirmId(), row.getClientId(), source, requestId);
        var isUndisturbed = true;
        for (var each : sources.said(all).entrySet()) isUndisturbed &= bring(found, each.getKey(), each.getValue(), again);
        // Last: people of its domain are sent to it from now on.
        if (found.state() == ConnectionState.ACTIVE) sources.open(Connections.source(row), row.getDomain());
        return isUndisturbed;
    }

    private boolean bring(Found found, String source, Said said, boolean again) throws Broker.Unavailable {
        var most = found.most(source);
        var isLess = said.told().compareTo(most) < 0;
        // Only what is in use, or being tried, is opened; less than stopped is as good.
        if (said.told() == most ? !again : isLess && most != Told.OPEN) return true;
        return most == Told.OPEN ? telling.open(found.standing(), found.row(), connections.content(found.standing(), found.row())) : telling.close(source, most, said);
    }
}
