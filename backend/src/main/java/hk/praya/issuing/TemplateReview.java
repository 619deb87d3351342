package hk.praya.issuing;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.issuing.TemplateState.Event;
import hk.praya.jooq.issuing.tables.records.ApprovalRecord;
import hk.praya.jooq.issuing.tables.records.TemplateRecord;
import hk.praya.notice.Finding;
import hk.praya.wording.ContentPolicy;
import hk.praya.notice.NoticeIssuing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Handing a template over, judging it, and taking it back. Nobody judges what they wrote; what was found good is frozen. */
@Singleton
final class TemplateReview {
    private final Access access;
    private final TemplateQueries queries;
    private final Templates templates;
    private final NoticeIssuing notices;
    private final Clock clock;

    TemplateReview(Access access, TemplateQueries queries, Templates templates, NoticeIssuing notices, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.templates = templates;
        this.notices = notices;
        this.clock = clock;
    }

    /** What lacks something whichever client it goes to is not handed over. */
    Outcome<UUID> submit(Actor actor, UUID id, long version) {
        return step(actor, Permission.ISSUING_EDIT, id, version, (act, row) -> {
            var blocking = templates.drawn(templates.of(row)).findings().stream().filter(Finding::blocks).toList();
            if (!blocking.isEmpty()) return Outcome.refused(Refusal.CONFLICT, blocking.stream().map(each ->
                new Outcome.Reason("notice_incomplete", "content", Map.of("en", String.valueOf(each.text().en()), "zhHant", String.valueOf(each.text().zhHant())))).toList());
            return move(act, row, Event.SUBMIT, new TemplateRecord().setReturned(""));
        });
    }

    /** Back to the desk. What is written after an approval is written from it, in the words of the newest pack, by whoever writes it then. */
    Outcome<UUID> reopen(Actor actor, UUID id, long version) {
        return step(actor, Permission.ISSUING_EDIT, id, version, (act, row) -> {
            var change = new TemplateRecord();
            if (TemplateState.of(row.getState()) == TemplateState.APPROVED) {
                var pack = notices.newest();
                var kind = pack.kinds().get(row.getKind());
                if (kind == null) return Outcome.refused(Refusal.CONFLICT, "notice_kind_unknown");
                change.setPack(pack.head().id().name()).setPackVersion(pack.head().id().version()).setContent(templates.kept(ContentPolicy.fitting(kind, templates.of(row).content())))
                    .setEditors(new UUID[] {actor.id()});
            }
            return move(act, row, Event.REOPEN, change);
        });
    }

    Outcome<UUID> approve(Actor actor, UUID id, String note, long version) {
        return step(actor, Permission.ISSUING_REVIEW, id, version, (act, row) -> {
            if (isOwnWork(actor, row)) return Outcome.refused(Refusal.NOT_ALLOWED, "own_work");
            var done = move(act.named("approved"), row, Event.APPROVE, new TemplateRecord());
            if (done instanceof Outcome.Done<UUID>) queries.insert(frozen(act.scope(), row, actor.id(), note));
            return done;
        });
    }

    private ApprovalRecord frozen(Scope scope, TemplateRecord row, UUID by, String note) {
        return new ApprovalRecord().setFirmId(row.getFirmId()).setId(Ids.next(clock)).setTemplateId(row.getId()).setOrdinal(queries.ordinal(scope, row.getId())).setTitleEn(row.getTitleEn()).setTitleZhHant(row.getTitleZhHant())
            .setSubjects(row.getSubjects()).setPack(row.getPack()).setPackVersion(row.getPackVersion()).setContent(row.getContent()).setEditors(row.getEditors())
            .setApprovedBy(by).setApprovedAt(clock.instant().atOffset(ZoneOffset.UTC)).setNote(note);
    }

    Outcome<UUID> giveBack(Actor actor, UUID id, String note, long version) {
        return step(actor, Permission.ISSUING_REVIEW, id, version, (act, row) -> {
            if (isOwnWork(actor, row)) return Outcome.refused(Refusal.NOT_ALLOWED, "own_work");
            if (note.isBlank()) return Outcome.refused(Refusal.INVALID, "comment_missing", "note");
            return move(act.named("returned"), row, Event.RETURN, new TemplateRecord().setReturned(note));
        });
    }

    static boolean isOwnWork(Actor actor, TemplateRecord row) {
        return Arrays.asList(row.getEditors()).contains(actor.id());
    }

    private Outcome<UUID> step(Actor actor, Permission permission, UUID id, long version, BiFunction<Act, TemplateRecord, Outcome<UUID>> work) {
        return access.write(actor, permission, Subject.ofFirm("notice_template", id), act -> {
            var row = queries.lock(act.scope(), id);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getVersion() != version) return Outcome.stale(row.get().getVersion());
            return work.apply(act, row.get());
        });
    }

    private Outcome<UUID> move(Act act, TemplateRecord row, Event event, TemplateRecord change) {
        var to = TemplateState.of(row.getState()).after(event);
        if (to.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "template_" + row.getState());
        queries.update(row, change.setState(to.get().key()));
        act.changed(row.getState(), List.of(to.get().key()));
        return Outcome.done(row.getId());
    }
}
