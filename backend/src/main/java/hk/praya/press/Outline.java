package hk.praya.press;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.batik.parser.AWTPathProducer;

/**
 * One shape of a drawing, as the sheets write it: of SVG only what they use.
 *
 * @param path as SVG writes it
 * @param fill {@code #rrggbb}, or empty
 */
public record Outline(String path, String fill, String stroke, double strokeWidth) {

    /** @param attribute empty where there is none */
    public static Outline of(String tag, UnaryOperator<String> attribute) {
        String path = switch (tag) {
            case "rect" -> "M" + attribute.apply("x") + " " + attribute.apply("y") + " h" + attribute.apply("width") + " v" + attribute.apply("height") + " h-" + attribute.apply("width") + " z";
            case "line" -> "M" + attribute.apply("x1") + " " + attribute.apply("y1") + " L" + attribute.apply("x2") + " " + attribute.apply("y2");
            case "path" -> attribute.apply("d");
            default -> throw new IllegalStateException("no form for <" + tag + "> in a drawing");
        };
        String width = attribute.apply("stroke-width");
        return new Outline(path, attribute.apply("fill"), attribute.apply("stroke"), width.isEmpty() ? 0 : Double.parseDouble(width));
    }

    Shape shape(AffineTransform place) {
        try {
            return place.createTransformedShape(AWTPathProducer.createShape(new StringReader(path), Path2D.WIND_NON_ZERO));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
