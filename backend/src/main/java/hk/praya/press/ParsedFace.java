package hk.praya.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One face in one weight, as parsed: read from one place in its file, so it is lent to one paper at a time. Parsing copies its 14 MB,
 * which was a third of all the memory that a paper took; what comes back is kept, and given up when memory is short. The file itself
 * is not: it is read again by whoever parses again.
 */
final class ParsedFace {
    /** Two papers are sometimes made at once, the worker's and one that is looked at; a third parses its own. */
    private static final int KEPT = 2;

    private final Supplier<byte[]> file;
    private final BlockingQueue<SoftReference<TrueTypeFont>> kept = new ArrayBlockingQueue<>(KEPT);

    ParsedFace(Supplier<byte[]> file) {
        this.file = file;
    }

    TrueTypeFont take() {
        for (var next = kept.poll(); next != null; next = kept.poll()) {
            var font = next.get();
            if (font != null) return font;
        }
        return parsed();
    }

    /** One that nobody gives back. */
    TrueTypeFont parsed() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(file.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void giveBack(TrueTypeFont font) {
        // With enough of them it is simply let go.
        kept.offer(new SoftReference<>(font));
    }
}
