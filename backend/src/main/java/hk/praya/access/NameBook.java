package hk.praya.access;

import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to call somebody, their firm and their client: asked of the rooms that know; and those who are named by id in a
 * view, members of the firm and people of the client, in one look-up each.
 */
@Singleton
public final class NameBook {
    /** Implemented by the firm room. */
    public interface FirmNames {
        record Firm(Names name, String colour) {}

        record MemberName(Names name, String email) {}

        Firm firm(Scope scope);

        MemberName member(Scope scope, UUID memberId);

        /** Members of the firm, by id; one that is not is left out. */
        Map<UUID, Names> names(Scope scope, Set<UUID> members);
    }

    /** Implemented by the client room. */
    public interface ClientNames {
        record Client(Names name, String colour) {}

        Client client(Scope scope, UUID clientId);
    }

    /** Implemented by the roster room. */
    public interface PersonNames {
        /** @param title the job title; empty where the roster has none */
        record PersonName(Names name, @Nullable String email, String title) {}

        PersonName person(Scope scope, UUID personId);

        /** People of these clients, gone ones too; one that is not is left out. */
        Map<UUID, Names> names(Scope scope, Collection<UUID> clientIds, Set<UUID> people);

        /** Somebody present on this client's roster: never one of its customers. */
        Optional<PersonName> find(Scope scope, UUID clientId, UUID personId);

        /** @param email null: no letter reaches them. @param customer of the client, and none of its staff. @param language en, zh-Hant or zh-Hans; null: nobody said */
        record Reachable(Names name, @Nullable String email, boolean customer, @Nullable String language) {}

        /** Somebody who is on the roster, or on a list of the client's customers: for what is sent to both. */
        Optional<Reachable> reachable(Scope scope, UUID clientId, UUID personId);
    }

    private final FirmNames firms;
    private final PersonNames people;

    NameBook(FirmNames firms, PersonNames people) {
        this.firms = firms;
        this.people = people;
    }

    /** The job title that the client's roster has for somebody; empty where it has none. */
    public String title(Scope scope, UUID clientId, UUID personId) {
        return people.find(scope, clientId, personId).map(PersonNames.PersonName::title).orElse("");
    }

    /** By id, as text: the key of a JSON object. Somebody who is neither is left out. */
    public Map<String, Names> names(Scope scope, UUID clientId, Set<UUID> ids) {
        var names = new HashMap<String, Names>();
        if (ids.isEmpty()) return names;
        firms.names(scope, ids).forEach((id, name) -> names.put(id.toString(), name));
        if (names.size() < ids.size()) names.putAll(people(scope, List.of(clientId), ids));
        return names;
    }

    /** People of several clients, by id, as text; in one statement. */
    public Map<String, Names> people(Scope scope, Collection<UUID> clientIds, Set<UUID> ids) {
        var names = new HashMap<String, Names>();
        if (!ids.isEmpty()) people.names(scope, clientIds, ids).forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }
}
