package hk.praya.evidence;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.evidence.RequestQueries.Which;
import hk.praya.evidence.RequestState.Event;
import hk.praya.http.Action;
import hk.praya.http.Cursor;
import hk.praya.http.Cursor.Place;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import hk.praya.jooq.evidence.tables.records.RequestRecord;
import hk.praya.jooq.evidence.tables.records.RequestStepRecord;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was asked for, and how far it is: the firm reads all of it, a client's person what was asked of them. */
@Singleton
final class RequestReading {
    private final Access access;
    private final Authorization authorization;
    private final RequestQueries queries;
    private final EvidenceQueries items;
    private final NameBook book;

    RequestReading(Access access, Authorization authorization, RequestQueries queries, EvidenceQueries items, NameBook book) {
        this.access = access;
        this.authorization = authorization;
        this.queries = queries;
        this.items = items;
        this.book = book;
    }

    /** An item that was given, as far as the reader may see it. */
    @Serdeable
    record GivenView(UUID id, String name, String kind) {}

    /** @param event give, lack, return, accept or withdraw */
    @Serdeable
    record RequestStepView(String event, String words, UUID byId, Instant at) {}

    /**
     * A document that was asked for.
     *
     * @param wanted what, in {@code language}; {@code why} what for
     * @param questions of the assessment that it is to prove
     * @param state asked, given, lacking, returned, accepted or withdrawn
     * @param note what the client wrote with its last answer
     * @param steps in the order in which they were taken; empty in a list
     * @param names of everybody in it, by id
     * @param actions {@code answer}, {@code accept}, {@code return}, {@code withdraw}
     */
    @Serdeable
    record EvidenceRequestView(UUID id, UUID personId, String wanted, String why, String language, @Nullable UUID assessmentId, List<String> questions, @Nullable LocalDate due, String state,
        List<GivenView> items, String note, UUID askedBy, Instant askedAt, @Nullable Instant settledAt, long version, List<RequestStepView> steps, Map<String, Names> names,
        Map<String, Action> actions) {}

    Outcome<Page<EvidenceRequestView>> list(Actor actor, UUID clientId, @Nullable Boolean open, @Nullable String cursor, int limit) {
        var which = new Which(person(actor), open);
        var binding = "evidence requests " + clientId + " " + open;
        return access.read(actor, Permission.EVIDENCE_REQUEST_VIEW, clientId, scope -> Cursor.place(cursor, binding).map(at -> {
            var rows = queries.page(scope, clientId, which, at.orElse(null), limit + 1);
            var total = at.isEmpty() ? queries.total(scope, clientId, which) : null;
            var given = given(scope, clientId, actor, rows);
            var names = book.names(scope, clientId, new HashSet<>(rows.stream().flatMap(row -> Stream.of(row.getPersonId(), row.getCreatedBy())).toList()));
            return Page.upTo(limit, rows, total, last -> Cursor.encode(binding, new Place(last.getCreatedAt().toInstant(), last.getId())))
                .map(row -> view(actor, row, given, List.of(), names));
        }));
    }

    Outcome<EvidenceRequestView> view(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.EVIDENCE_REQUEST_VIEW, clientId, scope -> queries.find(scope, clientId, person(actor), id).map(row -> {
            var steps = queries.steps(scope, clientId, id);
            var ids = new HashSet<>(List.of(row.getPersonId(), row.getCreatedBy()));
            steps.forEach(step -> ids.add(step.getActorId()));
            return Outcome.done(view(actor, row, given(scope, clientId, actor, List.of(row)), steps, book.names(scope, clientId, ids)));
        }).orElseGet(Outcome::absent));
    }

    /** Whose alone; null for the firm, which reads all. */
    private static @Nullable UUID person(Actor actor) {
        return actor instanceof Actor.Person person ? person.id() : null;
    }

    private List<ItemRecord> given(Scope scope, UUID clientId, Actor actor, Collection<RequestRecord> rows) {
        var ids = rows.stream().flatMap(row -> Stream.of(row.getItemIds())).distinct().toList();
        return ids.isEmpty() ? List.of() : items.some(scope, clientId, Seen.by(actor), ids);
    }

    private EvidenceRequestView view(Actor actor, RequestRecord row, List<ItemRecord> given, List<RequestStepRecord> steps, Map<String, Names> names) {
        var ids = List.of(row.getItemIds());
        return new EvidenceRequestView(row.getId(), row.getPersonId(), row.getWanted(), row.getWhy(), row.getLanguage(), row.getAssessmentId(), List.of(row.getQuestions()), row.getDue(), row.getState(),
            given.stream().filter(item -> ids.contains(item.getId())).map(item -> new GivenView(item.getId(), item.getName(), item.getKind())).toList(), row.getNote(), row.getCreatedBy(),
            row.getCreatedAt().toInstant(), row.getSettledAt() == null ? null : row.getSettledAt().toInstant(), row.getVersion(),
            steps.stream().map(step -> new RequestStepView(step.getEvent(), step.getWords(), step.getActorId(), step.getAt().toInstant())).toList(), names, actions(actor, row));
    }

    private Map<String, Action> actions(Actor actor, RequestRecord row) {
        var asks = Action.of(authorization.decide(actor, Permission.EVIDENCE_ASK, row.getClientId()));
        var answers = Action.of(authorization.decide(actor, Permission.EVIDENCE_ANSWER, row.getClientId()));
        var state = RequestState.of(row.getState());
        var actions = new LinkedHashMap<String, Action>();
        for (var event : List.of(Event.GIVE, Event.ACCEPT, Event.RETURN, Event.WITHDRAW)) {
            var may = event == Event.GIVE ? answers : asks;
            actions.put(event == Event.GIVE ? "answer" : event.key(), !may.allowed() || state.after(event).isPresent() ? may : Action.no("evidence_request_" + state.key()));
        }
        return actions;
    }
}
