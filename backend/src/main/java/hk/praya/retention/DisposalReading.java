package hk.praya.retention;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.KeptJson;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.evidence.EvidenceShelf;
import hk.praya.http.Action;
import hk.praya.http.Cursor;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.retention.tables.records.DisposalRecord;
import hk.praya.retention.Candidates.Standing;
import hk.praya.wording.Both;
import hk.praya.wording.NoticePacks;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Disposals: what would go and what would stay, and what went. Once it is done nobody is named. */
@Singleton
final class DisposalReading {
    /** Enough to see whether these are the right people. */
    private static final int EXAMPLES = 5;

    private final Access access;
    private final Authorization authorization;
    private final DisposalQueries queries;
    private final Candidates candidates;
    private final Traces traces;
    private final Naming naming;

    DisposalReading(Access access, Authorization authorization, DisposalQueries queries, Candidates candidates, Traces traces, Naming naming) {
        this.access = access;
        this.authorization = authorization;
        this.queries = queries;
        this.candidates = candidates;
        this.traces = traces;
        this.naming = naming;
    }

    @Singleton
    record Naming(NameBook book, KeptJson json, NoticePacks packs, RuleQueries periods, EvidenceShelf evidence) {}

    /** @param kind of which group: former_employees or former_customers. @param state prepared, sent_back, cancelled, running, done or stopped. @param people on the list */
    @Serdeable
    record RetentionDisposalRow(UUID id, int number, String kind, String state, int people, int disposed, Names preparedBy, Instant preparedAt, @Nullable Names decidedBy, @Nullable Instant decidedAt, @Nullable Instant doneAt) {}

    /** A row of the table as it stood in the version of the pack that it was prepared by. @param grade verified, from-memory, proposal or brief */
    @Serdeable
    record RetentionApplied(Both record, Both keep, Both basis, String grade) {}

    /** The client's own period, as it was applied: it rests on what its own words say, and departs from the table's. */
    @Serdeable
    record RetentionOwnApplied(String reason, Names by, Instant at) {}

    /** What shows that the client decided. @param sha256 of the file as it was when it was pointed to. @param withdrawn whether somebody took it back since */
    @Serdeable
    record RetentionEvidence(UUID id, String name, String sha256, boolean withdrawn) {}

    /**
     * @param months of the rule as it was applied; {@code ownPeriod}: the client's own. @param cutoff whoever was gone on it or before
     * @param applied of the table, or where the client's own period was applied, what that departs from. @param own null: as the table has it, or prepared before it was kept which one it was
     * @param evidence null: that the client decided is the word of whoever prepared it
     * @param going while it waits: what would go now; then what it was decided upon. @param done what went so far. @param examples while it waits: the first of those who would go
     * @param outcomes how many came to what: disposed, held, returned, not_due or stopped; while it waits, how they stand now; those held who were due when the list was made, and were not put on it, are among the held
     * @param seen whom {@code going} is of, for whoever decides: a digest of their numbers
     * @param decide whether whoever reads may decide, and why not
     */
    @Serdeable
    record RetentionDisposalView(RetentionDisposalRow row, @Nullable RetentionApplied applied, @Nullable RetentionOwnApplied own, int months, boolean ownPeriod, LocalDate cutoff, String pack, String packVersion, String reason, Names instructedBy, LocalDate instructedOn, @Nullable RetentionEvidence evidence,
        @Nullable String note, RetentionTally going, RetentionTally done, List<Names> examples, Map<String, Integer> outcomes, String seen, long version, Action decide, Action cancel) {}

    Outcome<Page<RetentionDisposalRow>> list(Actor actor, UUID clientId, @Nullable String cursor, int limit) {
        var binding = "retention disposals " + clientId;
        return Cursor.decode(cursor, binding, 1, values -> Integer.valueOf(values.getFirst())).then(before -> access.read(actor, Permission.RETENTION_VIEW, clientId, scope -> {
            var rows = queries.page(scope, clientId, before.orElse(null), limit + 1);
            var page = Page.upTo(limit, rows, before.isEmpty() ? queries.total(scope, clientId) : null, last -> Cursor.encode(binding, List.of(last.getNumber().toString())));
            var names = names(scope, clientId, page.items());
            return Outcome.done(page.map(row -> row(row, names)));
        }));
    }

