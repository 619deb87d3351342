package hk.praya.press;

import hk.praya.press.Faces.Glyph;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A drawing as a PNG, for a reader that takes no SVG. Millimetres from the upper left; white behind. */
public final class Drawing {

    private static final double DOTS = 9;            // a millimetre: 229 to the inch
    private static final double LETTER = 2.3;        // 6.5 points
    private static final double LINE = LETTER * 1.2;

    private final BufferedImage image;
    private final Graphics2D pen;
    private final Faces faces;
    /** A line is measured again with each word that is added to it. */
    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    public Drawing(double width, double height, Faces faces) {
        this.faces = faces;
        image = new BufferedImage((int) Math.round(width * DOTS), (int) Math.round(height * DOTS), BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    /** @param unit millimetres of a unit of the outline */
    public void outline(Outline outline, double unit) {
        Shape shape = outline.shape(AffineTransform.getScaleInstance(unit * DOTS, unit * DOTS));
        if (!outline.fill().isEmpty()) {
            pen.setColor(Color.decode(outline.fill()));
            pen.fill(shape);
        }
        if (!outline.stroke().isEmpty()) {
            pen.setColor(Color.decode(outline.stroke()));
            pen.setStroke(new BasicStroke((float) (outline.strokeWidth() * unit * DOTS)));
            pen.draw(shape);
        }
    }

    /** Words in as many lines as the width needs. @return the top of the next line */
    public double text(String text, double left, double top, double width, boolean toTheRight, String colour) {
        pen.setColor(Color.decode(colour));
        double y = top;
        for (String line : lines(text, width)) {
            double x = toTheRight ? left + width - length(line) : left;
            for (int character : line.codePoints().toArray()) {
                Glyph glyph = glyph(character);
                var place = new AffineTransform(LETTER * DOTS, 0, 0, LETTER * DOTS, x * DOTS, (y + LETTER) * DOTS);
                pen.fill(place.createTransformedShape(glyph.outline()));
                x += glyph.advance() * LETTER;
            }
            y += LINE;
        }
        return y;
    }

    private Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, each -> faces.glyph(each).or(() -> faces.glyph(Html.MISSING.codePointAt(0))).orElseThrow());
    }

    private double length(String line) {
        return line.codePoints().mapToDouble(character -> glyph(character).advance() * LETTER).sum();
    }

    /** Between Latin words, and anywhere among Chinese characters. */
    private List<String> lines(String text, double width) {
        var lines = new ArrayList<String>();
        String line = "";
        for (String word : text.split("(?<= )|(?<=\\p{IsHan})|(?=\\p{IsHan})")) {
            if (!line.isEmpty() && length(line + word.stripTrailing()) > width) {
                lines.add(line.strip());
                line = "";
            }
            line += word;
        }
        lines.add(line.strip());
        return lines;
    }

    /** Our own writer: ImageIO's takes five times as long, and what it writes is a matter of the Java version. */
    public byte[] png() {
        pen.dispose();
        int width = image.getWidth();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var raw = ByteBuffer.allocate((width * 3 + 1) * image.getHeight());
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                raw.put((byte) 0);
            }
            raw.put((byte) (pixels[i] >> 16)).put((byte) (pixels[i] >> 8)).put((byte) pixels[i]);
        }
        var out = new ByteArrayOutputStream(1 << 14);
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(image.getHeight()).put(new byte[] {8, 2, 0, 0, 0}).array());
        chunk(out, "IDAT", deflated(raw.array()));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] raw) {
        try (var deflater = new Deflater(3)) {
            deflater.setInput(raw);
            deflater.finish();
            var out = new ByteArrayOutputStream(1 << 14);
            var buffer = new byte[1 << 13];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var body = ByteBuffer.allocate(4 + data.length).put(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).put(data).array();
        var crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
