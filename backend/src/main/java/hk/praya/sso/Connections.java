package hk.praya.sso;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Scope;
import hk.praya.client.ClientParticulars;
import hk.praya.jooq.sso.tables.records.CertificateRecord;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import hk.praya.jooq.sso.tables.records.TrialRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client's connection as it stands, and telling the identity provider of it. */
@Singleton
final class Connections {
    private final Access access;
    private final ConnectionQueries queries;
    private final ClientParticulars clients;
    private final Reach reach;
    private final KeptJson json;
    private final Telling telling;

    Connections(Access access, ConnectionQueries queries, ClientParticulars clients, Reach reach, KeptJson json, Telling telling) {
        this.access = access;
        this.queries = queries;
        this.clients = clients;
        this.reach = reach;
        this.json = json;
        this.telling = telling;
    }

    /**
     * What stands for a client.
     *
     * @param row null where nothing was set up
     * @param triedUntil when the last of the open trials of what stands is over; null where nobody is trying it
     * @param domain of the client's addresses, as the firm entered it
     */
    record Standing(UUID clientId, @Nullable ConnectionRecord row, List<CertificateRecord> certificates, @Nullable TrialRecord trial, @Nullable Instant triedUntil, String name, @Nullable String domain) {
        String source() {
            return row == null ? Connections.source(clientId, 1) : Connections.source(row);
        }

        ConnectionState state() {
            return row == null ? ConnectionState.DRAFT : ConnectionState.of(row.getState());
        }

        Outcome<Standing> described() {
            return row == null ? Outcome.refused(Refusal.CONFLICT, "sso_not_described") : Outcome.done(this);
        }
    }

    /** No two clients have the same, and it is known before anything is entered: the company's IT is told first. */
    static String source(UUID clientId, int nth) {
        return "client-" + clientId + (nth == 1 ? "" : "-" + nth);
    }

    /** Another provider is another source: its subjects may be called as those of the one before. */
    static String source(ConnectionRecord row) {
        return source(row.getClientId(), row.getNth());
    }

    /** Those of the client's providers before this one. */
    static List<String> before(ConnectionRecord row) {
        return IntStream.range(1, row.getNth()).mapToObj(nth -> source(row.getClientId(), nth)).toList();
    }

    /** All that the client has had, the one that counts last. */
    static List<String> sources(ConnectionRecord row) {
        return Stream.concat(before(row).stream(), Stream.of(source(row))).toList();
    }

    Broker.Addresses addresses(Standing standing) {
        return telling.addresses(standing.source());
    }

    /** Those of another provider, should one come after this: known before it is entered, so that the company's IT is told in time. */
    Optional<Broker.Addresses> nextAddresses(Standing standing) {
        // Until a domain was proven nothing was told, and the alias stays.
        return Optional.ofNullable(standing.row()).filter(row -> row.getProvenAt() != null).map(row -> telling.addresses(source(row.getClientId(), row.getNth() + 1)));
    }

    Outcome<Standing> view(Actor actor, UUID clientId) {
        return access.read(actor, Permission.SSO_VIEW, clientId, scope -> find(scope, clientId).map(Outcome::done).orElseGet(Outcome::absent));
    }

    /** For Praya's own work. */
    Optional<Standing> look(UUID firmId, UUID clientId) {
        return access.lookAsSystem(firmId, clientId, scope -> find(scope, clientId));
    }

    private Optional<Standing> find(Scope scope, UUID clientId) {
        return clients.find(scope, clientId).map(client -> {
            var row = queries.find(scope, clientId).orElse(null);
            var triedUntil = row == null ? null : queries.triedUntil(scope, clientId, row.getVersion()).orElse(null);
            return new Standing(clientId, row, queries.certificates(scope, clientId), queries.newestTrial(scope, clientId).orElse(null), triedUntil,
                name(client.name().en(), client.name().zhHant()), client.emailDomain());
        });
    }

    private static String name(@Nullable String en, @Nullable String zh) {
        return zh == null ? String.valueOf(en) : en == null ? zh : en + " " + zh;
    }

    Provider provider(ConnectionRecord row) {
        return json.read(row.getProvider(), Provider.class);
    }

    /** Outside every transaction. */
    Outcome<Standing> tell(Standing standing, byte @Nullable [] secret, List<String> certificates) {
        var row = standing.row();
        return row == null ? Outcome.refused(Refusal.CONFLICT, "sso_not_described") : telling.tell(standing, new Telling.Content(provider(row), secret, certificates));
    }

    Outcome<Standing> tell(Standing standing) {
        return tell(standing, standing.row() == null ? null : standing.row().getSecret(), bodies(standing.certificates()));
    }

    /** As it stands. */
    Telling.Content content(Standing standing, ConnectionRecord row) {
        return new Telling.Content(provider(row), row.getSecret(), bodies(standing.certificates()));
    }

    static List<String> bodies(List<CertificateRecord> certificates) {
        return certificates.stream().map(CertificateRecord::getBody).toList();
    }

    boolean seesRoster(Actor actor, UUID clientId) {
        return access.read(actor, Permission.ROSTER_VIEW, clientId, _ -> Outcome.done(clientId)) instanceof Outcome.Done;
    }

    boolean isPutAway(Scope scope, UUID clientId) {
        return List.of(reach.archived(scope)).contains(clientId);
    }
}
