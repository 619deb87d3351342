package hk.praya.dev.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Files as clients bring them: a scanned agreement, a screenshot of a console, a note of a test. Small, real, and marked as samples. */
final class Papers {

    private static final String MARK = "示範文件，內容純屬虛構 · Sample for demonstration: nothing in it is real";

    private final byte[] face;
    private final Map<String, byte[]> made = new HashMap<>();

    Papers() {
        face = read("fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf");
    }

    /** @param name decides the kind: .pdf, .png, .txt */
    synchronized byte[] make(String name, String title, List<String> lines) {
        return made.computeIfAbsent(name, _ -> drawn(name, title, lines)); // one at a time: a face takes more memory than a paper
    }

    private byte[] drawn(String name, String title, List<String> lines) {
        try {
            if (name.endsWith(".pdf")) return pdf(title, lines);
            if (name.endsWith(".png")) return png(title, lines);
            return (title + "\n\n" + String.join("\n", lines) + "\n\n" + MARK + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] pdf(String title, List<String> lines) throws IOException {
        try (var paper = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var font = PDType0Font.load(paper, new ByteArrayInputStream(face), true);
            var page = new PDPage(PDRectangle.A4);
            paper.addPage(page);
            paper.getDocumentInformation().setTitle(title);
            try (var pen = new PDPageContentStream(paper, page)) {
                line(pen, font, 16, 770, title);
                var y = 730;
                for (var line : lines) {
                    line(pen, font, 11, y, line);
                    y -= 20;
                }
                line(pen, font, 9, 60, MARK);
            }
            paper.save(out);
            return out.toByteArray();
        }
    }

    private static void line(PDPageContentStream pen, PDType0Font font, int size, int y, String text) throws IOException {
        pen.beginText();
        pen.setFont(font, size);
        pen.newLineAtOffset(60, y);
        pen.showText(text);
        pen.endText();
    }

    /** A picture, drawn from the paper: PDFBox draws glyphs by itself, where AWT would want fonts installed. */
    private byte[] png(String title, List<String> lines) throws IOException {
        try (var paper = Loader.loadPDF(pdf(title, lines)); var out = new ByteArrayOutputStream()) {
            ImageIO.write(new PDFRenderer(paper).renderImageWithDPI(0, 96), "png", out);
            return out.toByteArray();
        }
    }

    static byte[] read(String resource) {
        try (var in = Papers.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is not on the class path");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
