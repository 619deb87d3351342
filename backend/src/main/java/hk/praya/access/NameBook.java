package hk.praya.access;

import hk.praya.access.MeNames.FirmNames;
import hk.praya.access.MeNames.PersonNames;
import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What to call those who are named by id in a view: members of the firm and people of the client, in one look-up each. */
@Singleton
public final class NameBook {
    private final FirmNames firms;
    private final PersonNames people;

    NameBook(FirmNames firms, PersonNames people) {
        this.firms = firms;
        this.people = people;
    }

    /** By id, as text: the key of a JSON object. Somebody who is neither is left out. */
    public Map<String, Names> names(Scope scope, UUID clientId, Set<UUID> ids) {
        var names = new HashMap<String, Names>();
        if (ids.isEmpty()) return names;
        firms.names(scope, ids).forEach((id, name) -> names.put(id.toString(), name));
        if (names.size() < ids.size()) people.names(scope, clientId, ids).forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }
}
