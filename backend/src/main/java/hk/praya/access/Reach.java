package hk.praya.access;

import static hk.praya.jooq.access.Tables.ASSIGNMENT;
import static hk.praya.jooq.access.Tables.CLIENT_WINDOW;
import static hk.praya.jooq.access.Tables.LINK;
import static hk.praya.jooq.access.Tables.MEMBER_ACCESS;
import static hk.praya.jooq.access.Tables.PERSON_ACCESS;
import static hk.praya.jooq.access.Tables.SOURCE_CLIENT;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import hk.praya.jooq.access.tables.records.AssignmentRecord;
import hk.praya.jooq.access.tables.records.MemberAccessRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Who may see what, from when to when: read and written by the rooms that own the reasons (the firm its members, the
 * client room engagements and assignments, the roster the roles of people), inside their own transactions.
 */
@Singleton
public final class Reach {
    /** As its index has it. */
    private static final Condition OF_COMPANY = condition("{0} <> array['customer']", PERSON_ACCESS.ROLES);

    private final DSLContext jooq;
    private final Clock clock;

    Reach(DSLContext jooq, Clock clock) {
        this.jooq = jooq;
        this.clock = clock;
    }

    /** Whether a person is not suspended, or not yet. */
    public static Condition isLetIn(Instant now) {
        return PERSON_ACCESS.SUSPENDED_AT.isNull().or(PERSON_ACCESS.SUSPENDED_AT.gt(now.atOffset(ZoneOffset.UTC)));
    }

    /** Whether an assignment holds on this day, beside the window of its client. */
    static Condition isInForce(LocalDate today) {
        return ASSIGNMENT.ENDED_AT.isNull().and(ASSIGNMENT.STARTS.le(today)).and(CLIENT_WINDOW.ARCHIVED.isFalse()).and(CLIENT_WINDOW.STARTS.le(today)).and(CLIENT_WINDOW.ENDS.ge(today));
    }

    /** What lies within a scope, of clients that are not put away: whoever sees the whole firm is not reminded of those; to the others they are out of reach. */
    public Condition within(Scope scope, Field<UUID> firmId, Field<UUID> clientId) {
        return firmId.eq(scope.firmId()).and(scope.isFirmWide() ? clientId.ne(all(archived(scope))) : clientId.eq(any(scope.reachArray())));
    }

    /**
     * What access knows of a member.
     *
     * @param joined whether they have signed in at least once
     * @param clients on which they work, in whatever role
     */
    public record Standing(List<String> roles, boolean suspended, boolean joined, int clients) {
        public static final Standing NONE = new Standing(List.of(), false, false, 0);

        public boolean isAdministrator() {
            return roles.contains(Role.ADMINISTRATOR.key());
        }
    }

    /** The members of the firm; the number of clients is that within this scope. */
    public Map<UUID, Standing> standing(Scope scope) {
        if (!scope.isFirmWide()) return Map.of();
        var clients = select(countDistinct(ASSIGNMENT.CLIENT_ID)).from(ASSIGNMENT).where(ASSIGNMENT.FIRM_ID.eq(scope.firmId()), ASSIGNMENT.MEMBER_ID.eq(MEMBER_ACCESS.MEMBER_ID), ASSIGNMENT.ENDED_AT.isNull());
        return jooq.select(MEMBER_ACCESS.MEMBER_ID, MEMBER_ACCESS.ROLES, MEMBER_ACCESS.SUSPENDED_AT, MEMBER_ACCESS.IDENTITY_ID, clients.asField())
            .from(MEMBER_ACCESS).where(MEMBER_ACCESS.FIRM_ID.eq(scope.firmId())).limit(1000)
            .fetchMap(MEMBER_ACCESS.MEMBER_ID, row -> new Standing(List.of(row.value2()), row.value3() != null, row.value4() != null, (Integer) row.value5()));
    }

    /** Lets somebody in: their first sign-in binds the firm's own account with this address (room {@code signin}). */
    public void admit(Scope scope, UUID memberId, String email, Set<Role> roles) {
        jooq.insertInto(MEMBER_ACCESS).set(new MemberAccessRecord().setFirmId(scope.firmId()).setMemberId(memberId).setEmail(email).setRoles(keys(roles))).execute();
    }

    /** The roles of the whole firm. Takes effect within seconds, as all of these do. */
    public void giveFirmRoles(Scope scope, UUID memberId, Set<Role> roles) {
        jooq.update(MEMBER_ACCESS).set(MEMBER_ACCESS.ROLES, keys(roles))
            .where(MEMBER_ACCESS.FIRM_ID.eq(scope.firmId()), MEMBER_ACCESS.MEMBER_ID.eq(memberId)).execute();
    }

