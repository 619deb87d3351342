package hk.praya.access;

import static hk.praya.jooq.access.Tables.IDENTITY;
import static hk.praya.jooq.access.Tables.LINK;
import static hk.praya.jooq.access.Tables.MEMBER_ACCESS;
import static hk.praya.jooq.access.Tables.PERSON_ACCESS;
import static hk.praya.jooq.access.Tables.SESSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** How people who are nobody's concern any more came in: their addresses, and the accounts that they signed in with. */
@Singleton
public final class IdentityQueries {
    private static final Field<String[]> STAFF = val(new String[] {Role.STAFF.key()}, PERSON_ACCESS.ROLES);
    private static final Field<String[]> CUSTOMER = val(new String[] {Role.CUSTOMER.key()}, PERSON_ACCESS.ROLES);

    private final Access access;
    private final DSLContext jooq;
    private final Clock clock;

    IdentityQueries(Access access, DSLContext jooq, Clock clock) {
        this.access = access;
        this.jooq = jooq;
        this.clock = clock;
    }

    /** Links with an address in them. */
    public int addressed(Scope scope, UUID clientId, List<UUID> people) {
        return jooq.fetchCount(LINK, links(scope, clientId, people));
    }

    /** Within an act: nobody comes in as these people, by a link of theirs neither, and no address of theirs is left. @return of how many links */
    public int forget(Act act, UUID clientId, List<UUID> people) {
        var scope = act.scope();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        // Also of people who never came: a link opened later finds it said.
        jooq.batch(people.stream().map(person -> jooq.insertInto(PERSON_ACCESS).set(PERSON_ACCESS.FIRM_ID, scope.firmId()).set(PERSON_ACCESS.CLIENT_ID, clientId).set(PERSON_ACCESS.PERSON_ID, person)
            .set(PERSON_ACCESS.ROLES, new String[] {Role.STAFF.key()}).set(PERSON_ACCESS.SUSPENDED_AT, now)
            .onConflict(PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.CLIENT_ID, PERSON_ACCESS.PERSON_ID).doUpdate()
            .setNull(PERSON_ACCESS.IDENTITY_ID).set(PERSON_ACCESS.ROLES, when(PERSON_ACCESS.ROLES.eq(CUSTOMER), CUSTOMER).otherwise(STAFF)).set(PERSON_ACCESS.SUSPENDED_AT, least(coalesce(PERSON_ACCESS.SUSPENDED_AT, val(now)), val(now)))).toList()).execute();
        return jooq.update(LINK).set(LINK.EMAIL, "").where(links(scope, clientId, people)).execute();
    }

    private static Condition links(Scope scope, UUID clientId, List<UUID> people) {
        return LINK.FIRM_ID.eq(scope.firmId()).and(LINK.CLIENT_ID.eq(clientId)).and(LINK.PERSON_ID.eq(any(people.toArray(UUID[]::new)))).and(LINK.EMAIL.ne(inline("")));
    }

    /** When somebody who comes in no more was here stays; with which account does not. */
    public int forgetSessions(UUID firmId, UUID clientId) {
        return access.atGate(() -> jooq.update(SESSION).setNull(SESSION.IDENTITY_ID).setNull(SESSION.OIDC_SID).setNull(SESSION.REFRESH_TOKEN).setNull(SESSION.ID_TOKEN)
            .where(SESSION.FIRM_ID.eq(firmId), SESSION.CLIENT_ID.eq(clientId), SESSION.PERSON_ID.isNotNull(), SESSION.IDENTITY_ID.isNotNull(),
                exists(selectOne().from(PERSON_ACCESS).where(PERSON_ACCESS.FIRM_ID.eq(SESSION.FIRM_ID), PERSON_ACCESS.CLIENT_ID.eq(SESSION.CLIENT_ID), PERSON_ACCESS.PERSON_ID.eq(SESSION.PERSON_ID),
                    PERSON_ACCESS.IDENTITY_ID.isNull(), PERSON_ACCESS.SUSPENDED_AT.isNotNull()))).execute());
    }

    /** An account with which nobody of any firm comes in any more says no address. Whoever signs in with it again says it anew. */
    public int forgetUnused() {
        return access.atGate(() -> jooq.update(IDENTITY).setNull(IDENTITY.EMAIL)
            .where(IDENTITY.EMAIL.isNotNull(), notExists(selectOne().from(PERSON_ACCESS).where(PERSON_ACCESS.IDENTITY_ID.eq(IDENTITY.IDENTITY_ID))),
                notExists(selectOne().from(MEMBER_ACCESS).where(MEMBER_ACCESS.IDENTITY_ID.eq(IDENTITY.IDENTITY_ID)))).execute());
    }
}
