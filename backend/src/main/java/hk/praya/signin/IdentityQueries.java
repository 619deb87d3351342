package hk.praya.signin;

import static hk.praya.jooq.access.Tables.CLIENT_WINDOW;
import static hk.praya.jooq.access.Tables.IDENTITY;
import static hk.praya.jooq.access.Tables.MEMBER_ACCESS;
import static hk.praya.jooq.access.Tables.PERSON_ACCESS;
import static hk.praya.jooq.access.Tables.SIGN_IN;
import static hk.praya.jooq.access.Tables.SOURCE;
import static hk.praya.jooq.access.Tables.SOURCE_CLIENT;

import hk.praya.access.Reach;
import hk.praya.access.Sessions.Membership;
import hk.praya.jooq.access.tables.records.SignInRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Identities, sources and rounds to the identity provider, at the gate. */
@Singleton
final class IdentityQueries {
    /** A client that a source may vouch for. */
    record Vouched(UUID firmId, UUID clientId) {}

    private final DSLContext jooq;

    IdentityQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    void begin(byte[] stateHash, byte[] browserHash, String nonce, String verifier, String returnTo, @Nullable String trial, Instant expires, Instant now) {
        jooq.deleteFrom(SIGN_IN).where(SIGN_IN.EXPIRES_AT.lt(now.atOffset(ZoneOffset.UTC))).execute();
        jooq.insertInto(SIGN_IN).set(new SignInRecord().setStateHash(stateHash).setBrowserHash(browserHash).setNonce(nonce).setVerifier(verifier)
            .setReturnTo(returnTo).setTrial(trial).setExpiresAt(expires.atOffset(ZoneOffset.UTC))).execute();
    }

