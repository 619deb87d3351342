package hk.praya.vault;

import hk.praya.file.FileBytes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;

/** A sealed file, read again: opened as it is read, so that this may be after the transaction that knew its key. */
@Singleton
public final class Reading {
    private final FileStore store;

    Reading(FileStore store) {
        this.store = store;
    }

    /** @param dataKey the file's own, as its room keeps it. @param size in bytes, of the file as it came */
    public FileBytes bytes(Sealing sealing, String place, byte[] dataKey, long size) {
        return Staging.bytes(store, place, FileKey.unsealed(sealing, place, dataKey), size);
    }

    /** Of before files had keys of their own: one piece, sealed by its owner's. */
    public FileBytes whole(Sealing sealing, String place) {
        try (var sealed = store.open(place).orElseThrow(() -> new IOException("Missing")); var in = Channels.newInputStream(sealed)) {
            return FileBytes.of(sealing.open(place, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + place + " is missing", e);
        }
    }

    /**
     * Read through once before the first byte leaves: what is not what it was is not given out in part.
     *
     * @param sha256 of the file as it came
     * @param place named where it is not what it was
     */
    public static InputStream verified(FileBytes bytes, byte[] sha256, String place) {
        try {
            var digest = DigestUtils.getSha256Digest();
            try (var in = bytes.stream(); var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(out);
            }
            if (!MessageDigest.isEqual(digest.digest(), sha256)) throw new IllegalStateException("The file " + place + " is not what it was");
            return bytes.stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + place + " cannot be read", e);
        }
    }

    /** The whole of it as bytes: for what is known to be small. */
    public static byte[] all(FileBytes bytes) {
        try (var in = bytes.stream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
