package hk.praya.firm;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A logo made anew from what was uploaded: PNG or JPEG in, a PNG of at most 600 by 200 pixels on white out, without whatever
 * else the file held. Pure.
 *
 * @param png the bytes of the new picture
 */
record LogoPicture(byte[] png, int width, int height) {
    /** What a scanner or a designer sends; beyond, memory is asked for by a small file that says it is large. */
    private static final long PIXELS = 25_000_000;
    static final int BYTES = 5 * 1024 * 1024;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 200;

    static Outcome<LogoPicture> of(byte[] file) {
        if (file.length == 0) return Outcome.refused(Refusal.INVALID, "file_empty", "file");
        if (file.length > BYTES) return Outcome.refused(Refusal.TOO_LARGE, "file_too_large", "file");
        if (!isPng(file) && !isJpeg(file)) return unsupported();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) return unsupported();
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // A damaged picture is no picture.
            return unsupported();
        }
    }

    private static Outcome<LogoPicture> read(ImageReader reader) throws IOException {
        // Its size is in its head: asked for before anything is unpacked.
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > PIXELS) return Outcome.refused(Refusal.TOO_LARGE, "logo.too_many_pixels", "file");
        var picture = reader.read(0);
        var scale = Math.min(1, Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(shrunk(picture, width, height), 0, 0, width, height, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", out);
        return Outcome.done(new LogoPicture(out.toByteArray(), width, height));
    }

    /** By halves: one step from a large picture to a small one would skip lines of it. */
    private static BufferedImage shrunk(BufferedImage picture, int width, int height) {
        var now = picture;
        while (now.getWidth() > width * 2 && now.getHeight() > height * 2) {
            var half = new BufferedImage(now.getWidth() / 2, now.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
            var pen = half.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(now, 0, 0, half.getWidth(), half.getHeight(), null);
            pen.dispose();
            now = half;
        }
        return now;
    }

    private static boolean isPng(byte[] file) {
        return file.length > 8 && (file[0] & 0xff) == 0x89 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
    }

    private static boolean isJpeg(byte[] file) {
        return file.length > 3 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8 && (file[2] & 0xff) == 0xff;
    }

    private static Outcome<LogoPicture> unsupported() {
        return Outcome.refused(Refusal.UNSUPPORTED, "logo.not_a_picture", "file");
    }
}