    /** Ends their sessions and lets them in no more; what they are assigned to stays, for somebody to take over. */
    public void suspendMember(Scope scope, UUID memberId, Instant at) {
        jooq.update(MEMBER_ACCESS).set(MEMBER_ACCESS.SUSPENDED_AT, at.atOffset(ZoneOffset.UTC)).set(MEMBER_ACCESS.SESSIONS_SINCE, at.atOffset(ZoneOffset.UTC))
            .where(MEMBER_ACCESS.FIRM_ID.eq(scope.firmId()), MEMBER_ACCESS.MEMBER_ID.eq(memberId)).execute();
    }

    /** Lets them in again, by a new sign-in: the sessions that the suspension ended stay over. */
    public void restoreMember(Scope scope, UUID memberId) {
        jooq.update(MEMBER_ACCESS).set(MEMBER_ACCESS.SUSPENDED_AT, (OffsetDateTime) null)
            .where(MEMBER_ACCESS.FIRM_ID.eq(scope.firmId()), MEMBER_ACCESS.MEMBER_ID.eq(memberId)).execute();
    }

    private static String[] keys(Set<Role> roles) {
        return roles.stream().map(Role::key).sorted().toArray(String[]::new);
    }

    /** The dates between which a client may be worked on: the hull of its engagements. */
    public void window(Scope scope, UUID clientId, @Nullable LocalDate starts, @Nullable LocalDate ends, boolean archived) {
        jooq.insertInto(CLIENT_WINDOW).set(CLIENT_WINDOW.FIRM_ID, scope.firmId()).set(CLIENT_WINDOW.CLIENT_ID, clientId)
            .set(CLIENT_WINDOW.STARTS, starts).set(CLIENT_WINDOW.ENDS, ends).set(CLIENT_WINDOW.ARCHIVED, archived)
            .onConflict(CLIENT_WINDOW.FIRM_ID, CLIENT_WINDOW.CLIENT_ID).doUpdate()
            .set(CLIENT_WINDOW.STARTS, starts).set(CLIENT_WINDOW.ENDS, ends).set(CLIENT_WINDOW.ARCHIVED, archived).execute();
    }

    /** The clients that the firm has put away: lists of what is to be done leave them out. */
    public UUID[] archived(Scope scope) {
        return jooq.select(CLIENT_WINDOW.CLIENT_ID).from(CLIENT_WINDOW).where(CLIENT_WINDOW.FIRM_ID.eq(scope.firmId()), CLIENT_WINDOW.ARCHIVED.isTrue()).limit(10_000)
            .fetch(CLIENT_WINDOW.CLIENT_ID).toArray(UUID[]::new);
    }

    /** @return false where they already are */
    public boolean assign(Scope scope, UUID clientId, UUID assignmentId, UUID memberId, Role role, LocalDate starts) {
        return jooq.insertInto(ASSIGNMENT).set(new AssignmentRecord().setFirmId(scope.firmId()).setClientId(clientId).setAssignmentId(assignmentId)
                .setMemberId(memberId).setRole(role.key()).setStarts(starts))
            .onConflict(ASSIGNMENT.FIRM_ID, ASSIGNMENT.CLIENT_ID, ASSIGNMENT.MEMBER_ID, ASSIGNMENT.ROLE).where(ASSIGNMENT.ENDED_AT.isNull()).doNothing().execute() == 1;
    }

    public boolean isMember(Scope scope, UUID memberId) {
        return jooq.fetchExists(MEMBER_ACCESS, MEMBER_ACCESS.FIRM_ID.eq(scope.firmId()).and(MEMBER_ACCESS.MEMBER_ID.eq(memberId)).and(MEMBER_ACCESS.SUSPENDED_AT.isNull()));
    }

    /** @return false where there is no such assignment, or it has ended */
    public boolean unassign(Scope scope, UUID clientId, UUID assignmentId, Instant at) {
        return jooq.update(ASSIGNMENT).set(ASSIGNMENT.ENDED_AT, at.atOffset(ZoneOffset.UTC))
            .where(ASSIGNMENT.FIRM_ID.eq(scope.firmId()), ASSIGNMENT.CLIENT_ID.eq(clientId), ASSIGNMENT.ASSIGNMENT_ID.eq(assignmentId), ASSIGNMENT.ENDED_AT.isNull()).execute() == 1;
    }

