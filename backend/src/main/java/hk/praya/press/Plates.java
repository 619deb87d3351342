package hk.praya.press;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws a sheet's drawings into its page. The engine's own way goes through a {@link java.awt.Graphics2D} for each, which has a finalizer and
 * holds the document: every finished paper was kept, and copied by the collector, until its finalizers had run.
 */
final class Plates implements SVGDrawer {
    /** SVG 1.1, 11.4: what a stroke is like where nothing is said. */
    private static final float MITER = 4;

    /** @param width of the box, in the engine's dots; a drawing says both in its style */
    private record Plate(List<Outline> outlines, double unit, double width, double height) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) width;
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) height;
        }

        @Override
        public void drawSVG(OutputDevice page, RenderingContext context, double x, double y) {
            var place = new AffineTransform(unit, 0, 0, unit, x, y);
            var before = page.getStroke();
            page.pushClip(new Rectangle2D.Double(x, y, width, height));
            for (var outline : outlines) {
                var shape = outline.shape(place);
                if (!outline.fill().isEmpty()) {
                    page.setColor(colour(outline.fill()));
                    page.fill(shape);
                }
                if (!outline.stroke().isEmpty()) {
                    page.setColor(colour(outline.stroke()));
                    page.setStroke(new BasicStroke((float) (outline.strokeWidth() * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER));
                    page.draw(shape);
                }
            }
            page.popClip();
            page.setStroke(before);
        }
    }

    private static FSRGBColor colour(String colour) {
        var told = Color.decode(colour);
        return new FSRGBColor(told.getRed(), told.getGreen(), told.getBlue());
    }

    @Override
    public SVGImage buildSVGImage(Element drawing, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        var outlines = new ArrayList<Outline>();
        for (var child = drawing.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element shape) outlines.add(Outline.of(shape.getTagName(), shape::getAttribute));
        }
        return new Plate(outlines, width / Double.parseDouble(drawing.getAttribute("viewBox").split(" ")[2]), width, height);
    }

    /** No drawing has letters: what it names stands over it. */
    @Override
    public void importFontFaceRules(List<FontFaceRule> faces, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
