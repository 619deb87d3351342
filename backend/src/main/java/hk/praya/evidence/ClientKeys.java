package hk.praya.evidence;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import hk.praya.access.MasterKey;
import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** One key a client, made at its first file, kept wrapped by the master key. Destroying it makes the client's files unreadable. */
@Singleton
final class ClientKeys {
    private final EvidenceQueries queries;
    private final MasterKey master;
    private final Clock clock;

    ClientKeys(EvidenceQueries queries, MasterKey master, Clock clock) throws GeneralSecurityException {
        AeadConfig.register();
        this.queries = queries;
        this.master = master;
        this.clock = clock;
    }

    /** Seals and opens one client's files, each bound to the place where it lies. */
    record Sealing(Aead aead) {
        byte[] seal(String place, byte[] plain) {
            try {
                return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        byte[] open(String place, byte[] sealed) {
            try {
                return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Not sealed by this client's key for this place", e);
            }
        }
    }

    /** Empty where the key was destroyed. Makes one in a transaction that may write, where there is none yet. */
    Optional<Sealing> of(Scope scope, UUID clientId) {
        var purpose = "client key " + scope.firmId() + " " + clientId;
        try {
            var known = queries.key(scope, clientId);
            if (known.isEmpty()) {
                var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
                var plain = TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
                queries.addKey(scope, clientId, master.seal(purpose, plain), clock.instant());
                known = queries.key(scope, clientId);
            }
            if (known.orElseThrow().isEmpty()) return Optional.empty();
            var keyset = master.unseal(purpose, known.get().get());
            return Optional.of(new Sealing(TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()).getPrimitive(RegistryConfiguration.get(), Aead.class)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
