package hk.praya.vault;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.file.FileBytes;
import hk.praya.file.FileChecking;
import hk.praya.file.FileChecking.Verdict;
import hk.praya.file.FileKind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** A file on its way in: sealed as it arrives under a key of its own, then checked where it lies. It counts once a row refers to it. */
@Singleton
public final class Staging {
    /** A signed contract scanned well is 3 MB; ten leave room. */
    public static final int SIZE = 10 * 1024 * 1024;

    private final FileStore store;

    Staging(FileStore store) {
        this.store = store;
    }

    /** @param sha256 of the file as it came */
    public record Staged(String place, FileKey key, long size, byte[] sha256, String mediaType) {
        /** The file's own key, as its room keeps it. */
        public byte[] dataKey(Sealing sealing) {
            return key.sealed(sealing, place);
        }
    }

    /** @param owner a client, or {@link hk.praya.access.Scope#FIRM_ITSELF}. @param name as whoever brought it says */
    public Outcome<Staged> stage(UUID firmId, UUID owner, UUID id, String name, InputStream in) {
        var place = new FileStore.Owner(firmId, owner).folder() + "/" + id;
        var key = FileKey.fresh();
        var digest = DigestUtils.getSha256Digest();
        var size = new long[1];
        try {
            store.put(place, out -> {
                try (var sealed = new DigestOutputStream(key.sealing(place, out), digest)) {
                    size[0] = new Metered(in).transferTo(sealed);
                } finally {
                    drain(in);
                }
            });
        } catch (Metered.TooLong e) {
            return Outcome.refused(Refusal.TOO_LARGE, "body.too_large", "file");
        } catch (IOException e) {
            return Outcome.refused(Refusal.INVALID, "file_unreadable", "file");
        }
        var kind = size[0] == 0 ? Outcome.<FileKind>refused(Refusal.INVALID, "file_empty", "file") : checked(bytes(store, place, key, size[0]), name);
        if (kind instanceof Outcome.Refused) store.remove(place);
        return kind.map(each -> new Staged(place, key, size[0], digest.digest(), each.mediaType()));
    }

    private static Outcome<FileKind> checked(FileBytes bytes, String name) {
        return switch (FileChecking.check(bytes, name)) {
            case Verdict.Taken(var kind) -> Outcome.done(kind);
            case Verdict.Refused(var why, var inside) -> Outcome.refused(why.isOfName() ? Refusal.INVALID : Refusal.UNSUPPORTED,
                List.of(new Reason(why.key(), "file", inside.isEmpty() ? Map.of() : Map.of("inside", inside))));
        };
    }

    /** To its end, which is near (a request's own limit): an upload that nobody reads on stays in the server's temporary folder, in clear. */
    public static void drain(InputStream in) {
        try (in) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Whoever sent it has gone: nothing more comes, and what came is let go of with it.
        }
    }

    /** Nothing came of it. */
    public void discard(Staged staged) {
        store.remove(staged.place());
    }

    /** What lies there, opened as it is read. */
    static FileBytes bytes(FileStore store, String place, FileKey key, long size) {
        return new FileBytes() {
            @Override public long size() {
                return size;
            }

            @Override public SeekableByteChannel open() throws IOException {
                return key.opening(place, store.open(place).orElseThrow(() -> new IOException("No file lies there")));
            }
        };
    }

    /** Ends in an error where more comes than we take. */
    private static final class Metered extends java.io.FilterInputStream {
        static final class TooLong extends IOException {}

        private long left = SIZE;

        Metered(InputStream in) {
            super(in);
        }

        @Override public int read() throws IOException {
            var next = super.read();
            if (next >= 0 && --left < 0) throw new TooLong();
            return next;
        }

        @Override public int read(byte[] target, int from, int length) throws IOException {
            var count = super.read(target, from, length);
            left -= Math.max(count, 0);
            if (left < 0) throw new TooLong();
            return count;
        }
    }
}
