package hk.praya.sso;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Subject;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import hk.praya.sso.ConnectionState.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Letting a client's people in by their own sign-in; and back to link and code. */
@Singleton
final class Switching {
    private final Access access;
    private final Connections connections;
    private final ConnectionQueries queries;
    private final Reach reach;
    private final Settling settling;
    private final Certificates certificates;
    private final Clock clock;

    Switching(Access access, Connections connections, ConnectionQueries queries, Reach reach, Settling settling, Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.access = access;
        this.connections = connections;
        this.queries = queries;
        this.reach = reach;
        this.settling = settling;
        this.clock = clock;
    }

    /** Whoever is sent there before this is through is refused, and not let in: its domain is opened last. */
    Outcome<UUID> activate(Actor actor, UUID clientId, long version) {
        return connections.view(actor, clientId).then(Connections.Standing::described).then(standing -> {
            var row = standing.row();
            if (row == null || standing.state().after(Event.ACTIVATE).isEmpty()) return Outcome.refused(Refusal.CONFLICT, standing.state() == ConnectionState.ACTIVE ? "sso_active" : "sso_not_tested");
            if (row.getVersion() != version) return Outcome.stale(null);
            return connections.tell(standing).then(_ -> {
                var activated = change(actor, Permission.SSO_ACTIVATE, clientId, Event.ACTIVATE, "sso_not_tested", version);
                // Only for what was written under its version: whoever is sent there before is refused. Where that was another, it hears of what stands again.
                if (activated instanceof Outcome.Done) settling.settle(actor.firmId(), clientId);
                else settling.settleAgain(actor.firmId(), clientId);
                return activated;
            });
        });
    }

    /** Again where it is off already: what was cut off in the middle, or the identity provider did not hear of, is done to the end. */
    Outcome<UUID> stop(Actor actor, UUID clientId, long version, String requestId) {
        return connections.view(actor, clientId).then(Connections.Standing::described).then(standing -> {
            var isSwitched = standing.state() == ConnectionState.ACTIVE || standing.state() == ConnectionState.OFF;
            if (!isSwitched && !settling.isLeftOpen(standing)) return Outcome.refused(Refusal.CONFLICT, "sso_not_active");
            return change(actor, Permission.SSO_STOP, clientId, Event.STOP, "sso_not_active", version).map(stopped -> {
                settling.settle(actor.firmId(), clientId, requestId, true);
                return stopped;
            });
        });
    }

    private Outcome<UUID> change(Actor actor, Permission permission, UUID clientId, Event event, String otherwise, long version) {
        return access.write(actor, permission, Subject.of(clientId, "connection", clientId), act -> {
            var before = queries.lock(act.scope(), clientId).orElse(null);
            if (before == null) return Outcome.refused(Refusal.CONFLICT, "sso_not_described");
            var next = ConnectionState.of(before.getState()).after(event);
            if (next.isEmpty()) return Outcome.refused(Refusal.CONFLICT, otherwise);
            if (before.getVersion() != version) return Outcome.stale(null);
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            var row = new ConnectionRecord().setState(next.get().key()).setChangedAt(now).setVersion(version + 1);
            if (event == Event.ACTIVATE) {
                reach.connect(act.scope(), clientId, Connections.source(before), before.getDomain());
                row.setActivatedAt(now);
            } else {
                reach.disconnect(act.scope(), clientId, Connections.source(before));
                settling.soon(act, before);
            }
            queries.update(act.scope(), clientId, row);
            // What runs out is somebody's to see to only while somebody signs in by it.
            certificates.watch(act, before);
            act.changed(before.getState(), next.get().key());
            return Outcome.done(clientId);
        });
    }
}
