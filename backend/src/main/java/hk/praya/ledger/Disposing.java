package hk.praya.ledger;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import hk.praya.ledger.Entries.Entry;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the ledger holds of people of whom nothing is to be kept: this room's door for others, within their own act. Its rows stay: they say who
 * by a number that leads to nobody. What in them can name somebody is emptied, and can be nothing but emptied.
 */
@Singleton
public final class Disposing {
    private final DisposingQueries queries;

    Disposing(DisposingQueries queries) {
        this.queries = queries;
    }

    /** How much there is. @param guardians consents with somebody's name in them. @param reasons corrections with words in them */
    public record Held(int openings, int acknowledgements, int consents, int guardians, int reasons) {}

    public Held held(Scope scope, UUID clientId, List<UUID> people) {
        return queries.held(scope, clientId, people);
    }

    /** Everything that these people acknowledged or decided. */
    public List<Entry> of(Scope scope, UUID clientId, List<UUID> people) {
        return Stream.concat(queries.acknowledgements(scope, clientId, people).stream().map(Entries::of), queries.consents(scope, clientId, people).stream().map(Entries::of)).toList();
    }

    /** Those of these people who opened one of these notices, acknowledged it, or decided about anything in it. */
    public Set<UUID> ofNotices(Scope scope, UUID clientId, List<UUID> people, Collection<UUID> notices) {
        return people.isEmpty() || notices.isEmpty() ? Set.of() : queries.ofNotices(scope, clientId, people, notices);
    }

    /** @return how many guardians' names and how many corrections' words were emptied */
    public Held forget(Act act, UUID clientId, List<UUID> people) {
        return new Held(0, 0, 0, queries.forgetGuardians(act.scope(), clientId, people), queries.forgetReasons(act.scope(), clientId, people));
    }

    /** How many records there are of each of these versions. */
    public Map<UUID, Long> records(Scope scope, UUID clientId, Collection<UUID> notices, Collection<UUID> versions) {
        return versions.isEmpty() ? Map.of() : queries.records(scope, clientId, notices, versions);
    }
}
