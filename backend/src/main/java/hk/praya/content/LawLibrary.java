package hk.praya.content;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/** The law library as the house is given it: read at start, and Praya does not start on an invalid pack. */
@Factory
final class LawLibrary {
    @Context Packs packs() {
        return Packs.fromClasspath("content/packs");
    }
}
