package hk.praya.evidence;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.client.Clients;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.jooq.evidence.tables.records.ClientKeyRecord;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Destroying the key of a client that is put away: from then on nobody opens its files, this firm included, wherever copies of
 * them lie (PDPO s.26, DPP2(2): personal data is erased when it is no longer needed). What is known of each file stays.
 */
@Singleton
final class KeyDestroying {
    private final Access access;
    private final Authorization authorization;
    private final EvidenceQueries queries;
    private final Clients clients;
    private final NameBook book;
    private final Clock clock;

    KeyDestroying(Access access, Authorization authorization, EvidenceQueries queries, Clients clients, NameBook book, Clock clock) {
        this.access = access;
        this.authorization = authorization;
        this.queries = queries;
        this.clients = clients;
        this.book = book;
        this.clock = clock;
    }

    /**
     * How a client's files are kept.
     *
     * @param state none (it never had a file), kept or destroyed
     * @param by who destroyed the key, {@code at} which time and for which {@code reason}; null while it is kept
     */
    @Serdeable
    record KeyView(String state, @Nullable Names by, @Nullable Instant at, @Nullable String reason, Map<String, Action> actions) {}

    Outcome<KeyView> view(Actor actor, UUID clientId) {
        return access.read(actor, Permission.EVIDENCE_KEY_VIEW, clientId, scope -> clients.exists(scope, clientId) ? Outcome.done(view(actor, scope, clientId)) : Outcome.absent());
    }

    private KeyView view(Actor actor, Scope scope, UUID clientId) {
        var key = queries.keyRow(scope, clientId);
        var destroyed = key.filter(row -> row.getDestroyedAt() != null);
        var by = destroyed.map(ClientKeyRecord::getDestroyedBy).map(id -> book.names(scope, clientId, Set.of(id)).get(id.toString())).orElse(null);
        return new KeyView(key.isEmpty() ? "none" : destroyed.isPresent() ? "destroyed" : "kept", by, destroyed.map(row -> row.getDestroyedAt().toInstant()).orElse(null),
            destroyed.map(ClientKeyRecord::getDestroyedReason).orElse(null), Map.of("destroy", destroy(actor, scope, clientId, key)));
    }

    private Action destroy(Actor actor, Scope scope, UUID clientId, Optional<ClientKeyRecord> key) {
        var may = Action.of(authorization.decide(actor, Permission.EVIDENCE_KEY_DESTROY, clientId));
        return !may.allowed() ? may : refusal(scope, clientId, key).map(Action::no).orElse(may);
    }

    private Optional<String> refusal(Scope scope, UUID clientId, Optional<ClientKeyRecord> key) {
        if (!clients.isArchived(scope, clientId)) return Optional.of("client_not_archived");
        if (key.isEmpty()) return Optional.of("client_without_files");
        return key.get().getDestroyedAt() == null ? Optional.empty() : Optional.of("client_key_destroyed");
    }

    /** @param called the client's name as whoever does it wrote it down: what cannot be undone is not done by a slip */
    Outcome<UUID> destroy(Actor actor, UUID clientId, String reason, String called) {
        return access.write(actor, Permission.EVIDENCE_KEY_DESTROY, Subject.ofClient(clientId), act -> {
            var name = clients.names(act.scope(), Set.of(clientId)).get(clientId);
            if (name == null) return Outcome.absent();
            var key = queries.lockKey(act.scope(), clientId);
            var refusal = refusal(act.scope(), clientId, key);
            if (refusal.isPresent()) return Outcome.refused(Refusal.CONFLICT, refusal.get());
            if (!called.strip().equals(name.en()) && !called.strip().equals(name.zhHant())) return Outcome.refused(Refusal.INVALID, "name_differs", "called");
            queries.destroyKey(act.scope(), clientId, new ClientKeyRecord().setWrapped(null).setDestroyedAt(clock.instant().atOffset(ZoneOffset.UTC)).setDestroyedBy(actor.id()).setDestroyedReason(reason.strip()));
            act.changed(key.orElseThrow().getCreatedAt(), reason.strip());
            return Outcome.done(clientId);
        });
    }
}
