package hk.praya.press;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What the marks of one page say (its list of properties). The engine marks the background of every box as an artifact, hundreds on a page, most
 * of them around nothing ({@link EmptyArtifacts}): artifacts are only noted, and stand in the list once it is known that something was drawn.
 * They are named by their number, so that PDFBox neither looks for them among each other nor for a name that is free.
 */
final class Marks extends COSDictionary {
    private static final char NAMED = 'A';

    private final List<COSDictionary> artifacts = new ArrayList<>();
    private final List<COSName> names;

    /** @param names of the paper's artifacts, shared by its pages and added to by whichever has more than those before it */
    Marks(List<COSName> names) {
        this.names = names;
    }

    /** PDFBox asks this of each mark before it is written; of an artifact, which alone says its type, it then asks for the name. */
    @Override
    public boolean containsValue(Object value) {
        return value instanceof COSDictionary said && said.containsKey(COSName.TYPE);
    }

    @Override
    public COSName getKeyForValue(Object value) {
        int number = artifacts.size();
        artifacts.add((COSDictionary) value);
        if (number == names.size()) names.add(COSName.getPDFName(NAMED + Integer.toString(number)));
        return names.get(number);
    }

    /** @param name of a mark that has something in it */
    void keep(String name) {
        if (name.charAt(0) == NAMED) setItem(COSName.getPDFName(name), artifacts.get(Integer.parseInt(name, 1, name.length(), 10)));
    }
}
