package hk.praya.access;

import static hk.praya.jooq.access.Tables.ASSIGNMENT;
import static hk.praya.jooq.access.Tables.CLIENT_WINDOW;
import static hk.praya.jooq.access.Tables.DIGEST;
import static hk.praya.jooq.access.Tables.DIGEST_CHOICE;
import static hk.praya.jooq.access.Tables.DIGEST_TOLD;
import static hk.praya.jooq.access.Tables.FEED;
import static hk.praya.jooq.access.Tables.MEMBER_ACCESS;
import static hk.praya.jooq.access.Tables.PERSON_ACCESS;
import static hk.praya.jooq.access.Tables.SESSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import hk.praya.jooq.access.tables.records.DigestChoiceRecord;
import hk.praya.jooq.access.tables.records.DigestRecord;
import hk.praya.jooq.access.tables.records.FeedRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Digests, calendars, and who their owners are today: at the gate. */
@Singleton
final class CorrespondentQueries {
    private static final UUID NO_SESSION = new UUID(0, 0);
    /** Several a week for decades. */
    private static final int NEWS = 10_000;

    private final DSLContext jooq;

    CorrespondentQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** A member as a sign-in at this moment would find them; empty where it would refuse. */
    Optional<Actor> member(UUID firmId, UUID memberId, LocalDate today) {
        var roles = jooq.select(MEMBER_ACCESS.ROLES).from(MEMBER_ACCESS)
            .where(MEMBER_ACCESS.FIRM_ID.eq(firmId), MEMBER_ACCESS.MEMBER_ID.eq(memberId), MEMBER_ACCESS.SUSPENDED_AT.isNull()).fetchOptional(MEMBER_ACCESS.ROLES);
        if (roles.isEmpty()) return Optional.empty();
        var reach = new HashMap<UUID, Set<Role>>();
        jooq.select(ASSIGNMENT.CLIENT_ID, ASSIGNMENT.ROLE).from(ASSIGNMENT)
            .join(CLIENT_WINDOW).on(CLIENT_WINDOW.FIRM_ID.eq(ASSIGNMENT.FIRM_ID), CLIENT_WINDOW.CLIENT_ID.eq(ASSIGNMENT.CLIENT_ID))
            .where(ASSIGNMENT.FIRM_ID.eq(firmId), ASSIGNMENT.MEMBER_ID.eq(memberId), Reach.isInForce(today)).limit(Scope.REACH_LIMIT * 2)
            .forEach(row -> reach.computeIfAbsent(row.value1(), _ -> EnumSet.noneOf(Role.class)).add(Role.of(row.value2())));
        return Optional.of(new Actor.Member(firmId, memberId, NO_SESSION, roles(roles.get()), reach));
    }

    /** Somebody at a client, likewise. */
    Optional<Actor> person(UUID firmId, UUID clientId, UUID personId, String method, Instant now, LocalDate today) {
        return jooq.select(PERSON_ACCESS.ROLES, CLIENT_WINDOW.ENDS).from(PERSON_ACCESS)
            .join(CLIENT_WINDOW).on(CLIENT_WINDOW.FIRM_ID.eq(PERSON_ACCESS.FIRM_ID), CLIENT_WINDOW.CLIENT_ID.eq(PERSON_ACCESS.CLIENT_ID))
            .where(PERSON_ACCESS.FIRM_ID.eq(firmId), PERSON_ACCESS.CLIENT_ID.eq(clientId), PERSON_ACCESS.PERSON_ID.eq(personId), Reach.isLetIn(now), CLIENT_WINDOW.ARCHIVED.isFalse())
            .fetchOptional(row -> new Actor.Person(firmId, clientId, personId, NO_SESSION, method, roles(row.value1()), row.value2() == null || row.value2().isBefore(today)));
    }

