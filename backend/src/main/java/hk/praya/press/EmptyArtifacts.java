package hk.praya.press;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The engine marks the background of every box as an artifact, with an object of its own, whether it has one or not: it takes the list that says
 * "no picture" for a picture (Box.hasNonTextContent, openhtmltopdf 1.1.65). Two thirds of a paper's objects, and half its bytes, would say nothing;
 * they are left out as its pages are packed: until then they lie plain, so that nothing is packed twice.
 */
final class EmptyArtifacts {
    /** As PDFBox writes them: an operator ends its line. */
    private static final byte[] BEGIN = "\n/Artifact /".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] NOTHING = " BDC\nEMC\n".getBytes(StandardCharsets.ISO_8859_1);

    private EmptyArtifacts() {}

    static void dropAndPack(PDPage page) {
        var marks = (Marks) page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        page.getContentStreams().forEachRemaining(content -> dropAndPack(content.getCOSObject(), marks));
    }

    private static void dropAndPack(COSStream content, Marks marks) {
        try {
            var drawn = new byte[(int) content.getLength()];
            try (var in = content.createRawInputStream()) {
                in.readNBytes(drawn, 0, drawn.length);
            }
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                copyWithout(drawn, marks, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever is written otherwise than this is left as it is. */
    private static void copyWithout(byte[] drawn, Marks marks, OutputStream out) throws IOException {
        int from = 0;
        int at = find(drawn, 0);
        while (at >= 0) {
            int name = at + BEGIN.length;
            int end = name;
            while (end < drawn.length && drawn[end] != ' ') end++;
            if (stands(NOTHING, drawn, end)) {
                out.write(drawn, from, at + 1 - from);
                from = end + NOTHING.length;
                // The line break that ended this one may begin the next.
                at = find(drawn, from - 1);
            } else {
                marks.keep(new String(drawn, name, end - name, StandardCharsets.ISO_8859_1));
                at = find(drawn, at + 1);
            }
        }
        out.write(drawn, from, drawn.length - from);
    }

    private static int find(byte[] drawn, int from) {
        for (int at = from; at <= drawn.length - BEGIN.length; at++) {
            if (drawn[at] == BEGIN[0] && stands(BEGIN, drawn, at)) return at;
        }
        return -1;
    }

    private static boolean stands(byte[] what, byte[] drawn, int at) {
        return at + what.length <= drawn.length && java.util.Arrays.equals(what, 0, what.length, drawn, at, at + what.length);
    }
}
