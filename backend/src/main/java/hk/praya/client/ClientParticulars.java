package hk.praya.client;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.client.tables.records.ClientRecord;
import hk.praya.jooq.client.tables.records.PlatformRecord;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return Optional.ofNullable(all(scope, List.of(clientId)).get(clientId));
    }

    /** Those of these that there are, in two statements. */
    public Map<UUID, Known> all(Scope scope, Collection<UUID> clientIds) {
        var platforms = queries.platforms(scope, clientIds).stream().collect(Collectors.groupingBy(PlatformRecord::getClientId));
        return queries.all(scope, clientIds).stream().collect(Collectors.toMap(ClientRecord::getClientId, row -> known(row, platforms.getOrDefault(row.getClientId(), List.of()))));
    }

    private static Known known(ClientRecord row, List<PlatformRecord> platforms) {
        return new Known(row.getClientId(), new Names(row.getNameEn(), row.getNameZhHant()), row.getBrNumber(), row.getEmailDomain(),
            platforms.stream().map(each -> new PlatformInUse(each.getId(), each.getVendor(), each.getEdition(), each.getSeats(), each.getRegion())).toList());
    }
}
