package hk.praya.issuing;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.audience.Counts;
import hk.praya.audience.Reached;
import hk.praya.client.ClientParticulars;
import hk.praya.http.Action;
import hk.praya.http.Cursor;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.issuing.IssuingViews.NoticeAtClient;
import hk.praya.issuing.IssuingViews.NoticeIssueRow;
import hk.praya.issuing.IssuingViews.NoticeIssueView;
import hk.praya.issuing.IssuingViews.NoticePlacingRow;
import hk.praya.issuing.IssuingViews.NoticeProspectView;
import hk.praya.issuing.IssuingViews.NoticeTemplateText;
import hk.praya.issuing.Placements.Loaded;
import hk.praya.issuing.Placements.Placed;
import hk.praya.jooq.issuing.tables.records.PlacingRecord;
import hk.praya.notice.Finding;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An issue: what it comes to at each client that one works on, and what became of it there. */
@Singleton
final class IssueReading {
    private final Access access;
    private final Authorization authorization;
    private final IssueQueries queries;
    private final Placements placements;
    private final TemplateReading templates;
    private final Around around;

    IssueReading(Access access, Authorization authorization, IssueQueries queries, Placements placements, TemplateReading templates, Around around) {
        this.access = access;
        this.authorization = authorization;
        this.queries = queries;
        this.placements = placements;
        this.templates = templates;
        this.around = around;
    }

    /** What clients are called, and how far notices got there. */
    @Singleton
    record Around(ClientParticulars clients, Reached reached) {}

    Outcome<NoticeIssueView> view(Actor actor, UUID issueId, @Nullable String cursor, int limit) {
        var binding = "issue " + issueId;
        return Cursor.decode(cursor, binding, 1, values -> UUID.fromString(values.getFirst())).then(after -> access.read(actor, Permission.ISSUING_VIEW, scope ->
            placements.load(scope, issueId).map(loaded -> {
                var page = Page.upTo(limit, queries.page(scope, issueId, after.orElse(null), limit + 1), after.isEmpty() ? queries.total(scope, issueId) : null, last -> Cursor.encode(binding, List.of(last.getClientId().toString())));
                return Outcome.done(view(actor, scope, loaded, page));
            }).orElseGet(Outcome::absent)));
    }

    private NoticeIssueView view(Actor actor, Scope scope, Loaded loaded, Page<PlacingRecord> page) {
        var head = NoticeIssueRow.of(loaded.issue(), loaded.approval().getOrdinal(), queries.counts(scope, List.of(loaded.issue().getId())).getOrDefault(loaded.issue().getId(), Map.of()));
        var clients = page.items().stream().map(PlacingRecord::getClientId).toList();
        var known = around.clients().all(scope, clients);
        var published = page.items().stream().filter(IssuingViews::isPublished).toList();
        var far = new Far(around.reached().byNotice(scope, clients, published.stream().map(PlacingRecord::getNoticeId).toList()), around.reached().opened(scope, clients, published.stream().map(PlacingRecord::getVersionId).toList()));
        var template = loaded.template();
        return new NoticeIssueView(head, loaded.row().getId(), template.title(), template.kind().key(), template.kind().record().key(), template.pack().head().id().name(), template.pack().head().id().version(),
            loaded.row().getState(), templates.names(scope), Action.of(authorization.decide(actor, Permission.ISSUING_EDIT, null)), page.map(row -> row(actor, scope, row, known.get(row.getClientId()), placements.at(scope, loaded, row), far)));
    }

    /** @param counts by notice. @param opened versions that anybody has opened */
    private record Far(Map<UUID, Counts> counts, Set<UUID> opened) {}

    private NoticePlacingRow row(Actor actor, Scope scope, PlacingRecord row, ClientParticulars.@Nullable Known client, Placed placed, Far far) {
        var published = IssuingViews.isPublished(row);
        var findings = published ? List.<Finding>of() : placed.prospect().findings();
        var reached = published ? far.counts().getOrDefault(Objects.requireNonNull(row.getNoticeId()), new Counts(0, 0, 0, 0, 0)) : null;
        return new NoticePlacingRow(row.getClientId(), Names.orNone(client == null ? null : client.name()), client == null ? null : client.brNumber(), row.getState(), row.getVersion(), NoticeAtClient.of(placed.target()), !published && placed.isBusy(), IssuingViews.others(placed),
            published ? List.of() : placed.prospect().open(), placements.given(row), row.getInsisted(), findings, row.getNoticeId(), row.getPublishedAt() == null ? null : row.getPublishedAt().toInstant(), placed.withdrawn(), published ? 0 : around.reached().people(scope, row.getClientId(), placed.target() == null ? null : placed.target().id()), reached,
            prepare(actor, row), publish(actor, row, placed), undo(actor, row, placed, far));
    }

    private Action prepare(Actor actor, PlacingRecord row) {
        var may = may(actor, Permission.ISSUING_PREPARE, row);
        return may.allowed() && IssuingViews.isPublished(row) ? Action.no("issue_published") : may;
    }

    private Action publish(Actor actor, PlacingRecord row, Placed placed) {
        var may = may(actor, Permission.ISSUING_PUBLISH, row);
        if (!may.allowed()) return may;
        if (PlacingState.of(row.getState()) != PlacingState.WAITING) return Action.no("issue_" + row.getState());
        if (placed.overtaken()) return Action.no("issue_overtaken");
        if (placed.isBusy()) return Action.no("notice_open_already");
        if (placed.prospect().isBlocked()) return Action.no("notice_incomplete");
        return !placed.prospect().findings().isEmpty() && row.getInsisted().isBlank() ? Action.no("notice_against_guidance") : may;
    }

    private Action undo(Actor actor, PlacingRecord row, Placed placed, Far far) {
        var may = may(actor, Permission.ISSUING_PUBLISH, row);
        if (!may.allowed()) return may;
        if (!IssuingViews.isPublished(row)) return Action.no("issue_" + row.getState());
        if (placed.withdrawn()) return Action.no("notice_moved_on");
        return far.opened().contains(Objects.requireNonNull(row.getVersionId())) ? Action.no("notice_opened") : may;
    }

    private Action may(Actor actor, Permission permission, PlacingRecord row) {
        return Action.of(authorization.decide(actor, permission, row.getClientId()));
    }

    Outcome<NoticeProspectView> prospect(Actor actor, UUID clientId, UUID issueId) {
        return access.read(actor, Permission.NOTICE_VIEW, clientId, scope -> queries.placing(scope, clientId, issueId).map(row -> {
            var loaded = placements.load(scope, issueId).orElseThrow();
            var placed = placements.at(scope, loaded, row);
            var far = IssuingViews.isPublished(row) ? new Far(around.reached().byNotice(scope, List.of(clientId), List.of(Objects.requireNonNull(row.getNoticeId()))), around.reached().opened(scope, List.of(clientId), List.of(Objects.requireNonNull(row.getVersionId()))))
                : new Far(Map.of(), Set.of());
            return Outcome.done(new NoticeProspectView(row(actor, scope, row, around.clients().find(scope, clientId).orElse(null), placed, far), NoticeTemplateText.of(placed.prospect().printed())));
        }).orElseGet(Outcome::absent));
    }
}