    /** @param starts the day from which it holds */
    public record Assigned(UUID id, UUID clientId, UUID memberId, Role role, LocalDate starts) {}

    /** The assignments in force of these clients. */
    public List<Assigned> assignments(Scope scope, List<UUID> clients) {
        return jooq.select(ASSIGNMENT.ASSIGNMENT_ID, ASSIGNMENT.CLIENT_ID, ASSIGNMENT.MEMBER_ID, ASSIGNMENT.ROLE, ASSIGNMENT.STARTS).from(ASSIGNMENT)
            .where(ASSIGNMENT.FIRM_ID.eq(scope.firmId()), ASSIGNMENT.CLIENT_ID.eq(any(clients.toArray(UUID[]::new))), ASSIGNMENT.ENDED_AT.isNull())
            .orderBy(ASSIGNMENT.CLIENT_ID, ASSIGNMENT.ROLE, ASSIGNMENT.ASSIGNMENT_ID).limit(5000)
            .fetch(row -> new Assigned(row.value1(), row.value2(), row.value3(), Role.of(row.value4()), row.value5()));
    }

    /** The roles of people of one client; people who have none are staff and not listed, and its customers neither. */
    public Map<UUID, Set<Role>> roles(Scope scope, UUID clientId) {
        return jooq.select(PERSON_ACCESS.PERSON_ID, PERSON_ACCESS.ROLES).from(PERSON_ACCESS)
            .where(PERSON_ACCESS.FIRM_ID.eq(scope.firmId()), PERSON_ACCESS.CLIENT_ID.eq(clientId), OF_COMPANY, isLetIn(clock.instant())).limit(10_000)
            .fetchMap(PERSON_ACCESS.PERSON_ID, row -> Set.copyOf(Arrays.stream(row.value2()).map(Role::of).toList()));
    }

    /** These are customers of the client: whichever link of theirs is opened, they are let in as nothing else. */
    public void letInCustomers(Scope scope, UUID clientId, List<UUID> people) {
        jooq.insertInto(PERSON_ACCESS, PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.CLIENT_ID, PERSON_ACCESS.PERSON_ID, PERSON_ACCESS.ROLES)
            .select(select(val(scope.firmId()), val(clientId), field("customer.id", SQLDataType.UUID), val(keys(Set.of(Role.CUSTOMER)))).from(table("unnest({0}::uuid[]) as customer(id)", val(people.toArray(UUID[]::new)))))
            .onConflict(PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.CLIENT_ID, PERSON_ACCESS.PERSON_ID).doUpdate().setNull(PERSON_ACCESS.SUSPENDED_AT).execute();
    }

