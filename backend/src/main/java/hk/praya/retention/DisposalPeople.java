package hk.praya.retention;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.Cursor;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.retention.tables.records.DisposalPersonRecord;
import hk.praya.jooq.retention.tables.records.DisposalRecord;
import hk.praya.retention.Candidates.Candidate;
import hk.praya.retention.Candidates.Standing;
import hk.praya.roster.Leavers;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is on the list of a disposal, each as they stand: before it is decided that is judged anew, afterwards it is what became of them. */
@Singleton
final class DisposalPeople {
    private final Access access;
    private final DisposalQueries queries;
    private final Candidates candidates;
    private final Leavers leavers;
    private final NameBook book;

    DisposalPeople(Access access, DisposalQueries queries, Candidates candidates, Leavers leavers, NameBook book) {
        this.access = access;
        this.queries = queries;
        this.candidates = candidates;
        this.leavers = leavers;
        this.book = book;
    }

    /**
     * @param leftOn null where nothing says it any more. @param standing due, held, returned or not_due; once it was decided: waiting, disposed, held, returned, not_due or stopped.
     * @param another why whoever is there now is another person, in the words of whoever prepared it; null: nobody is there, or nothing was said */
    @Serdeable
    record RetentionListed(UUID personId, Names name, @Nullable LocalDate leftOn, String standing, @Nullable String another) {}

    Outcome<Page<RetentionListed>> list(Actor actor, UUID clientId, UUID id, @Nullable String cursor, int limit) {
        var binding = "retention disposal " + id;
        return Cursor.decode(cursor, binding, 1, values -> UUID.fromString(values.getFirst())).then(after -> access.read(actor, Permission.RETENTION_VIEW, clientId, scope -> queries.find(scope, clientId, id).map(row -> {
            var rows = queries.listed(scope, clientId, id, after.orElse(null), limit + 1);
            var page = Page.upTo(limit, rows, after.isEmpty() ? queries.countListed(scope, clientId, id) : null, last -> Cursor.encode(binding, List.of(last.getPersonId().toString())));
            return Outcome.done(shown(scope, clientId, row, page));
        }).orElseGet(Outcome::absent)));
    }

    private Page<RetentionListed> shown(Scope scope, UUID clientId, DisposalRecord row, Page<DisposalPersonRecord> page) {
        var people = page.items().stream().map(DisposalPersonRecord::getPersonId).toList();
        Map<UUID, Candidate> judged = candidates.of(scope, clientId, leavers.among(scope, clientId, Whose.exactly(row.getKind()).former(), people, row.getCutoff())).stream().collect(Collectors.toMap(each -> each.leaver().id(), Function.identity()));
        var names = book.people(scope, List.of(clientId), Set.copyOf(people));
        var waits = row.getState().equals("prepared");
        return page.map(each -> {
            var now = judged.get(each.getPersonId());
            var standing = waits ? now == null ? "not_due" : each.getAnother() != null && now.standing() == Standing.RETURNED ? Standing.DUE.key() : now.standing().key() : each.getOutcome() == null ? "waiting" : each.getOutcome();
            return new RetentionListed(each.getPersonId(), Names.orNone(names.get(each.getPersonId().toString())), now == null ? null : now.leaver().leftOn(), standing, each.getAnother());
        });
    }
}
