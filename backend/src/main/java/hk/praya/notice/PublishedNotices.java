package hk.praya.notice;

import hk.praya.access.KeptJson;
import hk.praya.access.Scope;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.jooq.notice.tables.records.TextRecord;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import hk.praya.wording.Compared;
import hk.praya.wording.Content;
import hk.praya.wording.Locale;
import hk.praya.wording.NoticePack;
import hk.praya.wording.NoticePacks;
import hk.praya.wording.Printed;
import hk.praya.wording.Told;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** This room's door for others, within their own transaction: what people are given to read. */
@Singleton
public final class PublishedNotices {
    private final NoticeQueries queries;
    private final NoticePacks packs;
    private final KeptJson json;

    PublishedNotices(NoticeQueries queries, NoticePacks packs, KeptJson json) {
        this.queries = queries;
        this.packs = packs;
        this.json = json;
    }

    /**
     * What is read of a notice now.
     *
     * @param record acknowledgement or consent: what comes of it
     * @param ordinal of the version, from 1
     */
    public record Published(UUID noticeId, int number, String kind, String record, Names title, UUID versionId, int ordinal, LocalDate effectiveOn, Instant publishedAt, String pack, String packVersion) {}

    /**
     * How a notice stands.
     *
     * @param state of what people read now, else of its newest version: published, withdrawn, draft, in_review, approved or discarded
     * @param versionId that people read now; null with {@code ordinal}, {@code effectiveOn} and {@code publishedOn}: none
     * @param endedOn when it was withdrawn or discarded, where nothing is read or worked on
     */
    public record Stood(UUID noticeId, int number, String kind, String record, Names title, String state, @Nullable UUID versionId, @Nullable Integer ordinal, @Nullable LocalDate effectiveOn,
        @Nullable LocalDate publishedOn, @Nullable LocalDate endedOn) {
        public boolean isPublished() {
            return versionId != null;
        }
    }

    /** A text as it is kept, with its hash. */
    public record Kept(Printed printed, String text, byte[] sha256) {}

    public boolean exists(Scope scope, UUID clientId, UUID noticeId) {
        return queries.find(scope, clientId, noticeId).isPresent();
    }

    /** What it is called; there is one. */
    public Names title(Scope scope, UUID clientId, UUID noticeId) {
        return NoticeViews.names(queries.find(scope, clientId, noticeId).orElseThrow());
    }

    public Optional<Published> current(Scope scope, UUID clientId, UUID noticeId) {
        return Optional.ofNullable(current(scope, clientId, List.of(noticeId)).get(noticeId));
    }

    /** By its version; empty where another is read by now, or none. */
    public Optional<Published> byVersion(Scope scope, UUID clientId, UUID versionId) {
        return queries.byVersion(scope, clientId, versionId).flatMap(noticeId -> current(scope, clientId, noticeId)).filter(found -> found.versionId().equals(versionId));
    }

    /** Of each of these that is read now. */
    public Map<UUID, Published> current(Scope scope, UUID clientId, Collection<UUID> noticeIds) {
        if (noticeIds.isEmpty()) return Map.of();
        var notices = queries.some(scope, clientId, noticeIds).stream().collect(Collectors.toMap(NoticeRecord::getId, Function.identity()));
        return queries.published(scope, clientId, noticeIds).stream().collect(Collectors.toMap(VersionRecord::getNoticeId, row -> published(notices.get(row.getNoticeId()), row)));
    }

    /** The versions whose reading does for this one: itself, and those that it corrects and nothing else. */
    public List<UUID> readAs(Scope scope, UUID clientId, UUID noticeId, UUID versionId) {
        var same = new ArrayList<UUID>();
        var found = false;
        for (var each : queries.states(scope, clientId, List.of(noticeId))) {
            found |= each.getId().equals(versionId);
            if (!found || each.getPublishedAt() == null) continue;
            same.add(each.getId());
            if (!NoticePublishing.CORRECTION.equals(each.getChange())) break;
        }
        return same.isEmpty() ? List.of(versionId) : same;
    }

