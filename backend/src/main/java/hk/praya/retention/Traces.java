package hk.praya.retention;

import hk.praya.access.Act;
import hk.praya.access.IdentityQueries;
import hk.praya.access.Scope;
import hk.praya.audience.Departures;
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
    private final IdentityQueries identities;
    private final Departures audience;
    private final Disposing ledger;
    private final NamedPeople obligations;

    Traces(Leavers roster, IdentityQueries identities, Departures audience, Disposing ledger, NamedPeople obligations) {
        this.roster = roster;
        this.identities = identities;
        this.audience = audience;
        this.ledger = ledger;
        this.obligations = obligations;
    }

    RetentionTally count(Scope scope, UUID clientId, List<UUID> people) {
        if (people.isEmpty()) return RetentionTally.NOTHING;
        var held = ledger.held(scope, clientId, people);
        return new RetentionTally(people.size(), identities.addressed(scope, clientId, people), audience.departments(scope, clientId, people), held.guardians(), held.reasons(),
            obligations.count(scope, clientId, people, INSTEAD), held.openings(), held.acknowledgements(), held.consents());
    }

    /** After their proofs were kept, under the roster's lock. */
    RetentionTally dispose(Act act, UUID clientId, List<UUID> people) {
        if (people.isEmpty()) return RetentionTally.NOTHING;
        var stays = ledger.held(act.scope(), clientId, people);
        var words = ledger.forget(act, clientId, people);
        return new RetentionTally(roster.dispose(act, clientId, people), identities.forget(act, clientId, people), audience.forget(act, clientId, people), words.guardians(), words.reasons(),
            obligations.forget(act, clientId, people, INSTEAD), stays.openings(), stays.acknowledgements(), stays.consents());
    }
}
