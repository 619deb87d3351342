package hk.praya.content;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The law library as the house is given it: read at start, and Praya does not start on an invalid pack. */
@Factory
final class Library {
    @Singleton Packs packs() {
        return Packs.fromClasspath("content/packs");
    }
}
