package hk.praya.document;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.jooq.document.tables.records.RenderedRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Documents, to read: one is made a moment after what it shows was frozen. */
@Singleton
final class Documents {
    private final Access access;
    private final DocumentQueries queries;
    private final FrozenPapers papers;

    Documents(Access access, DocumentQueries queries, FrozenPapers papers) {
        this.access = access;
        this.queries = queries;
        this.papers = papers;
    }

    /** What is made so far; what is not decided has no document. */
    Outcome<List<RenderedRecord>> all(Actor actor, UUID clientId, UUID assessmentId) {
        return access.read(actor, Permission.DOCUMENT_VIEW, clientId, scope -> {
            var made = queries.all(scope, clientId, assessmentId);
            return !made.isEmpty() || papers.isFrozen(scope, clientId, assessmentId) ? Outcome.done(made) : Outcome.absent();
        });
    }

    record Content(String name, byte[] bytes) {}

    Outcome<Content> content(Actor actor, UUID clientId, UUID assessmentId, DocumentKind kind) {
        return access.read(actor, Permission.DOCUMENT_VIEW, clientId, scope -> queries.content(scope, clientId, kind.key(), assessmentId)
            .map(bytes -> Outcome.done(new Content(papers.called(scope, clientId, assessmentId) + kind.ending(), bytes))).orElseGet(Outcome::absent));
    }
}
