package hk.praya.issuing;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.issuing.IssuingViews.NoticeTemplateSaved;
import hk.praya.issuing.IssuingViews.NoticeTemplateText;
import hk.praya.jooq.issuing.tables.records.TemplateRecord;
import hk.praya.notice.NoticeIssuing;
import hk.praya.wording.Content;
import hk.praya.wording.ContentPolicy;
import hk.praya.wording.Printing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Beginning a template, and writing it. */
@Singleton
final class TemplateKeeping {
    private final Access access;
    private final TemplateQueries queries;
    private final Templates templates;
    private final NoticeIssuing notices;
    private final Idempotency idempotency;
    private final Clock clock;

    TemplateKeeping(Access access, TemplateQueries queries, Templates templates, NoticeIssuing notices, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.templates = templates;
        this.notices = notices;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @param title null: as the kind is called */
    Outcome<UUID> begin(Actor actor, String kindKey, @Nullable Names title, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.ISSUING_EDIT, Subject.ofFirm("notice_template", id), act -> idempotency.once(act, key, null, "issuing.begin", List.of(kindKey, String.valueOf(title)), id, () -> {
            var pack = notices.newest();
            var kind = pack.kinds().get(kindKey);
            if (kind == null) return Outcome.refused(Refusal.INVALID, "notice_kind_unknown", "kind");
            if (queries.count(act.scope()) >= TemplateQueries.TEMPLATES) return Outcome.refused(Refusal.CONFLICT, "templates_too_many");
            var called = title == null || title.isEmpty() ? new Names(kind.title().en(), kind.title().zhHant()) : title;
            // Nothing is known of a client that there is none of: every fact is left to each.
            var content = Printing.beginning(kind, _ -> Content.Value.NOTHING);
            queries.insert(new TemplateRecord().setFirmId(act.scope().firmId()).setId(id).setKind(kind.key()).setTitleEn(called.en()).setTitleZhHant(called.zhHant())
                .setSubjects(kind.subjects().subList(0, 1).toArray(String[]::new)).setState(TemplateState.DRAFT.key()).setPack(pack.head().id().name()).setPackVersion(pack.head().id().version())
                .setContent(templates.kept(content)).setCreatedBy(actor.id()).setCreatedAt(now()).setEditors(new UUID[] {actor.id()}).setEditedAt(now()).setReturned("").setVersion(0L));
            act.changed(null, List.of(kind.key(), called));
            return Outcome.done(id);
        }));
    }

    /** @param title in both languages, as the text is */
    record Written(Names title, List<String> subjects, Content content) {
        Written {
            subjects = List.copyOf(subjects);
        }
    }

    Outcome<NoticeTemplateSaved> save(Actor actor, UUID id, Written written, long version) {
        return access.write(actor, Permission.ISSUING_EDIT, Subject.ofFirm("notice_template", id), act -> {
            var found = queries.lock(act.scope(), id);
            if (found.isEmpty()) return Outcome.absent();
            var row = found.get();
            if (row.getVersion() != version) return Outcome.stale(row.getVersion());
            if (TemplateState.of(row.getState()) != TemplateState.DRAFT) return Outcome.refused(Refusal.CONFLICT, "template_" + row.getState());
            var template = templates.of(row);
            var problems = ContentPolicy.problems(template.pack(), template.kind(), written.content());
            if (!problems.isEmpty()) return Outcome.refused(Refusal.INVALID, problems.stream().map(each -> Outcome.Reason.of(each.key(), "content." + each.at())).toList());
            if (written.title().isEmpty()) return Outcome.refused(Refusal.INVALID, "name_missing", "title");
            if (written.subjects().isEmpty() || !template.kind().subjects().containsAll(written.subjects())) return Outcome.refused(Refusal.INVALID, "notice_subject_unknown", "subjects");
            var editors = Stream.concat(Arrays.stream(row.getEditors()), Stream.of(actor.id())).distinct().toArray(UUID[]::new);
            queries.update(row, new TemplateRecord().setTitleEn(written.title().en()).setTitleZhHant(written.title().zhHant()).setSubjects(written.subjects().toArray(String[]::new))
                .setContent(templates.kept(written.content())).setEditors(editors).setEditedAt(now()));
            act.changed(List.of(Templates.name(row), template.content()), List.of(written.title(), written.content()));
            var drawn = templates.drawn(templates.of(queries.find(act.scope(), id).orElseThrow()));
            return Outcome.done(new NoticeTemplateSaved(version + 1, NoticeTemplateText.of(drawn.printed()), drawn.findings()));
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