    private static Set<Role> roles(String[] keys) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(keys).map(Role::of).forEach(roles::add);
        return roles;
    }

    // Calendars.

    void insert(FeedRecord row) {
        jooq.insertInto(FEED).set(row).execute();
    }

    int revoke(UUID firmId, UUID ownerId, Instant now) {
        return jooq.update(FEED).set(FEED.REVOKED_AT, at(now)).where(FEED.FIRM_ID.eq(firmId), FEED.OWNER_ID.eq(ownerId), FEED.REVOKED_AT.isNull()).execute();
    }

    Optional<FeedRecord> feedOf(UUID firmId, UUID ownerId) {
        return jooq.selectFrom(FEED).where(FEED.FIRM_ID.eq(firmId), FEED.OWNER_ID.eq(ownerId), FEED.REVOKED_AT.isNull()).fetchOptional();
    }

    Optional<FeedRecord> feedBy(byte[] secretHash) {
        return jooq.selectFrom(FEED).where(FEED.SECRET_HASH.eq(secretHash), FEED.REVOKED_AT.isNull()).fetchOptional();
    }

    // Digests.

    Optional<DigestChoiceRecord> choice(UUID firmId, UUID recipientId) {
        return jooq.selectFrom(DIGEST_CHOICE).where(DIGEST_CHOICE.FIRM_ID.eq(firmId), DIGEST_CHOICE.RECIPIENT_ID.eq(recipientId)).fetchOptional();
    }

    void choose(DigestChoiceRecord row) {
        jooq.insertInto(DIGEST_CHOICE).set(row).onConflict(DIGEST_CHOICE.FIRM_ID, DIGEST_CHOICE.RECIPIENT_ID).doUpdate()
            .set(DIGEST_CHOICE.SUBSCRIBED, row.getSubscribed()).set(DIGEST_CHOICE.LOCALE, row.getLocale()).set(DIGEST_CHOICE.CHOSEN_AT, row.getChosenAt()).execute();
    }

    /** The language of somebody's last session that had one. */
    Optional<String> spoken(UUID firmId, UUID id) {
        return jooq.select(SESSION.LOCALE).from(SESSION).where(SESSION.FIRM_ID.eq(firmId), coalesce(SESSION.MEMBER_ID, SESSION.PERSON_ID).eq(id), SESSION.LOCALE.ne(inline(""))).orderBy(SESSION.CREATED_AT.desc()).limit(1).fetchOptional(SESSION.LOCALE);
    }

    /** @param clientId null for a member */
    record Recipient(UUID firmId, @Nullable UUID clientId, UUID id) {}

    /** Those who get a digest and have none planned for this week: members, and coordinators whose engagement runs. */
    List<Recipient> unplanned(LocalDate week, Instant now, LocalDate today, int limit) {
        var found = new ArrayList<>(jooq.select(MEMBER_ACCESS.FIRM_ID, MEMBER_ACCESS.MEMBER_ID).from(MEMBER_ACCESS)
            .leftJoin(DIGEST).on(planned(MEMBER_ACCESS.FIRM_ID, MEMBER_ACCESS.MEMBER_ID, week))
            .leftJoin(DIGEST_CHOICE).on(DIGEST_CHOICE.FIRM_ID.eq(MEMBER_ACCESS.FIRM_ID), DIGEST_CHOICE.RECIPIENT_ID.eq(MEMBER_ACCESS.MEMBER_ID))
            .where(MEMBER_ACCESS.SUSPENDED_AT.isNull(), DIGEST.DIGEST_ID.isNull(), DIGEST_CHOICE.SUBSCRIBED.isNull().or(DIGEST_CHOICE.SUBSCRIBED))
            .limit(limit).fetch(row -> new Recipient(row.value1(), null, row.value2())));
        found.addAll(jooq.select(PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.CLIENT_ID, PERSON_ACCESS.PERSON_ID).from(PERSON_ACCESS)
            .join(CLIENT_WINDOW).on(CLIENT_WINDOW.FIRM_ID.eq(PERSON_ACCESS.FIRM_ID), CLIENT_WINDOW.CLIENT_ID.eq(PERSON_ACCESS.CLIENT_ID))
            .leftJoin(DIGEST).on(planned(PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.PERSON_ID, week))
            .leftJoin(DIGEST_CHOICE).on(DIGEST_CHOICE.FIRM_ID.eq(PERSON_ACCESS.FIRM_ID), DIGEST_CHOICE.RECIPIENT_ID.eq(PERSON_ACCESS.PERSON_ID))
            .where(val(Role.COORDINATOR.key()).eq(any(PERSON_ACCESS.ROLES)), Reach.isLetIn(now), CLIENT_WINDOW.ARCHIVED.isFalse(), CLIENT_WINDOW.STARTS.le(today), CLIENT_WINDOW.ENDS.ge(today),
                DIGEST.DIGEST_ID.isNull(), DIGEST_CHOICE.SUBSCRIBED.isNull().or(DIGEST_CHOICE.SUBSCRIBED))
            .limit(limit).fetch(row -> new Recipient(row.value1(), row.value2(), row.value3())));
        return found;
    }

    private static Condition planned(Field<UUID> firm, Field<UUID> recipient, LocalDate week) {
        return DIGEST.FIRM_ID.eq(firm).and(DIGEST.RECIPIENT_ID.eq(recipient)).and(DIGEST.WEEK.eq(week));
    }

    /** @return false where another server was quicker */
    boolean plan(DigestRecord row) {
        return jooq.insertInto(DIGEST).set(row).onConflict(DIGEST.FIRM_ID, DIGEST.RECIPIENT_ID, DIGEST.WEEK).doNothing().execute() == 1;
    }

    /** Takes the one right to send it; empty where it was taken. */
    Optional<DigestRecord> begin(UUID digestId, Instant now) {
        return jooq.update(DIGEST).set(DIGEST.BEGUN_AT, at(now)).where(DIGEST.DIGEST_ID.eq(digestId), DIGEST.BEGUN_AT.isNull()).returning().fetchOptional();
    }

    void notSent(UUID digestId) {
        jooq.update(DIGEST).set(DIGEST.BEGUN_AT, (OffsetDateTime) null).where(DIGEST.DIGEST_ID.eq(digestId), DIGEST.SENT_AT.isNull()).execute();
    }

    /** What somebody was told and is told once. Bounded by how often packs and dossiers change. */
    Set<String> told(UUID firmId, UUID recipientId) {
        return jooq.select(DIGEST_TOLD.NEWS).from(DIGEST_TOLD).where(DIGEST_TOLD.FIRM_ID.eq(firmId), DIGEST_TOLD.RECIPIENT_ID.eq(recipientId), DIGEST_TOLD.REFUSED_AT.isNull()).limit(NEWS).fetchSet(DIGEST_TOLD.NEWS);
    }

    void tell(UUID firmId, UUID recipientId, UUID digestId, Set<String> news, Instant now) {
        jooq.batch(news.stream().map(each -> jooq.insertInto(DIGEST_TOLD).set(DIGEST_TOLD.FIRM_ID, firmId).set(DIGEST_TOLD.RECIPIENT_ID, recipientId).set(DIGEST_TOLD.NEWS, each)
            .set(DIGEST_TOLD.DIGEST_ID, digestId).set(DIGEST_TOLD.TOLD_AT, at(now)).onConflict(DIGEST_TOLD.FIRM_ID, DIGEST_TOLD.RECIPIENT_ID, DIGEST_TOLD.NEWS).doUpdate()
            .set(DIGEST_TOLD.DIGEST_ID, digestId).set(DIGEST_TOLD.TOLD_AT, at(now)).set(DIGEST_TOLD.REFUSED_AT, (OffsetDateTime) null)).toList()).execute();
    }

    void notTold(UUID firmId, UUID digestId, Instant now) {
        jooq.update(DIGEST_TOLD).set(DIGEST_TOLD.REFUSED_AT, at(now)).where(DIGEST_TOLD.FIRM_ID.eq(firmId), DIGEST_TOLD.DIGEST_ID.eq(digestId)).execute();
    }

    void sent(UUID digestId, Instant now) {
        jooq.update(DIGEST).set(DIGEST.SENT_AT, at(now)).where(DIGEST.DIGEST_ID.eq(digestId)).execute();
    }

    private static OffsetDateTime at(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