    Outcome<RetentionDisposalView> view(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.RETENTION_VIEW, clientId, scope -> queries.find(scope, clientId, id).map(row -> Outcome.done(view(actor, scope, clientId, row))).orElseGet(Outcome::absent));
    }

    private RetentionDisposalView view(Actor actor, Scope scope, UUID clientId, DisposalRecord row) {
        var waits = row.getState().equals("prepared");
        var sorted = waits ? candidates.sorted(scope, clientId, Whose.exactly(row.getKind()), queries.people(scope, clientId, row.getId(), Disposals.PEOPLE), queries.others(scope, clientId, row.getId()), row.getCutoff()) : Map.<Standing, List<UUID>>of();
        var going = sorted.getOrDefault(Standing.DUE, List.of());
        var first = going.stream().limit(EXAMPLES).collect(Collectors.toSet());
        var outcomes = new LinkedHashMap<String, Integer>();
        if (waits) sorted.forEach((standing, people) -> outcomes.put(standing == Standing.DUE ? "due" : standing.key(), people.size()));
        else outcomes.putAll(queries.outcomes(scope, clientId, row.getId()));
        if (row.getHeldBack() > 0) outcomes.merge(Standing.HELD.key(), row.getHeldBack(), Integer::sum);
        var decide = Action.of(authorization.decide(actor, Permission.RETENTION_DISPOSE, clientId));
        var cancel = Action.of(authorization.decide(actor, Permission.RETENTION_PREPARE, clientId));
        return new RetentionDisposalView(row(row, names(scope, clientId, List.of(row))), applied(row), own(scope, clientId, row), row.getMonths(), row.getOwnPeriod(), row.getCutoff(), row.getPack(), row.getPackVersion(), row.getReason(),
            Names.orNone(naming.book().people(scope, List.of(clientId), Set.of(row.getInstructedBy())).get(row.getInstructedBy().toString())), row.getInstructedOn(), evidence(scope, clientId, row), row.getNote(),
            waits ? traces.count(scope, clientId, going) : tally(row.getTally()), tally(row.getDone()), List.copyOf(naming.book().people(scope, List.of(clientId), first).values()), outcomes, Seen.hex(going), row.getVersion(),
            !waits ? Action.no("retention_disposal_decided") : decide.allowed() && row.getPreparedBy().equals(actor.id()) ? Action.no("retention_own") : decide, waits || row.getState().equals("running") ? cancel : Action.no("retention_disposal_decided"));
    }

    private @Nullable RetentionApplied applied(DisposalRecord row) {
        return naming.packs().exactly(row.getPack(), row.getPackVersion()).retention().stream().filter(each -> each.key().equals(row.getKind())).findFirst()
            .map(each -> new RetentionApplied(each.record(), each.keep(), each.basis().text(), each.basis().grade().key())).orElse(null);
    }

    @Nullable RetentionOwnApplied own(Scope scope, UUID clientId, DisposalRecord row) {
        if (row.getOwnOrdinal() == null) return null;
        var said = naming.periods().said(scope, clientId, row.getKind(), row.getOwnOrdinal()).orElseThrow();
        return new RetentionOwnApplied(said.getReason(), Names.orNone(naming.book().names(scope, clientId, Set.of(said.getSetBy())).get(said.getSetBy().toString())), said.getSetAt().toInstant());
    }

    private @Nullable RetentionEvidence evidence(Scope scope, UUID clientId, DisposalRecord row) {
        if (row.getEvidenceId() == null) return null;
        var sha256 = HexFormat.of().formatHex(row.getEvidenceSha256());
        return naming.evidence().find(scope, clientId, row.getEvidenceId()).map(each -> new RetentionEvidence(each.item().id(), each.item().name(), sha256, each.withdrawn()))
            .orElseGet(() -> new RetentionEvidence(row.getEvidenceId(), "", sha256, true));
    }

    RetentionTally tally(org.jooq.JSONB kept) {
        return naming.json().read(kept, RetentionTally.class);
    }

    private Map<String, Names> names(Scope scope, UUID clientId, List<DisposalRecord> rows) {
        return naming.book().names(scope, clientId, rows.stream().flatMap(each -> Stream.of(each.getPreparedBy(), each.getDecidedBy())).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private RetentionDisposalRow row(DisposalRecord row, Map<String, Names> names) {
        return new RetentionDisposalRow(row.getId(), row.getNumber(), row.getKind(), row.getState(), row.getPeople(), tally(row.getDone()).people(), Names.orNone(names.get(row.getPreparedBy().toString())), row.getPreparedAt().toInstant(),
            row.getDecidedBy() == null ? null : Names.orNone(names.get(row.getDecidedBy().toString())), row.getDecidedAt() == null ? null : row.getDecidedAt().toInstant(), row.getDoneAt() == null ? null : row.getDoneAt().toInstant());
    }
}
