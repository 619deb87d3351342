package hk.praya.evidence;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Subject;
import hk.praya.evidence.RequestState.Event;
import hk.praya.http.HongKong;
import hk.praya.jooq.evidence.tables.records.RequestRecord;
import hk.praya.jooq.evidence.tables.records.RequestStepRecord;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking the client for a document, and what comes of it: the client gives it or has none, the firm accepts or returns it. */
@Singleton
final class Requesting {
    private final Access access;
    private final RequestQueries queries;
    private final EvidenceShelf shelf;
    private final Reach reach;
    private final RequestAims aims;
    private final Tools tools;

    Requesting(Access access, RequestQueries queries, EvidenceShelf shelf, Reach reach, RequestAims aims, Tools tools) {
        this.access = access;
        this.queries = queries;
        this.shelf = shelf;
        this.reach = reach;
        this.aims = aims;
        this.tools = tools;
    }

    /** Repeated requests, what is left to see to, and the time. */
    @Singleton
    record Tools(Idempotency idempotency, Obligations obligations, Clock clock) {}

    /** @param letter whether one tells the person, who signs in by themselves */
    record Wanted(UUID personId, String wanted, String why, String language, @Nullable UUID assessmentId, List<String> questions, @Nullable LocalDate due, boolean letter) {}

    Outcome<UUID> ask(Actor actor, UUID clientId, Wanted wanted, UUID key) {
        var id = Ids.next(tools.clock());
        return access.write(actor, Permission.EVIDENCE_ASK, Subject.of(clientId, "evidence_request", id), act ->
            tools.idempotency().once(act, key, clientId, "evidence.ask", wanted, id, () -> {
                var roles = reach.roles(act.scope(), clientId).getOrDefault(wanted.personId(), Set.of());
                if (!Role.actForClient(roles)) return Outcome.refused(Refusal.INVALID, "person_needs_role", "personId");
                if (wanted.due() != null && wanted.due().isBefore(HongKong.today(tools.clock()))) return Outcome.refused(Refusal.INVALID, "date_in_past", "due");
                if (wanted.assessmentId() == null && !wanted.questions().isEmpty()) return Outcome.refused(Refusal.INVALID, "field.missing", "assessmentId");
                if (wanted.assessmentId() != null) {
                    var known = aims.questions(act.scope(), clientId, wanted.assessmentId());
                    if (known.isEmpty()) return Outcome.refused(Refusal.INVALID, "assessment_unknown", "assessmentId");
                    if (!known.get().containsAll(wanted.questions())) return Outcome.refused(Refusal.INVALID, "question_unknown", "questions");
                }
                var request = new RequestRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setPersonId(wanted.personId()).setWanted(wanted.wanted()).setWhy(wanted.why())
                    .setLanguage(wanted.language()).setAssessmentId(wanted.assessmentId()).setQuestions(wanted.questions().toArray(String[]::new)).setDue(wanted.due())
                    .setState(RequestState.ASKED.key()).setItemIds(new UUID[0]).setNote("").setCreatedBy(actor.id()).setCreatedAt(tools.clock().instant().atOffset(ZoneOffset.UTC)).setVersion(0L);
                queries.insert(request);
                stands(act, request, RequestState.ASKED);
                if (wanted.letter()) tools.obligations().tell(act, clientId, source(id));
                act.changed(null, wanted);
                return Outcome.done(id);
            }));
    }

    /** @param items what the client gives; none where it says that there is no such document. @param words a note, or why there is none */
    record Answer(List<UUID> items, boolean lacking, String words) {}

    Outcome<UUID> answer(Actor actor, UUID clientId, UUID id, Answer answer, long version) {
        return access.write(actor, Permission.EVIDENCE_ANSWER, Subject.of(clientId, "evidence_request", id), act -> {
            if (answer.lacking() && answer.words().isEmpty()) return Outcome.refused(Refusal.INVALID, "reason_missing", "note");
            if (answer.lacking() != answer.items().isEmpty()) return Outcome.refused(Refusal.INVALID, "evidence_missing", "lacking");
            if (!shelf.allStand(act.scope(), actor, clientId, answer.items(), List.of())) return Outcome.refused(Refusal.INVALID, "evidence_unknown", "evidenceIds");
            return step(act.named(answer.lacking() ? "lacking" : "given"), clientId, id, actor.id(), version, answer.lacking() ? Event.LACK : Event.GIVE, answer.items(), answer.words());
        });
    }

    Outcome<UUID> accept(Actor actor, UUID clientId, UUID id, String words, long version) {
        return decide(actor, clientId, id, version, Event.ACCEPT, words);
    }

    /** @param words what is missing in it */
    Outcome<UUID> giveBack(Actor actor, UUID clientId, UUID id, String words, long version) {
        return decide(actor, clientId, id, version, Event.RETURN, words);
    }

    Outcome<UUID> withdraw(Actor actor, UUID clientId, UUID id, String words, long version) {
        return decide(actor, clientId, id, version, Event.WITHDRAW, words);
    }

    private Outcome<UUID> decide(Actor actor, UUID clientId, UUID id, long version, Event event, String words) {
        return access.write(actor, Permission.EVIDENCE_ASK, Subject.of(clientId, "evidence_request", id), act -> step(act, clientId, id, null, version, event, List.of(), words));
    }

    /** @param person to whom alone it was asked, where they act */
    private Outcome<UUID> step(Act act, UUID clientId, UUID id, @Nullable UUID person, long version, Event event, List<UUID> given, String words) {
        var known = queries.lock(act.scope(), clientId, id).filter(row -> person == null || row.getPersonId().equals(person));
        if (known.isEmpty()) return Outcome.absent();
        if (known.get().getVersion() != version) return Outcome.stale(null);
        var state = RequestState.of(known.get().getState());
        var next = state.after(event);
        if (next.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "evidence_request_" + state.key());
        var now = tools.clock().instant().atOffset(ZoneOffset.UTC);
        var change = new RequestRecord().setState(next.get().key()).setVersion(version + 1);
        if (person != null) change.setItemIds(given.toArray(UUID[]::new)).setNote(words);
        if (next.get().isSettled()) change.setSettledAt(now);
        queries.update(known.get(), change);
        queries.insert(new RequestStepRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(Ids.next(tools.clock())).setRequestId(id).setEvent(event.key())
            .setItemIds(given.toArray(UUID[]::new)).setWords(words).setActorKind(act.actor().kind()).setActorId(act.actor().id()).setAt(now));
        stands(act, known.get(), next.get());
        act.changed(state.key(), List.of(event.key(), given, words));
        return Outcome.done(id);
    }

    /** Whose turn it is now. */
    private void stands(Act act, RequestRecord row, RequestState state) {
        var source = source(row.getId());
        if (state == RequestState.ACCEPTED) {
            tools.obligations().settle(act, row.getClientId(), source, "accepted");
        } else if (state == RequestState.WITHDRAWN) {
            tools.obligations().lapse(act, row.getClientId(), source, "withdrawn");
        } else {
            var ball = state.isWithClient() ? BallWith.CLIENT : BallWith.CONSULTANT;
            tools.obligations().raise(act, row.getClientId(), new Raised(Kind.EVIDENCE_REQUEST, source, "evidence_request", row.getId(), Particulars.ofDocument(row.getWanted(), state.key()), ball,
                state.isWithClient() ? row.getPersonId() : row.getCreatedBy(), row.getDue()));
        }
    }

    private static String source(UUID id) {
        return "evidence.request:" + id;
    }
}
