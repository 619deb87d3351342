package hk.praya.sso;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import hk.praya.signin.Sources;
import hk.praya.sso.ConnectionState.Event;
import hk.praya.sso.Connections.Standing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * That the domain is the company's: its owner publishes what only this connection knows. Before that, nobody learns whether it is
 * somebody else's; and once it is given up, it is anybody's who proves it.
 */
@Singleton
final class DomainProving {
    static final String RECORD = "praya-verification=";

    private final Access access;
    private final Connections connections;
    private final ConnectionQueries queries;
    private final Sources sources;
    private final Settling settling;
    private final Asking asking;

    DomainProving(Access access, Connections connections, ConnectionQueries queries, Sources sources, Settling settling, Asking asking) {
        this.access = access;
        this.connections = connections;
        this.queries = queries;
        this.sources = sources;
        this.settling = settling;
        this.asking = asking;
    }

    /** Who is asked, and when. */
    @Singleton
    record Asking(DomainRecords records, Clock clock) {
        Instant now() {
            // As the database keeps it: a claim is known by its time.
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    Outcome<UUID> prove(Actor actor, UUID clientId, long version) {
        return connections.view(actor, clientId).then(Standing::described).then(standing -> {
            var row = standing.row();
            if (row == null || standing.state().after(Event.PROVE).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "sso_proven_already");
            if (row.getVersion() != version) return Outcome.stale(null);
            try {
                if (!asking.records().says(row.getDomain(), RECORD + row.getProof())) return Outcome.refused(Refusal.CONFLICT, "sso_domain_unproven");
            } catch (DomainRecords.Silent e) {
                return Outcome.refused(Refusal.UNAVAILABLE, "sso_dns_silent");
            }
            // What was given up before is given up at the identity provider too, before another takes its place there.
            if (!settling.settle(row.getFirmId(), clientId)) return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
            sources.succeed(row.getFirmId(), clientId, Connections.before(row), Connections.source(row));
            var claimed = asking.now();
            if (!sources.claim(Connections.source(row), row.getDomain(), claimed)) return Outcome.refused(Refusal.CONFLICT, "sso_domain_taken");
            var proven = write(actor, Permission.SSO_PROVE, clientId, version, (act, before) -> proven(act, before, claimed));
            if (proven instanceof Outcome.Refused) giveBack(actor, clientId, Connections.source(row), row.getDomain(), claimed);
            return proven;
        });
    }

    /** Somebody wrote meanwhile, or put the client away: what the connection does not hold is not held for it. */
    private void giveBack(Actor actor, UUID clientId, String source, String domain, Instant claimed) {
        connections.view(actor, clientId).map(now -> {
            if (now.state() == ConnectionState.DRAFT || now.row() == null || !now.row().getDomain().equals(domain) || !now.source().equals(source)) sources.release(source, domain, claimed);
            return clientId;
        });
    }

    private Outcome<UUID> proven(Act act, ConnectionRecord before, Instant claimed) {
        var next = ConnectionState.of(before.getState()).after(Event.PROVE);
        if (next.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "sso_proven_already");
        var now = claimed.atOffset(ZoneOffset.UTC);
        queries.update(act.scope(), before.getClientId(), new ConnectionRecord().setState(next.get().key()).setProvenAt(now).setChangedAt(now).setVersion(before.getVersion() + 1));
        act.changed(before.getState(), next.get().key() + " " + before.getDomain());
        return Outcome.done(before.getClientId());
    }

    /** What was entered stays, and so does who came through it: only the domain is nobody's, at once; the identity provider is told after that. */
    Outcome<UUID> release(Actor actor, UUID clientId, long version) {
        return connections.view(actor, clientId).then(Standing::described).then(standing -> against(standing.state(), standing.triedUntil()).map(why -> Outcome.<UUID>refused(Refusal.CONFLICT, why))
            .orElseGet(() -> write(actor, Permission.SSO_RELEASE, clientId, version, this::released).map(released -> {
                settling.settle(actor.firmId(), clientId);
                return released;
            })));
    }

    /** Why a domain cannot be given up now: there is none, it is in use, or somebody is trying it. */
    Optional<String> against(ConnectionState state, @Nullable Instant triedUntil) {
        if (state == ConnectionState.ACTIVE) return Optional.of("sso_active");
        if (state.after(Event.GIVE_UP).isEmpty()) return Optional.of("sso_no_domain");
        return triedUntil != null && triedUntil.isAfter(asking.now()) ? Optional.of("sso_being_tried") : Optional.empty();
    }

    private Outcome<UUID> released(Act act, ConnectionRecord before) {
        // Again under the lock: a trial begins under it too.
        var against = against(ConnectionState.of(before.getState()), queries.triedUntil(act.scope(), before.getClientId(), before.getVersion()).orElse(null));
        if (against.isPresent()) return Outcome.refused(Refusal.CONFLICT, against.get());
        queries.update(act.scope(), before.getClientId(), withoutDomain(before, asking.now()));
        settling.soon(act, before);
        act.changed(before.getState() + " " + before.getDomain(), ConnectionState.DRAFT.key());
        return Outcome.done(before.getClientId());
    }

    /** To be proven by another record than before: the one that is published still proves nothing. */
    static ConnectionRecord withoutDomain(ConnectionRecord before, Instant at) {
        return new ConnectionRecord().setState(ConnectionState.DRAFT.key()).setProof(Token.of(18)).setChangedAt(at.atOffset(ZoneOffset.UTC)).setVersion(before.getVersion() + 1);
    }

    private Outcome<UUID> write(Actor actor, Permission permission, UUID clientId, long version, BiFunction<Act, ConnectionRecord, Outcome<UUID>> work) {
        return access.write(actor, permission, Subject.of(clientId, "connection", clientId), act -> {
            var before = queries.lock(act.scope(), clientId).orElse(null);
            return before == null || before.getVersion() != version ? Outcome.stale(null) : work.apply(act, before);
        });
    }
}
