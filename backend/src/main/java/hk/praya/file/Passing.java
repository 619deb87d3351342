package hk.praya.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Looks at bytes as they pass, in windows that overlap: what is looked for may lie across two. */
final class Passing {
    private static final int WINDOW = 1 << 16;
    /** Longer than anything that is looked for. */
    private static final int OVERLAP = 512;

    private Passing() {}

    /** @param look gets each window, each byte a character; the first thing it finds ends the reading */
    static <T> Optional<T> find(InputStream in, Function<String, Optional<T>> look) throws IOException {
        var buffer = new byte[WINDOW];
        var before = "";
        for (var count = in.readNBytes(buffer, 0, WINDOW); count > 0; count = in.readNBytes(buffer, 0, WINDOW)) {
            var window = before + new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
            var found = look.apply(window);
            if (found.isPresent()) return found;
            before = window.substring(Math.max(0, window.length() - OVERLAP));
        }
        return Optional.empty();
    }

    /** A stream that ends in an error where there is more than somebody meant to send. */
    static final class Bounded extends InputStream {
        private final InputStream in;
        private final Allowance left;

        Bounded(InputStream in, Allowance left) {
            this.in = in;
            this.left = left;
        }

        @Override public int read() throws IOException {
            var next = in.read();
            if (next >= 0) left.take(1);
            return next;
        }

        @Override public int read(byte[] target, int from, int length) throws IOException {
            var count = in.read(target, from, length);
            if (count > 0) left.take(count);
            return count;
        }

        @Override public void close() throws IOException {
            in.close();
        }
    }

    /** How much may still be unfolded, over all that one file holds. */
    static final class Allowance {
        private long left;

        Allowance(long left) {
            this.left = left;
        }

        private void take(long count) throws Burst {
            left -= count;
            if (left < 0) throw new Burst();
        }
    }

    /** More came out than may. */
    static final class Burst extends IOException {}
}
