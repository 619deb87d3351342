package hk.praya.sso;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import hk.praya.sso.ConnectionState.Event;
import hk.praya.sso.Connections.Standing;
import hk.praya.sso.OutsideAddress.Unusable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replacing what a connection rests on, before it runs out: a second secret or certificate stands beside the first. Both
 * certificates count until the old one is withdrawn; of two secrets one is used, and changing over changes back as well.
 */
@Singleton
final class Rotating {
    private final Access access;
    private final Connections connections;
    private final ConnectionQueries queries;
    private final Certificates certificates;
    private final SealedSecret secrets;
    private final Ending ending;

    Rotating(Access access, Connections connections, ConnectionQueries queries, Certificates certificates, SealedSecret secrets, Ending ending) {
        this.access = access;
        this.connections = connections;
        this.queries = queries;
        this.certificates = certificates;
        this.secrets = secrets;
        this.ending = ending;
    }

    /** When it was, and what it ends: whoever tries it tries what it rested on before. */
    @Singleton
    record Ending(Settling settling, Clock clock) {}

    Outcome<UUID> addSecret(Actor actor, UUID clientId, String secret, @Nullable LocalDate ends, long version) {
        return of(actor, clientId, Protocol.OIDC, version).then(_ -> write(actor, clientId, version, act -> {
            queries.update(act.scope(), clientId, changed(version).setNextSecret(secrets.seal(clientId, secret)).setNextSecretEnds(ends));
            return Outcome.done(clientId);
        }));
    }

    Outcome<UUID> changeOver(Actor actor, UUID clientId, long version) {
        return of(actor, clientId, Protocol.OIDC, version).then(standing -> {
            var row = standing.row();
            if (row == null || row.getNextSecret() == null) return Outcome.refused(Refusal.CONFLICT, "sso_no_next_secret");
            var told = standing.state() != ConnectionState.ACTIVE ? Outcome.done(standing) : connections.tell(standing, row.getNextSecret(), Connections.bodies(standing.certificates()));
            return told.then(_ -> write(actor, clientId, version, act -> {
                queries.update(act.scope(), clientId, rested(row, version).setSecret(row.getNextSecret()).setSecretEnds(row.getNextSecretEnds())
                    .setNextSecret(row.getSecret()).setNextSecretEnds(row.getSecretEnds()));
                certificates.watch(act, row);
                return Outcome.done(clientId);
            }));
        });
    }

    Outcome<UUID> addCertificate(Actor actor, UUID clientId, String text, long version) {
        return of(actor, clientId, Protocol.SAML, version).then(standing -> {
            try {
                var signing = SamlMetadata.certificate(text);
                var bodies = new ArrayList<>(Connections.bodies(standing.certificates()));
                if (bodies.contains(signing.body())) return Outcome.refused(Refusal.CONFLICT, "sso_certificate_known");
                bodies.add(signing.body());
                return told(standing, bodies).then(row -> write(actor, clientId, version, act -> {
                    if (!certificates.add(act, row, signing)) return Outcome.refused(Refusal.CONFLICT, "sso_certificate_known");
                    return kept(act, row, version);
                }));
            } catch (Unusable e) {
                return Outcome.refused(Refusal.INVALID, "sso_certificate_unreadable", "certificate");
            }
        });
    }

    Outcome<UUID> withdraw(Actor actor, UUID clientId, UUID certificateId, long version) {
        return of(actor, clientId, Protocol.SAML, version).then(standing -> {
            var others = standing.certificates().stream().filter(each -> !each.getId().equals(certificateId)).toList();
            if (others.size() == standing.certificates().size()) return Outcome.absent();
            if (others.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "sso_certificate_last");
            return told(standing, Connections.bodies(others)).then(row -> write(actor, clientId, version, act -> {
                if (!queries.withdraw(act.scope(), clientId, certificateId, ending.clock().instant())) return Outcome.absent();
                return kept(act, row, version);
            }));
        });
    }

    private Outcome<UUID> kept(Act act, ConnectionRecord row, long version) {
        queries.update(act.scope(), row.getClientId(), rested(row, version));
        certificates.watch(act, row);
        return Outcome.done(row.getClientId());
    }

    /** Only what is in use: of all else the identity provider hears when it is tried, and lets nobody through before. */
    private Outcome<ConnectionRecord> told(Standing standing, java.util.List<String> bodies) {
        var row = standing.row();
        if (row == null) return Outcome.refused(Refusal.CONFLICT, "sso_not_described");
        return standing.state() != ConnectionState.ACTIVE ? Outcome.done(row) : connections.tell(standing, row.getSecret(), bodies).map(_ -> row);
    }

    private Outcome<Standing> of(Actor actor, UUID clientId, Protocol protocol, long version) {
        return connections.view(actor, clientId).then(Standing::described).then(standing -> {
            var row = standing.row();
            if (row == null || !row.getProtocol().equals(protocol.key())) return Outcome.refused(Refusal.CONFLICT, "sso_other_protocol");
            return row.getVersion() == version ? Outcome.done(standing) : Outcome.stale(null);
        });
    }

    /** It rests on something else now: what was tried before was another. */
    private ConnectionRecord rested(ConnectionRecord row, long version) {
        var state = ConnectionState.of(row.getState());
        return changed(version).setState(state.after(Event.ROTATE).orElse(state).key());
    }

    private ConnectionRecord changed(long version) {
        return new ConnectionRecord().setVersion(version + 1).setChangedAt(ending.clock().instant().atOffset(ZoneOffset.UTC));
    }

    private Outcome<UUID> write(Actor actor, UUID clientId, long version, Function<Act, Outcome<UUID>> work) {
        var rotated = access.write(actor, Permission.SSO_ROTATE, Subject.of(clientId, "connection", clientId), act -> {
            var before = queries.lock(act.scope(), clientId).orElse(null);
            return before == null || before.getVersion() != version ? Outcome.<UUID>stale(null) : work.apply(act.changed(version, version + 1));
        });
        // Refused, it has told what does not stand: it hears of what does.
        if (rotated instanceof Outcome.Refused) ending.settling().settleAgain(actor.firmId(), clientId);
        else ending.settling().settle(actor.firmId(), clientId);
        return rotated;
    }
}
