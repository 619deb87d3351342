package hk.praya.platform;

import hk.praya.http.Names;
import hk.praya.library.Grade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One platform.
 *
 * @param vendor the key of clients' platforms
 * @param importers who may receive its data; empty where nobody in particular is known
 * @param resolution how one tells which of them, by locale; null where there is nothing to tell apart
 */
public record Profile(String vendor, Names name, List<Importer> importers, @Nullable Resolution resolution) {
    public Profile {
        importers = List.copyOf(importers);
    }

    /**
     * Who receives.
     *
     * @param name as the source writes it
     * @param shortName for lists and maps
     * @param seat where it is established: {@code hong_kong}, {@code mainland}, {@code singapore} or {@code other}
     */
    public record Entity(String key, Names name, Names shortName, String seat, Grade grade, List<String> sources) {
        public Entity {
            sources = List.copyOf(sources);
        }
    }

    /** Whose accounts an entity serves, as far as an address book can tell. */
    public enum Serves { PLUS86, OTHERS, ALL, UNKNOWN }

    /** @param proposed what a transfer to it is first called */
    public record Importer(Entity entity, Serves serves, Names proposed) {}

    /** @param text by locale */
    public record Resolution(Map<String, String> text, Grade grade, List<String> sources) {
        public Resolution {
            text = Map.copyOf(text);
            sources = List.copyOf(sources);
        }
    }

    Optional<Importer> importer(String entity) {
        return importers.stream().filter(each -> each.entity().key().equals(entity)).findFirst();
    }
}
