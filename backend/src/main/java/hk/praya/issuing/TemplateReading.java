package hk.praya.issuing;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.firm.Members;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.issuing.IssuingViews.NoticeIssueRow;
import hk.praya.issuing.IssuingViews.NoticeTemplateApproval;
import hk.praya.issuing.IssuingViews.NoticeTemplateList;
import hk.praya.issuing.IssuingViews.NoticeTemplateText;
import hk.praya.issuing.IssuingViews.NoticeTemplateView;
import hk.praya.issuing.TemplateState.Event;
import hk.praya.jooq.issuing.tables.records.ApprovalRecord;
import hk.praya.jooq.issuing.tables.records.IssueRecord;
import hk.praya.jooq.issuing.tables.records.TemplateRecord;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The firm's templates, and one of them with what was issued from it. */
@Singleton
final class TemplateReading {
    private final Access access;
    private final Authorization authorization;
    private final TemplateQueries queries;
    private final IssueQueries issues;
    private final Templates templates;
    private final Members members;

    TemplateReading(Access access, Authorization authorization, TemplateQueries queries, IssueQueries issues, Templates templates, Members members) {
        this.access = access;
        this.authorization = authorization;
        this.queries = queries;
        this.issues = issues;
        this.templates = templates;
        this.members = members;
    }

    Outcome<NoticeTemplateList> list(Actor actor) {
        return access.read(actor, Permission.ISSUING_VIEW, scope -> {
            var approved = queries.approved(scope);
            var rows = queries.all(scope).stream().map(row -> IssuingViews.row(row, templates.of(row).kind().record().key(), approved.getOrDefault(row.getId(), 0))).toList();
            return Outcome.done(new NoticeTemplateList(rows, queries.count(scope), Action.of(authorization.decide(actor, Permission.ISSUING_EDIT, null))));
        });
    }

    Outcome<NoticeTemplateView> view(Actor actor, UUID id) {
        return access.read(actor, Permission.ISSUING_VIEW, scope -> queries.find(scope, id).map(row -> Outcome.done(view(actor, scope, row))).orElseGet(Outcome::absent));
    }

    private NoticeTemplateView view(Actor actor, Scope scope, TemplateRecord row) {
        var template = templates.of(row);
        var drawn = templates.drawn(template);
        var approvals = queries.approvals(scope, row.getId());
        return new NoticeTemplateView(row.getId(), row.getKind(), template.kind().record().key(), Templates.name(row), List.of(row.getSubjects()), row.getState(), row.getVersion(), row.getPack(), row.getPackVersion(),
            template.content(), NoticeTemplateText.of(drawn.printed()), drawn.findings(), row.getReturned(), approvals.stream().map(NoticeTemplateApproval::of).toList(), issued(scope, row.getId(), approvals),
            names(scope), actions(actor, row));
    }

    private List<NoticeIssueRow> issued(Scope scope, UUID templateId, List<ApprovalRecord> approvals) {
        var rows = issues.ofTemplate(scope, templateId);
        var counts = issues.counts(scope, rows.stream().map(IssueRecord::getId).toList());
        var ordinals = approvals.stream().collect(Collectors.toMap(ApprovalRecord::getId, ApprovalRecord::getOrdinal));
        return rows.stream().map(row -> NoticeIssueRow.of(row, ordinals.getOrDefault(row.getApprovalId(), 0), counts.getOrDefault(row.getId(), Map.of()))).toList();
    }

    Map<UUID, Names> names(Scope scope) {
        return members.all(scope).stream().collect(Collectors.toMap(Members.Member::id, Members.Member::name));
    }

    private Map<String, Action> actions(Actor actor, TemplateRecord row) {
        var edit = Action.of(authorization.decide(actor, Permission.ISSUING_EDIT, null));
        var review = TemplateReview.isOwnWork(actor, row) ? Action.no("own_work") : Action.of(authorization.decide(actor, Permission.ISSUING_REVIEW, null));
        var state = TemplateState.of(row.getState());
        var actions = new LinkedHashMap<String, Action>();
        actions.put("edit", and(edit, state == TemplateState.DRAFT, state));
        actions.put("submit", and(edit, state.after(Event.SUBMIT).isPresent(), state));
        actions.put("reopen", and(edit, state.after(Event.REOPEN).isPresent(), state));
        actions.put("approve", and(review, state.after(Event.APPROVE).isPresent(), state));
        actions.put("return", and(review, state.after(Event.RETURN).isPresent(), state));
        actions.put("issue", and(edit, state == TemplateState.APPROVED, state));
        return actions;
    }

    private static Action and(Action may, boolean now, TemplateState state) {
        return !may.allowed() || now ? may : Action.no("template_" + state.key());
    }
}
