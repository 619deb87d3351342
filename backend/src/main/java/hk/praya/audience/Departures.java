package hk.praya.audience;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is kept of people as readers of notices, where nothing is to be kept of them: this room's door for others, within their own act. */
@Singleton
public final class Departures {
    private final AskQueries asks;
    private final LetterQueries letters;

    Departures(AskQueries asks, LetterQueries letters) {
        this.asks = asks;
        this.letters = letters;
    }

    /** Those of these people who were asked to read one of these notices, or written to about it: whether they ever answered or not. */
    public Set<UUID> ofNotices(Scope scope, UUID clientId, List<UUID> people, Collection<UUID> notices) {
        return people.isEmpty() || notices.isEmpty() ? Set.of() : asks.ofNotices(scope, clientId, people, notices);
    }

    /** Asks that say in which department they were. Only what is closed: whoever is still asked has not left. */
    public int departments(Scope scope, UUID clientId, List<UUID> people) {
        return asks.countDepartments(scope, clientId, people);
    }

    /** The asks stay, and say nothing but that somebody was asked. @return how many were emptied */
    public int forget(Act act, UUID clientId, List<UUID> people) {
        letters.forgetAddresses(act.scope(), clientId, people);
        return asks.forgetDepartments(act.scope(), clientId, people);
    }
}
