package hk.praya.press;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of a paper, each with its own {@link Marks}. */
final class Pages implements PageSupplier {
    private final List<COSName> names = new ArrayList<>();

    @Override
    public PDPage requestPage(PDDocument document, float width, float height, int number, int shadow) {
        var resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new Marks(names));
        var page = new PDPage(new PDRectangle(width, height));
        page.setResources(new PDResources(resources));
        document.addPage(page);
        return page;
    }
}
