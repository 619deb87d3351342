package hk.praya.audience;

import static hk.praya.jooq.audience.Tables.ASK;
import static hk.praya.jooq.audience.Tables.LETTER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import hk.praya.access.Scope;
import hk.praya.jooq.audience.tables.records.AskRecord;
import hk.praya.jooq.audience.tables.records.LetterRecord;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Letters: to whom one is to be written, and what became of each. */
@Singleton
final class LetterQueries {
    private final DSLContext jooq;

    LetterQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition waiting(Scope scope, UUID clientId, UUID noticeId, UUID versionId) {
        return ASK.FIRM_ID.eq(scope.firmId()).and(ASK.CLIENT_ID.eq(clientId)).and(ASK.NOTICE_ID.eq(noticeId)).and(ASK.VERSION_ID.eq(versionId)).and(ASK.STATE.in(AskState.ASKED.key(), AskState.OPENED.key()));
    }

    /** Some of those who were not written to since they were asked, taken so that nobody else writes to them: after a correction, only whom the letters about what it corrects had not reached. @param after the last of those before them: of fifty thousand nobody is looked at again and again */
    List<AskRecord> unwritten(Scope scope, UUID clientId, UUID noticeId, UUID versionId, @Nullable UUID after, int limit) {
        return jooq.selectFrom(ASK).where(waiting(scope, clientId, noticeId, versionId), after == null ? noCondition() : ASK.PERSON_ID.gt(after), notExists(selectOne().from(LETTER).where(LETTER.FIRM_ID.eq(ASK.FIRM_ID), LETTER.CLIENT_ID.eq(ASK.CLIENT_ID),
            LETTER.NOTICE_ID.eq(ASK.NOTICE_ID), LETTER.PERSON_ID.eq(ASK.PERSON_ID), LETTER.AT.ge(ASK.ASKED_AT)))).orderBy(ASK.PERSON_ID).limit(limit).forNoKeyUpdate().skipLocked().fetch();
    }

    /** Some of those who were last written to or asked before this, and reminded fewer times than this. */
    List<AskRecord> unreminded(Scope scope, UUID clientId, UUID noticeId, UUID versionId, OffsetDateTime before, int times, int limit) {
        return jooq.selectFrom(ASK).where(waiting(scope, clientId, noticeId, versionId), ASK.REMINDED.lt(times), org.jooq.impl.DSL.coalesce(ASK.REMINDED_AT, ASK.ASKED_AT).lt(before)).orderBy(ASK.PERSON_ID).limit(limit)
            .forNoKeyUpdate().skipLocked().fetch();
    }

    /** Some of those whom letters do not reach, or went to an address that was put right since. @param after the last of those before them; null: none was */
    List<AskRecord> unreached(Scope scope, UUID clientId, UUID noticeId, UUID versionId, int times, @Nullable UUID after, int limit) {
        return jooq.selectFrom(ASK).where(waiting(scope, clientId, noticeId, versionId), ASK.UNREACHED.isNotNull(), ASK.REMINDED.lt(times), after == null ? noCondition() : ASK.PERSON_ID.gt(after))
            .orderBy(ASK.PERSON_ID).limit(limit).forNoKeyUpdate().skipLocked().fetch();
    }

    /** Whether somebody's address was put right, and nobody has looked yet whether they are to be written to there. */
    boolean isReaddressed(Scope scope, UUID clientId, UUID noticeId, UUID versionId) {
        return jooq.fetchExists(ASK, waiting(scope, clientId, noticeId, versionId).and(ASK.UNREACHED.eq(Addresses.NOWHERE)));
    }

    /** What became of the last letter to this address since they were asked; empty: none was written. */
    Optional<LetterOutcome> lastTo(AskRecord ask, byte[] mark) {
        return jooq.select(LETTER.OUTCOME).from(LETTER).where(LETTER.FIRM_ID.eq(ask.getFirmId()), LETTER.CLIENT_ID.eq(ask.getClientId()), LETTER.NOTICE_ID.eq(ask.getNoticeId()), LETTER.PERSON_ID.eq(ask.getPersonId()),
            LETTER.AT.ge(ask.getAskedAt()), LETTER.ADDRESS.eq(mark)).orderBy(LETTER.AT.desc()).limit(1).fetchOptional(row -> LetterOutcome.of(row.value1()));
    }

    /** How many have still not read it, and how many of them were reminded as often as anybody is. */
    record Left(int waiting, int exhausted) {}

    Left left(Scope scope, UUID clientId, UUID noticeId, UUID versionId, int times) {
        return jooq.select(org.jooq.impl.DSL.count(), org.jooq.impl.DSL.count().filterWhere(ASK.REMINDED.ge(times))).from(ASK).where(waiting(scope, clientId, noticeId, versionId)).fetchSingle(row -> new Left(row.value1(), row.value2()));
    }

    /** @return false where it was written before */
    boolean insert(LetterRecord row) {
        return jooq.insertInto(LETTER).set(row).onConflictDoNothing().execute() == 1;
    }

    Optional<LetterRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(LETTER).where(LETTER.FIRM_ID.eq(scope.firmId()), LETTER.CLIENT_ID.eq(clientId), LETTER.ID.eq(id)).forNoKeyUpdate().fetchOptional();
    }

    void became(LetterRecord known, LetterOutcome outcome, @Nullable String status) {
        jooq.update(LETTER).set(LETTER.OUTCOME, outcome.key()).set(LETTER.STATUS, status).where(LETTER.FIRM_ID.eq(known.getFirmId()), LETTER.CLIENT_ID.eq(known.getClientId()), LETTER.ID.eq(known.getId())).execute();
    }

    /** Whether none was written to them about the notice since. */
    boolean isLast(LetterRecord known) {
        return !jooq.fetchExists(LETTER, LETTER.FIRM_ID.eq(known.getFirmId()).and(LETTER.CLIENT_ID.eq(known.getClientId())).and(LETTER.NOTICE_ID.eq(known.getNoticeId())).and(LETTER.PERSON_ID.eq(known.getPersonId()))
            .and(LETTER.AT.gt(known.getAt())));
    }

    /** What became of a letter. @param status what the server said that gave it back; null unless one did */
    record Fate(String outcome, @Nullable String status) {}

    /** What became of the last one to each of these who was written to. */
    Map<UUID, Fate> last(Scope scope, UUID clientId, UUID noticeId, Collection<UUID> people) {
        if (people.isEmpty()) return Map.of();
        return jooq.selectDistinct(LETTER.PERSON_ID, LETTER.OUTCOME, LETTER.STATUS).on(LETTER.PERSON_ID).from(LETTER)
            .where(LETTER.FIRM_ID.eq(scope.firmId()), LETTER.CLIENT_ID.eq(clientId), LETTER.NOTICE_ID.eq(noticeId), LETTER.PERSON_ID.eq(any(people.toArray(UUID[]::new))))
            .orderBy(LETTER.PERSON_ID, LETTER.AT.desc()).limit(people.size()).fetchMap(LETTER.PERSON_ID, row -> new Fate(row.value2(), row.value3()));
    }

    /** Nothing is left by which anybody could find out where they were written to. */
    void forgetAddresses(Scope scope, UUID clientId, Collection<UUID> people) {
        jooq.update(LETTER).setNull(LETTER.ADDRESS).where(LETTER.FIRM_ID.eq(scope.firmId()), LETTER.CLIENT_ID.eq(clientId), LETTER.PERSON_ID.eq(any(people.toArray(UUID[]::new))), LETTER.ADDRESS.isNotNull()).execute();
    }
}
