package hk.praya.press;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of a paper: hundreds of marks stand on each, and PDFBox would look through all of them for each one more, whether it is among them. */
final class Pages implements PageSupplier {
    @Override
    public PDPage requestPage(PDDocument document, float width, float height, int number, int shadow) {
        var resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new Marks());
        var page = new PDPage(new PDRectangle(width, height));
        page.setResources(new PDResources(resources));
        document.addPage(page);
        return page;
    }

    /** Each mark carries a number of its own: none is ever there already. */
    private static final class Marks extends COSDictionary {
        @Override
        public boolean containsValue(Object value) {
            return false;
        }
    }
}
