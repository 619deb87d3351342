package hk.praya.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import hk.praya.access.MasterKey;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** One key an owner, made at its first file, kept by a room wrapped by the master key. Destroying it makes the owner's files unreadable. */
@Singleton
public final class OwnerKeys {
    private final MasterKey master;

    OwnerKeys(MasterKey master) throws GeneralSecurityException {
        AeadConfig.register();
        this.master = master;
    }

    /** Where a room keeps the wrapped key of one owner. */
    public interface Kept {
        /** Empty where there is none yet; empty inside where it was destroyed. */
        Optional<Optional<byte[]>> key();

        /** The first of two at once wins. */
        void add(byte[] wrapped);
    }

    /**
     * Makes one in a transaction that may write, where there is none yet.
     *
     * @param purpose names the owner, and binds the wrapped key to it
     * @return empty where the key was destroyed
     */
    public Optional<Sealing> of(String purpose, Kept kept) {
        try {
            var known = kept.key();
            if (known.isEmpty()) {
                var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
                kept.add(master.seal(purpose, TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get())));
                known = kept.key();
            }
            if (known.orElseThrow().isEmpty()) return Optional.empty();
            var keyset = master.unseal(purpose, known.get().get());
            return Optional.of(new Sealing(TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()).getPrimitive(RegistryConfiguration.get(), Aead.class)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
