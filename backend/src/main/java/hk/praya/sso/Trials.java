package hk.praya.sso;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Ids;
import hk.praya.access.Jobs;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Purpose;
import hk.praya.access.Subject;
import hk.praya.jooq.sso.tables.records.ConnectionRecord;
import hk.praya.jooq.sso.tables.records.TrialRecord;
import hk.praya.signin.RosterMatch;
import hk.praya.signin.SourceTrials;
import hk.praya.sso.ConnectionState.Event;
import io.micronaut.context.annotation.Value;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Trying a connection: somebody at the company opens an address and signs in there; what came of it is seen, and nobody is let in. */
@Singleton
final class Trials implements SourceTrials {
    /** Long enough to reach whoever has an account at the company, short enough to be about what stands now. */
    private static final Duration OPEN = Duration.ofHours(24);

    static final String OVER = "sso.trial";

    private final Access access;
    private final Connections connections;
    private final ConnectionQueries queries;
    private final RosterMatch roster;
    private final KeptJson json;
    private final Surroundings around;

    Trials(Access access, Connections connections, ConnectionQueries queries, RosterMatch roster, KeptJson json, Surroundings around) {
        this.access = access;
        this.connections = connections;
        this.queries = queries;
        this.roster = roster;
        this.json = json;
        this.around = around;
    }

    @Singleton
    record Surroundings(Clock clock, Jobs jobs, Settling settling, @Value("${praya.base-url}") String baseUrl) {}

    /**
     * What a trial saw.
     *
     * @param match {@code matched}, {@code nobody}, {@code several} or {@code left}: whom the roster would have found
     */
    @Serdeable
    record Seen(@Nullable String subject, @Nullable String email, @Nullable String name, @Nullable String match) {}

    record Begun(UUID id, String url, Instant expiresAt) {}

    Outcome<Begun> begin(Actor actor, UUID clientId, String email, long version) {
        return connections.view(actor, clientId).then(Connections.Standing::described).then(standing -> {
            var row = standing.row();
            if (row == null || standing.state().after(Event.PASS).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "sso_domain_unproven");
            if (row.getVersion() != version) return Outcome.stale(null);
            var address = email.strip().toLowerCase(Locale.ROOT);
            if (!address.endsWith("@" + row.getDomain())) return Outcome.refused(Refusal.INVALID, "sso_email_outside", "email");
            return connections.tell(standing).then(_ -> {
                var begun = write(actor, clientId, row, address);
                if (begun instanceof Outcome.Refused) around.settling().settleAgain(actor.firmId(), clientId);
                else around.settling().settle(actor.firmId(), clientId);
                return begun;
            });
        });
    }

    private Outcome<Begun> write(Actor actor, UUID clientId, ConnectionRecord of, String email) {
        var now = around.clock().instant();
        var token = Token.next(actor.firmId(), clientId, Ids.next(around.clock()));
        var expires = now.plus(OPEN);
        return access.write(actor, Permission.SSO_TEST, Subject.of(clientId, "trial", token.trialId()), act -> {
            // What was told meanwhile may be another.
            if (queries.lock(act.scope(), clientId).filter(row -> row.getVersion().equals(of.getVersion())).isEmpty()) return Outcome.stale(null);
            queries.insert(new TrialRecord().setFirmId(actor.firmId()).setClientId(clientId).setId(token.trialId()).setConnectionId(of.getId()).setOfVersion(of.getVersion()).setEmail(email)
                .setTokenHash(token.hash()).setStartedAt(now.atOffset(ZoneOffset.UTC)).setExpiresAt(expires.atOffset(ZoneOffset.UTC)));
            // Where nobody comes back, somebody closes what was opened for them.
            around.jobs().request(act, clientId, OVER, token.trialId(), expires);
            act.changed(null, email);
            return Outcome.done(new Begun(token.trialId(), around.baseUrl() + "/auth/trial/" + token.text(), expires));
        });
    }

