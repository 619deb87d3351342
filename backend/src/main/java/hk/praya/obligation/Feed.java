package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Correspondents;
import hk.praya.access.Correspondents.Correspondent;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.client.Clients;
import hk.praya.http.Names;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One person's calendar: what is due at the clients that they reach at this moment, read through the door as they would read it. */
@Singleton
final class Feed {
    /** More days than anybody looks at; those due first. */
    private static final int EVENTS = 1_000;

    private final Access access;
    private final Correspondents correspondents;
    private final WorklistQueries queries;
    private final AdministratorsWork administrators;
    private final Clients clients;
    private final Leading leading;
    private final CalendarWriting writing;

    Feed(Access access, Correspondents correspondents, WorklistQueries queries, AdministratorsWork administrators, Clients clients, Leading leading, CalendarWriting writing) {
        this.leading = leading;
        this.access = access;
        this.correspondents = correspondents;
        this.queries = queries;
        this.administrators = administrators;
        this.clients = clients;
        this.writing = writing;
    }

    /** @param home of somebody at a client: empty where they come in by links, which a calendar does not keep */
    private record Read(List<ObligationRecord> rows, Map<UUID, Names> clients, Optional<String> home) {
        Read with(AdministratorsWork.Kept theirs) {
            var names = new HashMap<>(clients);
            names.putAll(theirs.clients());
            return new Read(Stream.concat(rows.stream(), theirs.rows().stream()).toList(), names, home);
        }
    }

    /** Absent where the secret opens nothing, or its owner may not look any more: the same to whoever asks. */
    Outcome<String> calendar(String secret) {
        Optional<Correspondent> owner = correspondents.byFeed(secret);
        if (owner.isEmpty()) return Outcome.absent();
        var read = switch (owner.get().actor()) {
            case Actor.Member member -> access.read(member, Permission.WORKLIST_VIEW, scope -> Outcome.done(read(scope, false, Optional.empty()))).map(found -> found.with(administrators.of(member, null, EVENTS)));
            case Actor.Person person -> access.read(person, Permission.OBLIGATION_VIEW, person.clientId(), scope -> Outcome.done(read(scope, true, leading.home(scope, person.clientId(), person.id()))));
            case Actor.Worker _ -> Outcome.<Read>absent();
        };
        return read instanceof Outcome.Done<Read>(var found) ? Outcome.done(writing.text(owner.get(), found.rows(), found.clients(), found.home())) : Outcome.absent();
    }

    private Read read(Scope scope, boolean theirs, Optional<String> home) {
        var rows = queries.due(scope, null, theirs, EVENTS);
        return new Read(rows, clients.names(scope, rows.stream().map(ObligationRecord::getClientId).collect(Collectors.toSet())), home);
    }
}
