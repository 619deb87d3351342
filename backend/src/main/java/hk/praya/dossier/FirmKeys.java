package hk.praya.dossier;

import hk.praya.access.Scope;
import hk.praya.vault.OwnerKeys;
import hk.praya.vault.Sealing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** The firm's own key: what its dossiers rest on is no client's, and outlives every one of them. */
@Singleton
final class FirmKeys {
    private final DocumentQueries queries;
    private final OwnerKeys keys;
    private final Clock clock;

    FirmKeys(DocumentQueries queries, OwnerKeys keys, Clock clock) {
        this.queries = queries;
        this.keys = keys;
        this.clock = clock;
    }

    /** Empty where the key was destroyed. Makes one in a transaction that may write, where there is none yet. */
    Optional<Sealing> of(Scope scope) {
        return keys.of("firm key " + scope.firmId(), new OwnerKeys.Kept() {
            @Override public Optional<Optional<byte[]>> key() {
                return queries.key(scope);
            }

            @Override public void add(byte[] wrapped) {
                queries.addKey(scope, wrapped, clock.instant());
            }
        });
    }
}
