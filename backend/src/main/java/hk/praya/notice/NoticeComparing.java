package hk.praya.notice;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import hk.praya.notice.NoticeViews.NoticeDifferencesView;
import hk.praya.notice.NoticeViews.NoticeVersionRow;
import hk.praya.wording.Compared;
import hk.praya.wording.Differences;
import hk.praya.wording.Locale;
import hk.praya.wording.Printed;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two versions of a notice beside each other: of what people read, and of what is worked on. */
@Singleton
final class NoticeComparing {
    private final Access access;
    private final NoticeQueries queries;
    private final Composition composition;
    private final PublishedNotices published;

    NoticeComparing(Access access, NoticeQueries queries, Composition composition, PublishedNotices published) {
        this.access = access;
        this.queries = queries;
        this.composition = composition;
        this.published = published;
    }

    /** @param sinceId null: the one that people read before it */
    Outcome<NoticeDifferencesView> differences(Actor actor, UUID clientId, UUID noticeId, UUID versionId, @Nullable UUID sinceId) {
        return access.read(actor, Permission.NOTICE_VIEW, clientId, scope -> queries.version(scope, clientId, noticeId, versionId)
            .flatMap(version -> since(scope, version, sinceId).flatMap(since -> differences(scope, since, version))).map(Outcome::done).orElseGet(Outcome::absent));
    }

    private Optional<VersionRecord> since(Scope scope, VersionRecord version, @Nullable UUID sinceId) {
        if (sinceId != null) return queries.version(scope, version.getClientId(), version.getNoticeId(), sinceId);
        Predicate<VersionRecord> before = each -> each.getPublishedAt() != null && each.getOrdinal() < version.getOrdinal();
        return queries.versions(scope, version.getClientId(), List.of(version.getNoticeId())).stream().filter(before).max(Comparator.comparing(VersionRecord::getOrdinal));
    }

    private Optional<NoticeDifferencesView> differences(Scope scope, VersionRecord since, VersionRecord version) {
        var old = texts(scope, since);
        var now = texts(scope, version);
        return old.isEmpty() || now.isEmpty() ? Optional.empty() : Optional.of(new NoticeDifferencesView(NoticeVersionRow.of(since), NoticeVersionRow.of(version), compared(old, now)));
    }

    /** Empty for what was thrown away before anybody read it. */
    private Map<Locale, Printed> texts(Scope scope, VersionRecord version) {
        if (version.getPublishedAt() != null) return published.printed(scope, version.getClientId(), version.getId());
        if (!VersionState.of(version.getState()).isOpen()) return Map.of();
        return queries.find(scope, version.getClientId(), version.getNoticeId()).map(notice -> composition.printed(scope, composition.load(notice, version))).orElseGet(Map::of);
    }

    static List<Compared> compared(Map<Locale, Printed> old, Map<Locale, Printed> now) {
        return Stream.of(Locale.values()).filter(locale -> old.containsKey(locale) && now.containsKey(locale)).map(locale -> Differences.between(old.get(locale), now.get(locale), locale)).toList();
    }
}
