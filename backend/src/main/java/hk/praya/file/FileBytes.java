package hk.praya.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Bytes that lie somewhere and are read in passing, as often as a check needs. */
public interface FileBytes {
    long size();

    /** Anew, from the beginning. */
    SeekableByteChannel open() throws IOException;

    static FileBytes of(byte[] content) {
        return new FileBytes() {
            @Override public long size() {
                return content.length;
            }

            @Override public SeekableByteChannel open() {
                return new SeekableInMemoryByteChannel(content);
            }
        };
    }

    default InputStream stream() throws IOException {
        return new BufferedInputStream(Channels.newInputStream(open()), 1 << 16);
    }

    /** At most so many bytes from there, fewer at the end. */
    default byte[] part(long from, int length) throws IOException {
        try (var channel = open()) {
            var start = Math.clamp(from, 0, size());
            channel.position(start);
            var part = ByteBuffer.allocate((int) Math.min(length, size() - start));
            while (part.hasRemaining() && channel.read(part) >= 0) continue;
            return java.util.Arrays.copyOf(part.array(), part.position());
        }
    }

    /** The same, each byte a character: for looking for words of a format. */
    default String text(long from, int length) throws IOException {
        return new String(part(from, length), StandardCharsets.ISO_8859_1);
    }
}
