package hk.praya.obligation;

import hk.praya.access.Act;
import hk.praya.access.KeptJson;
import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Obligations whose sentence names somebody at the client: this room's door for what becomes of the name, within others' acts. */
@Singleton
public final class NamedPeople {
    private final ObligationQueries queries;
    private final KeptJson json;

    NamedPeople(ObligationQueries queries, KeptJson json) {
        this.queries = queries;
        this.json = json;
    }

    public int count(Scope scope, UUID clientId, List<UUID> people, String instead) {
        return queries.countNaming(scope, clientId, people, json.of(instead));
    }

    /** @param instead what stands where the name stood */
    public int forget(Act act, UUID clientId, List<UUID> people, String instead) {
        return queries.unname(act.scope(), clientId, people, json.of(instead));
    }
}
