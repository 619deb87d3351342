package hk.praya.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The engine marks the background of every box as an artifact, with an object of its own, whether it has one or not: it takes the list that says
 * "no picture" for a picture (Box.hasNonTextContent, openhtmltopdf 1.1.65). Two thirds of a paper's objects, and half its bytes, say nothing;
 * they are taken out before it is written.
 */
final class EmptyArtifacts {
    /** As PDFBox writes them: an operator ends its line. */
    private static final String BEGIN = "\n/Artifact /";
    private static final String NOTHING = " BDC\nEMC\n";

    private EmptyArtifacts() {}

    static void drop(PDDocument document) throws IOException {
        for (var page : document.getPages()) drop(page);
    }

    private static void drop(PDPage page) throws IOException {
        var said = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        if (said == null) return;
        for (var streams = page.getContentStreams(); streams.hasNext();) {
            var stream = streams.next().getCOSObject();
            String drawn;
            try (var in = stream.createInputStream()) {
                drawn = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
            var kept = without(drawn, said);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(kept.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Whatever is written otherwise than this is left as it is. */
    private static String without(String drawn, COSDictionary said) {
        var kept = new StringBuilder(drawn.length());
        var from = 0;
        for (var at = drawn.indexOf(BEGIN); at >= 0; at = drawn.indexOf(BEGIN, at + 1)) {
            var end = drawn.indexOf(' ', at + BEGIN.length());
            if (end < 0 || !drawn.startsWith(NOTHING, end)) continue;
            said.removeItem(COSName.getPDFName(drawn.substring(at + BEGIN.length(), end)));
            kept.append(drawn, from, at + 1);
            from = end + NOTHING.length();
            at = from - 2;
        }
        return kept.append(drawn, from, drawn.length()).toString();
    }
}
