package hk.praya.press;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** The pages of a paper, each with its own {@link Marks}. A page is packed on another processor while the next one is drawn. */
final class Pages implements PageSupplier {
    private final List<COSName> names = new ArrayList<>();
    private final List<ForkJoinTask<?>> packing = new ArrayList<>();
    private @Nullable PDPage drawn;

    /** Whoever asks for a page has drawn the one before. */
    @Override
    public PDPage requestPage(PDDocument document, float width, float height, int number, int shadow) {
        pack();
        var resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new Marks(names));
        var page = new PDPage(new PDRectangle(width, height));
        page.setResources(new PDResources(resources));
        document.addPage(page);
        drawn = page;
        return page;
    }

    private void pack() {
        var page = drawn;
        // Its streams and its list of properties are its own.
        if (page != null) packing.add(ForkJoinPool.commonPool().submit(() -> EmptyArtifacts.dropAndPack(page)));
    }

    /** When the last one is drawn: until all are packed. */
    void finish() {
        pack();
        packing.forEach(ForkJoinTask::join);
    }
}
