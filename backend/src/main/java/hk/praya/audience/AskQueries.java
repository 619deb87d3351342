package hk.praya.audience;

import static hk.praya.jooq.audience.Tables.ASK;
import static hk.praya.jooq.audience.Tables.COVERAGE;
import static hk.praya.jooq.audience.Tables.LETTER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import hk.praya.access.Scope;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.roster.Present.Somebody;
import hk.praya.roster.Whose;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Those who are asked, and the counts of them. */
@Singleton
final class AskQueries {
    /** Stands for "whenever" where a key needs a day. */
    static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);
    /** As many as anybody is asked at once. */
    private static final int OWN = 200;
    /** As many as any notice is meant for: what a client has of customers, and a roster of people. */
    private static final int ASKED = 150_000;
    private static final int TOGETHER = 5_000;

    private static final Condition WAITING = ASK.STATE.in(inline(AskState.ASKED.key()), inline(AskState.OPENED.key()));
    /** Written to at an address that does not work; once they have done what they are asked nobody minds. */
    static final Condition UNREACHED = WAITING.and(ASK.UNREACHED.isNotNull()).and(ASK.UNREACHED.ne(Addresses.NOWHERE));

    private final DSLContext jooq;

    AskQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Scope scope, UUID clientId, UUID noticeId) {
        return ASK.FIRM_ID.eq(scope.firmId()).and(ASK.CLIENT_ID.eq(clientId)).and(ASK.NOTICE_ID.eq(noticeId));
    }

    /** What they are asked: which version, since when, until when. @param readAs versions whose reading does for it */
    record Asked(UUID noticeId, UUID versionId, List<UUID> readAs, OffsetDateTime at, @Nullable LocalDate due) {}

    /** Those of these who were not asked yet are; those who were asked no more are again: what they have done stands where it was about this text, and else they are asked anew. */
    void add(Scope scope, UUID clientId, Asked asked, List<Somebody> people) {
        jooq.insertInto(ASK, ASK.FIRM_ID, ASK.CLIENT_ID, ASK.NOTICE_ID, ASK.PERSON_ID, ASK.VERSION_ID, ASK.STATE, ASK.DEPARTMENT, ASK.LANE, ASK.ASKED_AT, ASK.DUE)
            .select(rows(scope, clientId, asked, people))
            .onConflict(ASK.FIRM_ID, ASK.CLIENT_ID, ASK.NOTICE_ID, ASK.PERSON_ID).doUpdate()
            .set(again(asked)).setNull(ASK.CLOSED_AT).setNull(ASK.CLOSED)
            .where(ASK.STATE.eq(AskState.CLOSED.key()), ASK.CLOSED.ne(inline("withdrawn"))).execute();
    }

    /** How somebody stands who was asked no more, and is again. */
    private static Map<Field<?>, Object> again(Asked asked) {
        var same = ASK.VERSION_ID.eq(any(asked.readAs().toArray(UUID[]::new)));
        var stands = same.and(ASK.DONE_AT.isNotNull());
        var set = new LinkedHashMap<Field<?>, Object>();
        set.put(ASK.STATE, when(stands, inline(AskState.DONE.key())).when(same.and(ASK.OPENED_AT.isNotNull()), inline(AskState.OPENED.key())).otherwise(inline(AskState.ASKED.key())));
        set.put(ASK.VERSION_ID, kept(stands, ASK.VERSION_ID, excluded(ASK.VERSION_ID)));
        set.put(ASK.ASKED_AT, kept(stands, ASK.ASKED_AT, excluded(ASK.ASKED_AT)));
        set.put(ASK.DUE, kept(stands, ASK.DUE, excluded(ASK.DUE)));
        set.put(ASK.DEPARTMENT, kept(stands, ASK.DEPARTMENT, excluded(ASK.DEPARTMENT)));
        set.put(ASK.OPENED_AT, kept(same, ASK.OPENED_AT, null));
        set.put(ASK.DONE_AT, kept(stands, ASK.DONE_AT, null));
        set.put(ASK.REFUSED, stands.and(ASK.REFUSED));
        set.put(ASK.REMINDED, when(stands, ASK.REMINDED).otherwise(0));
        set.put(ASK.REMINDED_AT, kept(stands, ASK.REMINDED_AT, null));
        // As for everybody whom a later version asked anew: what they had done is theirs again where it is undone.
        set.put(ASK.BEFORE_VERSION, kept(same, ASK.BEFORE_VERSION, ASK.VERSION_ID));
        set.put(ASK.BEFORE_ASKED_AT, kept(same, ASK.BEFORE_ASKED_AT, ASK.ASKED_AT));
        set.put(ASK.BEFORE_DUE, kept(same, ASK.BEFORE_DUE, ASK.DUE));
        set.put(ASK.BEFORE_OPENED_AT, kept(same, ASK.BEFORE_OPENED_AT, ASK.OPENED_AT));
        set.put(ASK.BEFORE_DONE_AT, kept(same, ASK.BEFORE_DONE_AT, ASK.DONE_AT));
        set.put(ASK.BEFORE_REFUSED, kept(same, ASK.BEFORE_REFUSED, ASK.REFUSED));
        return set;
    }

    private static <T> Field<T> kept(Condition where, Field<T> field, @Nullable Field<T> otherwise) {
        return otherwise == null ? when(where, field) : when(where, field).otherwise(otherwise);
    }

    /** Everybody of these is asked anew, whatever they read before. */
    void askAgain(Scope scope, UUID clientId, Asked asked, List<Somebody> people) {
        jooq.insertInto(ASK, ASK.FIRM_ID, ASK.CLIENT_ID, ASK.NOTICE_ID, ASK.PERSON_ID, ASK.VERSION_ID, ASK.STATE, ASK.DEPARTMENT, ASK.LANE, ASK.ASKED_AT, ASK.DUE)
            .select(rows(scope, clientId, asked, people))
            .onConflict(ASK.FIRM_ID, ASK.CLIENT_ID, ASK.NOTICE_ID, ASK.PERSON_ID).doUpdate()
            .set(ASK.BEFORE_VERSION, ASK.VERSION_ID).set(ASK.BEFORE_ASKED_AT, ASK.ASKED_AT).set(ASK.BEFORE_DUE, ASK.DUE)
            .set(ASK.BEFORE_OPENED_AT, ASK.OPENED_AT).set(ASK.BEFORE_DONE_AT, ASK.DONE_AT).set(ASK.BEFORE_REFUSED, ASK.REFUSED)
            .set(ASK.VERSION_ID, excluded(ASK.VERSION_ID)).set(ASK.STATE, excluded(ASK.STATE)).set(ASK.DEPARTMENT, excluded(ASK.DEPARTMENT)).set(ASK.ASKED_AT, excluded(ASK.ASKED_AT)).set(ASK.DUE, excluded(ASK.DUE))
            .setNull(ASK.OPENED_AT).setNull(ASK.DONE_AT).setNull(ASK.CLOSED_AT).setNull(ASK.CLOSED).set(ASK.REFUSED, false).set(ASK.REMINDED, 0).setNull(ASK.REMINDED_AT).setNull(ASK.UNREACHED).execute();
    }

    private static org.jooq.Select<org.jooq.Record10<UUID, UUID, UUID, UUID, UUID, String, String, Short, OffsetDateTime, LocalDate>> rows(Scope scope, UUID clientId, Asked asked, List<Somebody> people) {
        var person = field("meant.person_id", SQLDataType.UUID);
        var department = field("meant.department", SQLDataType.CLOB);
        // The last byte of a random id spreads a crowd over the lanes.
        var lane = field("(1 + (get_byte(decode(right({0}::text, 2), 'hex'), 0) % 8))::smallint", SQLDataType.SMALLINT, person);
        return select(val(scope.firmId()), val(clientId), val(asked.noticeId()), person, val(asked.versionId()), inline(AskState.ASKED.key()), department, lane, val(asked.at()), val(asked.due(), SQLDataType.LOCALDATE))
            .from(table("unnest({0}::uuid[], {1}::text[]) as meant(person_id, department)", val(people.stream().map(Somebody::id).toArray(UUID[]::new)), val(people.stream().map(Somebody::department).toArray(String[]::new))));
    }

    /** Whoever is not among these is asked no more; what they have done stays in the ledger. */
    void closeBut(Scope scope, UUID clientId, UUID noticeId, List<Somebody> people, String why, OffsetDateTime at) {
        var those = of(scope, clientId, noticeId).and(ASK.STATE.ne(AskState.CLOSED.key()));
        if (people.isEmpty()) {
            close(those, why, at);
            return;
        }
        // Told apart here: of fifty thousand nearly all are still meant, and what compares each with each takes minutes.
        var meant = people.stream().map(Somebody::id).collect(Collectors.toSet());
        var gone = jooq.select(ASK.PERSON_ID).from(ASK).where(those).limit(ASKED).fetch(ASK.PERSON_ID).stream().filter(each -> !meant.contains(each)).toList();
        for (var from = 0; from < gone.size(); from += TOGETHER) {
            close(those.and(ASK.PERSON_ID.eq(org.jooq.impl.DSL.any(gone.subList(from, Math.min(from + TOGETHER, gone.size())).toArray(UUID[]::new)))), why, at);
        }
    }

    private void close(Condition which, String why, OffsetDateTime at) {
        jooq.update(ASK).set(ASK.STATE, AskState.CLOSED.key()).set(ASK.CLOSED, why).set(ASK.CLOSED_AT, at).where(which).execute();
    }

    /** Whoever was asked anew by this version stands as they did; whom it asked for the first time is asked no more. */
    void asBefore(Scope scope, UUID clientId, UUID noticeId, UUID versionId, UUID beforeId, OffsetDateTime at) {
        var those = of(scope, clientId, noticeId).and(ASK.VERSION_ID.eq(versionId)).and(ASK.STATE.ne(AskState.CLOSED.key()));
        jooq.update(ASK).set(ASK.STATE, when(ASK.BEFORE_DONE_AT.isNotNull(), inline(AskState.DONE.key())).when(ASK.BEFORE_OPENED_AT.isNotNull(), inline(AskState.OPENED.key())).otherwise(inline(AskState.ASKED.key())))
            .set(ASK.VERSION_ID, ASK.BEFORE_VERSION).set(ASK.ASKED_AT, ASK.BEFORE_ASKED_AT).set(ASK.DUE, ASK.BEFORE_DUE).set(ASK.OPENED_AT, ASK.BEFORE_OPENED_AT)
            .set(ASK.DONE_AT, ASK.BEFORE_DONE_AT).set(ASK.REFUSED, ASK.BEFORE_REFUSED)
            .setNull(ASK.BEFORE_VERSION).setNull(ASK.BEFORE_ASKED_AT).setNull(ASK.BEFORE_DUE).setNull(ASK.BEFORE_OPENED_AT).setNull(ASK.BEFORE_DONE_AT).setNull(ASK.BEFORE_REFUSED)
            .where(those, ASK.BEFORE_VERSION.isNotNull()).execute();
        jooq.update(ASK).set(ASK.STATE, AskState.CLOSED.key()).set(ASK.CLOSED, "not_meant").set(ASK.CLOSED_AT, at).set(ASK.VERSION_ID, beforeId).where(those).execute();
    }

    /** A correction is read in the place of what they were asked to read. */
    void corrected(Scope scope, UUID clientId, UUID noticeId, UUID versionId) {
        jooq.update(ASK).set(ASK.VERSION_ID, versionId).where(of(scope, clientId, noticeId), ASK.STATE.in(AskState.ASKED.key(), AskState.OPENED.key())).execute();
    }

    Optional<AskRecord> find(Scope scope, UUID clientId, UUID noticeId, UUID personId) {
        return jooq.selectFrom(ASK).where(of(scope, clientId, noticeId), ASK.PERSON_ID.eq(personId), ASK.STATE.ne(AskState.CLOSED.key())).fetchOptional();
    }

    Optional<AskRecord> lock(Scope scope, UUID clientId, UUID noticeId, UUID personId) {
        return jooq.selectFrom(ASK).where(of(scope, clientId, noticeId), ASK.PERSON_ID.eq(personId), ASK.STATE.ne(AskState.CLOSED.key())).forNoKeyUpdate().fetchOptional();
    }

    /** Whether it is asked now or not. */
    Optional<AskRecord> ever(Scope scope, UUID clientId, UUID noticeId, UUID personId) {
        return jooq.selectFrom(ASK).where(of(scope, clientId, noticeId), ASK.PERSON_ID.eq(personId)).fetchOptional();
    }

    Optional<AskRecord> lockEver(Scope scope, UUID clientId, UUID noticeId, UUID personId) {
        return jooq.selectFrom(ASK).where(of(scope, clientId, noticeId), ASK.PERSON_ID.eq(personId)).forNoKeyUpdate().fetchOptional();
    }

    /** Whatever somebody is asked. */
    List<AskRecord> own(Scope scope, UUID clientId, UUID personId) {
        return jooq.selectFrom(ASK).where(ASK.FIRM_ID.eq(scope.firmId()), ASK.CLIENT_ID.eq(clientId), ASK.PERSON_ID.eq(personId), ASK.STATE.ne(AskState.CLOSED.key())).orderBy(ASK.NOTICE_ID.desc()).limit(OWN).fetch();
    }

    void update(AskRecord known, AskRecord change) {
        jooq.update(ASK).set(change).where(ASK.FIRM_ID.eq(known.getFirmId()), ASK.CLIENT_ID.eq(known.getClientId()), ASK.NOTICE_ID.eq(known.getNoticeId()), ASK.PERSON_ID.eq(known.getPersonId())).execute();
    }

    /** @param standing asked, opened, done, refused, waiting, overdue, unreached or all. @param department null: every one. @param people whose; null: whosever */
    record Which(UUID noticeId, String standing, @Nullable String department, @Nullable Whose people, LocalDate today) {
        private Condition of(Scope scope, UUID clientId) {
            return AskQueries.of(scope, clientId, noticeId).and(AskQueries.standing(standing, today)).and(department == null ? noCondition() : ASK.DEPARTMENT.eq(department)).and(people == null ? noCondition() : people.is(ASK.PERSON_ID));
        }
    }

    record After(String department, UUID personId) {}

    /** @param after department and id of the last one shown; null: from the first on */
    List<AskRecord> page(Scope scope, UUID clientId, Which which, @Nullable After after, int limit) {
        return jooq.selectFrom(ASK).where(which.of(scope, clientId), after == null ? noCondition() : row(ASK.DEPARTMENT, ASK.PERSON_ID).gt(after.department(), after.personId()))
            .orderBy(ASK.DEPARTMENT, ASK.PERSON_ID).limit(limit).fetch();
    }

    long total(Scope scope, UUID clientId, Which which) {
        return jooq.fetchCount(ASK, which.of(scope, clientId));
    }

    /** How many letters do not reach, of those who have not done what they are asked. */
    int unreached(Scope scope, UUID clientId, UUID noticeId) {
        return jooq.fetchCount(ASK, of(scope, clientId, noticeId).and(UNREACHED));
    }

    private static Condition standing(String standing, LocalDate today) {
        var waiting = WAITING;
        return switch (standing) {
            case "asked", "opened", "done" -> ASK.STATE.eq(standing);
            case "refused" -> ASK.STATE.eq(AskState.DONE.key()).and(ASK.REFUSED.isTrue());
            case "waiting" -> waiting;
            case "overdue" -> waiting.and(ASK.DUE.lt(today));
            case "unreached" -> UNREACHED;
            case "all" -> ASK.STATE.ne(AskState.CLOSED.key());
            default -> throw new IllegalArgumentException(standing);
        };
    }

    /** These people's addresses are others by now: of what they have not answered, and are written to about, it is noted. @return each notice of which it is, with the version that they are to read */
    Map<UUID, Set<UUID>> readdressed(Scope scope, UUID clientId, Collection<UUID> people, Collection<UUID> notices) {
        return jooq.update(ASK).set(ASK.UNREACHED, Addresses.NOWHERE).where(ASK.FIRM_ID.eq(scope.firmId()), ASK.CLIENT_ID.eq(clientId), ASK.PERSON_ID.eq(any(people.toArray(UUID[]::new))), ASK.NOTICE_ID.eq(any(notices.toArray(UUID[]::new))), WAITING)
            .returningResult(ASK.NOTICE_ID, ASK.VERSION_ID).fetch().intoGroups(ASK.NOTICE_ID, ASK.VERSION_ID).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    // The counts.

    /** One person's step, in the count that they belong to. */
    void moved(AskRecord of, int opened, int done, int refused) {
        jooq.update(COVERAGE).set(COVERAGE.OPENED, COVERAGE.OPENED.plus(opened)).set(COVERAGE.DONE, COVERAGE.DONE.plus(done)).set(COVERAGE.REFUSED, COVERAGE.REFUSED.plus(refused))
            .where(COVERAGE.FIRM_ID.eq(of.getFirmId()), COVERAGE.CLIENT_ID.eq(of.getClientId()), COVERAGE.NOTICE_ID.eq(of.getNoticeId()), COVERAGE.DEPARTMENT.eq(of.getDepartment()),
                COVERAGE.DUE.eq(of.getDue() == null ? NO_DAY : of.getDue()), COVERAGE.LANE.eq(of.getLane())).execute();
    }

    /** All anew, where more than one person moved. */
    void recount(Scope scope, UUID clientId, UUID noticeId) {
        jooq.update(COVERAGE).set(COVERAGE.ASKED, 0).set(COVERAGE.OPENED, 0).set(COVERAGE.DONE, 0).set(COVERAGE.REFUSED, 0)
            .where(COVERAGE.FIRM_ID.eq(scope.firmId()), COVERAGE.CLIENT_ID.eq(clientId), COVERAGE.NOTICE_ID.eq(noticeId)).execute();
        Field<LocalDate> due = coalesce(ASK.DUE, inline(NO_DAY));
        jooq.insertInto(COVERAGE, COVERAGE.FIRM_ID, COVERAGE.CLIENT_ID, COVERAGE.NOTICE_ID, COVERAGE.DEPARTMENT, COVERAGE.DUE, COVERAGE.LANE, COVERAGE.ASKED, COVERAGE.OPENED, COVERAGE.DONE, COVERAGE.REFUSED)
            .select(select(ASK.FIRM_ID, ASK.CLIENT_ID, ASK.NOTICE_ID, ASK.DEPARTMENT, due, ASK.LANE, count(), count().filterWhere(ASK.STATE.eq(AskState.OPENED.key())), count().filterWhere(ASK.STATE.eq(AskState.DONE.key())),
                    count().filterWhere(ASK.STATE.eq(AskState.DONE.key()).and(ASK.REFUSED.isTrue())))
                .from(ASK).where(of(scope, clientId, noticeId), ASK.STATE.ne(AskState.CLOSED.key())).groupBy(ASK.FIRM_ID, ASK.CLIENT_ID, ASK.NOTICE_ID, ASK.DEPARTMENT, due, ASK.LANE))
            .onConflict(COVERAGE.FIRM_ID, COVERAGE.CLIENT_ID, COVERAGE.NOTICE_ID, COVERAGE.DEPARTMENT, COVERAGE.DUE, COVERAGE.LANE).doUpdate()
            .set(COVERAGE.ASKED, excluded(COVERAGE.ASKED)).set(COVERAGE.OPENED, excluded(COVERAGE.OPENED)).set(COVERAGE.DONE, excluded(COVERAGE.DONE))
            .set(COVERAGE.REFUSED, excluded(COVERAGE.REFUSED)).execute();
    }

    private static Condition departmentsOf(Scope scope, UUID clientId, List<UUID> people) {
        return ASK.FIRM_ID.eq(scope.firmId()).and(ASK.CLIENT_ID.eq(clientId)).and(ASK.PERSON_ID.eq(any(people.toArray(UUID[]::new)))).and(ASK.STATE.eq(AskState.CLOSED.key())).and(ASK.DEPARTMENT.ne(inline("")));
    }

    /** Those of these people who were asked to read one of these notices, or written to about it, whatever became of it. */
    Set<UUID> ofNotices(Scope scope, UUID clientId, List<UUID> people, Collection<UUID> notices) {
        var whom = people.toArray(UUID[]::new);
        var which = notices.toArray(UUID[]::new);
        return Set.copyOf(jooq.select(ASK.PERSON_ID).from(ASK).where(ASK.FIRM_ID.eq(scope.firmId()), ASK.CLIENT_ID.eq(clientId), ASK.NOTICE_ID.eq(any(which)), ASK.PERSON_ID.eq(any(whom)))
            .union(select(LETTER.PERSON_ID).from(LETTER).where(LETTER.FIRM_ID.eq(scope.firmId()), LETTER.CLIENT_ID.eq(clientId), LETTER.NOTICE_ID.eq(any(which)), LETTER.PERSON_ID.eq(any(whom))))
            .limit(people.size()).fetch(ASK.PERSON_ID));
    }

    int countDepartments(Scope scope, UUID clientId, List<UUID> people) {
        return jooq.fetchCount(ASK, departmentsOf(scope, clientId, people));
    }

    int forgetDepartments(Scope scope, UUID clientId, List<UUID> people) {
        jooq.update(ASK).setNull(ASK.UNREACHED).where(ASK.FIRM_ID.eq(scope.firmId()), ASK.CLIENT_ID.eq(clientId), ASK.PERSON_ID.eq(any(people.toArray(UUID[]::new))), ASK.UNREACHED.isNotNull()).execute();
        return jooq.update(ASK).set(ASK.DEPARTMENT, "").where(departmentsOf(scope, clientId, people)).execute();
    }
}
