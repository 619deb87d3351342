package hk.praya.retention;

import hk.praya.access.Act;
import hk.praya.access.IdentityQueries;
import hk.praya.access.Scope;
import hk.praya.audience.Departures;
import hk.praya.customer.FormerCustomers;
import hk.praya.ledger.Disposing;
import hk.praya.obligation.NamedPeople;
import hk.praya.roster.Leavers;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where people leave traces, room by room: counted, and taken away by the same conditions. */
@Singleton
final class Traces {
    /** In the one line that a sentence of an obligation has for a name. */
    private static final String INSTEAD = Leavers.DISPOSED.zhHant() + " / " + Leavers.DISPOSED.en();

    private final Leavers roster;
    private final FormerCustomers customers;
    private final IdentityQueries identities;
    private final Departures audience;
    private final Disposing ledger;
    private final NamedPeople obligations;

    Traces(Leavers roster, FormerCustomers customers, IdentityQueries identities, Departures audience, Disposing ledger, NamedPeople obligations) {
        this.roster = roster;
        this.customers = customers;
        this.identities = identities;
        this.audience = audience;
        this.ledger = ledger;
        this.obligations = obligations;
    }

    /** Nobody of the group comes back, and nobody is changed, until the act has ended. */
    void lock(Act act, UUID clientId, Whose whose) {
        // Whoever applies a list of customers holds it, and asks for the roster's people afterwards.
        if (whose == Whose.CUSTOMERS) customers.lock(act, clientId);
        roster.lock(act, clientId);
    }

    RetentionTally count(Scope scope, UUID clientId, List<UUID> people) {
        if (people.isEmpty()) return RetentionTally.NOTHING;
        var held = ledger.held(scope, clientId, people);
        return new RetentionTally(people.size(), identities.addressed(scope, clientId, people), audience.departments(scope, clientId, people), held.guardians(), held.reasons(),
            obligations.count(scope, clientId, people, INSTEAD), customers.memberships(scope, clientId, people), held.openings(), held.acknowledgements(), held.consents());
    }

    /** After their proofs were kept, under {@link #lock}. */
    RetentionTally dispose(Act act, UUID clientId, Whose whose, List<UUID> people) {
        if (people.isEmpty()) return RetentionTally.NOTHING;
        var stays = ledger.held(act.scope(), clientId, people);
        var words = ledger.forget(act, clientId, people);
        var lists = customers.memberships(act.scope(), clientId, people);
        if (whose == Whose.CUSTOMERS) customers.forgetFiles(act, clientId);
        return new RetentionTally(roster.dispose(act, clientId, whose.former(), people), identities.forget(act, clientId, people), audience.forget(act, clientId, people), words.guardians(), words.reasons(),
            obligations.forget(act, clientId, people, INSTEAD), lists, stays.openings(), stays.acknowledgements(), stays.consents());
    }
}
