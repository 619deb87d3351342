package hk.praya.asking;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.NameBook.PersonNames;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.content.Question;
import hk.praya.jooq.tia.tables.records.QuestionRequestRecord;
import hk.praya.tia.Assessments;
import hk.praya.tia.Assessments.Loaded;
import hk.praya.tia.TiaRollup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sending questions, or a whole section, to somebody at the client; taking them back. */
@Singleton
final class QuestionAsking {
    /** As many as a request holds. */
    private static final int QUESTIONS = 100;

    private final Access access;
    private final Assessments assessments;
    private final RequestQueries queries;
    private final PersonNames people;
    private final TiaRollup rollup;
    private final Tools tools;

    QuestionAsking(Access access, Assessments assessments, RequestQueries queries, PersonNames people, TiaRollup rollup, Tools tools) {
        this.access = access;
        this.assessments = assessments;
        this.queries = queries;
        this.people = people;
        this.rollup = rollup;
        this.tools = tools;
    }

    /** Repeated requests, what is left to see to, and the time. */
    @Singleton
    record Tools(Idempotency idempotency, AskedObligations obligations, RequestCounts counts, Clock clock) {}

    /** @param questions ids of questions, or letters of whole sections. @param letter whether one tells the person, who signs in by themselves */
    record Wanted(UUID personId, List<String> questions, String message, @Nullable LocalDate due, boolean letter) {
        Wanted {
            questions = List.copyOf(questions);
        }
    }

    Outcome<UUID> ask(Actor actor, UUID clientId, UUID assessmentId, Wanted wanted, UUID key) {
        var id = Ids.next(tools.clock());
        return access.write(actor, Permission.TIA_EDIT, Subject.of(clientId, "question_request", id), act ->
            tools.idempotency().once(act, key, clientId, "tia.ask", wanted, id, () -> {
                var loaded = assessments.lock(act.scope(), clientId, assessmentId);
                if (loaded.isEmpty()) return Outcome.absent();
                if (!loaded.get().state().answersMayChange()) return Outcome.refused(Refusal.CONFLICT, "assessment_" + loaded.get().row().getState());
                var problems = problems(act, loaded.get(), wanted);
                if (!problems.isEmpty()) return Outcome.refused(Refusal.INVALID, problems);
                var questions = new LinkedHashSet<String>();
                for (var asked : wanted.questions()) {
                    var found = loaded.get().pack().questions().values().stream().filter(Question::answerable)
                        .filter(question -> question.id().equals(asked) || question.section().equals(asked)).map(Question::id).toList();
                    if (found.isEmpty()) return Outcome.refused(Refusal.INVALID, "question_unknown", "questions");
                    questions.addAll(found);
                }
                asked(act, loaded.get(), insert(act, loaded.get(), wanted, questions, id), wanted.letter());
                act.changed(null, List.of(wanted.personId(), questions));
                return Outcome.done(id);
            }));
    }

    /** Whoever is on the roster may be asked, without a role too: they see what they are asked, and nothing beside (decision 021). */
    private List<Reason> problems(Act act, Loaded loaded, Wanted wanted) {
        var reasons = new ArrayList<Reason>();
        if (people.find(act.scope(), loaded.row().getClientId(), wanted.personId()).isEmpty()) reasons.add(Reason.of("person_unknown", "personId"));
        if (wanted.due() != null && wanted.due().isBefore(loaded.today())) reasons.add(Reason.of("date_in_past", "due"));
        return reasons;
    }

    private QuestionRequestRecord insert(Act act, Loaded loaded, Wanted wanted, Set<String> questions, UUID id) {
        var request = new QuestionRequestRecord().setFirmId(act.scope().firmId()).setClientId(loaded.row().getClientId()).setId(id).setAssessmentId(loaded.row().getId())
            .setPersonId(wanted.personId()).setQuestions(questions.toArray(String[]::new)).setMessage(wanted.message()).setDue(wanted.due())
            .setCreatedBy(act.actor().id()).setCreatedAt(tools.clock().instant().atOffset(ZoneOffset.UTC)).setVersion(0L);
        queries.insert(request);
        return request;
    }

    /** Where questions whose answers were returned are asked again: with what their person has not finished yet, or anew. @param open null: anew */
    record Place(UUID id, @Nullable QuestionRequestRecord open) {}

    /** Until the transaction ends, its person does not finish it. */
    Place place(Act act, UUID clientId, UUID assessmentId, UUID personId, List<String> questions) {
        return queries.lockOpenFor(act.scope(), clientId, personId, assessmentId).stream().filter(open -> together(open, questions).size() <= QUESTIONS).findFirst()
            .map(open -> new Place(open.getId(), open)).orElseGet(() -> new Place(Ids.next(tools.clock()), null));
    }

    private static Set<String> together(QuestionRequestRecord open, List<String> more) {
        var questions = new LinkedHashSet<>(Arrays.asList(open.getQuestions()));
        questions.addAll(more);
        return questions;
    }

    /** Within the act that returned their answers. */
    Outcome<QuestionRequestRecord> again(Act act, Loaded loaded, Wanted wanted, Place place) {
        var problems = problems(act, loaded, wanted);
        if (!problems.isEmpty()) return Outcome.refused(Refusal.INVALID, problems);
        var open = place.open();
        if (open == null) return Outcome.done(insert(act, loaded, wanted, new LinkedHashSet<>(wanted.questions()), place.id()));
        open.setQuestions(together(open, wanted.questions()).toArray(String[]::new)).setDue(wanted.due() == null ? open.getDue() : wanted.due());
        queries.extend(open);
        return Outcome.done(open);
    }

    /** What follows once it is asked. @param now with everything that was just written */
    void asked(Act act, Loaded now, QuestionRequestRecord request, boolean letter) {
        var clientId = request.getClientId();
        tools.obligations().asked(act, now.row(), request, tools.counts().of(act.scope(), now, request).size());
        if (letter) tools.obligations().tell(act, clientId, request.getId());
        rollup.refresh(act, clientId, now);
    }

    Outcome<UUID> withdraw(Actor actor, UUID clientId, UUID assessmentId, UUID requestId) {
        return access.write(actor, Permission.TIA_EDIT, Subject.of(clientId, "question_request", requestId), act -> {
            if (!queries.withdraw(act.scope(), clientId, assessmentId, requestId, tools.clock().instant())) return Outcome.absent();
            tools.obligations().withdrawn(act, clientId, requestId);
            rollup.refresh(act, clientId);
            return Outcome.done(requestId);
        });
    }

    Outcome<List<QuestionRequestRecord>> list(Actor actor, UUID clientId, UUID assessmentId) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope ->
            assessments.exists(scope, clientId, assessmentId) ? Outcome.done(queries.ofAssessment(scope, clientId, assessmentId)) : Outcome.absent());
    }
}
