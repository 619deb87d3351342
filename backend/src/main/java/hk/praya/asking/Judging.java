package hk.praya.asking;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.asking.ClientAnswers.Said;
import hk.praya.asking.ClientAnswers.VerdictLine;
import hk.praya.asking.ClientAnswers.VerdictView;
import hk.praya.asking.VerdictState.Event;
import hk.praya.jooq.tia.tables.records.VerdictRecord;
import hk.praya.scoring.AnswerKey;
import hk.praya.tia.Assessments;
import hk.praya.tia.Assessments.Loaded;
import hk.praya.tia.Stages;
import hk.praya.tia.TiaViews;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The consultant accepts what the client answered, or returns it with a comment: returned, it is asked again. */
@Singleton
final class Judging {
    private final Access access;
    private final Assessments assessments;
    private final ClientAnswers answers;
    private final VerdictQueries verdicts;
    private final QuestionAsking asking;
    private final Tools tools;

    Judging(Access access, Assessments assessments, ClientAnswers answers, VerdictQueries verdicts, QuestionAsking asking, Tools tools) {
        this.access = access;
        this.assessments = assessments;
        this.answers = answers;
        this.verdicts = verdicts;
        this.asking = asking;
        this.tools = tools;
    }

    /** Repeated requests, what follows, and the time. */
    @Singleton
    record Tools(Idempotency idempotency, Stages stages, QuestionStanding standing, Clock clock) {}

    /** An answer as it was seen: whoever answered it or judged it since is not overruled unseen. */
    record Seen(AnswerKey key, long version, VerdictState stands) {}

    /** @param comment in {@code language}: what is missing, to the client. @param personId of whom it is asked again */
    record Returned(List<Seen> answers, String comment, String language, UUID personId, @Nullable LocalDate due, boolean letter) {
        Returned {
            answers = List.copyOf(answers);
        }
    }

    Outcome<UUID> accept(Actor actor, UUID clientId, UUID assessmentId, List<Seen> seen, UUID key) {
        return judge(actor, clientId, assessmentId, act -> once(act, key, clientId, "answer.accept", assessmentId + " " + seen, assessmentId, () -> judged(act, clientId, assessmentId, seen, Event.ACCEPT,
            (loaded, said) -> Outcome.done(write(act, loaded, said, _ -> new VerdictRecord().setOutcome(Event.ACCEPT.outcome()).setComment("")).row().getId()))));
    }

    /** Takes an acceptance back: the answer is to be looked at again. */
    Outcome<UUID> reopen(Actor actor, UUID clientId, UUID assessmentId, List<Seen> seen, UUID key) {
        return judge(actor, clientId, assessmentId, act -> once(act, key, clientId, "answer.reopen", assessmentId + " " + seen, assessmentId, () -> judged(act, clientId, assessmentId, seen, Event.REOPEN,
            (loaded, said) -> {
                // All may have been looked at, and what was to be seen to with it.
                tools.standing().given(act, write(act, loaded, said, _ -> new VerdictRecord().setOutcome(Event.REOPEN.outcome()).setComment("")));
                return Outcome.done(assessmentId);
            })));
    }

    /** @return the request in which the questions are asked again */
    Outcome<UUID> giveBack(Actor actor, UUID clientId, UUID assessmentId, Returned returned, UUID key) {
        var questions = returned.answers().stream().map(each -> each.key().question()).distinct().toList();
        return judge(actor, clientId, assessmentId, act -> {
            var place = asking.place(act, clientId, assessmentId, returned.personId(), questions);
            return once(act, key, clientId, "answer.return", assessmentId + " " + returned, place.id(), () -> judged(act, clientId, assessmentId, returned.answers(), Event.RETURN,
                (loaded, said) -> asking.again(act, loaded, new QuestionAsking.Wanted(returned.personId(), questions, "", returned.due(), false), place).map(request -> {
                    var now = write(act, loaded, said, _ -> new VerdictRecord().setOutcome(Event.RETURN.outcome()).setComment(returned.comment()).setLanguage(returned.language()).setRequestId(request.getId()));
                    asking.asked(act, now, request, returned.letter());
                    return request.getId();
                })));
        });
    }

    /** As it stands after what was just done. */
    record Stands(long revision, List<VerdictView> verdicts) {}

    Outcome<Stands> stands(Actor actor, UUID clientId, UUID assessmentId) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope -> assessments.find(scope, clientId, assessmentId)
            .map(loaded -> Outcome.done(new Stands(loaded.row().getRevision(), answers.views(scope, loaded)))).orElseGet(Outcome::absent));
    }

    /** What was said of each revision of one answer, the newest first. */
    Outcome<List<VerdictLine>> said(Actor actor, UUID clientId, UUID assessmentId, String key) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope -> assessments.row(scope, clientId, assessmentId).isEmpty() ? Outcome.absent()
            : Outcome.done(answers.history(scope, clientId, assessmentId, key)));
    }

    private Outcome<UUID> judge(Actor actor, UUID clientId, UUID assessmentId, Function<Act, Outcome<UUID>> work) {
        return access.write(actor, Permission.ANSWER_JUDGE, Subject.of(clientId, "assessment", assessmentId), work::apply);
    }

    private Outcome<UUID> once(Act act, UUID key, UUID clientId, String operation, Object said, UUID id, Supplier<Outcome<UUID>> work) {
        return tools.idempotency().once(act, key, clientId, operation, said, id, work);
    }

    /** Each as it was seen, or none of them. */
    private Outcome<UUID> judged(Act act, UUID clientId, UUID assessmentId, List<Seen> seen, Event event, BiFunction<Loaded, List<Said>, Outcome<UUID>> work) {
        var found = assessments.lock(act.scope(), clientId, assessmentId);
        if (found.isEmpty()) return Outcome.absent();
        var loaded = found.get();
        if (!loaded.state().answersMayChange()) return Outcome.refused(Refusal.CONFLICT, "assessment_" + loaded.row().getState());
        var all = answers.of(act.scope(), loaded).stream().collect(Collectors.toMap(each -> each.row().getKey(), Function.identity()));
        var judged = new ArrayList<Said>();
        for (var each : seen) {
            var said = all.get(each.key().toString());
            if (said == null) return Outcome.refused(Refusal.CONFLICT, "answer_not_the_clients", each.key().toString());
            if (said.row().getVersion() != each.version() || said.state() != each.stands()) return Outcome.stale(TiaViews.answer(said.row()));
            if (said.state().after(event).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "answer_" + said.state().key());
            judged.add(said);
        }
        return work.apply(loaded, judged);
    }

    /** @return the assessment as it then is */
    private Loaded write(Act act, Loaded loaded, List<Said> said, Function<Said, VerdictRecord> verdict) {
        var row = loaded.row();
        var revision = row.getRevision() + 1;
        verdicts.insertAll(said.stream().map(each -> verdict.apply(each).setFirmId(row.getFirmId()).setClientId(row.getClientId()).setAssessmentId(row.getId())
            .setKey(each.row().getKey()).setVersion(each.row().getVersion()).setRevision(revision).setMemberId(act.actor().id()).setAt(tools.clock().instant().atOffset(ZoneOffset.UTC))).toList());
        var now = tools.stages().count(act, loaded);
        act.changed(said.stream().map(each -> each.row().getKey() + " " + each.state().key()).toList(), revision);
        tools.standing().judged(act, now);
        return now;
    }
}
