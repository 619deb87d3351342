package hk.praya.file;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;

/** A picture that is one picture to its last byte, and small enough to be unfolded by whoever looks at it. Its header is read; nothing is decoded. */
final class PictureCheck {
    /** Phones take up to fifty million; more unfolds into a third of a gigabyte. */
    private static final long PIXELS = 80_000_000;
    /** A chat stitched into one long picture. */
    private static final long SIDE = 40_000;

    private PictureCheck() {}

    static Optional<FileRefusal> check(FileBytes bytes, FileKind kind) throws IOException {
        if (Signatures.endsAsZip(bytes.text(bytes.size() - Signatures.TAIL, Signatures.TAIL)) || Signatures.ofWords(bytes.text(0, 2_048)).isPresent()) return Optional.of(FileRefusal.POLYGLOT);
        try (var in = new DataInputStream(bytes.stream())) {
            return kind == FileKind.PNG ? png(in) : jpeg(bytes, in);
        }
    }

    private static Optional<FileRefusal> png(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        var first = true;
        while (true) {
            var length = Integer.toUnsignedLong(in.readInt());
            var name = new String(in.readNBytes(4), java.nio.charset.StandardCharsets.ISO_8859_1);
            if (first != name.equals("IHDR") || name.equals("IHDR") && length != 13) return Optional.of(FileRefusal.DAMAGED);
            if (first) {
                if (isFlood(Integer.toUnsignedLong(in.readInt()), Integer.toUnsignedLong(in.readInt()))) return Optional.of(FileRefusal.PIXELS);
                length -= 8;
                first = false;
            }
            in.skipNBytes(length + 4);
            if (name.equals("IEND")) return onlyZeros(in) ? Optional.empty() : Optional.of(FileRefusal.BYTES_AFTER_END);
        }
    }

    private static boolean isFlood(long width, long height) {
        return width > SIDE || height > SIDE || width * height > PIXELS;
    }

    private static boolean onlyZeros(DataInputStream in) throws IOException {
        for (var next = in.read(); next >= 0; next = in.read()) if (next != 0) return false;
        return true;
    }

    /** One after another: a phone keeps the light of a picture in a second one behind it, and Samsung its own notes behind that. */
    private static Optional<FileRefusal> jpeg(FileBytes bytes, DataInputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            if (isFlooded(in)) return Optional.of(FileRefusal.PIXELS);
            var next = in.read();
            while (next == 0) next = in.read();
            if (next < 0) return Optional.empty();
            if (next != 0xff || in.read() != 0xd8) return bytes.text(bytes.size() - 4, 4).equals("SEFT") ? Optional.empty() : Optional.of(FileRefusal.BYTES_AFTER_END);
        }
    }

    /** Reads to the end of a picture. */
    private static boolean isFlooded(DataInputStream in) throws IOException {
        for (var marker = marker(in); marker != 0xd9; ) {
            if (marker >= 0xd0 && marker <= 0xd8 || marker == 0x01) {
                marker = marker(in);
                continue;
            }
            var length = in.readUnsignedShort() - 2;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                in.skipNBytes(1);
                long height = in.readUnsignedShort();
                if (isFlood(in.readUnsignedShort(), height)) return true;
                length -= 5;
            }
            in.skipNBytes(length);
            marker = marker == 0xda ? afterScan(in) : marker(in);
        }
        return false;
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) throw new IOException("No marker");
        var marker = in.readUnsignedByte();
        while (marker == 0xff) marker = in.readUnsignedByte();
        return marker;
    }

    /** Within a scan, 0xff is followed by zero or by a restart; anything else ends it. */
    private static int afterScan(DataInputStream in) throws IOException {
        while (true) {
            if (in.readUnsignedByte() != 0xff) continue;
            var next = in.readUnsignedByte();
            while (next == 0xff) next = in.readUnsignedByte();
            if (next != 0 && (next < 0xd0 || next > 0xd7)) return next;
        }
    }
}