    /** Takes a round out: used once. */
    Optional<SignInRecord> take(byte[] stateHash, byte[] browserHash, Instant now) {
        return jooq.deleteFrom(SIGN_IN).where(SIGN_IN.STATE_HASH.eq(stateHash), SIGN_IN.BROWSER_HASH.eq(browserHash),
            SIGN_IN.EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC))).returning().fetchOptional();
    }

    /** Only where it is a trial: an ordinary round that came to nothing may be gone again. */
    Optional<SignInRecord> takeTrial(byte[] stateHash, byte[] browserHash, Instant now) {
        return jooq.deleteFrom(SIGN_IN).where(SIGN_IN.STATE_HASH.eq(stateHash), SIGN_IN.BROWSER_HASH.eq(browserHash), SIGN_IN.TRIAL.isNotNull(),
            SIGN_IN.EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC))).returning().fetchOptional();
    }

    Optional<UUID> identity(String source, String subject) {
        return jooq.select(IDENTITY.IDENTITY_ID).from(IDENTITY).where(IDENTITY.SOURCE_ID.eq(source), IDENTITY.SUBJECT.eq(subject)).fetchOptional(IDENTITY.IDENTITY_ID);
    }

    UUID addIdentity(UUID id, String source, String subject, @Nullable String email, Instant now) {
        return jooq.insertInto(IDENTITY).set(IDENTITY.IDENTITY_ID, id).set(IDENTITY.SOURCE_ID, source).set(IDENTITY.SUBJECT, subject)
            .set(IDENTITY.EMAIL, email).set(IDENTITY.CREATED_AT, now.atOffset(ZoneOffset.UTC))
            .onConflict(IDENTITY.SOURCE_ID, IDENTITY.SUBJECT).doUpdate().set(IDENTITY.EMAIL, email)
            .returning(IDENTITY.IDENTITY_ID).fetchSingle().getIdentityId();
    }

    /** Whether anybody signs in with addresses of a domain: through a client's source, or as a member of a firm. */
    boolean isServed(String domain) {
        return jooq.fetchExists(SOURCE, SOURCE.DOMAINS.contains(new String[] {domain}))
            || jooq.fetchExists(MEMBER_ACCESS, DSL.splitPart(MEMBER_ACCESS.EMAIL, "@", DSL.inline(2)).eq(domain));
    }

    /** The domains that a source may assert; empty where there is no such source. */
    Optional<Set<String>> domains(String source) {
        return jooq.select(SOURCE.DOMAINS).from(SOURCE).where(SOURCE.SOURCE_ID.eq(source)).fetchOptional(row -> Set.of(row.value1()));
    }

    List<Vouched> clientsOf(String source) {
        return jooq.select(SOURCE_CLIENT.FIRM_ID, SOURCE_CLIENT.CLIENT_ID).from(SOURCE_CLIENT)
            .join(CLIENT_WINDOW).on(CLIENT_WINDOW.FIRM_ID.eq(SOURCE_CLIENT.FIRM_ID), CLIENT_WINDOW.CLIENT_ID.eq(SOURCE_CLIENT.CLIENT_ID))
            .where(SOURCE_CLIENT.SOURCE_ID.eq(source), SOURCE_CLIENT.DISCONNECTED_AT.isNull(), CLIENT_WINDOW.ARCHIVED.isFalse())
            .orderBy(SOURCE_CLIENT.FIRM_ID, SOURCE_CLIENT.CLIENT_ID).limit(50).fetch(row -> new Vouched(row.value1(), row.value2()));
    }

    /** Binds a member who has not signed in before; a firm's own account, by its verified address. */
    int bindMember(String email, UUID identityId) {
        return jooq.update(MEMBER_ACCESS).set(MEMBER_ACCESS.IDENTITY_ID, identityId)
            .where(MEMBER_ACCESS.EMAIL.eq(email), MEMBER_ACCESS.IDENTITY_ID.isNull(), MEMBER_ACCESS.SUSPENDED_AT.isNull()).execute();
    }

    /** Where somebody was a member and is suspended. */
    List<Membership> suspendedMemberships(UUID identityId) {
        return jooq.select(MEMBER_ACCESS.FIRM_ID, MEMBER_ACCESS.MEMBER_ID).from(MEMBER_ACCESS)
            .where(MEMBER_ACCESS.IDENTITY_ID.eq(identityId), MEMBER_ACCESS.SUSPENDED_AT.isNotNull()).limit(50)
            .fetch(row -> new Membership(row.value1(), row.value2(), null));
    }

    /** Somebody on a roster whom an identity was bound to. */
    record Bound(UUID personId, boolean suspended) {}

    List<Bound> bound(UUID identityId, Vouched at, Instant now) {
        return jooq.select(PERSON_ACCESS.PERSON_ID, DSL.field(Reach.isLetIn(now))).from(PERSON_ACCESS)
            .where(PERSON_ACCESS.IDENTITY_ID.eq(identityId), PERSON_ACCESS.FIRM_ID.eq(at.firmId()), PERSON_ACCESS.CLIENT_ID.eq(at.clientId())).limit(50)
            .fetch(row -> new Bound(row.value1(), !row.value2()));
    }

    int suspend(Vouched at, UUID personId, Instant now) {
        return jooq.update(PERSON_ACCESS).set(PERSON_ACCESS.SUSPENDED_AT, now.atOffset(ZoneOffset.UTC))
            .where(PERSON_ACCESS.FIRM_ID.eq(at.firmId()), PERSON_ACCESS.CLIENT_ID.eq(at.clientId()), PERSON_ACCESS.PERSON_ID.eq(personId)).execute();
    }

    /** Binds a person of a roster, who may have been given roles before; never one that somebody else is bound to. */
    boolean bindPerson(Vouched at, UUID personId, UUID identityId, Instant now) {
        return jooq.insertInto(PERSON_ACCESS).set(PERSON_ACCESS.FIRM_ID, at.firmId()).set(PERSON_ACCESS.CLIENT_ID, at.clientId())
            .set(PERSON_ACCESS.PERSON_ID, personId).set(PERSON_ACCESS.IDENTITY_ID, identityId).set(PERSON_ACCESS.ROLES, new String[] {"staff"})
            .onConflict(PERSON_ACCESS.FIRM_ID, PERSON_ACCESS.CLIENT_ID, PERSON_ACCESS.PERSON_ID).doUpdate()
            .set(PERSON_ACCESS.IDENTITY_ID, identityId).where(PERSON_ACCESS.IDENTITY_ID.isNull(), Reach.isLetIn(now)).execute() == 1;
    }
}