    /** Whoever holds its address sees how it stands, while the client is one of the firm's. */
    Optional<TrialRecord> look(String text) {
        return Token.read(text).flatMap(token -> access.lookAsSystem(token.firmId(), token.clientId(), scope -> connections.isPutAway(scope, token.clientId()) ? Optional.<TrialRecord>empty() : queries.trial(scope, token.clientId(), token.trialId()))
            .filter(row -> MessageDigest.isEqual(row.getTokenHash(), token.hash())));
    }

    boolean isOver(TrialRecord row) {
        return !row.getExpiresAt().toInstant().isAfter(around.clock().instant());
    }

    @Override public Optional<Trial> find(String text) {
        return look(text).filter(row -> row.getFinishedAt() == null && !isOver(row))
            .map(row -> new Trial(row.getFirmId() + "." + row.getClientId() + "." + row.getId(), row.getEmail()));
    }

    @Override public void finished(String key, SourceTrials.@Nullable Seen seen) {
        var ids = key.split("\\.");
        var firmId = UUID.fromString(ids[0]);
        var clientId = UUID.fromString(ids[1]);
        var trialId = UUID.fromString(ids[2]);
        var known = access.lookAsSystem(firmId, clientId, scope -> queries.find(scope, clientId));
        if (known.isEmpty()) return;
        var outcome = outcome(known.get(), seen);
        // Whoever came through no source of this client's is none of the firm's business, and none of whoever sent the address.
        var what = seen == null || outcome.equals("other_account") ? new Seen(null, null, null, null)
            : new Seen(seen.subject(), seen.email(), seen.name(), outcome.equals("passed") ? match(firmId, clientId, String.valueOf(seen.email())) : null);
        access.asSystem(firmId, clientId, Purpose.SIGN_IN_TRIAL, Permission.SSO_TEST, Subject.of(clientId, "trial", trialId), act -> finish(act, clientId, trialId, outcome, what));
        around.settling().settle(firmId, clientId);
    }

    static String outcome(ConnectionRecord connection, SourceTrials.@Nullable Seen seen) {
        if (seen == null) return "refused";
        // Whoever is signed in to Praya in the same browser is let through as themselves.
        if (!seen.source().equals(Connections.source(connection))) return "other_account";
        var email = seen.email() == null ? "" : seen.email().toLowerCase(Locale.ROOT);
        return email.endsWith("@" + connection.getDomain()) ? "passed" : "domain_mismatch";
    }

    private String match(UUID firmId, UUID clientId, String email) {
        var address = email.toLowerCase(Locale.ROOT);
        var found = roster.presentWithEmail(firmId, clientId, address).size();
        if (found == 1) return "matched";
        return found > 1 ? "several" : roster.hasLeft(firmId, clientId, address) ? "left" : "nobody";
    }

    private Outcome<UUID> finish(Act act, UUID clientId, UUID trialId, String outcome, Seen seen) {
        var now = around.clock().instant().atOffset(ZoneOffset.UTC);
        var connection = queries.lock(act.scope(), clientId).orElseThrow();
        var trial = queries.trial(act.scope(), clientId, trialId).orElseThrow();
        if (!queries.finish(act.scope(), clientId, trialId, new TrialRecord().setFinishedAt(now).setOutcome(outcome).setSeen(json.of(seen)))) return Outcome.refused(Refusal.CONFLICT, "stale");
        var next = ConnectionState.of(connection.getState()).after(Event.PASS);
        // What was described anew meanwhile was not tried.
        if (outcome.equals("passed") && next.isPresent() && trial.getOfVersion().equals(connection.getVersion())) {
            queries.update(act.scope(), clientId, new ConnectionRecord().setState(next.get().key()).setChangedAt(now).setVersion(connection.getVersion() + 1));
        }
        act.changed(connection.getState(), outcome);
        return Outcome.done(trialId);
    }

    Seen seen(TrialRecord row) {
        return row.getSeen() == null ? new Seen(null, null, null, null) : json.read(row.getSeen(), Seen.class);
    }
}
