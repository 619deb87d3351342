package hk.praya.customer;

import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** This room's door for others, within their own transaction: which lists a client has, and who is on them. */
@Singleton
public final class CustomerLists {
    private final ListQueries lists;

    CustomerLists(ListQueries lists) {
        this.lists = lists;
    }

    /** @param people who are on it */
    public record Listed(UUID id, String name, int people) {}

    public List<Listed> all(Scope scope, UUID clientId) {
        return lists.all(scope, clientId).stream().map(each -> new Listed(each.getListId(), each.getName(), each.getPeople())).toList();
    }

    /** Whether each of these is a list of this client: none of them is closed before this transaction ends. */
    public boolean areKnown(Scope scope, UUID clientId, Collection<UUID> listIds) {
        return listIds.isEmpty() || lists.standing(scope, clientId, listIds).containsAll(listIds);
    }

    /** Whoever changes one of these waits until this transaction ends, and whoever is changing one is waited for. */
    public void hold(Scope scope, UUID clientId, Collection<UUID> listIds) {
        if (!listIds.isEmpty()) lists.standing(scope, clientId, listIds);
    }

    /** Who is on any of these, each once. */
    public List<UUID> members(Scope scope, UUID clientId, Collection<UUID> listIds) {
        return listIds.isEmpty() ? List.of() : lists.members(scope, clientId, listIds);
    }

    public int count(Scope scope, UUID clientId, Collection<UUID> listIds) {
        return listIds.isEmpty() ? 0 : lists.count(scope, clientId, listIds);
    }
}
