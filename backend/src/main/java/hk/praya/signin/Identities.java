package hk.praya.signin;

import hk.praya.access.Attempts;
import hk.praya.access.GateWork;
import hk.praya.access.Ids;
import hk.praya.access.MailDomain;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Sessions;
import hk.praya.access.Sessions.Membership;
import hk.praya.signin.IdentityProvider.Assertion;
import hk.praya.signin.IdentityQueries.Vouched;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * From what an identity provider says to who somebody is here. Identity is (source, subject), never an e-mail: an
 * e-mail serves once, at the first sign-in, to find the one person on a roster that a source may vouch for.
 */
@Singleton
final class Identities {
    /** The firm's own realm as a source. */
    static final String HOME = "praya";

    private final GateWork gate;
    private final IdentityQueries queries;
    private final Sessions sessions;
    private final RosterMatch roster;
    private final Attempts attempts;
    private final Clock clock;

    Identities(GateWork gate, IdentityQueries queries, Sessions sessions, RosterMatch roster, Attempts attempts, Clock clock) {
        this.gate = gate;
        this.queries = queries;
        this.sessions = sessions;
        this.roster = roster;
        this.attempts = attempts;
        this.clock = clock;
    }

    record Known(UUID identityId, List<Membership> memberships) {}

    /** A refusal is noted at every firm that it concerns, where any is known. */
    Outcome<Known> admit(Assertion assertion, String requestId) {
        return assertion.source().equals(HOME) ? admitMember(assertion, requestId) : admitPerson(assertion, requestId);
    }

    private Outcome<Known> admitMember(Assertion assertion, String requestId) {
        var identity = gate.atGate(() -> queries.addIdentity(Ids.next(clock), HOME, assertion.subject(), assertion.email(), clock.instant()));
        // Every time: a second firm may have taken somebody on since.
        if (assertion.email() != null && assertion.emailVerified()) {
            gate.atGate(() -> queries.bindMember(assertion.email().toLowerCase(Locale.ROOT), identity));
        }
        var memberships = sessions.memberships(identity);
        if (!memberships.isEmpty()) return Outcome.done(new Known(identity, memberships));
        var suspended = gate.atGate(() -> queries.suspendedMemberships(identity));
        for (var at : suspended) attempts.signing(at.firmId(), "member", at.id(), "firm", "session.open", null, "account_disabled", requestId);
        return Outcome.refused(Refusal.UNKNOWN, suspended.isEmpty() ? "account_unknown" : "account_disabled");
    }

    private Outcome<Known> admitPerson(Assertion assertion, String requestId) {
        var email = assertion.email() == null ? "" : assertion.email().toLowerCase(Locale.ROOT);
        var domains = gate.atGate(() -> queries.domains(assertion.source()));
        var clients = gate.atGate(() -> queries.clientsOf(assertion.source()));
        if (domains.isEmpty() || clients.isEmpty()) return Outcome.refused(Refusal.UNKNOWN, "source_unknown");
        // A source asserts only its own domains: otherwise one client's administrator could become another's staff.
        if (!domains.get().contains(MailDomain.of(email))) {
            return refused(clients.stream().collect(Collectors.toMap(at -> at, _ -> "domain_mismatch")), requestId);
        }
        var identity = gate.atGate(() -> queries.addIdentity(Ids.next(clock), assertion.source(), assertion.subject(), email, clock.instant()));
        var troubles = new LinkedHashMap<Vouched, String>();
        for (var at : clients) match(at, identity, email).ifPresent(why -> troubles.put(at, why));
        var memberships = sessions.memberships(identity);
        return memberships.isEmpty() ? refused(troubles, requestId) : Outcome.done(new Known(identity, memberships));
    }

    /** Of several reasons the one that says most: that somebody is not on a roster is true of most rosters. */
    private Outcome<Known> refused(Map<Vouched, String> troubles, String requestId) {
        troubles.forEach((at, why) -> attempts.signing(at.firmId(), "person", null, "sso", "session.open", at.clientId(), why, requestId));
        return Outcome.refused(Refusal.UNKNOWN, troubles.values().stream().filter(why -> !why.equals("account_unknown")).findFirst().orElse("account_unknown"));
    }

    /**
     * The roster looks at each client in a transaction of its own, seeing that client only.
     *
     * @return why not, where somebody is nobody there
     */
    private Optional<String> match(Vouched at, UUID identity, String email) {
        var bound = gate.atGate(() -> queries.bound(identity, at, clock.instant()));
        for (var somebody : bound) {
            if (somebody.suspended()) continue;
            if (roster.isPresent(at.firmId(), at.clientId(), somebody.personId())) return Optional.empty();
            // Their last day has passed, and nobody has touched the roster since.
            gate.atGate(() -> queries.suspend(at, somebody.personId(), clock.instant()));
        }
        var people = roster.presentWithEmail(at.firmId(), at.clientId(), email);
        if (people.size() > 1) return Optional.of("roster_ambiguous");
        if (!people.isEmpty() && gate.atGate(() -> queries.bindPerson(at, people.getFirst(), identity, clock.instant()))) return Optional.empty();
        if (!bound.isEmpty()) return Optional.of("account_suspended");
        if (!people.isEmpty()) return Optional.of("account_taken");
        return Optional.of(roster.hasLeft(at.firmId(), at.clientId(), email) ? "account_left" : "account_unknown");
    }
}
