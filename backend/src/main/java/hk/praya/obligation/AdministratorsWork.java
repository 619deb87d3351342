package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.client.Clients;
import hk.praya.http.Names;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the firm's administrators see to at clients, and nobody else can: read by their own login, to which the database shows no other obligation. */
@Singleton
final class AdministratorsWork {
    private final Access access;
    private final WorklistQueries queries;
    private final Clients clients;

    AdministratorsWork(Access access, WorklistQueries queries, Clients clients) {
        this.access = access;
        this.queries = queries;
        this.clients = clients;
    }

    /** @param total of all that are due by then */
    record Kept(List<ObligationRecord> rows, Map<UUID, Names> clients, int total) {
        static final Kept NONE = new Kept(List.of(), Map.of(), 0);
    }

    Outcome<Kept> list(Actor actor, @Nullable LocalDate by, int limit) {
        return access.read(actor, Permission.FIRM_WORK_VIEW, scope -> Outcome.done(kept(scope, by, limit)));
    }

    /** Nothing for whoever is no administrator. */
    Kept of(Actor.Member member, @Nullable LocalDate by, int limit) {
        if (!member.firmRoles().contains(Role.ADMINISTRATOR)) return Kept.NONE;
        return list(member, by, limit) instanceof Outcome.Done<Kept>(var kept) ? kept : Kept.NONE;
    }

    private Kept kept(Scope scope, @Nullable LocalDate by, int limit) {
        var rows = queries.ofAdministrators(scope, by, limit);
        return new Kept(rows, clients.names(scope, rows.stream().map(ObligationRecord::getClientId).collect(Collectors.toSet())), queries.countOfAdministrators(scope, by));
    }
}
