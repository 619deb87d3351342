package hk.praya.issuing;

import hk.praya.access.KeptJson;
import hk.praya.access.Scope;
import hk.praya.jooq.issuing.tables.records.ApprovalRecord;
import hk.praya.jooq.issuing.tables.records.IssueRecord;
import hk.praya.jooq.issuing.tables.records.PlacingRecord;
import hk.praya.jooq.issuing.tables.records.TemplateRecord;
import hk.praya.notice.NoticeIssuing;
import hk.praya.notice.NoticeIssuing.Prospect;
import hk.praya.notice.NoticeIssuing.Standing;
import hk.praya.notice.NoticeIssuing.Template;
import hk.praya.wording.Content;
import hk.praya.wording.Content.Value;
import hk.praya.wording.ContentPolicy;
import hk.praya.wording.NoticePack;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** What an issue comes to at a client, while nothing is published there yet. */
@Singleton
final class Placements {
    private final IssueQueries issues;
    private final TemplateQueries queries;
    private final Templates templates;
    private final NoticeIssuing notices;
    private final KeptJson json;

    Placements(IssueQueries issues, TemplateQueries queries, Templates templates, NoticeIssuing notices, KeptJson json) {
        this.issues = issues;
        this.queries = queries;
        this.templates = templates;
        this.notices = notices;
        this.json = json;
    }

    /** An issue with the text that it gives out. */
    record Loaded(IssueRecord issue, TemplateRecord row, ApprovalRecord approval, Template template) {}

    Optional<Loaded> load(Scope scope, UUID issueId) {
        return issues.find(scope, issueId).map(issue -> {
            var row = queries.find(scope, issue.getTemplateId()).orElseThrow();
            var approval = queries.approval(scope, issue.getApprovalId()).orElseThrow();
            return new Loaded(issue, row, approval, templates.of(row, approval));
        });
    }

    /**
     * @param target the notice of which it would be the next version: the one that this template was published as before; null: it would be a notice of its own
     * @param others of the same kind that people read now
     * @param withdrawn whether it was published there, and nobody reads that notice any more
     * @param overtaken whether a later issue of the template is published there: this one would put an older text in its place
     */
    record Placed(Prospect prospect, @Nullable Standing target, List<Standing> others, boolean overtaken, boolean withdrawn) {
        /** Somebody works on that notice: what they write would be lost from sight. */
        boolean isBusy() {
            return target != null && target.open();
        }
    }

    Placed at(Scope scope, Loaded loaded, PlacingRecord placing) {
        var clientId = placing.getClientId();
        var all = notices.ofKind(scope, clientId, loaded.template().kind().key());
        var placings = issues.published(scope, clientId, loaded.row().getId());
        var before = placings.stream().map(PlacingRecord::getNoticeId).toList();
        // Ids are made in the order of time.
        var overtaken = placings.stream().anyMatch(each -> IssuingViews.isPublished(each) && each.getIssueId().toString().compareTo(placing.getIssueId().toString()) > 0);
        var target = before.stream().flatMap(id -> all.stream().filter(each -> each.id().equals(id))).findFirst().orElse(null);
        var withdrawn = IssuingViews.isPublished(placing) && all.stream().noneMatch(each -> each.id().equals(placing.getNoticeId()) && each.read());
        var others = all.stream().filter(each -> each.read() && each != target).toList();
        return new Placed(notices.prospect(scope, clientId, loaded.template(), said(loaded, placing), target == null ? null : target.id()), target, others, overtaken, withdrawn);
    }

    NoticeIssuing.Given said(Loaded loaded, PlacingRecord placing) {
        return new NoticeIssuing.Given(given(placing), loaded.issue().getEffectiveOn());
    }

    Map<String, Value> given(PlacingRecord placing) {
        return json.read(placing.getGiven(), Given.class).fields();
    }

    /** As it lies in the row. */
    @io.micronaut.serde.annotation.Serdeable
    record Given(Map<String, Value> fields) {}

    JSONB kept(Map<String, Value> given) {
        return json.of(new Given(given));
    }

    /**
     * Whether it may be said for one client: short facts only, where the template leaves room. A passage is wording, and wording is judged.
     *
     * @return the names of messages; empty: all of it may be
     */
    static List<ContentPolicy.Problem> problems(Template template, Map<String, Value> given) {
        var elements = new LinkedHashMap<String, Content.Filled>();
        for (var element : template.kind().elements()) {
            var own = element.fields().stream().filter(field -> given.containsKey(field.key())).collect(Collectors.toMap(NoticePack.Field::key, field -> given.get(field.key())));
            if (!own.isEmpty()) elements.put(element.key(), new Content.Filled(true, own, null));
        }
        var problems = new java.util.ArrayList<>(ContentPolicy.problems(template.pack(), template.kind(), new Content(elements, List.of())));
        for (var key : given.keySet()) {
            var field = template.kind().field(key);
            if (field.isEmpty()) problems.add(new ContentPolicy.Problem("field.unknown", "given." + key));
            else if (field.get().type() == NoticePack.FieldType.LONG || field.get().type() == NoticePack.FieldType.PURPOSES) problems.add(new ContentPolicy.Problem("template_wording", "given." + key));
            else if (!template.content().value(key).isEmpty()) problems.add(new ContentPolicy.Problem("template_same_for_all", "given." + key));
        }
        return problems;
    }
}
