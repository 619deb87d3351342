package hk.praya.evidence;

import hk.praya.access.Scope;
import hk.praya.vault.OwnerKeys;
import hk.praya.vault.Sealing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** One key a client: whoever destroys it destroys the client's files. */
@Singleton
final class ClientKeys {
    private final EvidenceQueries queries;
    private final OwnerKeys keys;
    private final Clock clock;

    ClientKeys(EvidenceQueries queries, OwnerKeys keys, Clock clock) {
        this.queries = queries;
        this.keys = keys;
        this.clock = clock;
    }

    /** Empty where the key was destroyed. Makes one in a transaction that may write, where there is none yet. */
    Optional<Sealing> of(Scope scope, UUID clientId) {
        return keys.of("client key " + scope.firmId() + " " + clientId, new OwnerKeys.Kept() {
            @Override public Optional<Optional<byte[]>> key() {
                return queries.key(scope, clientId);
            }

            @Override public void add(byte[] wrapped) {
                queries.addKey(scope, clientId, wrapped, clock.instant());
            }
        });
    }
}
