package hk.praya.access;

import static hk.praya.jooq.access.Tables.ASSIGNMENT;
import static hk.praya.jooq.access.Tables.CLIENT_WINDOW;
import static hk.praya.jooq.access.Tables.MEMBER_ACCESS;
import static hk.praya.jooq.access.Tables.PERSON_ACCESS;
import static hk.praya.jooq.access.Tables.SESSION;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import hk.praya.jooq.access.tables.records.SessionRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Sessions in the database, at the gate. */
@Singleton
final class SessionQueries {
    /** What the row says: a live session, or why it is not one. */
    sealed interface Found permits Live, Ended {}

    record Live(Session session, Instant seenAt, @Nullable Instant refreshedAt, boolean hasRefreshToken) implements Found {}

    record Ended(String reason) implements Found {}

    private final DSLContext jooq;
    private final Clock clock;

    SessionQueries(DSLContext jooq, Clock clock) {
        this.jooq = jooq;
        this.clock = clock;
    }

    /** One round trip: the session, who it is, and whom they reach today. */
    Optional<Found> find(byte[] tokenHash, Instant now, LocalDate today, Duration idle) {
        var reach = multiset(select(ASSIGNMENT.CLIENT_ID, ASSIGNMENT.ROLE).from(ASSIGNMENT)
            .join(CLIENT_WINDOW).on(CLIENT_WINDOW.FIRM_ID.eq(ASSIGNMENT.FIRM_ID), CLIENT_WINDOW.CLIENT_ID.eq(ASSIGNMENT.CLIENT_ID))
            .where(ASSIGNMENT.FIRM_ID.eq(SESSION.FIRM_ID), ASSIGNMENT.MEMBER_ID.eq(SESSION.MEMBER_ID), ASSIGNMENT.ENDED_AT.isNull(),
                ASSIGNMENT.STARTS.le(today), CLIENT_WINDOW.ARCHIVED.isFalse(), CLIENT_WINDOW.STARTS.le(today), CLIENT_WINDOW.ENDS.ge(today))
            .limit(Scope.REACH_LIMIT * 2)).as("reach");
        return jooq.select(SESSION, MEMBER_ACCESS.ROLES, MEMBER_ACCESS.SUSPENDED_AT, PERSON_ACCESS.ROLES, PERSON_ACCESS.SUSPENDED_AT,
                CLIENT_WINDOW.ENDS, CLIENT_WINDOW.ARCHIVED, reach, MEMBER_ACCESS.SESSIONS_SINCE)
            .from(SESSION)
            .leftJoin(MEMBER_ACCESS).on(MEMBER_ACCESS.FIRM_ID.eq(SESSION.FIRM_ID), MEMBER_ACCESS.MEMBER_ID.eq(SESSION.MEMBER_ID))
            .leftJoin(PERSON_ACCESS).on(PERSON_ACCESS.FIRM_ID.eq(SESSION.FIRM_ID), PERSON_ACCESS.CLIENT_ID.eq(SESSION.CLIENT_ID),
                PERSON_ACCESS.PERSON_ID.eq(SESSION.PERSON_ID))
            .leftJoin(CLIENT_WINDOW).on(CLIENT_WINDOW.FIRM_ID.eq(SESSION.FIRM_ID), CLIENT_WINDOW.CLIENT_ID.eq(SESSION.CLIENT_ID))
            .where(SESSION.TOKEN_HASH.eq(tokenHash))
            .fetchOptional(row -> {
                var session = row.value1();
                if (session.getEndedAt() != null) return new Ended(session.getEndedReason());
                if (!session.getExpiresAt().toInstant().isAfter(now) || !session.getSeenAt().toInstant().plus(idle).isAfter(now)) {
                    return new Ended("session_expired");
                }
                if (session.getMemberId() != null) {
                    if (row.value2() == null || row.value3() != null) return new Ended("account_suspended");
                    if (row.value9() != null && !session.getCreatedAt().isAfter(row.value9())) return new Ended("session_ended");
                    var clients = new HashMap<UUID, Set<Role>>();
                    row.value8().forEach(each -> clients.computeIfAbsent(each.value1(), _ -> EnumSet.noneOf(Role.class)).add(Role.of(each.value2())));
                    return live(session, new Actor.Member(session.getFirmId(), session.getMemberId(), session.getSessionId(), roles(row.value2()), clients));
                }
                if (row.value4() == null || (row.value5() != null && !row.value5().toInstant().isAfter(now)) || Boolean.TRUE.equals(row.value7())) return new Ended("account_suspended");
                var over = row.value6() == null || row.value6().isBefore(today);
                return live(session, new Actor.Person(session.getFirmId(), session.getClientId(), session.getPersonId(), session.getSessionId(),
                    session.getMethod(), roles(row.value4()), over));
            });
    }

