package hk.praya.press;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import hk.praya.http.HongKong;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import javax.xml.transform.TransformerFactory;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** XHTML to PDF/A-2a and PDF/UA-1, without anything of the moment: dates are the decision's, the identifier the snapshot's. */
public final class Pdf {

    private static final String LET_BREAK = " * { page-break-inside: auto !important; page-break-after: auto !important; }";
    private static final String TRANSFORMER = "javax.xml.transform.TransformerFactory";
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);   // it would log every font and page at INFO
        // The metadata are written by a transformer, which is otherwise looked for in every jar again, for each paper.
        if (System.getProperty(TRANSFORMER) == null) System.setProperty(TRANSFORMER, TransformerFactory.newDefaultInstance().getClass().getName());
    }

    private Pdf() {}

    /**
     * The engine's tagging fails on some tables that it has moved to keep them together (a NullPointerException in
     * PdfBoxAccessibilityHelper, openhtmltopdf 1.1.65, with conditions or notes of several pages). A paper is worth more
     * than its page breaks: then it is set again without them, and is again the same every time.
     */
    public static Rendered of(Html html, Faces faces, String hash, LocalDate date) {
        String sheet = html.toString();
        try {
            return of(sheet, html, faces, hash, date);
        } catch (NullPointerException | IndexOutOfBoundsException keptTogether) {
            return of(sheet.replace("</style>", LET_BREAK + "</style>"), html, faces, hash, date);
        }
    }

    private static Rendered of(String sheet, Html html, Faces faces, String hash, LocalDate date) {
        var pages = new Pages();
        try (PDDocument document = new PDDocument(); LentFaces lent = new LentFaces(document); SVGDrawer drawer = new Plates();
             PdfBoxRenderer renderer = builder(sheet, html, faces, lent, drawer).usePageSupplier(pages).usePDDocument(document).buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
            pages.finish();
            timeless(document, hash, date);
            // In pieces: one array that grows would be copied again and again, and be a burden to the collector (Html).
            var out = UnsynchronizedByteArrayOutputStream.builder().get();
            document.save(out);
            byte[] bytes = out.toByteArray();
            return new Rendered(bytes, document.getNumberOfPages(), DigestUtils.sha256Hex(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(String sheet, Html html, Faces faces, LentFaces lent, SVGDrawer drawer) {
        var builder = new PdfRendererBuilder();
        faces.lend(builder, html.needed(), lent);
        builder.withHtmlContent(sheet, null);
        builder.useDefaultPageSize(210, 297, PageSizeUnits.MM);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        builder.useSVGDrawer(drawer);
        builder.useUnicodeLineBreaker(new StrictLines());
        // Nothing is fetched: the one picture there can be lies in the sheet itself.
        builder.useExternalResourceAccessControl((uri, type) -> type == ExternalResourceType.IMAGE_RASTER && uri.startsWith("data:image/png;base64,"),
            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        // What is drawn lies plain until its pages are packed; this switch does nothing else.
        builder.testMode(true);
        builder.withProducer("Praya");
        return builder;
    }

    /** Chinese lines never begin with a closing mark nor end with an opening one (UAX #14, strict). */
    private static final class StrictLines implements FSTextBreaker {
        private final BreakIterator lines = BreakIterator.getLineInstance(new ULocale("zh-Hant-HK-u-lb-strict"));

        @Override
        public int next() {
            return lines.next();
        }

        @Override
        public void setText(String text) {
            lines.setText(text);
        }
    }

    private static void timeless(PDDocument document, String hash, LocalDate date) throws IOException {
        Calendar midnight = GregorianCalendar.from(date.atStartOfDay(HongKong.ZONE));
        document.getDocumentInformation().setCreationDate(midnight);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        try (InputStream in = metadata.exportXMPMetadata()) {
            String stamp = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.atStartOfDay(HongKong.ZONE));
            String xmp = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("<xmp:CreateDate>[^<]*</xmp:CreateDate>", "<xmp:CreateDate>" + stamp + "</xmp:CreateDate>");
            metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        }
        document.setDocumentId(Long.parseUnsignedLong(hash.substring(0, 16), 16));
        COSString id = new COSString(HexFormat.of().parseHex(hash.substring(0, 32)));
        COSArray ids = new COSArray();
        ids.add(id);
        ids.add(id);
        document.getDocument().getTrailer().setItem(COSName.ID, ids);
    }
}
