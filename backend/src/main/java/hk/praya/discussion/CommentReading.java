package hk.praya.discussion;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.http.Action;
import hk.praya.http.Cursor;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.discussion.tables.records.CommentRecord;
import hk.praya.obligation.Obligations;
import hk.praya.tia.TiaQuestions;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The thread of a question, and how many comments each question has. */
@Singleton
final class CommentReading {
    private final Access access;
    private final Authorization authorization;
    private final CommentQueries queries;
    private final TiaQuestions questions;
    private final Mentionable mentionable;
    private final Around around;

    CommentReading(Access access, Authorization authorization, CommentQueries queries, TiaQuestions questions, Mentionable mentionable, Around around) {
        this.access = access;
        this.authorization = authorization;
        this.queries = queries;
        this.questions = questions;
        this.mentionable = mentionable;
        this.around = around;
    }

    /** What everybody is called, and what they still have to see to. */
    @Singleton
    record Around(NameBook book, Obligations obligations) {}

    /**
     * One comment.
     *
     * @param text in {@code language}; empty where it was withdrawn
     * @param mentions members of the firm
     * @param mine whether the reader wrote it, and may withdraw it. @param waits whether it mentions the reader, who has neither answered nor said that they have seen it
     */
    @Serdeable
    record CommentView(UUID id, String text, String language, List<UUID> mentions, UUID by, Instant at, @Nullable Instant withdrawnAt, boolean mine, boolean waits) {}

    /**
     * A thread, the newest first.
     *
     * @param people who can be mentioned
     * @param names of everybody in it, by id
     */
    @Serdeable
    record ThreadView(List<CommentView> items, @Nullable Long total, @Nullable String next, List<UUID> people, Map<String, Names> names, Action add) {}

    /** @param counts by question, of those that are not withdrawn */
    @Serdeable
    record CommentCounts(Map<String, Integer> counts) {}

    Outcome<ThreadView> thread(Actor actor, UUID clientId, UUID assessmentId, String question, @Nullable String cursor, int limit) {
        var binding = "comments " + clientId + " " + assessmentId + " " + question;
        return Cursor.decode(cursor, binding, 1, values -> UUID.fromString(values.getFirst())).then(before -> access.read(actor, Permission.COMMENT_VIEW, clientId, scope -> {
            if (!questions.isAssessment(scope, clientId, assessmentId)) return Outcome.absent();
            var rows = queries.page(scope, clientId, assessmentId, question, before.orElse(null), limit + 1);
            var page = Page.upTo(limit, rows, before.isEmpty() ? queries.total(scope, clientId, assessmentId, question) : null, last -> Cursor.encode(binding, List.of(last.getId().toString())));
            var people = List.copyOf(mentionable.of(scope, clientId).keySet());
            var waiting = around.obligations().open(scope, clientId, page.items().stream().filter(row -> List.of(row.getMentions()).contains(actor.id())).map(row -> Mentionable.source(row.getId(), actor.id())).toList());
            var ids = new HashSet<>(people);
            page.items().forEach(row -> {
                ids.add(row.getAuthorId());
                ids.addAll(List.of(row.getMentions()));
            });
            return Outcome.done(new ThreadView(page.items().stream().map(row -> view(actor, row, waiting)).toList(), page.total(), page.next(), people, around.book().names(scope, clientId, ids),
                Action.of(authorization.decide(actor, Permission.COMMENT_ADD, clientId))));
        }));
    }

    private static CommentView view(Actor actor, CommentRecord row, Set<String> waiting) {
        var withdrawn = row.getWithdrawnAt();
        return new CommentView(row.getId(), withdrawn == null ? row.getText() : "", row.getLanguage(), withdrawn == null ? List.of(row.getMentions()) : List.of(), row.getAuthorId(),
            row.getAt().toInstant(), withdrawn == null ? null : withdrawn.toInstant(), row.getAuthorId().equals(actor.id()), waiting.contains(Mentionable.source(row.getId(), actor.id())));
    }

    Outcome<CommentCounts> counts(Actor actor, UUID clientId, UUID assessmentId) {
        return access.read(actor, Permission.COMMENT_VIEW, clientId, scope ->
            questions.isAssessment(scope, clientId, assessmentId) ? Outcome.done(new CommentCounts(queries.counts(scope, clientId, assessmentId))) : Outcome.absent());
    }
}
