package hk.praya.retention;

import hk.praya.access.Scope;
import hk.praya.roster.Leavers;
import hk.praya.roster.Leavers.Leaver;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Of whom anything may go: each is asked anew, whenever it matters. */
@Singleton
final class Candidates {
    private final Leavers leavers;
    private final Holds holds;

    Candidates(Leavers leavers, Holds holds) {
        this.leavers = leavers;
        this.holds = holds;
    }

    /** What speaks against somebody's going, as it is stored. */
    enum Standing {
        DUE, HELD, RETURNED, NOT_DUE;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param standing never NOT_DUE */
    record Candidate(Leaver leaver, Standing standing) {}

    List<Candidate> of(Scope scope, UUID clientId, List<Leaver> found) {
        var held = holds.held(scope, clientId, found.stream().map(Leaver::id).toList());
        return found.stream().map(each -> new Candidate(each, held.contains(each.id()) ? Standing.HELD : each.returned() ? Standing.RETURNED : Standing.DUE)).toList();
    }

    /** Of these people, how each stands with going on that cutoff. @param others of whom it was said that whoever is there now is another person */
    Map<Standing, List<UUID>> sorted(Scope scope, UUID clientId, Whose whose, List<UUID> people, Set<UUID> others, LocalDate cutoff) {
        var candidates = of(scope, clientId, leavers.among(scope, clientId, whose.former(), people, cutoff));
        var sorted = new LinkedHashMap<Standing, List<UUID>>();
        for (var standing : Standing.values()) sorted.put(standing, new ArrayList<>());
        candidates.forEach(each -> sorted.get(each.standing() == Standing.RETURNED && others.contains(each.leaver().id()) ? Standing.DUE : each.standing()).add(each.leaver().id()));
        var seen = candidates.stream().map(each -> each.leaver().id()).collect(Collectors.toCollection(HashSet::new));
        people.stream().filter(each -> !seen.contains(each)).forEach(sorted.get(Standing.NOT_DUE)::add);
        return sorted;
    }
}
