package hk.praya.mechanism;

import hk.praya.library.PackId;
import hk.praya.library.Shelf;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every version of the mechanisms' words. A new choice is made on the newest; an old one is read in its own. */
final class Mechanisms {
    static final String KIND = "mechanisms";

    private final SortedMap<PackId, MechanismPack> packs;

    private Mechanisms(SortedMap<PackId, MechanismPack> packs) {
        this.packs = packs;
    }

    static Mechanisms of(Shelf shelf) {
        var found = new Mechanisms(shelf.sheets(KIND, MechanismReader.KEYS, MechanismReader::read));
        // The rules speak in keys: the newest pack has a word for each, and none that nobody says. Older ones keep what they had.
        var newest = found.newest();
        same("statements", Arrays.stream(Says.values()).map(Says::key).collect(Collectors.toSet()), newest.statements().keySet());
        same("questions", Arrays.stream(Ask.values()).map(Ask::key).collect(Collectors.toSet()), newest.questions().stream().map(MechanismPack.Question::id).toList());
        same("names", Arrays.stream(Chosen.values()).map(Chosen::key).collect(Collectors.toSet()), newest.names().keySet());
        return found;
    }

    private static void same(String what, Set<String> rules, Collection<String> pack) {
        var unsaid = new TreeSet<>(rules);
        unsaid.removeAll(pack);
        var idle = new TreeSet<>(pack);
        idle.removeAll(rules);
        if (!unsaid.isEmpty() || !idle.isEmpty()) throw new IllegalStateException("The " + what + " of the newest pack: missing " + unsaid + ", unused " + idle);
    }

    MechanismPack newest() {
        return packs.get(packs.lastKey());
    }

    Optional<MechanismPack> find(String pack, String version) {
        return Optional.ofNullable(packs.get(new PackId(pack, version)));
    }
}
