package hk.praya.platform;

import hk.praya.library.PackHead;
import hk.praya.library.Shelf;
import hk.praya.platform.Profile.Entity;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every platform and every entity, by the newest pack. A paper that was frozen holds the names that it was made with. */
public final class Profiles {
    static final String KIND = "platforms";
    /** The recipient who is none of them, described in the transfer itself. */
    public static final String OTHER = "other";

    private final PackHead head;
    private final Map<String, Entity> entities;
    private final Map<String, Profile> platforms = new LinkedHashMap<>();

    Profiles(PackHead head, Map<String, Entity> entities, List<Profile> platforms) {
        this.head = head;
        this.entities = new LinkedHashMap<>(entities);
        platforms.forEach(each -> this.platforms.put(each.vendor(), each));
    }

    /** The profiles as the house is given them: Praya does not start on an invalid pack. */
    @Factory
    static final class Given {
        @Context Profiles profiles(Shelf shelf) {
            return Profiles.of(shelf);
        }
    }

    public static Profiles of(Shelf shelf) {
        var packs = shelf.sheets(KIND, ProfileReader.KEYS, ProfileReader::read);
        return packs.get(packs.lastKey());
    }

    PackHead head() {
        return head;
    }

    /** Of every platform. */
    public Collection<Entity> entities() {
        return entities.values();
    }

    public Collection<Profile> platforms() {
        return platforms.values();
    }

    public Optional<Entity> entity(String key) {
        return Optional.ofNullable(entities.get(key));
    }

    /** Behind which platforms an entity stands; none where it is no entity of a profile. */
    public Set<String> vendors(String entity) {
        return platforms.values().stream().filter(each -> each.importer(entity).isPresent()).map(Profile::vendor).collect(Collectors.toSet());
    }

    /** @throws IllegalArgumentException where no platform is called that: clients' platforms are checked when they are entered */
    public Profile of(String vendor) {
        var found = platforms.get(vendor);
        if (found == null) throw new IllegalArgumentException("No profile of " + vendor);
        return found;
    }
}
