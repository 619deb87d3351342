package hk.praya.access;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;

/** The key of what a client owns: firm first, client next, so that every index starts with the tenant. */
@Embeddable
public record Key(@MappedProperty("firm_id") UUID firmId, @MappedProperty("client_id") UUID clientId, @MappedProperty("id") UUID id) {
    /** The key of something within a scope. */
    public static Key of(Scope scope, UUID clientId, UUID id) {
        return new Key(scope.firmId(), clientId, id);
    }
}
