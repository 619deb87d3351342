package hk.praya.notice;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import hk.praya.notice.Composition.Loaded;
import hk.praya.wording.Content;
import hk.praya.wording.ContentPolicy;
import hk.praya.wording.Locale;
import hk.praya.wording.NoticePack;
import hk.praya.wording.Printing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Beginning a notice, filling it in, beginning its next version, and giving one up. */
@Singleton
final class NoticeDrafting {
    private final Access access;
    private final NoticeQueries queries;
    private final Composition composition;
    private final NoticeFacts facts;
    private final Versioning versioning;
    private final Tools tools;

    NoticeDrafting(Access access, NoticeQueries queries, Composition composition, NoticeFacts facts, Versioning versioning, Tools tools) {
        this.access = access;
        this.queries = queries;
        this.composition = composition;
        this.facts = facts;
        this.versioning = versioning;
        this.tools = tools;
    }

    /** Repeated requests, and the time. */
    @Singleton
    record Tools(Idempotency idempotency, Clock clock) {}

    /** @param title null: as the kind is called. @param subjects whom it addresses; empty: the usual ones */
    record Wanted(String kind, @Nullable Names title, List<String> subjects) {
        Wanted {
            subjects = List.copyOf(subjects);
        }
    }

    Outcome<UUID> begin(Actor actor, UUID clientId, Wanted wanted, UUID key) {
        var id = Ids.next(tools.clock());
        return access.write(actor, Permission.NOTICE_EDIT, Subject.of(clientId, "notice", id), act -> tools.idempotency().once(act, key, clientId, "notice.begin", wanted, id, () -> {
            var pack = composition.newest();
            var kind = pack.kinds().get(wanted.kind());
            if (kind == null) return Outcome.refused(Refusal.INVALID, "notice_kind_unknown", "kind");
            var subjects = wanted.subjects().isEmpty() ? kind.subjects().subList(0, 1) : wanted.subjects();
            if (!kind.subjects().containsAll(subjects)) return Outcome.refused(Refusal.INVALID, "notice_subject_unknown", "subjects");
            var title = wanted.title() == null || wanted.title().isEmpty() ? new Names(kind.title().en(), kind.title().zhHant()) : wanted.title();
            var notice = new NoticeRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setNumber(queries.number(act.scope(), clientId)).setKind(kind.key())
                .setRecord(kind.record().key()).setTitleEn(title.en()).setTitleZhHant(title.zhHant()).setSubjects(subjects.toArray(String[]::new)).setCreatedBy(actor.id()).setCreatedAt(versioning.now()).setPublic(false).setVersion(0L);
            queries.insert(notice);
            var known = facts.of(act.scope(), notice, pack, composition.disclosed(act.scope(), notice));
            var content = Printing.beginning(kind, from -> known.getOrDefault(from, Content.Value.NOTHING));
            versioning.begun(act, notice, version(act, notice, pack, content, 1));
            act.changed(null, List.of(kind.key(), content));
            return Outcome.done(id);
        }));
    }

    private VersionRecord version(Act act, NoticeRecord notice, NoticePack pack, Content content, int ordinal) {
        return new VersionRecord().setFirmId(notice.getFirmId()).setClientId(notice.getClientId()).setId(Ids.next(tools.clock())).setNoticeId(notice.getId()).setOrdinal(ordinal)
            .setState(VersionState.DRAFT.key()).setPack(pack.head().id().name()).setPackVersion(pack.head().id().version()).setContent(composition.kept(content)).setChangeNote("").setInsisted("")
            .setCreatedBy(act.actor().id()).setCreatedAt(versioning.now()).setEditors(new UUID[] {act.actor().id()}).setEditedAt(versioning.now()).setVersion(0L);
    }

    /** As a draft stands after it was saved. */
    record Saved(Loaded loaded, Map<Locale, hk.praya.wording.Printed> printed, List<Finding> findings) {}

    /** @param title of the notice; in both languages, as the text is */
    record Written(Names title, List<String> subjects, Content content) {
        Written {
            subjects = List.copyOf(subjects);
        }
    }

