package hk.praya.client;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This room's door for others: what is known of a client, within their own transaction. */
@Singleton
public final class ClientParticulars {
    private final ClientQueries queries;

    ClientParticulars(ClientQueries queries) {
        this.queries = queries;
    }

    /** A platform in use. */
    public record PlatformInUse(UUID id, String vendor, String edition, @Nullable Integer seats, String region) {}

    public record Known(UUID id, Names name, @Nullable String brNumber, @Nullable String emailDomain, List<PlatformInUse> platforms) {}

    public Optional<Known> find(Scope scope, UUID clientId) {
        return queries.find(scope, clientId).map(row -> new Known(clientId, new Names(row.getNameEn(), row.getNameZhHant()), row.getBrNumber(), row.getEmailDomain(),
            queries.platforms(scope, clientId).stream().map(each -> new PlatformInUse(each.getId(), each.getVendor(), each.getEdition(), each.getSeats(), each.getRegion())).toList()));
    }
}
