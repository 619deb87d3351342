package hk.praya.sso;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import hk.praya.signin.Sources;
import hk.praya.sso.ConnectionState.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** That the domain is the company's: its owner publishes what only this connection knows. Before that, nobody learns whether it is somebody else's. */
@Singleton
final class DomainProving {
    static final String RECORD = "praya-verification=";

    private final Access access;
    private final Connections connections;
    private final ConnectionQueries queries;
    private final DomainRecords records;
    private final Sources sources;
    private final Clock clock;

    DomainProving(Access access, Connections connections, ConnectionQueries queries, DomainRecords records, Sources sources, Clock clock) {
        this.access = access;
        this.connections = connections;
        this.queries = queries;
        this.records = records;
        this.sources = sources;
        this.clock = clock;
    }

    Outcome<UUID> prove(Actor actor, UUID clientId, long version) {
        return connections.view(actor, clientId).then(Connections.Standing::described).then(standing -> {
            var row = standing.row();
            if (row == null || standing.state().after(Event.PROVE).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "sso_proven_already");
            if (row.getVersion() != version) return Outcome.stale(null);
            try {
                if (!records.says(row.getDomain(), RECORD + row.getProof())) return Outcome.refused(Refusal.CONFLICT, "sso_domain_unproven");
            } catch (DomainRecords.Silent e) {
                return Outcome.refused(Refusal.UNAVAILABLE, "sso_dns_silent");
            }
            sources.succeed(row.getFirmId(), clientId, Connections.before(row), Connections.source(row));
            if (!sources.claim(Connections.source(row), row.getDomain())) return Outcome.refused(Refusal.CONFLICT, "sso_domain_taken");
            var proven = write(actor, clientId, version);
            if (proven instanceof Outcome.Refused) giveBack(actor, clientId, row.getDomain());
            return proven;
        });
    }

    /** Somebody wrote meanwhile: a domain that the connection is no longer about is not held by it. */
    private void giveBack(Actor actor, UUID clientId, String domain) {
        connections.view(actor, clientId).map(now -> {
            if (now.row() == null || !now.row().getDomain().equals(domain)) sources.release(now.source(), domain);
            return clientId;
        });
    }

    private Outcome<UUID> write(Actor actor, UUID clientId, long version) {
        return access.write(actor, Permission.SSO_PROVE, Subject.of(clientId, "connection", clientId), act -> {
            var before = queries.lock(act.scope(), clientId).orElse(null);
            if (before == null || before.getVersion() != version) return Outcome.stale(null);
            var next = ConnectionState.of(before.getState()).after(Event.PROVE);
            if (next.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "sso_proven_already");
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            queries.update(act.scope(), clientId, new ConnectionRecord().setState(next.get().key()).setProvenAt(now).setChangedAt(now).setVersion(version + 1));
            act.changed(before.getState(), next.get().key() + " " + before.getDomain());
            return Outcome.done(clientId);
        });
    }
}
