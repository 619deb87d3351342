package hk.praya.tia;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Subject;
import hk.praya.content.Question;
import hk.praya.jooq.tia.tables.records.QuestionRequestRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sending questions, or a whole section, to somebody at the client; taking them back. */
@Singleton
final class QuestionAsking {
    private final Access access;
    private final Assessments assessments;
    private final RequestQueries queries;
    private final Reach reach;
    private final TiaRollup rollup;
    private final Tools tools;

    QuestionAsking(Access access, Assessments assessments, RequestQueries queries, Reach reach, TiaRollup rollup, Tools tools) {
        this.access = access;
        this.assessments = assessments;
        this.queries = queries;
        this.reach = reach;
        this.rollup = rollup;
        this.tools = tools;
    }

    /** Repeated requests, what is left to see to, and the time. */
    @Singleton
    record Tools(Idempotency idempotency, TiaObligations obligations, Clock clock) {}

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
                var roles = reach.roles(act.scope(), clientId).getOrDefault(wanted.personId(), Set.of());
                if (!roles.contains(Role.COORDINATOR) && !roles.contains(Role.DECISION_MAKER)) return Outcome.refused(Refusal.INVALID, "person_needs_role", "personId");
                if (wanted.due() != null && wanted.due().isBefore(loaded.get().today())) return Outcome.refused(Refusal.INVALID, "date_in_past", "due");
                var questions = new LinkedHashSet<String>();
                for (var asked : wanted.questions()) {
                    var found = loaded.get().pack().questions().values().stream().filter(Question::answerable)
                        .filter(question -> question.id().equals(asked) || question.section().equals(asked)).map(Question::id).toList();
                    if (found.isEmpty()) return Outcome.refused(Refusal.INVALID, "question_unknown", "questions");
                    questions.addAll(found);
                }
                var request = new QuestionRequestRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setAssessmentId(assessmentId)
                    .setPersonId(wanted.personId()).setQuestions(questions.toArray(String[]::new)).setMessage(wanted.message()).setDue(wanted.due())
                    .setCreatedBy(actor.id()).setCreatedAt(tools.clock().instant().atOffset(ZoneOffset.UTC)).setVersion(0L);
                queries.insert(request);
                tools.obligations().asked(act, loaded.get().row(), request, RequestCounts.of(loaded.get(), request).size());
                if (wanted.letter()) tools.obligations().tell(act, clientId, id);
                rollup.refresh(act, clientId);
                act.changed(null, List.of(wanted.personId(), questions));
                return Outcome.done(id);
            }));
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
            queries.isAssessment(scope, clientId, assessmentId) ? Outcome.done(queries.ofAssessment(scope, clientId, assessmentId)) : Outcome.absent());
    }
}