    /** Customers who are on no list any more: they are let in no more. */
    public void shutOutCustomers(Scope scope, UUID clientId, List<UUID> people) {
        jooq.update(PERSON_ACCESS).set(PERSON_ACCESS.SUSPENDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
            .where(PERSON_ACCESS.FIRM_ID.eq(scope.firmId()), PERSON_ACCESS.CLIENT_ID.eq(clientId), PERSON_ACCESS.PERSON_ID.eq(any(people.toArray(UUID[]::new)))).execute();
    }

    /** Whoever reads at an address that was put right is somebody else, perhaps: no link that was sent there opens anything, and whoever came in by one is out. */
    public void endLinks(Scope scope, UUID clientId, Collection<UUID> people) {
        if (people.isEmpty()) return;
        jooq.update(LINK).set(LINK.REVOKED_AT, clock.instant().atOffset(ZoneOffset.UTC))
            .where(LINK.FIRM_ID.eq(scope.firmId()), LINK.CLIENT_ID.eq(clientId), LINK.PERSON_ID.eq(any(people.toArray(UUID[]::new))), LINK.REVOKED_AT.isNull()).execute();
    }

    public void giveRoles(Scope scope, UUID clientId, UUID personId, Set<Role> roles) {
        jooq.insertInto(PERSON_ACCESS).set(PERSON_ACCESS.FIRM_ID, scope.firmId()).set(PERSON_ACCESS.CLIENT_ID, clientId)
            .set(PERSON_ACCESS.PERSON_ID, personId).set(PERSON_ACCESS.ROLES, keys(roles))
            .onConflict(PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.CLIENT_ID, PERSON_ACCESS.PERSON_ID).doUpdate().set(PERSON_ACCESS.ROLES, keys(roles)).execute();
    }

    /**
     * People who are gone from the roster are let in no more; people who come back are. Also of people who never came: a
     * link opened later finds it said.
     *
     * @param at from when; an instant to come ends their access by itself
     */
    public void suspend(Scope scope, UUID clientId, List<UUID> people, @Nullable Instant at) {
        if (at != null) {
            jooq.batch(people.stream().map(person -> jooq.insertInto(PERSON_ACCESS).set(PERSON_ACCESS.FIRM_ID, scope.firmId()).set(PERSON_ACCESS.CLIENT_ID, clientId)
                .set(PERSON_ACCESS.PERSON_ID, person).set(PERSON_ACCESS.ROLES, keys(Set.of(Role.STAFF))).set(PERSON_ACCESS.SUSPENDED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflict(PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.CLIENT_ID, PERSON_ACCESS.PERSON_ID).doUpdate()
                .set(PERSON_ACCESS.SUSPENDED_AT, at.atOffset(ZoneOffset.UTC))).toList()).execute();
            return;
        }
        jooq.update(PERSON_ACCESS).set(PERSON_ACCESS.SUSPENDED_AT, (OffsetDateTime) null)
            .where(PERSON_ACCESS.FIRM_ID.eq(scope.firmId()), PERSON_ACCESS.CLIENT_ID.eq(clientId), PERSON_ACCESS.PERSON_ID.eq(any(people.toArray(UUID[]::new)))).execute();
    }

    /** The sign-in source of a client, if it has one of its own. */
    public Optional<String> source(Scope scope, UUID clientId) {
        return jooq.select(SOURCE_CLIENT.SOURCE_ID).from(SOURCE_CLIENT)
            .where(SOURCE_CLIENT.FIRM_ID.eq(scope.firmId()), SOURCE_CLIENT.CLIENT_ID.eq(clientId), SOURCE_CLIENT.DISCONNECTED_AT.isNull()).orderBy(SOURCE_CLIENT.SOURCE_ID).limit(1).fetchOptional(SOURCE_CLIENT.SOURCE_ID);
    }

    /** Whether somebody comes in by the company's own sign-in: it speaks for their address, or they came in by it before. False where the company has none. */
    public boolean signsIn(Scope scope, UUID clientId, UUID personId, @Nullable String email) {
        var before = select(PERSON_ACCESS.PERSON_ID).from(PERSON_ACCESS).where(PERSON_ACCESS.FIRM_ID.eq(scope.firmId()), PERSON_ACCESS.CLIENT_ID.eq(clientId), PERSON_ACCESS.PERSON_ID.eq(personId), PERSON_ACCESS.IDENTITY_ID.isNotNull());
        var speaks = email == null ? falseCondition() : SOURCE_CLIENT.DOMAIN.eq(MailDomain.of(email));
        return jooq.fetchExists(SOURCE_CLIENT, SOURCE_CLIENT.FIRM_ID.eq(scope.firmId()).and(SOURCE_CLIENT.CLIENT_ID.eq(clientId)).and(SOURCE_CLIENT.DISCONNECTED_AT.isNull()).and(speaks.or(exists(before))));
    }

    /** From now on the source vouches for those of this client's people whose addresses are of the domain. */
    public void connect(Scope scope, UUID clientId, String source, String domain) {
        jooq.insertInto(SOURCE_CLIENT).set(SOURCE_CLIENT.FIRM_ID, scope.firmId()).set(SOURCE_CLIENT.CLIENT_ID, clientId).set(SOURCE_CLIENT.SOURCE_ID, source).set(SOURCE_CLIENT.DOMAIN, domain)
            .onConflict(SOURCE_CLIENT.FIRM_ID, SOURCE_CLIENT.CLIENT_ID, SOURCE_CLIENT.SOURCE_ID).doUpdate().set(SOURCE_CLIENT.DISCONNECTED_AT, (OffsetDateTime) null).set(SOURCE_CLIENT.DOMAIN, domain).execute();
    }

    public void disconnect(Scope scope, UUID clientId, String source) {
        jooq.update(SOURCE_CLIENT).set(SOURCE_CLIENT.DISCONNECTED_AT, clock.instant().atOffset(ZoneOffset.UTC)).where(SOURCE_CLIENT.FIRM_ID.eq(scope.firmId()), SOURCE_CLIENT.CLIENT_ID.eq(clientId), SOURCE_CLIENT.SOURCE_ID.eq(source)).execute();
    }

    public int assignmentsOf(Scope scope, UUID memberId) {
        return jooq.select(count()).from(ASSIGNMENT).where(ASSIGNMENT.FIRM_ID.eq(scope.firmId()), ASSIGNMENT.MEMBER_ID.eq(memberId), ASSIGNMENT.ENDED_AT.isNull()).fetchSingle().value1();
    }
}
