package hk.praya.client;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.client.tables.records.ClientRecord;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The client room's door for other rooms. */
@Singleton
public final class Clients {
    private final ClientQueries queries;

    Clients(ClientQueries queries) {
        this.queries = queries;
    }

    /** A firm-wide login may ask for any id: what is absent there, or another firm's, must be said to be absent. */
    public boolean exists(Scope scope, UUID clientId) {
        return queries.find(scope, clientId).isPresent();
    }

    public boolean isArchived(Scope scope, UUID clientId) {
        return queries.find(scope, clientId).filter(row -> row.getArchivedAt() != null).isPresent();
    }

    /** The domain of the client's own addresses, where the firm entered one; absent too where the client is. */
    public Optional<String> emailDomain(Scope scope, UUID clientId) {
        return Optional.ofNullable(emailDomains(scope, List.of(clientId)).get(clientId));
    }

    /** Of each of these for which the firm entered one. */
    public Map<UUID, String> emailDomains(Scope scope, Collection<UUID> ids) {
        return queries.all(scope, ids).stream().filter(row -> row.getEmailDomain() != null).collect(Collectors.toMap(ClientRecord::getClientId, ClientRecord::getEmailDomain));
    }

    /** What these clients are called; those out of scope, or of another firm, are left out. */
    public Map<UUID, Names> names(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : queries.names(scope, ids);
    }
}
