package hk.praya.content;

import hk.praya.library.Shelf;
import hk.praya.platform.Profiles;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/** The questions as the house is given them: read at start, and Praya does not start on an invalid pack. */
@Factory
final class LawLibrary {
    @Context Packs packs(Shelf shelf) {
        return Packs.of(shelf);
    }

    @Context ChangeNotes changeNotes(Shelf shelf, Packs packs) {
        return ChangeNotes.of(shelf, packs);
    }

    @Context PlatformWords platformWords(Shelf shelf, Packs packs, Profiles profiles) {
        return PlatformWords.of(shelf, packs, profiles);
    }
}
