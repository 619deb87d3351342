package hk.praya.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A face of one paper that knows each character from its first use. Lines are measured again and again while they are broken and drawn, and
 * PDFBox (3.0.8) encodes every letter and reads it back through several streams each time: a fifth of the memory that a paper took.
 * All else is asked of the face itself.
 */
final class Sorts extends PDFont {
    private static final int ROW = 256;

    private final PDType0Font face;
    /** By the character's upper bits, then by its lower eight: a paper uses few rows. */
    private final @Nullable Sort[] @Nullable [] rows = new Sort[(Character.MAX_CODE_POINT + 1) / ROW][];

    private static final class Sort {
        static final Sort NONE = new Sort(new byte[0], 0);

        /** As a page writes it. */
        final byte[] code;
        final float width;
        boolean embedded;

        Sort(byte[] code, float width) {
            this.code = code;
            this.width = width;
        }
    }

    /** Says only that the next face is to be asked, and of a text in simplified characters for every other one: without a trace. */
    private static final class Lacking extends IllegalArgumentException {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    Sorts(PDType0Font face) {
        super(face.getCOSObject());
        this.face = face;
    }

    /** @throws Lacking by which the engine goes on to the next face */
    private Sort sort(int character) throws IOException {
        var row = rows[character / ROW];
        if (row == null) {
            row = new Sort[ROW];
            rows[character / ROW] = row;
        }
        var sort = row[character % ROW];
        if (sort == null) {
            sort = cast(Character.toString(character));
            row[character % ROW] = sort;
        }
        if (sort == Sort.NONE) throw new Lacking();
        return sort;
    }

    private Sort cast(String text) throws IOException {
        try {
            return new Sort(face.encode(text), face.getStringWidth(text));
        } catch (IllegalArgumentException lacking) {
            return Sort.NONE;
        }
    }

    @Override
    public float getStringWidth(String text) throws IOException {
        float width = 0;
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            width += sort(character).width;
        }
        return width;
    }

    @Override
    protected byte[] encode(int character) throws IOException {
        return sort(character).code;
    }

    @Override
    public void addToSubset(int character) {
        try {
            var sort = sort(character);
            if (!sort.embedded) face.addToSubset(character);
            sort.embedded = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void subset() throws IOException {
        face.subset();
    }

    @Override
    public boolean willBeSubset() {
        return face.willBeSubset();
    }

    /** Not of the face: it is asked for while this is made. */
    @Override
    public String getName() {
        return dict.getNameAsString(COSName.BASE_FONT);
    }

    @Override
    public PDFontDescriptor getFontDescriptor() {
        return face.getFontDescriptor();
    }

    @Override
    public float getWidth(int code) throws IOException {
        return face.getWidth(code);
    }

    @Override
    public float getWidthFromFont(int code) throws IOException {
        return face.getWidthFromFont(code);
    }

    @Override
    protected float getStandard14Width(int code) {
        throw new UnsupportedOperationException("none of the fourteen");
    }

    @Override
    public boolean hasExplicitWidth(int code) throws IOException {
        return face.hasExplicitWidth(code);
    }

    @Override
    public float getAverageFontWidth() {
        return face.getAverageFontWidth();
    }

    @Override
    public float getHeight(int code) throws IOException {
        return face.getHeight(code);
    }

    @Override
    public BoundingBox getBoundingBox() throws IOException {
        return face.getBoundingBox();
    }

    @Override
    public Matrix getFontMatrix() {
        return face.getFontMatrix();
    }

    @Override
    public Vector getDisplacement(int code) throws IOException {
        return face.getDisplacement(code);
    }

    @Override
    public Vector getPositionVector(int code) {
        return face.getPositionVector(code);
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        return face.readCode(in);
    }

    @Override
    public boolean isVertical() {
        return face.isVertical();
    }

    @Override
    public boolean isEmbedded() {
        return face.isEmbedded();
    }

    @Override
    public boolean isDamaged() {
        return face.isDamaged();
    }
}
