package hk.praya.word;

import hk.praya.press.Drawing;
import hk.praya.press.Faces;
import hk.praya.press.Outline;
import hk.praya.word.Node.Element;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** Drawings of the sheet, as PNG, and the firm's mark. The same picture is one file. */
final class Pictures {

    private static final double EMU_PER_MM = 36_000;
    private static final Pattern MM = Pattern.compile("(?:^|;)(left|top|width|height):([\\d.]+)(?:mm)?");
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private final Faces faces;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int count;

    Pictures(Faces faces) {
        this.faces = faces;
    }

    /** By name, below {@code word/}. */
    Map<String, byte[]> files() {
        return files;
    }

    /** @param element {@code svg}, or a division that holds one and the names that stand over it */
    void drawn(Xml out, Relations relations, Element element) {
        Element svg = element.tag().equals("svg") ? element : element.first("svg").orElseThrow();
        double width = mm(svg, "width");
        double height = mm(svg, "height");
        double unit = width / Double.parseDouble(svg.of("viewBox").split(" ")[2]);
        var drawing = new Drawing(width, height, faces);
        for (Element shape : svg.elements().toList()) {
            drawing.outline(Outline.of(shape.tag(), shape::of), unit);
        }
        element.elements().filter(name -> name.is("flow-name")).forEach(name -> name(drawing, name));
        place(out, relations, drawing.png(), width, height, svg.of("alt"));
    }

    private static void name(Drawing drawing, Element name) {
        double top = mm(name, "top");
        for (Element line : name.all("span").toList()) {
            top = drawing.text(line.text(), mm(name, "left"), top, mm(name, "width"), name.of("style").contains("text-align:right"), line.is("en") ? "#4f5a60" : "#1b2226");
        }
    }

    private static double mm(Element element, String name) {
        var found = MM.matcher(element.of("style"));
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return Double.parseDouble(found.group(2));
            }
        }
        return 0;
    }

    /** The firm's mark, at most 48 by 16 mm, as on the sheet. @param image with its bytes in the address */
    void embedded(Xml out, Relations relations, Element image) {
        byte[] png = Base64.getDecoder().decode(image.of("src").substring("data:image/png;base64,".length()));
        var header = ByteBuffer.wrap(png);   // PNG (third edition), 11.2.1: width and height at 16 and 20
        double width = header.getInt(16);
        double height = header.getInt(20);
        double scale = Math.min(25.4 / 96, Math.min(48 / width, 16 / height));
        place(out, relations, png, width * scale, height * scale, image.of("alt"));
    }

    private void place(Xml out, Relations relations, byte[] png, double width, double height, String alternative) {
        String name = "media/" + DigestUtils.sha256Hex(png).substring(0, 16) + ".png";
        files.putIfAbsent(name, png);
        count++;
        String number = Integer.toString(count);
        String[] size = {"cx", Long.toString(Math.round(width * EMU_PER_MM)), "cy", Long.toString(Math.round(height * EMU_PER_MM))};
        out.open("w:r").open("w:drawing").open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0").empty("wp:extent", size)
            .empty("wp:docPr", "id", number, "name", "Picture " + number, "descr", alternative)
            .open("a:graphic").open("a:graphicData", "uri", DRAWING).open("pic:pic")
            .open("pic:nvPicPr").empty("pic:cNvPr", "id", number, "name", "Picture " + number, "descr", alternative).empty("pic:cNvPicPr").close("pic:nvPicPr")
            .open("pic:blipFill").empty("a:blip", "r:embed", relations.to("image", name)).open("a:stretch").empty("a:fillRect").close("a:stretch", "pic:blipFill")
            .open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0").empty("a:ext", size).close("a:xfrm").open("a:prstGeom", "prst", "rect").empty("a:avLst").close("a:prstGeom", "pic:spPr")
            .close("pic:pic", "a:graphicData", "a:graphic", "wp:inline", "w:drawing", "w:r");
    }
}
