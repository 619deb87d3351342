package hk.praya.audience;

import hk.praya.access.Act;
import hk.praya.access.NameBook.PersonNames.Reachable;
import hk.praya.jooq.audience.tables.records.AskRecord;
import jakarta.inject.Singleton;

/** Whoever's address is another since they were written to, staff and customers alike: told there once, while what they were told still leads somewhere. */
@Singleton
final class Readdressed {
    private final LetterQueries letters;
    private final AskQueries asks;
    private final LetterText text;
    private final Addresses addresses;
    private final Unreached unreached;

    Readdressed(LetterQueries letters, AskQueries asks, LetterText text, Addresses addresses, Unreached unreached) {
        this.letters = letters;
        this.asks = asks;
        this.text = text;
        this.addresses = addresses;
        this.unreached = unreached;
    }

    /** Within the act that writes. Where nothing is to be written there, it is noted that nothing is. */
    boolean isToBeTold(Act act, AskRecord ask) {
        var reader = text.reader(act, ask);
        if (reader.isEmpty() || isDead(ask, reader.get())) return false;
        var mark = addresses.mark(ask.getClientId(), String.valueOf(reader.get().email()));
        var before = letters.lastTo(ask, mark);
        if (before.filter(LetterOutcome::isAddressDead).isPresent()) {
            unreached.at(act, ask, mark);
            return false;
        }
        // Put back, or changed twice: they hold what they were told. A link that was ended meanwhile tells nobody anything.
        if (before.filter(LetterOutcome::isUnderWay).isEmpty() || !text.leads(act, ask, reader.get())) return true;
        asks.update(ask, new AskRecord().setUnreached(null));
        return false;
    }

    /** Whether the address that they have is the one that does not work. */
    boolean isDead(AskRecord ask, Reachable reader) {
        return addresses.isSame(ask.getClientId(), String.valueOf(reader.email()), ask.getUnreached());
    }
}