    private static Live live(SessionRecord row, Actor actor) {
        return new Live(new Session(row.getSessionId(), actor, row.getIdentityId(), row.getMethod(), row.getLocale(), row.getExpiresAt().toInstant()),
            row.getSeenAt().toInstant(), row.getRefreshedAt() == null ? null : row.getRefreshedAt().toInstant(), row.getRefreshToken() != null);
    }

    private static Set<Role> roles(String[] keys) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(keys).map(Role::of).forEach(roles::add);
        return roles;
    }

    boolean isClientOf(UUID firmId, UUID clientId) {
        return jooq.fetchExists(CLIENT_WINDOW, CLIENT_WINDOW.FIRM_ID.eq(firmId).and(CLIENT_WINDOW.CLIENT_ID.eq(clientId)));
    }

    void insert(SessionRecord row) {
        jooq.insertInto(SESSION).set(row).execute();
    }

    void seen(UUID sessionId, Instant now) {
        jooq.update(SESSION).set(SESSION.SEEN_AT, now.atOffset(ZoneOffset.UTC)).where(SESSION.SESSION_ID.eq(sessionId), SESSION.ENDED_AT.isNull()).execute();
    }

    void locale(UUID sessionId, String locale) {
        jooq.update(SESSION).set(SESSION.LOCALE, locale).where(SESSION.SESSION_ID.eq(sessionId)).execute();
    }

    /** The session's own tokens, and when they were last shown to be good. */
    Optional<SessionRecord> tokens(UUID sessionId) {
        return jooq.selectFrom(SESSION).where(SESSION.SESSION_ID.eq(sessionId), SESSION.ENDED_AT.isNull()).fetchOptional();
    }

    /** Takes the right to refresh: of several requests at once, one gets it. */
    boolean claimRefresh(UUID sessionId, Instant now, Instant due) {
        return jooq.update(SESSION).set(SESSION.REFRESHED_AT, now.atOffset(ZoneOffset.UTC))
            .where(SESSION.SESSION_ID.eq(sessionId), SESSION.ENDED_AT.isNull(), SESSION.REFRESHED_AT.lt(due.atOffset(ZoneOffset.UTC))).execute() == 1;
    }

    void refreshed(UUID sessionId, byte[] refreshToken) {
        jooq.update(SESSION).set(SESSION.REFRESH_TOKEN, refreshToken).where(SESSION.SESSION_ID.eq(sessionId)).execute();
    }

    int end(UUID sessionId, String reason, Instant now) {
        return end(SESSION.SESSION_ID.eq(sessionId), reason, now);
    }

    /** Everywhere: the other sessions of the same identity, or of the same person where there is none. */
    int endEverywhere(Session session, Instant now) {
        var mine = session.identityId() != null ? SESSION.IDENTITY_ID.eq(session.identityId())
            : SESSION.FIRM_ID.eq(session.actor().firmId()).and(SESSION.PERSON_ID.eq(session.actor().id()));
        return end(mine, "session_ended", now);
    }

    int endByProvider(String sid, Instant now) {
        return end(SESSION.OIDC_SID.eq(sid), "session_ended", now);
    }

    int endByLink(UUID linkId, Instant now) {
        return end(SESSION.LINK_ID.eq(linkId), "link_revoked", now);
    }

    private int end(Condition which, String reason, Instant now) {
        return jooq.update(SESSION).set(SESSION.ENDED_AT, now.atOffset(ZoneOffset.UTC)).set(SESSION.ENDED_REASON, reason)
            // Nothing that could be used again is kept with a dead session.
            .set(SESSION.REFRESH_TOKEN, (byte[]) null).set(SESSION.ID_TOKEN, (byte[]) null)
            .where(which, SESSION.ENDED_AT.isNull()).execute();
    }

    /** All memberships of an identity: as a member of firms, as a person at clients. */
    List<Membership> memberships(UUID identityId) {
        var members = jooq.select(MEMBER_ACCESS.FIRM_ID, MEMBER_ACCESS.MEMBER_ID).from(MEMBER_ACCESS)
            .where(MEMBER_ACCESS.IDENTITY_ID.eq(identityId), MEMBER_ACCESS.SUSPENDED_AT.isNull()).limit(50)
            .fetch(row -> new Membership(row.value1(), row.value2(), null));
        var persons = jooq.select(PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.PERSON_ID, PERSON_ACCESS.CLIENT_ID).from(PERSON_ACCESS)
            .where(PERSON_ACCESS.IDENTITY_ID.eq(identityId), Reach.isLetIn(clock.instant()))
            .orderBy(PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.CLIENT_ID).limit(50)
            .fetch(row -> new Membership(row.value1(), row.value2(), row.value3()));
        members.addAll(persons);
        return members;
    }

    /** One way of being somebody: {@code clientId} is null for a member of a firm. */
    record Membership(UUID firmId, UUID id, @Nullable UUID clientId) {}
}
