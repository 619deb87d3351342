package hk.praya.sso;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Ids;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import hk.praya.sso.ConnectionState.Event;
import hk.praya.sso.OutsideAddress.Unusable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entering what the company's provider is. What stands is asked of the provider itself, before anything is written. */
@Singleton
final class Describing {
    private final Access access;
    private final ConnectionQueries queries;
    private final Certificates certificates;
    private final OidcDiscovery discovery;
    private final Settling settling;
    private final Keeping keeping;

    Describing(Access access, ConnectionQueries queries, Certificates certificates, OidcDiscovery discovery, Settling settling, Keeping keeping) {
        this.access = access;
        this.queries = queries;
        this.certificates = certificates;
        this.discovery = discovery;
        this.settling = settling;
        this.keeping = keeping;
    }

    /** How what was entered is kept. */
    @Singleton
    record Keeping(SealedSecret secrets, KeptJson json, Connections connections, Clock clock) {}

    /** @param secret null: the one that is kept already */
    record Wanted(Protocol protocol, String domain, @Nullable String issuer, @Nullable String clientId, @Nullable String secret, @Nullable LocalDate secretEnds, @Nullable String metadata) {}

    private record Read(Provider provider, List<SamlMetadata.Signing> signing) {}

    Outcome<UUID> describe(Actor actor, UUID clientId, Wanted wanted, long version) {
        return keeping.connections().view(actor, clientId).then(standing -> {
            var before = standing.row();
            if (standing.state() == ConnectionState.ACTIVE) return Outcome.refused(Refusal.CONFLICT, "sso_active");
            if (before != null ? before.getVersion() != version : version != 0) return Outcome.stale(null);
            var keeps = before != null && before.getSecret() != null && before.getProtocol().equals(wanted.protocol().key());
            if (wanted.protocol() == Protocol.OIDC && wanted.secret() == null && !keeps) return Outcome.refused(Refusal.INVALID, "field.missing", "clientSecret");
            return read(wanted).then(read -> {
                var written = write(actor, clientId, wanted, read, version);
                // Whatever of it is still open at the identity provider is not what stands now; and a domain that it is not about is not held by it.
                if (before != null && before.getProvenAt() != null && written instanceof Outcome.Done) settling.settle(actor.firmId(), clientId);
                return written;
            });
        });
    }

    private Outcome<Read> read(Wanted wanted) {
        try {
            if (wanted.protocol() == Protocol.OIDC) {
                if (wanted.issuer() == null || wanted.issuer().isBlank()) return Outcome.refused(Refusal.INVALID, "field.missing", "issuer");
                if (wanted.clientId() == null || wanted.clientId().isBlank()) return Outcome.refused(Refusal.INVALID, "field.missing", "clientId");
                return Outcome.done(new Read(discovery.read(wanted.issuer(), wanted.clientId().strip()), List.of()));
            }
            if (wanted.metadata() == null || wanted.metadata().isBlank()) return Outcome.refused(Refusal.INVALID, "field.missing", "metadata");
            var said = SamlMetadata.read(wanted.metadata());
            return Outcome.done(new Read(new Provider(said.entityId(), discovery.checked(said.signOn()), null, null, null, said.byPost()), said.certificates()));
        } catch (Unusable e) {
            return Outcome.refused(Refusal.INVALID, String.valueOf(e.getMessage()), wanted.protocol() == Protocol.OIDC ? "issuer" : "metadata");
        }
    }

    private Outcome<UUID> write(Actor actor, UUID clientId, Wanted wanted, Read read, long version) {
        return access.write(actor, Permission.SSO_DESCRIBE, Subject.of(clientId, "connection", clientId), act -> {
            var now = keeping.clock().instant().atOffset(ZoneOffset.UTC);
            var before = queries.lock(act.scope(), clientId).orElse(null);
            var row = said(clientId, wanted, read, before).setChangedAt(now).setVersion(version + 1);
            if (before == null) {
                if (version != 0) return Outcome.stale(null);
                var id = Ids.next(keeping.clock());
                row.setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setState(ConnectionState.DRAFT.key()).setProof(Token.of(18)).setCreatedAt(now);
                if (!queries.insert(row)) return Outcome.stale(null);
            } else {
                if (before.getVersion() != version) return Outcome.stale(null);
                var moved = !before.getDomain().equals(wanted.domain());
                var next = ConnectionState.of(before.getState()).after(moved ? Event.DESCRIBE_ANEW : Event.DESCRIBE);
                if (next.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "sso_active");
                row.setState(next.get().key());
                if (moved) row.setProof(Token.of(18));
                // Before that the identity provider was told nothing, and the company's IT keeps the address that it has.
                if (before.getProvenAt() != null && isAnother(before, wanted.protocol(), read.provider())) row.setNth(before.getNth() + 1).setActivatedAt(null);
                queries.update(act.scope(), clientId, row);
                if (before.getProvenAt() != null) settling.soon(act, before);
            }
            replace(act, clientId, read);
            act.changed(before == null ? null : before.getProvider().data(), row.getProvider().data());
            return Outcome.done(clientId);
        });
    }

    private boolean isAnother(ConnectionRecord before, Protocol protocol, Provider provider) {
        return !before.getProtocol().equals(protocol.key()) || !keeping.connections().provider(before).issuer().equals(provider.issuer());
    }

    private ConnectionRecord said(UUID clientId, Wanted wanted, Read read, @Nullable ConnectionRecord before) {
        var row = new ConnectionRecord().setProtocol(wanted.protocol().key()).setDomain(wanted.domain()).setProvider(keeping.json().of(read.provider()))
            .setSecretEnds(wanted.secretEnds());
        if (wanted.protocol() == Protocol.SAML) return row.setSecret(null).setSecretEnds(null).setNextSecret(null).setNextSecretEnds(null);
        return wanted.secret() == null && before != null ? row : row.setSecret(keeping.secrets().seal(clientId, String.valueOf(wanted.secret()))).setNextSecret(null).setNextSecretEnds(null);
    }

    private void replace(Act act, UUID clientId, Read read) {
        queries.withdrawAll(act.scope(), clientId, keeping.clock().instant());
        var connection = queries.find(act.scope(), clientId).orElseThrow();
        for (var each : read.signing()) certificates.add(act, connection, each);
        certificates.watch(act, connection);
    }
}
