package hk.praya.notice;

import static hk.praya.jooq.notice.Tables.EVENT;
import static hk.praya.jooq.notice.Tables.NOTICE_;
import static hk.praya.jooq.notice.Tables.REGISTER;
import static hk.praya.jooq.notice.Tables.TEXT;
import static hk.praya.jooq.notice.Tables.VERSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Scope;
import hk.praya.jooq.notice.tables.records.EventRecord;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.jooq.notice.tables.records.TextRecord;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jooq.impl.SQLDataType;
import org.jooq.Field;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The statements about notices and their versions. */
@Singleton
final class NoticeQueries {
    /** A notice that changes monthly for ten years has 120. */
    private static final int VERSIONS = 500;
    private static final int EVENTS = 2_000;
    private static final int OF_KIND = 50;

    private final DSLContext jooq;

    NoticeQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Scope scope, UUID clientId) {
        return NOTICE_.FIRM_ID.eq(scope.firmId()).and(NOTICE_.CLIENT_ID.eq(clientId));
    }

    private static Condition versionOf(Scope scope, UUID clientId) {
        return VERSION.FIRM_ID.eq(scope.firmId()).and(VERSION.CLIENT_ID.eq(clientId));
    }

    /** @return a number that nobody else gets */
    int number(Scope scope, UUID clientId) {
        return jooq.insertInto(REGISTER).set(REGISTER.FIRM_ID, scope.firmId()).set(REGISTER.CLIENT_ID, clientId).set(REGISTER.LAST_NUMBER, 1)
            .onConflict(REGISTER.FIRM_ID, REGISTER.CLIENT_ID).doUpdate().set(REGISTER.LAST_NUMBER, REGISTER.LAST_NUMBER.plus(1)).returning(REGISTER.LAST_NUMBER).fetchSingle().getLastNumber();
    }

    void insert(NoticeRecord row) {
        jooq.insertInto(NOTICE_).set(row).execute();
    }

    void insert(VersionRecord row) {
        jooq.insertInto(VERSION).set(row).execute();
    }

    void insert(TextRecord row) {
        jooq.insertInto(TEXT).set(row).execute();
    }

    void insert(EventRecord row) {
        jooq.insertInto(EVENT).set(row).execute();
    }

    /** The newest first. @param before a number; null: from the newest on */
    List<NoticeRecord> page(Scope scope, UUID clientId, @Nullable Integer before, int limit) {
        return jooq.selectFrom(NOTICE_).where(of(scope, clientId), before == null ? noCondition() : NOTICE_.NUMBER.lt(before)).orderBy(NOTICE_.NUMBER.desc()).limit(limit).fetch();
    }

    long total(Scope scope, UUID clientId) {
        return jooq.fetchCount(NOTICE_, of(scope, clientId));
    }

    /** Of these kinds, the newest first. */
    List<NoticeRecord> ofKinds(Scope scope, UUID clientId, Collection<String> kinds, int limit) {
        return jooq.selectFrom(NOTICE_).where(of(scope, clientId), NOTICE_.KIND.eq(any(kinds.toArray(String[]::new)))).orderBy(NOTICE_.NUMBER.desc()).limit(limit).fetch();
    }

    long countOfKinds(Scope scope, UUID clientId, Collection<String> kinds) {
        return jooq.fetchCount(NOTICE_, of(scope, clientId).and(NOTICE_.KIND.eq(any(kinds.toArray(String[]::new)))));
    }

    Optional<NoticeRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(NOTICE_).where(of(scope, clientId), NOTICE_.ID.eq(id)).fetchOptional();
    }

    List<NoticeRecord> some(Scope scope, UUID clientId, Collection<UUID> ids) {
        return jooq.selectFrom(NOTICE_).where(of(scope, clientId), NOTICE_.ID.eq(any(ids.toArray(UUID[]::new)))).orderBy(NOTICE_.NUMBER.desc()).limit(ids.size()).fetch();
    }

    /** The newest first. */
    List<NoticeRecord> ofKind(Scope scope, UUID clientId, String kind) {
        return jooq.selectFrom(NOTICE_).where(of(scope, clientId), NOTICE_.KIND.eq(kind)).orderBy(NOTICE_.NUMBER.desc()).limit(OF_KIND).fetch();
    }

    /** Whatever happens to a notice or to a version of it happens under this lock. */
    Optional<NoticeRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(NOTICE_).where(of(scope, clientId), NOTICE_.ID.eq(id)).forNoKeyUpdate().fetchOptional();
    }

    void update(Scope scope, UUID clientId, UUID id, NoticeRecord change) {
        jooq.update(NOTICE_).set(change).where(of(scope, clientId), NOTICE_.ID.eq(id)).execute();
    }

    /** Of each of these, the newest first. */
    List<VersionRecord> versions(Scope scope, UUID clientId, Collection<UUID> notices) {
        return jooq.selectFrom(VERSION).where(versionOf(scope, clientId), VERSION.NOTICE_ID.eq(any(notices.toArray(UUID[]::new))))
            .orderBy(VERSION.NOTICE_ID, VERSION.ORDINAL.desc()).limit(VERSIONS * Math.max(1, notices.size())).fetch();
    }

    Optional<VersionRecord> version(Scope scope, UUID clientId, UUID noticeId, UUID id) {
        return jooq.selectFrom(VERSION).where(versionOf(scope, clientId), VERSION.NOTICE_ID.eq(noticeId), VERSION.ID.eq(id)).fetchOptional();
    }

    /** Whose version it is. */
    List<VersionRecord> versions(Scope scope, UUID clientId, Collection<UUID> ids, int limit) {
        return jooq.selectFrom(VERSION).where(versionOf(scope, clientId), VERSION.ID.eq(any(ids.toArray(UUID[]::new)))).limit(limit).fetch();
    }

    Optional<UUID> byVersion(Scope scope, UUID clientId, UUID id) {
        return jooq.select(VERSION.NOTICE_ID).from(VERSION).where(versionOf(scope, clientId), VERSION.ID.eq(id)).fetchOptional(VERSION.NOTICE_ID);
    }

    /** The one that is worked on. */
    Optional<VersionRecord> open(Scope scope, UUID clientId, UUID noticeId) {
        return jooq.selectFrom(VERSION).where(versionOf(scope, clientId), VERSION.NOTICE_ID.eq(noticeId), VERSION.STATE.in("draft", "in_review", "approved")).fetchOptional();
    }

    /** The one that people read now. */
    Optional<VersionRecord> published(Scope scope, UUID clientId, UUID noticeId) {
        return jooq.selectFrom(VERSION).where(versionOf(scope, clientId), VERSION.NOTICE_ID.eq(noticeId), VERSION.STATE.eq("published")).fetchOptional();
    }

    List<VersionRecord> published(Scope scope, UUID clientId, Collection<UUID> notices) {
        return jooq.selectFrom(VERSION).where(versionOf(scope, clientId), VERSION.NOTICE_ID.eq(any(notices.toArray(UUID[]::new))), VERSION.STATE.eq("published")).limit(notices.size()).fetch();
    }

    boolean anyGoesOn(Scope scope, UUID clientId, Collection<UUID> notices) {
        return jooq.fetchExists(VERSION, versionOf(scope, clientId).and(VERSION.NOTICE_ID.eq(any(notices.toArray(UUID[]::new)))).and(VERSION.STATE.in("draft", "in_review", "approved", "published")));
    }

    /** How versions of these stand, without what they say; the newest first. */
    List<VersionRecord> states(Scope scope, UUID clientId, Collection<UUID> notices) {
        return jooq.select(VERSION.NOTICE_ID, VERSION.ID, VERSION.ORDINAL, VERSION.STATE, VERSION.EFFECTIVE_ON, VERSION.PUBLISHED_AT, VERSION.ENDED_AT, VERSION.CHANGE).from(VERSION)
            .where(versionOf(scope, clientId), VERSION.NOTICE_ID.eq(any(notices.toArray(UUID[]::new)))).orderBy(VERSION.NOTICE_ID, VERSION.ORDINAL.desc()).limit(VERSIONS * Math.max(1, notices.size()))
            .fetchInto(VersionRecord.class);
    }

    Optional<VersionRecord> newest(Scope scope, UUID clientId, UUID noticeId) {
        return jooq.selectFrom(VERSION).where(versionOf(scope, clientId), VERSION.NOTICE_ID.eq(noticeId)).orderBy(VERSION.ORDINAL.desc()).limit(1).fetchOptional();
    }

    void update(VersionRecord known, VersionRecord change) {
        jooq.update(VERSION).set(change).set(VERSION.VERSION_, known.getVersion() + 1)
            .where(VERSION.FIRM_ID.eq(known.getFirmId()), VERSION.CLIENT_ID.eq(known.getClientId()), VERSION.ID.eq(known.getId())).execute();
    }

    List<TextRecord> texts(Scope scope, UUID clientId, UUID versionId) {
        return jooq.selectFrom(TEXT).where(TEXT.FIRM_ID.eq(scope.firmId()), TEXT.CLIENT_ID.eq(clientId), TEXT.VERSION_ID.eq(versionId)).orderBy(TEXT.LANGUAGE.desc()).fetch();
    }

    /** In the order in which they happened. */
    List<EventRecord> events(Scope scope, UUID clientId, UUID noticeId) {
        return jooq.selectFrom(EVENT).where(EVENT.FIRM_ID.eq(scope.firmId()), EVENT.CLIENT_ID.eq(clientId), EVENT.NOTICE_ID.eq(noticeId)).orderBy(EVENT.ID).limit(EVENTS).fetch();
    }

    /** As its index has it. */
    private static final Field<LocalDate> ENDED = field("({0} at time zone 'Asia/Hong_Kong')::date", SQLDataType.LOCALDATE, VERSION.ENDED_AT);

    private static Condition ended(Scope scope, UUID clientId, LocalDate until) {
        return versionOf(scope, clientId).and(VERSION.STATE.eq(inline("withdrawn"))).and(ENDED.le(until));
    }

    List<VersionRecord> ended(Scope scope, UUID clientId, LocalDate until, @Nullable LocalDate afterDay, @Nullable UUID after, int limit) {
        return jooq.select(VERSION.NOTICE_ID, VERSION.ID, VERSION.ENDED_AT).from(VERSION).where(ended(scope, clientId, until), after == null || afterDay == null ? noCondition() : row(ENDED, VERSION.ID).gt(row(val(afterDay), val(after))))
            .orderBy(ENDED, VERSION.ID).limit(limit).fetchInto(VersionRecord.class);
    }

    long countEnded(Scope scope, UUID clientId, LocalDate until) {
        return jooq.fetchCount(VERSION, ended(scope, clientId, until));
    }
}
