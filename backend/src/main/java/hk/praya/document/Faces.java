package hk.praya.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Noto Sans HK, which has all of Big5-HKSCS, then Noto Sans SC for what a Mainland name may hold. Kept in memory (18 MB
 * for HK; SC another 21 MB, read when the first paper needs it), because every paper embeds a subset.
 */
@Singleton
final class Faces {

    private static final class Face {
        final byte[] regular;
        final byte[] bold;
        final BitSet characters = new BitSet();

        Face(String folder, String name) {
            regular = read("fonts/" + folder + "/400Regular/" + name + "_400Regular.ttf");
            bold = read("fonts/" + folder + "/700Bold/" + name + "_700Bold.ttf");
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(regular))) {
                CmapLookup lookup = font.getUnicodeCmapLookup();
                for (int character = 0x20; character <= Character.MAX_CODE_POINT; character++) {
                    if (lookup.getGlyphId(character) > 0) {
                        characters.set(character);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Face hongKong = new Face("noto-sans-hk", "NotoSansHK");

    /** Read when first needed; a constant after that. */
    private static final class Simplified {
        static final Face FACE = new Face("noto-sans-sc", "NotoSansSC");
    }

    boolean hongKongHas(int character) {
        return hongKong.characters.get(character);
    }

    boolean simplifiedHas(int character) {
        return Simplified.FACE.characters.get(character);
    }

    void lend(PdfRendererBuilder builder, boolean simplifiedToo) {
        lend(builder, hongKong, "HK");
        if (simplifiedToo) {
            lend(builder, Simplified.FACE, "SC");
        }
    }

    private static void lend(PdfRendererBuilder builder, Face face, String family) {
        builder.useFont(() -> new ByteArrayInputStream(face.regular), family, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(face.bold), family, 700, FontStyle.NORMAL, true);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Faces.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path: is the module `fonts` built?");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
