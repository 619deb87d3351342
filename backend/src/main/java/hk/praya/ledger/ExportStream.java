package hk.praya.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A file that is made as it is read, a part at a time; the next one is read from the database while one is written and sent: whoever reads slowly keeps
 * no transaction open, and whoever stops makes no more of it.
 */
final class ExportStream extends InputStream {
    /** Reads the next part; null at the end. */
    interface Parts {
        @Nullable Part next() throws IOException;
    }

    /** A part that has been read, and is written by whoever sends it. */
    interface Part {
        byte[] written();
    }

    private final Parts parts;
    private byte @Nullable [] part = new byte[0];
    private int at;
    private @Nullable FutureTask<@Nullable Part> making;

    ExportStream(Parts parts) {
        this.parts = parts;
    }

    /** What was read meanwhile; and the one after it is begun before this one is written. */
    private byte @Nullable [] next() throws IOException {
        var made = making == null ? parts.next() : finished(making);
        making = null;
        if (made == null) return null;
        making = new FutureTask<>(parts::next);
        Thread.startVirtualThread(making);
        return made.written();
    }

    private static @Nullable Part finished(FutureTask<@Nullable Part> making) throws IOException {
        try {
            return making.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** @return the part that is being read; null at the end */
    private byte @Nullable [] current() throws IOException {
        while (part != null && at == part.length) {
            part = next();
            at = 0;
        }
        return part;
    }

    @Override public int read() throws IOException {
        var now = current();
        return now == null ? -1 : now[at++] & 0xff;
    }

    @Override public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        var now = current();
        if (now == null) return -1;
        var taken = Math.min(length, now.length - at);
        System.arraycopy(now, at, into, offset, taken);
        at += taken;
        return taken;
    }

    @Override public int available() {
        return part == null ? 0 : part.length - at;
    }

    @Override public void close() {
        part = null;
    }
}
