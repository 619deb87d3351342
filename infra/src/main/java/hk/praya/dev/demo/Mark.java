package hk.praya.dev.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The demonstration firm's mark, drawn here: a lighthouse and its beam. */
final class Mark {
    private Mark() {}

    static byte[] png() {
        var picture = new BufferedImage(480, 160, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xE0A030));
        pen.fillPolygon(new int[] {108, 470, 470}, new int[] {44, 12, 84}, 3);
        pen.setColor(new Color(0x0C5A61));
        pen.fillPolygon(new int[] {66, 102, 114, 54}, new int[] {58, 58, 150, 150}, 4);
        pen.fillRect(62, 30, 44, 22);
        pen.fillPolygon(new int[] {56, 84, 112}, new int[] {28, 8, 28}, 3);
        pen.setStroke(new BasicStroke(8));
        pen.drawLine(20, 152, 150, 152);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
