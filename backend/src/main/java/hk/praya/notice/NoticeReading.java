package hk.praya.notice;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.Action;
import hk.praya.http.Cursor;
import hk.praya.http.Page;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import hk.praya.notice.Composition.Loaded;
import hk.praya.notice.NoticeViews.NoticeDraftView;
import hk.praya.notice.NoticeViews.NoticeEventView;
import hk.praya.notice.NoticeViews.NoticeRow;
import hk.praya.notice.NoticeViews.NoticeView;
import hk.praya.notice.NoticeViews.NoticePublishedView;
import hk.praya.notice.NoticeViews.NoticeTextView;
import hk.praya.notice.NoticeViews.NoticeVersionRow;
import hk.praya.notice.VersionState.Event;
import hk.praya.wording.Locale;
import hk.praya.wording.Printed;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client's notices, one of them, and a version as people read it. */
@Singleton
final class NoticeReading {
    private final Access access;
    private final Authorization authorization;
    private final NoticeQueries queries;
    private final Composition composition;
    private final NoticeFacts facts;
    private final Around around;

    NoticeReading(Access access, Authorization authorization, NoticeQueries queries, Composition composition, NoticeFacts facts, Around around) {
        this.access = access;
        this.authorization = authorization;
        this.queries = queries;
        this.composition = composition;
        this.facts = facts;
        this.around = around;
    }

    /** What everybody is called, and where it is read. */
    @Singleton
    record Around(NameBook book, PublicAddress addresses) {}

    Outcome<Page<NoticeRow>> list(Actor actor, UUID clientId, @Nullable String cursor, int limit) {
        var binding = "notices " + clientId;
        return Cursor.decode(cursor, binding, 1, values -> Integer.valueOf(values.getFirst())).then(before -> access.read(actor, Permission.NOTICE_VIEW, clientId, scope -> {
            if (!composition.isClient(scope, clientId)) return Outcome.absent();
            var page = Page.upTo(limit, queries.page(scope, clientId, before.orElse(null), limit + 1), before.isEmpty() ? queries.total(scope, clientId) : null,
                last -> Cursor.encode(binding, List.of(last.getNumber().toString())));
            var versions = queries.versions(scope, clientId, page.items().stream().map(NoticeRecord::getId).toList()).stream().collect(Collectors.groupingBy(VersionRecord::getNoticeId));
            return Outcome.done(page.map(row -> NoticeRow.of(row, versions.get(row.getId()))));
        }));
    }

    Outcome<NoticeView> view(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.NOTICE_VIEW, clientId, scope -> queries.find(scope, clientId, id).map(notice -> Outcome.done(view(actor, scope, notice))).orElseGet(Outcome::absent));
    }

    private NoticeView view(Actor actor, Scope scope, NoticeRecord notice) {
        var clientId = notice.getClientId();
        var versions = queries.versions(scope, clientId, List.of(notice.getId()));
        var open = queries.open(scope, clientId, notice.getId()).map(row -> composition.load(notice, row));
        var events = queries.events(scope, clientId, notice.getId());
        var people = new HashSet<UUID>();
        events.forEach(each -> people.add(each.getActorId()));
        versions.forEach(each -> people.add(each.getCreatedBy()));
        return new NoticeView(notice.getId(), notice.getNumber(), notice.getKind(), notice.getRecord(), NoticeViews.names(notice), List.of(notice.getSubjects()), notice.getVersion(), notice.getPublic() ? around.addresses().open(notice) : null,
            open.map(loaded -> draft(scope, loaded)).orElse(null), versions.stream().map(NoticeVersionRow::of).toList(), events.stream().map(NoticeEventView::of).toList(),
            around.book().names(scope, clientId, people), actions(actor, clientId, open, versions));
    }

    private NoticeDraftView draft(Scope scope, Loaded loaded) {
        var disclosed = composition.disclosed(scope, loaded.notice());
        var printed = composition.printed(scope, loaded);
        return new NoticeDraftView(NoticeVersionRow.of(loaded.version()), loaded.content(), NoticeTextView.drafts(printed), composition.findings(loaded, printed, disclosed),
            facts.of(scope, loaded.notice(), loaded.pack(), disclosed));
    }

    private Map<String, Action> actions(Actor actor, UUID clientId, Optional<Loaded> open, List<VersionRecord> versions) {
        var edit = may(actor, Permission.NOTICE_EDIT, clientId);
        var review = open.filter(loaded -> NoticeReview.isOwnWork(actor, loaded)).isPresent() ? Action.no("own_work") : may(actor, Permission.NOTICE_REVIEW, clientId);
        var publish = may(actor, Permission.NOTICE_PUBLISH, clientId);
        var actions = new LinkedHashMap<String, Action>();
        actions.put("edit", open.isPresent() && open.get().state() == VersionState.DRAFT ? edit : and(edit, state(open)));
        actions.put("submit", step(edit, open, Event.SUBMIT));
        actions.put("reopen", step(edit, open, Event.REOPEN));
        actions.put("discard", step(edit, open, Event.DISCARD));
        actions.put("approve", step(review, open, Event.APPROVE));
        actions.put("return", step(review, open, Event.RETURN));
        actions.put("publish", step(publish, open, Event.PUBLISH));
        actions.put("withdraw", versions.stream().anyMatch(each -> each.getState().equals("published")) ? publish : and(publish, "notice_not_published"));
        actions.put("next", open.isEmpty() ? edit : and(edit, "notice_open_already"));
        return actions;
    }

    private Action may(Actor actor, Permission permission, UUID clientId) {
        return Action.of(authorization.decide(actor, permission, clientId));
    }

    private static Action step(Action may, Optional<Loaded> open, Event event) {
        return open.flatMap(loaded -> loaded.state().after(event)).isPresent() ? may : and(may, state(open));
    }

    /** Who may not at all is told that first. */
    private static Action and(Action may, String otherwise) {
        return may.allowed() ? Action.no(otherwise) : may;
    }

    private static String state(Optional<Loaded> open) {
        return open.map(loaded -> "notice_" + loaded.version().getState()).orElse("notice_nothing_open");
    }

    /** As people read it, or read it once. What nobody was given to read is not there. */
    Outcome<NoticePublishedView> published(Actor actor, UUID clientId, UUID noticeId, UUID versionId) {
        return access.read(actor, Permission.NOTICE_VIEW, clientId, scope -> queries.version(scope, clientId, noticeId, versionId).filter(row -> row.getPublishedAt() != null)
            .map(row -> Outcome.done(new NoticePublishedView(NoticeVersionRow.of(row), texts(scope, row)))).orElseGet(Outcome::absent));
    }

    private List<NoticeTextView> texts(Scope scope, VersionRecord row) {
        var kept = queries.texts(scope, row.getClientId(), row.getId());
        return Stream.of(Locale.values()).flatMap(locale -> kept.stream().filter(each -> each.getLanguage().equals(locale.tag())))
            .map(each -> NoticeTextView.of(Locale.of(each.getLanguage()), Printed.read(each.getText()), each.getSha256())).toList();
    }
}
