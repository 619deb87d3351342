package hk.praya.press;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * Noto Sans in the order in which a character is looked for: HK has all of Big5-HKSCS, SC what a Mainland name may
 * hold, JP what both lack, as the 𠮷 of names (14, 21 and 11 MB). Every paper embeds a subset of those that it needs; which
 * characters each has is known from first need.
 */
@Singleton
public final class Faces {

    /** Named as the style sheet names it. */
    enum Face {
        HK("noto-sans-hk", "NotoSansHK"), SC("noto-sans-sc", "NotoSansSC"), JP("noto-sans-jp", "NotoSansJP");

        private final String folder;
        private final String file;

        Face(String folder, String file) {
            this.folder = folder;
            this.file = file;
        }
    }

    private static final class Loaded {
        final ParsedFace regular;
        final ParsedFace bold;
        final BitSet characters = new BitSet();
        private @Nullable TrueTypeFont outlines;

        Loaded(Face face) {
            regular = new ParsedFace(() -> withoutLigatures(read("fonts/" + face.folder + "/400Regular/" + face.file + "_400Regular.ttf")));
            bold = new ParsedFace(() -> withoutLigatures(read("fonts/" + face.folder + "/700Bold/" + face.file + "_700Bold.ttf")));
            // Let go of again: most faces are never written with.
            try (TrueTypeFont font = regular.parsed()) {
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

        /** Kept from the first drawing on; most faces are never drawn with, and it is a copy of the regular one. */
        private TrueTypeFont outlines() {
            if (outlines == null) {
                outlines = regular.take();
            }
            return outlines;
        }

        synchronized Glyph glyph(int character) {   // it reads from one place in its file
            try {
                TrueTypeFont font = outlines();
                double em = font.getUnitsPerEm();
                int id = font.getUnicodeCmapLookup().getGlyphId(character);
                var outline = font.getGlyph().getGlyph(id);
                return new Glyph(AffineTransform.getScaleInstance(1 / em, -1 / em).createTransformedShape(outline == null ? new Path2D.Double() : outline.getPath()), font.getAdvanceWidth(id) / em);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final int GSUB = 0x47535542;
    private static final List<Face> ORDER = List.of(Face.values());

    private final Map<Face, Loaded> loaded = new ConcurrentHashMap<>();

    /** The first face that has the character; asked for every character of a paper. */
    @Nullable Face having(int character) {
        for (Face face : ORDER) {
            if (loaded(face).characters.get(character)) {
                return face;
            }
        }
        return null;
    }

    /** The outline of a character and how far the next one stands, both for letters of size 1; empty where no face has it. */
    record Glyph(Shape outline, double advance) {}

    /** For drawings. By outlines and not by AWT's fonts, which want fontconfig and a font of the system even for one's own. */
    Optional<Glyph> glyph(int character) {
        return Optional.ofNullable(having(character)).map(face -> loaded(face).glyph(character));
    }

    void lend(PdfRendererBuilder builder, Set<Face> faces, LentFaces lent) {
        faces.forEach(face -> {
            Loaded known = loaded(face);
            lent.to(builder, face.name(), 400, known.regular);
            lent.to(builder, face.name(), 700, known.bold);
        });
    }

    private Loaded loaded(Face face) {
        return loaded.computeIfAbsent(face, Loaded::new);
    }

    /**
     * Without the table GSUB (OpenType 1.9): its ligatures join the ff of a hash into one sign, which is not what whoever
     * copies it wants, and looking for them in every word was a quarter of the time that a paper took.
     */
    private static byte[] withoutLigatures(byte[] font) {
        var in = ByteBuffer.wrap(font);
        int tables = in.getShort(4);
        for (int at = 12; at < 12 + 16 * tables; at += 16) {
            if (in.getInt(at) == GSUB) {
                in.putInt(at, GSUB | 0x20202020);   // a name that nobody looks for
            }
        }
        return font;
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
