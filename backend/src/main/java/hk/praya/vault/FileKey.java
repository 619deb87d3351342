package hk.praya.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The key of one file, in segments of 4 KB, each checked as it is read. It is kept only in the file's row, sealed by its
 * owner's key (envelope encryption): a file without its row is noise.
 */
public record FileKey(KeysetHandle handle, StreamingAead aead) {
    static {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static FileKey fresh() {
        try {
            return of(KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileKey of(KeysetHandle handle) throws GeneralSecurityException {
        return new FileKey(handle, handle.getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
    }

    static FileKey unsealed(Sealing sealing, String place, byte[] sealed) {
        try {
            return of(TinkProtoKeysetFormat.parseKeyset(sealing.open(place, sealed), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sealed(Sealing sealing, String place) {
        try {
            return sealing.seal(place, TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    OutputStream sealing(String place, OutputStream target) throws IOException {
        try {
            return aead.newEncryptingStream(target, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SeekableByteChannel opening(String place, SeekableByteChannel sealed) throws IOException {
        try {
            var channel = aead.newSeekableDecryptingChannel(sealed, place.getBytes(StandardCharsets.UTF_8));
            // Tink knows size and places only after the first byte was read.
            channel.read(ByteBuffer.allocate(1));
            return channel.position(0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
