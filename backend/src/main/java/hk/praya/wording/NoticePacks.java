package hk.praya.wording;

import hk.praya.library.PackId;
import hk.praya.library.Shelf;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.util.Optional;
import java.util.SortedMap;

/** Every version of the words of notices. A new draft is written by the newest; what was published is read in its own. */
public final class NoticePacks {
    static final String KIND = "notices";

    private final SortedMap<PackId, NoticePack> packs;

    private NoticePacks(SortedMap<PackId, NoticePack> packs) {
        this.packs = packs;
    }

    /** The words as the house is given them: Praya does not start on an invalid pack. */
    @Factory
    static final class Given {
        @Context NoticePacks noticePacks(Shelf shelf) {
            return NoticePacks.of(shelf);
        }
    }

    static NoticePacks of(Shelf shelf) {
        return new NoticePacks(shelf.packs(KIND, NoticePackReader::read));
    }

    public NoticePack newest() {
        return packs.get(packs.lastKey());
    }

    /** @throws IllegalArgumentException where there is no such version: what was kept names one that there was */
    public NoticePack exactly(String pack, String version) {
        return find(pack, version).orElseThrow(() -> new IllegalArgumentException("No pack " + pack + " " + version));
    }

    public Optional<NoticePack> find(String pack, String version) {
        return Optional.ofNullable(packs.get(new PackId(pack, version)));
    }
}
