package hk.praya.press;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/** An address as a square of squares, drawn: sharp at any size. */
public final class QrCode {
    /** Four modules of white around it (ISO/IEC 18004, 9.1). */
    private static final int QUIET = 4;

    private QrCode() {}

    /** The path of an SVG, and how many modules a side has with its quiet zone. */
    public record Drawn(String path, int side) {}

    public static Drawn of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < matrix.getHeight(); y++) {
                for (var x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) != 1) continue;
                    var from = x;
                    while (x + 1 < matrix.getWidth() && matrix.get(x + 1, y) == 1) x++;
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET).append('h').append(x + 1 - from).append("v1H").append(from + QUIET).append('z');
                }
            }
            return new Drawn(path.toString(), matrix.getWidth() + 2 * QUIET);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code: " + text.length(), e);
        }
    }
}
