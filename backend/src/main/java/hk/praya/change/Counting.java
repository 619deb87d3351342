package hk.praya.change;

import hk.praya.access.Scope;
import hk.praya.content.Pack;
import hk.praya.content.Packs;
import hk.praya.dossier.DossierMoves;
import hk.praya.tia.Restating;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** How much is new for the clients within somebody's reach: numbers, and nothing of what it does. */
@Singleton
final class Counting {
    /** Clients whose assessments are held in memory at a time, whatever the size of the book. */
    static final int AT_ONCE = 50;

    private final Packs packs;
    private final DossierMoves dossiers;
    private final Restating restating;
    private final Effects effects;

    Counting(Packs packs, DossierMoves dossiers, Restating restating, Effects effects) {
        this.packs = packs;
        this.dossiers = dossiers;
        this.restating = restating;
        this.effects = effects;
    }

    /** @param pack at its newest version */
    record PackCount(Pack pack, Restating.Behind count) {}

    /** @param clients whose assessments its newest version touches */
    record DossierCount(DossierMoves.Newest dossier, int clients) {}

    /** Those of which somebody stands on an older version. */
    List<PackCount> packs(Scope scope) {
        var newest = packs.all().stream().collect(Collectors.toMap(pack -> pack.id().name(), pack -> pack, (_, later) -> later));
        var behind = restating.behind(scope, newest.values().stream().map(Pack::id).toList());
        return newest.values().stream().filter(pack -> behind.containsKey(pack.id().name())).map(pack -> new PackCount(pack, Objects.requireNonNull(behind.get(pack.id().name()))))
            .sorted((one, other) -> one.pack().id().compareTo(other.pack().id())).toList();
    }

    /** @param asked which of them is looked at: with none, no assessment is read */
    List<DossierCount> dossiers(Scope scope, Predicate<DossierMoves.Newest> asked) {
        var looked = dossiers.newest(scope).stream().filter(asked).toList();
        if (looked.isEmpty()) return List.of();
        var touched = new HashMap<UUID, Set<UUID>>();
        for (var clients : restating.clients(scope).stream().gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
            for (var each : effects.of(scope, ChangeKind.DOSSIERS, restating.newest(scope, clients))) moved(each.effect(), looked)
                .forEach(dossier -> touched.computeIfAbsent(dossier, _ -> new HashSet<>()).add(each.stand().clientId()));
        }
        return looked.stream().filter(dossier -> touched.containsKey(dossier.id())).map(dossier -> new DossierCount(dossier, touched.get(dossier.id()).size())).toList();
    }

    /** What a client departed from rests on the newest version already, where somebody has looked at that. */
    private static List<UUID> moved(Effect effect, List<DossierMoves.Newest> looked) {
        var moved = new ArrayList<UUID>();
        for (var dossier : looked) if (effect.moved().getOrDefault(dossier.id(), dossier.versionNo()) < dossier.versionNo()) moved.add(dossier.id());
        return moved;
    }
}
