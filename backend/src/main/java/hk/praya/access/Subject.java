package hk.praya.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act is about.
 *
 * @param clientId the client it belongs to, or null: the firm itself
 */
public record Subject(String kind, UUID id, @Nullable UUID clientId) {
    public static Subject ofFirm(String kind, UUID id) {
        return new Subject(kind, id, null);
    }

    public static Subject ofClient(UUID clientId) {
        return new Subject("client", clientId, clientId);
    }

    public static Subject of(UUID clientId, String kind, UUID id) {
        return new Subject(kind, id, clientId);
    }
}
