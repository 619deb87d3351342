package hk.praya.discussion;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Role;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.jooq.discussion.tables.records.CommentRecord;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import hk.praya.tia.TiaQuestions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Saying something about a question, and taking it back; being mentioned, and having seen it. */
@Singleton
final class Commenting {
    private final Access access;
    private final CommentQueries queries;
    private final TiaQuestions questions;
    private final Mentionable mentionable;
    private final Obligations obligations;
    private final Tools tools;

    Commenting(Access access, CommentQueries queries, TiaQuestions questions, Mentionable mentionable, Obligations obligations, Tools tools) {
        this.access = access;
        this.queries = queries;
        this.questions = questions;
        this.mentionable = mentionable;
        this.obligations = obligations;
        this.tools = tools;
    }

    /** Repeated requests, and the time. */
    @Singleton
    record Tools(Idempotency idempotency, Clock clock) {}

    /** @param question {@code G1}, or {@code I1@mainland}. @param mentions members of the firm who work on the client */
    record Written(String question, String text, String language, List<UUID> mentions) {
        Written {
            mentions = List.copyOf(mentions);
        }
    }

    Outcome<UUID> add(Actor actor, UUID clientId, UUID assessmentId, Written written, UUID key) {
        var id = Ids.next(tools.clock());
        return access.write(actor, Permission.COMMENT_ADD, Subject.of(clientId, "comment", id), act ->
            tools.idempotency().once(act, key, clientId, "comment.add", assessmentId + " " + written, id, () -> {
                var title = questions.title(act.scope(), clientId, assessmentId, written.question());
                if (title.isEmpty()) return questions.isAssessment(act.scope(), clientId, assessmentId) ? Outcome.refused(Refusal.INVALID, "question_unknown", "question") : Outcome.absent();
                var people = mentionable.of(act.scope(), clientId);
                if (written.mentions().stream().anyMatch(each -> !people.containsKey(each))) return Outcome.refused(Refusal.INVALID, "mention_not_assigned", "mentions");
                var row = new CommentRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setAssessmentId(assessmentId).setQuestion(written.question())
                    .setText(written.text()).setLanguage(written.language()).setMentions(written.mentions().toArray(UUID[]::new)).setAuthorId(actor.id()).setAt(tools.clock().instant().atOffset(ZoneOffset.UTC));
                // Whoever answers has seen what they were asked.
                for (var asked : queries.mentioning(act.scope(), clientId, assessmentId, written.question(), actor.id())) obligations.settle(act, clientId, Mentionable.source(asked.getId(), actor.id()), "answered");
                queries.insert(row);
                for (var member : written.mentions()) if (!member.equals(actor.id())) raise(act, row, title.get(), member, people.get(member));
                act.changed(null, List.of(written.question(), written.text()));
                return Outcome.done(id);
            }));
    }

    private void raise(Act act, CommentRecord row, Names title, UUID member, Role role) {
        var source = Mentionable.source(row.getId(), member);
        obligations.raise(act, row.getClientId(), new Raised(Kind.MENTION, source, "assessment", row.getAssessmentId(), Particulars.ofMention(title, row.getQuestion()),
            role == Role.REVIEWER ? BallWith.REVIEWER : BallWith.CONSULTANT, member, null));
        obligations.tell(act, row.getClientId(), source);
    }

    /** One's own; it stays, and is no longer shown. */
    Outcome<UUID> withdraw(Actor actor, UUID clientId, UUID assessmentId, UUID id) {
        return access.write(actor, Permission.COMMENT_ADD, Subject.of(clientId, "comment", id), act -> {
            var row = queries.lock(act.scope(), clientId, assessmentId, id).filter(each -> each.getAuthorId().equals(actor.id()));
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getWithdrawnAt() != null) return Outcome.refused(Refusal.CONFLICT, "comment_withdrawn");
            queries.withdraw(row.get(), tools.clock().instant());
            for (var member : row.get().getMentions()) obligations.lapse(act, clientId, Mentionable.source(id, member), "withdrawn");
            act.changed(row.get().getText(), null);
            return Outcome.done(id);
        });
    }

    /** Whoever is mentioned has seen it, and has nothing to say. */
    Outcome<UUID> note(Actor actor, UUID clientId, UUID assessmentId, UUID id) {
        return access.write(actor, Permission.COMMENT_ADD, Subject.of(clientId, "comment", id), act -> {
            var row = queries.lock(act.scope(), clientId, assessmentId, id).filter(each -> List.of(each.getMentions()).contains(actor.id()));
            if (row.isEmpty()) return Outcome.absent();
            obligations.settle(act, clientId, Mentionable.source(id, actor.id()), "noted");
            return Outcome.done(id);
        });
    }
}
