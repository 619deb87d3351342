package hk.praya.access;

import hk.praya.access.IdentityProvider.Assertion;
import hk.praya.access.IdentityQueries.Vouched;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.SessionQueries.Membership;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * From what an identity provider says to who somebody is here. Identity is (source, subject), never an e-mail: an
 * e-mail serves once, at the first sign-in, to find the one person on a roster that a source may vouch for.
 */
@Singleton
final class Identities {
    /** The firm's own realm as a source. */
    static final String HOME = "praya";

    private final Access access;
    private final IdentityQueries queries;
    private final SessionQueries sessions;
    private final RosterMatch roster;
    private final Clock clock;

    Identities(Access access, IdentityQueries queries, SessionQueries sessions, RosterMatch roster, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.sessions = sessions;
        this.roster = roster;
        this.clock = clock;
    }

    record Known(UUID identityId, List<Membership> memberships) {}

    Outcome<Known> admit(Assertion assertion) {
        return assertion.source().equals(HOME) ? admitMember(assertion) : admitPerson(assertion);
    }

    private Outcome<Known> admitMember(Assertion assertion) {
        return access.atGate(() -> {
            var identity = queries.addIdentity(Ids.next(clock), HOME, assertion.subject(), assertion.email(), clock.instant());
            if (sessions.memberships(identity).isEmpty() && assertion.email() != null && assertion.emailVerified()) {
                queries.bindMember(assertion.email().toLowerCase(Locale.ROOT), identity);
            }
            return known(identity, queries.isSuspendedMember(identity) ? "account_disabled" : "account_unknown");
        });
    }

    private Outcome<Known> admitPerson(Assertion assertion) {
        var email = assertion.email() == null ? "" : assertion.email().toLowerCase(Locale.ROOT);
        var domains = access.atGate(() -> queries.domains(assertion.source()));
        if (domains.isEmpty()) return Outcome.refused(Refusal.UNKNOWN, "source_unknown");
        // A source asserts only its own domains: otherwise one client's administrator could become another's staff.
        if (!domains.get().contains(email.substring(email.indexOf('@') + 1))) return Outcome.refused(Refusal.UNKNOWN, "domain_mismatch");
        var identity = access.atGate(() -> queries.addIdentity(Ids.next(clock), assertion.source(), assertion.subject(), email, clock.instant()));
        var trouble = "account_unknown";
        for (var at : access.atGate(() -> queries.clientsOf(assertion.source()))) {
            var found = match(at, identity, email);
            if (found instanceof Outcome.Refused<?> refused) trouble = refused.reasons().getFirst().key();
        }
        var why = trouble;
        return access.atGate(() -> known(identity, why));
    }

    /** Each client is looked at in a transaction of its own, seeing that client only. */
    private Outcome<Boolean> match(Vouched at, UUID identity, String email) {
        if (access.atGate(() -> queries.hasPersonAccess(identity, at))) return Outcome.done(true);
        var people = access.lookAsSystem(at.firmId(), at.clientId(), scope -> roster.presentWithEmail(scope, email));
        if (people.isEmpty()) return Outcome.refused(Refusal.UNKNOWN, "account_unknown");
        if (people.size() > 1) return Outcome.refused(Refusal.UNKNOWN, "roster_ambiguous");
        var bound = access.atGate(() -> queries.bindPerson(at, people.getFirst(), identity));
        return bound ? Outcome.done(true) : Outcome.refused(Refusal.UNKNOWN, "account_taken");
    }

    private Outcome<Known> known(UUID identity, String otherwise) {
        var memberships = sessions.memberships(identity);
        return memberships.isEmpty() ? Outcome.refused(Refusal.UNKNOWN, otherwise) : Outcome.done(new Known(identity, memberships));
    }
}
