package hk.praya.signin;

import static hk.praya.jooq.access.Tables.CLIENT_WINDOW;
import static hk.praya.jooq.access.Tables.LINK;
import static hk.praya.jooq.access.Tables.LINK_CODE;
import static hk.praya.jooq.access.Tables.PERSON_ACCESS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import hk.praya.access.Reach;
import hk.praya.access.Scope;
import hk.praya.jooq.access.tables.records.LinkCodeRecord;
import hk.praya.jooq.access.tables.records.LinkRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Personal links and their codes. The first half runs at the gate, the second within the firm's scope. */
@Singleton
final class LinkQueries {
    /** All but the hash, which leaves the gate to nobody. */
    private static final Field<?>[] SHOWN = {LINK.FIRM_ID, LINK.CLIENT_ID, LINK.LINK_ID, LINK.PERSON_ID, LINK.EMAIL, LINK.PURPOSE, LINK.SUBJECT_ID,
        LINK.EXPIRES_AT, LINK.REVOKED_AT, LINK.CREATED_BY, LINK.CREATED_AT, LINK.LAST_USED_AT};
    private static final int LIMIT = 200;

    private final DSLContext jooq;
    private final Clock clock;

    LinkQueries(DSLContext jooq, Clock clock) {
        this.jooq = jooq;
        this.clock = clock;
    }

    // At the gate.

    Optional<LinkRecord> byToken(byte[] hash) {
        return jooq.selectFrom(LINK).where(LINK.TOKEN_HASH.eq(hash)).fetchOptional();
    }

    /** Whether nobody is let in by it: the person is gone, or the client is archived. */
    boolean isSuspended(LinkRecord link) {
        return jooq.fetchExists(CLIENT_WINDOW, CLIENT_WINDOW.FIRM_ID.eq(link.getFirmId()).and(CLIENT_WINDOW.CLIENT_ID.eq(link.getClientId())).and(CLIENT_WINDOW.ARCHIVED))
            || jooq.fetchExists(PERSON_ACCESS, PERSON_ACCESS.FIRM_ID.eq(link.getFirmId()).and(PERSON_ACCESS.CLIENT_ID.eq(link.getClientId()))
            .and(PERSON_ACCESS.PERSON_ID.eq(link.getPersonId())).and(Reach.isLetIn(clock.instant()).not()));
    }

    /** Somebody whose only way in is a link is staff until they are given more. */
    void letIn(LinkRecord link) {
        jooq.insertInto(PERSON_ACCESS).set(PERSON_ACCESS.FIRM_ID, link.getFirmId()).set(PERSON_ACCESS.CLIENT_ID, link.getClientId())
            .set(PERSON_ACCESS.PERSON_ID, link.getPersonId()).set(PERSON_ACCESS.ROLES, new String[] {"staff"}).onConflictDoNothing().execute();
    }

    record Recent(int codes, @Nullable OffsetDateTime last) {}

    Recent codesSince(UUID linkId, Instant since) {
        return jooq.select(count(), max(LINK_CODE.SENT_AT)).from(LINK_CODE).where(LINK_CODE.LINK_ID.eq(linkId), LINK_CODE.SENT_AT.gt(since.atOffset(ZoneOffset.UTC)))
            .fetchSingle(row -> new Recent(row.value1(), row.value2()));
    }

    void insertCode(LinkCodeRecord code) {
        jooq.insertInto(LINK_CODE).set(code).execute();
    }

    /** The newest code, locked: two guesses at once count as two. */
    Optional<LinkCodeRecord> newestCode(UUID linkId) {
        return jooq.selectFrom(LINK_CODE).where(LINK_CODE.LINK_ID.eq(linkId)).orderBy(LINK_CODE.SENT_AT.desc()).limit(1).forUpdate().fetchOptional();
    }

    void tried(UUID codeId) {
        jooq.update(LINK_CODE).set(LINK_CODE.ATTEMPTS, LINK_CODE.ATTEMPTS.plus(1)).where(LINK_CODE.CODE_ID.eq(codeId)).execute();
    }

    void used(LinkRecord link, UUID codeId, Instant now) {
        jooq.update(LINK_CODE).set(LINK_CODE.USED_AT, now.atOffset(ZoneOffset.UTC)).where(LINK_CODE.CODE_ID.eq(codeId)).execute();
        jooq.update(LINK).set(LINK.LAST_USED_AT, now.atOffset(ZoneOffset.UTC)).where(LINK.FIRM_ID.eq(link.getFirmId()), LINK.CLIENT_ID.eq(link.getClientId()), LINK.LINK_ID.eq(link.getLinkId())).execute();
    }

    // Within the firm's scope.

    void insert(LinkRecord link) {
        jooq.insertInto(LINK).set(link).execute();
    }

    /** The newest first. @param personId null: of everybody */
    List<LinkRecord> all(Scope scope, UUID clientId, @Nullable UUID personId) {
        return jooq.select(SHOWN).from(LINK).where(LINK.FIRM_ID.eq(scope.firmId()), LINK.CLIENT_ID.eq(clientId), personId == null ? noCondition() : LINK.PERSON_ID.eq(personId)).orderBy(LINK.CREATED_AT.desc()).limit(LIMIT).fetchInto(LINK);
    }

    Optional<LinkRecord> find(Scope scope, UUID clientId, UUID linkId) {
        return jooq.select(SHOWN).from(LINK).where(LINK.FIRM_ID.eq(scope.firmId()), LINK.CLIENT_ID.eq(clientId), LINK.LINK_ID.eq(linkId)).fetchOptionalInto(LINK);
    }

    boolean isOpen(Scope scope, LinkRecord like) {
        return jooq.fetchExists(LINK, LINK.FIRM_ID.eq(scope.firmId()).and(LINK.CLIENT_ID.eq(like.getClientId())).and(LINK.PERSON_ID.eq(like.getPersonId())).and(LINK.EMAIL.eq(like.getEmail())).and(LINK.PURPOSE.eq(like.getPurpose()))
            .and(LINK.SUBJECT_ID.isNotDistinctFrom(like.getSubjectId())).and(LINK.REVOKED_AT.isNull()));
    }

    /** @param last when the last of them was made; null: none was */
    record Made(int links, @Nullable OffsetDateTime last) {}

    /** How many links somebody was given since. */
    Made madeSince(Scope scope, UUID clientId, UUID personId, Instant since) {
        return jooq.select(count(), max(LINK.CREATED_AT)).from(LINK).where(LINK.FIRM_ID.eq(scope.firmId()), LINK.CLIENT_ID.eq(clientId), LINK.PERSON_ID.eq(personId), LINK.CREATED_AT.gt(since.atOffset(ZoneOffset.UTC)))
            .fetchSingle(row -> new Made(row.value1(), row.value2()));
    }

    boolean revoke(Scope scope, UUID clientId, UUID linkId, Instant now) {
        return jooq.update(LINK).set(LINK.REVOKED_AT, now.atOffset(ZoneOffset.UTC))
            .where(LINK.FIRM_ID.eq(scope.firmId()), LINK.CLIENT_ID.eq(clientId), LINK.LINK_ID.eq(linkId), LINK.REVOKED_AT.isNull()).execute() == 1;
    }
}
