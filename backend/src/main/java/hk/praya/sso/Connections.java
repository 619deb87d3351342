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
import hk.praya.signin.Sources;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client's connection as it stands, and telling the identity provider of it. */
@Singleton
final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final Access access;
    private final ConnectionQueries queries;
    private final ClientParticulars clients;
    private final Reach reach;
    private final Broker broker;
    private final Sources sources;
    private final SealedSecret secrets;
    private final KeptJson json;

    Connections(Access access, ConnectionQueries queries, ClientParticulars clients, Reach reach, Broker broker, Sources sources, SealedSecret secrets, KeptJson json) {
        this.access = access;
        this.queries = queries;
        this.clients = clients;
        this.reach = reach;
        this.broker = broker;
        this.sources = sources;
        this.secrets = secrets;
        this.json = json;
    }

    /**
     * What stands for a client.
     *
     * @param row null where nothing was set up
     * @param domain of the client's addresses, as the firm entered it
     */
    record Standing(UUID clientId, @Nullable ConnectionRecord row, List<CertificateRecord> certificates, @Nullable TrialRecord trial, String name, @Nullable String domain) {
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

    Broker.Addresses addresses(Standing standing) {
        return broker.addresses(standing.source());
    }

    Outcome<Standing> view(Actor actor, UUID clientId) {
        return access.read(actor, Permission.SSO_VIEW, clientId, scope -> clients.find(scope, clientId).map(client -> Outcome.done(new Standing(clientId, queries.find(scope, clientId).orElse(null),
            queries.certificates(scope, clientId), queries.newestTrial(scope, clientId).orElse(null), name(client.name().en(), client.name().zhHant()), client.emailDomain()))).orElseGet(Outcome::absent));
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
        if (row == null) return Outcome.refused(Refusal.CONFLICT, "sso_not_described");
        try {
            for (var each : before(row)) broker.retire(each);
            sources.succeed(row.getFirmId(), row.getClientId(), before(row), source(row));
            broker.put(new Broker.Wanted(source(row), standing.name(), row.getDomain(), Protocol.of(row.getProtocol()), provider(row),
                secrets.open(standing.clientId(), secret), certificates));
            return Outcome.done(standing);
        } catch (Broker.Unavailable e) {
            LOG.warn("A sign-in source could not be kept: {} {}", e.getMessage(), String.valueOf(e.getCause()));
            return Outcome.refused(Refusal.UNAVAILABLE, "identity_provider_down");
        }
    }

    Outcome<Standing> tell(Standing standing) {
        return tell(standing, standing.row() == null ? null : standing.row().getSecret(), bodies(standing.certificates()));
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

    /** What is neither in use nor being tried lets nobody through: the identity provider included. */
    void settle(UUID firmId, UUID clientId, Instant now) {
        access.lookAsSystem(firmId, clientId, scope -> queries.find(scope, clientId)
            .filter(row -> ConnectionState.of(row.getState()) != ConnectionState.ACTIVE && !queries.isBeingTried(scope, clientId, row.getVersion(), now))).ifPresent(row -> stop(source(row)));
    }

    /** Where it cannot be told, nobody is let in all the same: the source vouches for no client. */
    void stop(String source) {
        try {
            broker.stop(source);
        } catch (Broker.Unavailable e) {
            LOG.warn("A sign-in source could not be stopped at the identity provider: {}", e.getMessage());
        }
    }
}
