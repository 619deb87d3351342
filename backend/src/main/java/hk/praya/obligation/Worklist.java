package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.client.Clients;
import hk.praya.http.Cursor;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.obligation.WorklistQueries.Counts;
import hk.praya.obligation.WorklistQueries.Filter;
import hk.praya.obligation.WorklistQueries.Line;
import hk.praya.obligation.WorklistQueries.Looking;
import hk.praya.obligation.WorklistQueries.Place;
import hk.praya.obligation.WorklistQueries.Turn;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looking at what is to be seen to, across one's clients. */
@Singleton
final class Worklist {
    private final Access access;
    private final WorklistQueries queries;
    private final Obligations obligations;
    private final Clients clients;
    private final NameBook book;

    Worklist(Access access, WorklistQueries queries, Obligations obligations, Clients clients, NameBook book) {
        this.access = access;
        this.queries = queries;
        this.obligations = obligations;
        this.clients = clients;
        this.book = book;
    }

    /** @param owners who at a client holds one, by id; members of the firm are known to whoever asks. @param counts whose turn how many are, under the same dates; on the first page only */
    record Shown(Page<Line> page, @Nullable Counts counts, Map<UUID, Names> clients, Map<String, Names> owners, LocalDate today) {}

    Outcome<Shown> look(Actor actor, @Nullable Turn turn, @Nullable String due, @Nullable String cursor, int limit) {
        if (!(actor instanceof Actor.Member member)) return Outcome.refused(Refusal.NOT_ALLOWED, "not_allowed");
        var filter = new Filter(turn, due, obligations.today());
        var binding = "worklist " + turn + " " + due;
        return Cursor.decode(cursor, binding, 3, Worklist::place).then(after -> access.read(actor, Permission.WORKLIST_VIEW, scope ->
            Outcome.done(shown(scope, Looking.of(member), filter, after.orElse(null), limit, binding))));
    }

    private Shown shown(Scope scope, Looking looking, Filter filter, @Nullable Place after, int limit, String binding) {
        var lines = queries.page(scope, looking, filter, after, limit + 1);
        var counts = after == null ? queries.counts(scope, looking, filter) : null;
        var total = counts == null ? null : filter.turn() == null ? counts.byTurn().values().stream().mapToLong(Long::longValue).sum() : counts.byTurn().get(filter.turn());
        var page = Page.upTo(limit, lines, total, line -> encode(binding, line.place()));
        var ids = page.items().stream().map(line -> line.row().getClientId()).collect(Collectors.toSet());
        var owners = page.items().stream().flatMap(line -> Stream.of(line.row().getOwnerPersonId(), line.row().getReportedBy())).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Shown(page, counts, clients.names(scope, ids), book.people(scope, ids, owners), filter.today());
    }

    private static Place place(List<String> values) {
        return new Place(Integer.parseInt(values.get(0)), LocalDate.parse(values.get(1)), UUID.fromString(values.get(2)));
    }

    private static String encode(String binding, Place place) {
        return Cursor.encode(binding, List.of(String.valueOf(place.turn()), place.due().toString(), place.id().toString()));
    }
}