    /** Whether any of these is read now, or is worked on to be read. */
    public boolean anyGoesOn(Scope scope, UUID clientId, Collection<UUID> noticeIds) {
        return !noticeIds.isEmpty() && queries.anyGoesOn(scope, clientId, noticeIds);
    }

    /** Of each of these that is this client's. */
    public Map<UUID, Stood> stood(Scope scope, UUID clientId, Collection<UUID> noticeIds) {
        return noticeIds.isEmpty() ? Map.of() : stood(scope, clientId, queries.some(scope, clientId, noticeIds));
    }

    /** Those of these kinds, the newest first. */
    public List<Stood> ofKinds(Scope scope, UUID clientId, Collection<String> kinds, int limit) {
        return List.copyOf(stood(scope, clientId, queries.ofKinds(scope, clientId, kinds, limit)).values());
    }

    public long countOfKinds(Scope scope, UUID clientId, Collection<String> kinds) {
        return queries.countOfKinds(scope, clientId, kinds);
    }

    private Map<UUID, Stood> stood(Scope scope, UUID clientId, List<NoticeRecord> notices) {
        var versions = queries.states(scope, clientId, notices.stream().map(NoticeRecord::getId).toList()).stream().collect(Collectors.groupingBy(VersionRecord::getNoticeId));
        var stood = new LinkedHashMap<UUID, Stood>();
        notices.forEach(notice -> stood.put(notice.getId(), stood(notice, versions.getOrDefault(notice.getId(), List.of()))));
        return stood;
    }

    private static Stood stood(NoticeRecord notice, List<VersionRecord> versions) {
        var published = versions.stream().filter(each -> each.getState().equals(VersionState.PUBLISHED.key())).findFirst();
        // What was withdrawn is, whatever is written to take its place; and what was written and thrown away after that changes nothing.
        var withdrawn = versions.stream().filter(each -> each.getState().equals(VersionState.WITHDRAWN.key())).findFirst();
        var stands = published.or(() -> withdrawn).orElse(versions.getFirst());
        return new Stood(notice.getId(), notice.getNumber(), notice.getKind(), notice.getRecord(), NoticeViews.names(notice), stands.getState(), published.map(VersionRecord::getId).orElse(null),
            published.map(VersionRecord::getOrdinal).orElse(null), published.map(VersionRecord::getEffectiveOn).orElse(null), published.map(each -> HongKong.day(each.getPublishedAt())).orElse(null),
            published.isPresent() || stands.getEndedAt() == null ? null : HongKong.day(stands.getEndedAt()));
    }

    private static Published published(NoticeRecord notice, VersionRecord version) {
        return new Published(notice.getId(), notice.getNumber(), notice.getKind(), notice.getRecord(), NoticeViews.names(notice), version.getId(), version.getOrdinal(), version.getEffectiveOn(),
            version.getPublishedAt().toInstant(), version.getPack(), version.getPackVersion());
    }

    /** A version as it was given to people, whatever is read by now. @param title of the text. @param told part by part */
    public record Given(int number, String kind, int ordinal, LocalDate effectiveOn, String title, byte[] sha256, Told told) {}

    public Optional<Given> given(Scope scope, UUID clientId, UUID noticeId, UUID versionId, Locale locale) {
        var version = queries.version(scope, clientId, noticeId, versionId);
        var text = queries.texts(scope, clientId, versionId).stream().filter(each -> each.getLanguage().equals(locale.tag())).findFirst();
        return version.flatMap(row -> text.map(kept -> {
            var notice = queries.find(scope, clientId, noticeId).orElseThrow();
            return new Given(notice.getNumber(), notice.getKind(), row.getOrdinal(), row.getEffectiveOn(), Printed.read(kept.getText()).title(), kept.getSha256(), json.read(kept.getTold(), Told.class));
        }));
    }

    /** The last version of a notice that was withdrawn: one that another took the place of belongs to a notice that goes on. @param endedOn when it was withdrawn */
    public record Ended(UUID noticeId, UUID versionId, int number, Names title, int ordinal, LocalDate endedOn) {}

