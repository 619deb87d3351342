package hk.praya.audience;

import hk.praya.access.Act;
import hk.praya.access.NameBook;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.ledger.Consents.Choice;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was agreed to and is no longer (s.2(3): not withdrawn by notice in writing) is to be stopped, and shown to be: by whoever acts for the
 * company towards the firm, who reports it with what shows it.
 */
@Singleton
final class WithdrawnConsents {
    /** A target of the house's, not of the law's: the law knows no days here. */
    private static final int DAYS = 7;

    private final Obligations obligations;
    private final NameBook book;
    private final Reach reach;
    private final Clock clock;

    WithdrawnConsents(Obligations obligations, NameBook book, Reach reach, Clock clock) {
        this.obligations = obligations;
        this.book = book;
        this.reach = reach;
        this.clock = clock;
    }

    /** @param person who agrees no longer, or whose agreement does not count */
    void raise(Act act, UUID clientId, UUID person, UUID noticeId, Names title, Choice choice) {
        var who = book.people(act.scope(), List.of(clientId), Set.of(person)).getOrDefault(person.toString(), new Names(null, null));
        var coordinator = reach.roles(act.scope(), clientId).entrySet().stream().filter(each -> each.getValue().contains(Role.COORDINATOR)).map(Map.Entry::getKey).sorted().findFirst();
        obligations.raise(act, clientId, new Raised(Kind.CONSENT_WITHDRAWN, source(noticeId, choice, person), "notice", noticeId,
            Particulars.ofConsent(title, choice.worded().chineseFirst(), who.chineseFirst()), coordinator.isPresent() ? BallWith.CLIENT : BallWith.CONSULTANT, coordinator.orElse(null),
            HongKong.today(clock).plusDays(DAYS)));
    }

    /** Agreed to again: there is nothing to stop any more. */
    void settle(Act act, UUID clientId, UUID person, UUID noticeId, Choice choice) {
        obligations.lapse(act, clientId, source(noticeId, choice, person), "consent_given_again");
    }

    private static String source(UUID noticeId, Choice choice, UUID person) {
        return "audience.consent:" + noticeId + ":" + choice.purpose() + ":" + person;
    }
}