    Outcome<Saved> save(Actor actor, UUID clientId, UUID noticeId, Written written, long version) {
        return access.write(actor, Permission.NOTICE_EDIT, Subject.of(clientId, "notice", noticeId), act -> versioning.open(act, clientId, noticeId, version, loaded -> {
            if (loaded.state() != VersionState.DRAFT) return Outcome.refused(Refusal.CONFLICT, "notice_" + loaded.version().getState());
            var problems = ContentPolicy.problems(loaded.pack(), loaded.kind(), written.content());
            if (!problems.isEmpty()) return Outcome.refused(Refusal.INVALID, problems.stream().map(each -> Outcome.Reason.of(each.key(), "content." + each.at())).toList());
            if (written.title().isEmpty()) return Outcome.refused(Refusal.INVALID, "name_missing", "title");
            if (written.subjects().isEmpty() || !loaded.kind().subjects().containsAll(written.subjects())) return Outcome.refused(Refusal.INVALID, "notice_subject_unknown", "subjects");
            return Outcome.done(keep(act, loaded, written));
        }));
    }

    private Saved keep(Act act, Loaded loaded, Written written) {
        var notice = loaded.notice();
        var change = new NoticeRecord().setTitleEn(written.title().en()).setTitleZhHant(written.title().zhHant()).setSubjects(written.subjects().toArray(String[]::new)).setVersion(notice.getVersion() + 1);
        queries.update(act.scope(), notice.getClientId(), notice.getId(), change);
        var editors = Stream.concat(Arrays.stream(loaded.version().getEditors()), Stream.of(act.actor().id())).distinct().toArray(UUID[]::new);
        queries.update(loaded.version(), new VersionRecord().setContent(composition.kept(written.content())).setEditors(editors).setEditedAt(versioning.now()));
        act.changed(List.of(NoticeViews.names(notice), loaded.content()), List.of(written.title(), written.content()));
        var now = queries.find(act.scope(), notice.getClientId(), notice.getId()).orElseThrow();
        return saved(act.scope(), composition.load(now, queries.version(act.scope(), notice.getClientId(), notice.getId(), loaded.version().getId()).orElseThrow()));
    }

    private Saved saved(Scope scope, Loaded loaded) {
        var printed = composition.printed(scope, loaded);
        return new Saved(loaded, printed, composition.findings(loaded, printed, composition.disclosed(scope, loaded.notice())));
    }

    /** From what people read now, in the words of the newest pack; of a notice that was withdrawn, from what they read last. */
    Outcome<UUID> next(Actor actor, UUID clientId, UUID noticeId, UUID key) {
        return access.write(actor, Permission.NOTICE_EDIT, Subject.of(clientId, "notice", noticeId), act -> {
            var notice = queries.lock(act.scope(), clientId, noticeId);
            if (notice.isEmpty()) return Outcome.absent();
            return tools.idempotency().once(act, key, clientId, "notice.next", noticeId, noticeId, () -> {
                if (queries.open(act.scope(), clientId, noticeId).isPresent()) return Outcome.refused(Refusal.CONFLICT, "notice_open_already");
                var last = queries.newest(act.scope(), clientId, noticeId).orElseThrow();
                var before = queries.published(act.scope(), clientId, noticeId).orElse(last);
                var pack = composition.newest();
                var kind = pack.kinds().get(notice.get().getKind());
                if (kind == null) return Outcome.refused(Refusal.CONFLICT, "notice_kind_unknown");
                var content = ContentPolicy.fitting(kind, composition.load(notice.get(), before).content());
                versioning.begun(act, notice.get(), version(act, notice.get(), pack, content, last.getOrdinal() + 1));
                act.changed(last.getOrdinal(), last.getOrdinal() + 1);
                return Outcome.done(noticeId);
            });
        });
    }

    Outcome<UUID> discard(Actor actor, UUID clientId, UUID noticeId, long version) {
        return access.write(actor, Permission.NOTICE_EDIT, Subject.of(clientId, "notice", noticeId), act -> versioning.open(act, clientId, noticeId, version, loaded ->
            versioning.step(act, loaded, VersionState.Event.DISCARD, new VersionRecord().setEndedAt(versioning.now()), "")));
    }
}