    /** Those that ended on that day or before, longest ended first. @param after the last one of the page before */
    public List<Ended> ended(Scope scope, UUID clientId, LocalDate until, @Nullable LocalDate afterDay, @Nullable UUID after, int limit) {
        var versions = queries.ended(scope, clientId, until, afterDay, after, limit);
        var called = called(scope, clientId, versions.stream().map(VersionRecord::getId).collect(Collectors.toSet()));
        return versions.stream().map(row -> {
            var one = called.get(row.getId());
            return new Ended(row.getNoticeId(), row.getId(), one.number(), one.title(), one.ordinal(), HongKong.day(row.getEndedAt()));
        }).toList();
    }

    public long countEnded(Scope scope, UUID clientId, LocalDate until) {
        return queries.countEnded(scope, clientId, until);
    }

    /** What a version is called, whatever is read by now. @param ordinal of the version, from 1 */
    public record Called(UUID noticeId, int number, Names title, int ordinal) {}

    /** Of each of these versions, by its id. */
    public Map<UUID, Called> called(Scope scope, UUID clientId, Set<UUID> versionIds) {
        if (versionIds.isEmpty()) return Map.of();
        var versions = queries.versions(scope, clientId, versionIds, versionIds.size());
        var notices = queries.some(scope, clientId, versions.stream().map(VersionRecord::getNoticeId).collect(Collectors.toSet())).stream().collect(Collectors.toMap(NoticeRecord::getId, Function.identity()));
        return versions.stream().collect(Collectors.toMap(VersionRecord::getId, row -> {
            var notice = notices.get(row.getNoticeId());
            return new Called(row.getNoticeId(), notice.getNumber(), NoticeViews.names(notice), row.getOrdinal());
        }));
    }

    /** In each language; empty for a version that was never published. */
    public Map<Locale, Kept> texts(Scope scope, UUID clientId, UUID versionId) {
        var texts = new EnumMap<Locale, Kept>(Locale.class);
        for (var row : queries.texts(scope, clientId, versionId)) texts.put(Locale.of(row.getLanguage()), kept(row));
        return texts;
    }

    Map<Locale, Printed> printed(Scope scope, UUID clientId, UUID versionId) {
        return texts(scope, clientId, versionId).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().printed()));
    }

    /** What changed between two versions that people read, in each language. */
    public List<Compared> compared(Scope scope, UUID clientId, UUID sinceId, UUID versionId) {
        return NoticeComparing.compared(printed(scope, clientId, sinceId), printed(scope, clientId, versionId));
    }

    private static Kept kept(TextRecord row) {
        return new Kept(Printed.read(row.getText()), row.getText(), row.getSha256());
    }

    /** What is consented to by itself. @param id of the notice's own: however it is worded later, it is the same */
    public record Purpose(String id, Names worded) {}

    /** Of a notice that asks for consent, in the order in which they are asked. */
    public List<Purpose> purposes(Scope scope, UUID clientId, Published published) {
        var version = queries.version(scope, clientId, published.noticeId(), published.versionId()).orElseThrow();
        return purposes(version, published.kind());
    }

    /** Of each of these that asks for consent and is published, by its id. */
    public Map<UUID, List<Purpose>> purposes(Scope scope, UUID clientId, Collection<Stood> notices) {
        var asking = notices.stream().filter(each -> each.isPublished() && each.record().equals(NoticePack.Record.CONSENT.key())).collect(Collectors.toMap(each -> Objects.requireNonNull(each.versionId()), Function.identity()));
        if (asking.isEmpty()) return Map.of();
        return queries.versions(scope, clientId, asking.keySet(), asking.size()).stream().collect(Collectors.toMap(VersionRecord::getNoticeId, row -> purposes(row, asking.get(row.getId()).kind())));
    }

    private List<Purpose> purposes(VersionRecord version, String kind) {
        return json.read(version.getContent(), Content.class).purposes(Objects.requireNonNull(packs.exactly(version.getPack(), version.getPackVersion()).kinds().get(kind))).stream()
            .map(each -> new Purpose(each.id(), new Names(each.worded().en(), each.worded().zhHant()))).toList();
    }

    /** What buttons and switches say under a published version. */
    public Map<String, NoticePack.Said> acts(Published published) {
        return packs.exactly(published.pack(), published.packVersion()).acts();
    }
}
