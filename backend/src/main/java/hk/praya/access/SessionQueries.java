package hk.praya.access;

import static hk.praya.jooq.access.Tables.ASSIGNMENT;
import static hk.praya.jooq.access.Tables.CLIENT_WINDOW;
import static hk.praya.jooq.access.Tables.IDENTITY;
import static hk.praya.jooq.access.Tables.LINK;
import static hk.praya.jooq.access.Tables.MEMBER_ACCESS;
import static hk.praya.jooq.access.Tables.PERSON_ACCESS;
import static hk.praya.jooq.access.Tables.SESSION;
import static hk.praya.jooq.access.Tables.SOURCE_CLIENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import hk.praya.access.Sessions.Membership;
import hk.praya.jooq.access.tables.records.SessionRecord;
import jakarta.inject.Singleton;
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

    /** What one act ends at most; one person has a handful, a sweep comes again in a second. */
    private static final int END_LIMIT = 500;

    private final DSLContext jooq;

    SessionQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** One round trip: the session, who it is, and whom they reach today. */
    Optional<Found> find(byte[] tokenHash, Instant now, LocalDate today, Duration idle) {
        var reach = multiset(select(ASSIGNMENT.CLIENT_ID, ASSIGNMENT.ROLE).from(ASSIGNMENT)
            .join(CLIENT_WINDOW).on(CLIENT_WINDOW.FIRM_ID.eq(ASSIGNMENT.FIRM_ID), CLIENT_WINDOW.CLIENT_ID.eq(ASSIGNMENT.CLIENT_ID))
            .where(ASSIGNMENT.FIRM_ID.eq(SESSION.FIRM_ID), ASSIGNMENT.MEMBER_ID.eq(SESSION.MEMBER_ID), Reach.isInForce(today))
            .limit(Scope.REACH_LIMIT * 2)).as("reach");
        return jooq.select(SESSION, MEMBER_ACCESS.ROLES, MEMBER_ACCESS.SUSPENDED_AT, PERSON_ACCESS.ROLES, field(Reach.isLetIn(now)),
                CLIENT_WINDOW.ENDS, CLIENT_WINDOW.ARCHIVED, reach, MEMBER_ACCESS.SESSIONS_SINCE, LINK.REVOKED_AT, SOURCE_CLIENT.DISCONNECTED_AT)
            .from(SESSION)
            .leftJoin(MEMBER_ACCESS).on(MEMBER_ACCESS.FIRM_ID.eq(SESSION.FIRM_ID), MEMBER_ACCESS.MEMBER_ID.eq(SESSION.MEMBER_ID))
            .leftJoin(PERSON_ACCESS).on(PERSON_ACCESS.FIRM_ID.eq(SESSION.FIRM_ID), PERSON_ACCESS.CLIENT_ID.eq(SESSION.CLIENT_ID),
                PERSON_ACCESS.PERSON_ID.eq(SESSION.PERSON_ID))
            .leftJoin(CLIENT_WINDOW).on(CLIENT_WINDOW.FIRM_ID.eq(SESSION.FIRM_ID), CLIENT_WINDOW.CLIENT_ID.eq(SESSION.CLIENT_ID))
            .leftJoin(LINK).on(LINK.FIRM_ID.eq(SESSION.FIRM_ID), LINK.CLIENT_ID.eq(SESSION.CLIENT_ID), LINK.LINK_ID.eq(SESSION.LINK_ID))
            .leftJoin(IDENTITY).on(IDENTITY.IDENTITY_ID.eq(SESSION.IDENTITY_ID))
            .leftJoin(SOURCE_CLIENT).on(SOURCE_CLIENT.FIRM_ID.eq(SESSION.FIRM_ID), SOURCE_CLIENT.CLIENT_ID.eq(SESSION.CLIENT_ID), SOURCE_CLIENT.SOURCE_ID.eq(IDENTITY.SOURCE_ID))
            .where(SESSION.TOKEN_HASH.eq(tokenHash))
            .fetchOptional(row -> {
                var session = row.value1();
                if (session.getEndedAt() != null) return new Ended(session.getEndedReason());
                // Also where the process died between revoking the link and ending its sessions.
                if (row.value10() != null) return new Ended("link_revoked");
                // Or between turning a client's own sign-in off and closing what came through it.
                if (row.value11() != null) return new Ended("session_ended");
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
                if (row.value4() == null || !row.value5() || Boolean.TRUE.equals(row.value7())) return new Ended("account_suspended");
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

    boolean isArchived(UUID firmId, UUID clientId) {
        return jooq.fetchExists(CLIENT_WINDOW, CLIENT_WINDOW.FIRM_ID.eq(firmId).and(CLIENT_WINDOW.CLIENT_ID.eq(clientId)).and(CLIENT_WINDOW.ARCHIVED));
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

    /** Ends those that are over by themselves: nothing that could be used again is kept with them. */
    List<SessionRecord> expire(Instant now, Instant due, Duration idle) {
        return end(SESSION.REFRESH_TOKEN.isNotNull().and(SESSION.REFRESHED_AT.lt(due.atOffset(ZoneOffset.UTC)))
            .and(SESSION.EXPIRES_AT.le(now.atOffset(ZoneOffset.UTC)).or(SESSION.SEEN_AT.le(now.minus(idle).atOffset(ZoneOffset.UTC)))), "session_expired", now);
    }

    /** Takes the right to refresh these, the longest unasked first: of several servers, one gets each. */
    List<SessionRecord> claimRefresh(Instant now, Instant due, int limit) {
        var next = select(SESSION.SESSION_ID).from(SESSION)
            .where(SESSION.ENDED_AT.isNull(), SESSION.REFRESH_TOKEN.isNotNull(), SESSION.REFRESHED_AT.lt(due.atOffset(ZoneOffset.UTC)))
            .orderBy(SESSION.REFRESHED_AT).limit(limit).forUpdate().skipLocked();
        return jooq.update(SESSION).set(SESSION.REFRESHED_AT, now.atOffset(ZoneOffset.UTC)).where(SESSION.SESSION_ID.in(next)).returning().fetch();
    }

    void refreshed(UUID sessionId, byte[] refreshToken) {
        jooq.update(SESSION).set(SESSION.REFRESH_TOKEN, refreshToken).where(SESSION.SESSION_ID.eq(sessionId), SESSION.ENDED_AT.isNull()).execute();
    }

    List<SessionRecord> end(UUID sessionId, String reason, Instant now) {
        return end(SESSION.SESSION_ID.eq(sessionId), reason, now);
    }

    /** Everywhere: the other sessions of the same identity, or of the same person where there is none. */
    List<SessionRecord> endEverywhere(Session session, Instant now) {
        var mine = session.identityId() != null ? SESSION.IDENTITY_ID.eq(session.identityId())
            : SESSION.FIRM_ID.eq(session.actor().firmId()).and(SESSION.PERSON_ID.eq(session.actor().id()));
        return end(mine, "session_ended", now);
    }

    List<SessionRecord> endByProvider(String sid, Instant now) {
        return end(SESSION.OIDC_SID.eq(sid), "session_ended", now);
    }

    List<SessionRecord> endBySource(UUID firmId, UUID clientId, String source, Instant now) {
        return end(SESSION.FIRM_ID.eq(firmId).and(SESSION.CLIENT_ID.eq(clientId)).and(SESSION.IDENTITY_ID.in(select(IDENTITY.IDENTITY_ID).from(IDENTITY).where(IDENTITY.SOURCE_ID.eq(source)))),
            "session_ended", now);
    }

    List<SessionRecord> endByLink(UUID linkId, Instant now) {
        return end(SESSION.LINK_ID.eq(linkId), "link_revoked", now);
    }

    /** @return those that were open, as they stood until now */
    private List<SessionRecord> end(Condition which, String reason, Instant now) {
        var open = jooq.selectFrom(SESSION).where(which, SESSION.ENDED_AT.isNull()).orderBy(SESSION.SESSION_ID).limit(END_LIMIT).forUpdate().fetch();
        jooq.update(SESSION).set(SESSION.ENDED_AT, now.atOffset(ZoneOffset.UTC)).set(SESSION.ENDED_REASON, reason)
            // Nothing that could be used again is kept with a dead session.
            .set(SESSION.REFRESH_TOKEN, (byte[]) null).set(SESSION.ID_TOKEN, (byte[]) null)
            .where(SESSION.SESSION_ID.in(open.map(SessionRecord::getSessionId))).execute();
        return open;
    }

    /** All memberships of an identity: as a member of firms, as a person at clients that its source still vouches for. */
    List<Membership> memberships(UUID identityId, Instant now) {
        var members = jooq.select(MEMBER_ACCESS.FIRM_ID, MEMBER_ACCESS.MEMBER_ID).from(MEMBER_ACCESS)
            .where(MEMBER_ACCESS.IDENTITY_ID.eq(identityId), MEMBER_ACCESS.SUSPENDED_AT.isNull())
            // The oldest first: a firm that lists somebody later does not become the one they land in.
            .orderBy(MEMBER_ACCESS.MEMBER_ID).limit(50)
            .fetch(row -> new Membership(row.value1(), row.value2(), null));
        var persons = jooq.select(PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.PERSON_ID, PERSON_ACCESS.CLIENT_ID).from(PERSON_ACCESS)
            .join(IDENTITY).on(IDENTITY.IDENTITY_ID.eq(PERSON_ACCESS.IDENTITY_ID))
            .join(SOURCE_CLIENT).on(SOURCE_CLIENT.FIRM_ID.eq(PERSON_ACCESS.FIRM_ID), SOURCE_CLIENT.CLIENT_ID.eq(PERSON_ACCESS.CLIENT_ID),
                SOURCE_CLIENT.SOURCE_ID.eq(IDENTITY.SOURCE_ID), SOURCE_CLIENT.DISCONNECTED_AT.isNull())
            .join(CLIENT_WINDOW).on(CLIENT_WINDOW.FIRM_ID.eq(PERSON_ACCESS.FIRM_ID), CLIENT_WINDOW.CLIENT_ID.eq(PERSON_ACCESS.CLIENT_ID))
            .where(PERSON_ACCESS.IDENTITY_ID.eq(identityId), Reach.isLetIn(now), CLIENT_WINDOW.ARCHIVED.isFalse())
            .orderBy(PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.CLIENT_ID).limit(50)
            .fetch(row -> new Membership(row.value1(), row.value2(), row.value3()));
        members.addAll(persons);
        return members;
    }
}
