package hk.praya.obligation;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.Action;
import hk.praya.http.Cursor;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.obligation.tables.records.ActRecord;
import hk.praya.jooq.obligation.tables.records.ObligationRecord;
import hk.praya.obligation.ObligationQueries.Which;
import hk.praya.obligation.ObligationState.Event;
import hk.praya.obligation.ReportFiles.ReportFile;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be seen to for one client, and what was done about it. */
@Singleton
final class ObligationReading {
    private final Access access;
    private final Authorization authorization;
    private final ObligationQueries queries;
    private final Obligations obligations;
    private final NameBook book;

    ObligationReading(Access access, Authorization authorization, ObligationQueries queries, Obligations obligations, NameBook book) {
        this.access = access;
        this.authorization = authorization;
        this.queries = queries;
        this.obligations = obligations;
        this.book = book;
    }

    /**
     * One obligation.
     *
     * @param kind review, condition, evidence_expiry, question, filing, measure_lapsed, manual, assessment (its next step is {@code particulars.text}), vendor_question, evidence_request, client_answers or mention: the message key of its sentence
     * @param words of a manual one, in {@code language}; else null
     * @param ballWith consultant, reviewer, client or vendor
     * @param owner who holds it, where somebody in particular does
     * @param state open, done, waived or lapsed
     * @param remark of whoever handed it over last: how somebody at the client did it, or why the firm handed it back
     * @param reporterId who at the client said that it is done, {@code reportedBy} by name; null where nobody did
     * @param files that came with their reports; empty for the client's people, who have their own documents
     * @param actions {@code complete}, {@code snooze}, {@code waive}, {@code remind}, {@code reassign}
     */
    @Serdeable
    record ObligationView(UUID id, String kind, String subjectKind, @Nullable UUID subjectId, Particulars particulars, @Nullable String words, @Nullable String language,
        String ballWith, @Nullable UUID ownerMemberId, @Nullable UUID ownerPersonId, @Nullable Names owner, @Nullable LocalDate due, String state, @Nullable String reason,
        @Nullable LocalDate snoozedUntil, @Nullable String remark, @Nullable UUID reporterId, @Nullable Names reportedBy, List<ReportFile> files, int askedCount, @Nullable LocalDate lastAskedOn, Instant createdAt, @Nullable Instant settledAt, long version, Map<String, Action> actions) {}

    /** @param event raise, change, snooze, remind, reassign, report, complete, waive, lapse or reopen */
    @Serdeable
    record ObligationAct(String event, @Nullable String note, @Nullable LocalDate until, @Nullable String channel, List<ReportFile> files, @Nullable Names by, Instant at) {}

    /** One, and what was done about it, the newest first. */
    @Serdeable
    record ObligationStory(ObligationView obligation, List<ObligationAct> acts) {}

    Outcome<Page<ObligationView>> list(Actor actor, UUID clientId, boolean open, @Nullable String cursor, int limit) {
        var which = new Which(open, actor instanceof Actor.Person);
        var binding = "obligations " + clientId + " " + which;
        return Cursor.sorted(cursor, binding, LocalDate::parse).then(after -> access.read(actor, Permission.OBLIGATION_VIEW, clientId, scope -> {
            var rows = queries.page(scope, clientId, which, after.orElse(null), limit + 1);
            var names = names(scope, clientId, rows);
            var page = Page.upTo(limit, rows, after.isEmpty() ? queries.total(scope, clientId, which) : null, row -> Cursor.encode(binding, ObligationQueries.place(row)));
            return Outcome.done(page.map(row -> view(actor, row, names)));
        }));
    }

    Outcome<ObligationStory> story(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.OBLIGATION_VIEW, clientId, scope -> queries.find(scope, clientId, id)
            .filter(row -> actor instanceof Actor.Member || !ObligationQueries.FIRMS_OWN.contains(row.getKind()) || row.getBallWith().equals("client"))
            .map(row -> Outcome.done(story(actor, scope, row))).orElseGet(Outcome::absent));
    }

    private ObligationStory story(Actor actor, Scope scope, ObligationRecord row) {
        var acts = queries.acts(scope, row.getClientId(), row.getId());
        var by = book.names(scope, row.getClientId(), acts.stream().map(ActRecord::getActorId).collect(Collectors.toSet()));
        return new ObligationStory(view(actor, row, names(scope, row.getClientId(), List.of(row))), acts.stream().map(act -> new ObligationAct(act.getEvent(), act.getNote(), act.getUntil(),
            act.getChannel(), actor instanceof Actor.Person ? List.of() : ObligationFiles.of(act), by.get(act.getActorId().toString()), act.getAt().toInstant())).toList());
    }

    private Map<String, Names> names(Scope scope, UUID clientId, List<ObligationRecord> rows) {
        return book.names(scope, clientId, rows.stream().flatMap(row -> Stream.of(row.getOwnerMemberId(), row.getOwnerPersonId(), row.getReportedBy())).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new)));
    }

    /** @param names of owners, by id; those who are not known there are left out */
    ObligationView view(Actor actor, ObligationRecord row, Map<String, Names> names) {
        var owner = row.getOwnerMemberId() != null ? row.getOwnerMemberId() : row.getOwnerPersonId();
        return new ObligationView(row.getId(), row.getKind(), row.getSubjectKind(), row.getSubjectId(), obligations.particulars(row), row.getWords(), row.getLanguage(), row.getBallWith(),
            row.getOwnerMemberId(), row.getOwnerPersonId(), owner == null ? null : names.get(owner.toString()), row.getDue(), row.getState(), row.getReason(), row.getSnoozedUntil(),
            row.getRemark(), row.getReportedBy(), row.getReportedBy() == null ? null : names.get(row.getReportedBy().toString()), files(actor, row),
            row.getAskedCount(), row.getLastAskedOn(), row.getCreatedAt().toInstant(), row.getSettledAt() == null ? null : row.getSettledAt().toInstant(), row.getVersion(),
            actions(actor, row));
    }

    private static List<ReportFile> files(Actor actor, ObligationRecord row) {
        return actor instanceof Actor.Person ? List.of() : ObligationFiles.of(row);
    }

    private Map<String, Action> actions(Actor actor, ObligationRecord row) {
        var may = Action.of(authorization.decide(actor, Permission.OBLIGATION_EDIT, row.getClientId()));
        var state = ObligationState.of(row.getState());
        var actions = new LinkedHashMap<String, Action>();
        for (var event : List.of(Event.COMPLETE, Event.SNOOZE, Event.WAIVE, Event.REMIND, Event.REASSIGN)) {
            var can = state.after(event).isPresent();
            actions.put(event.key(), !may.allowed() ? may : !can ? Action.no("obligation_" + state.key()) : Obligations.follows(row, event) ? Action.no("obligation_follows") : event == Event.COMPLETE && Obligations.isUnproven(row) ? Action.no("obligation_unproven") : may);
        }
        return actions;
    }
}
