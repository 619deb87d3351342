package hk.praya.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces of one paper: each is taken when the first letter needs it, embedded as a subset, and given back when the paper is written. */
final class LentFaces implements AutoCloseable {
    private final PDDocument document;
    private final List<Runnable> returns = new ArrayList<>();

    LentFaces(PDDocument document) {
        this.document = document;
    }

    void to(PdfRendererBuilder builder, String family, int weight, ParsedFace face) {
        builder.useFont(new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                TrueTypeFont font = face.take();
                returns.add(() -> face.giveBack(font));
                try {
                    return new Sorts(PDType0Font.load(document, font, true));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }, family, weight, FontStyle.NORMAL, true);
    }

    @Override
    public void close() {
        returns.forEach(Runnable::run);
    }
}
