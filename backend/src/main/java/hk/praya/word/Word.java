package hk.praya.word;

import hk.praya.press.Faces;
import hk.praya.word.Node.Element;
import java.util.List;

/** Makes a Word document of a sheet. */
public final class Word {

    private Word() {}

    /**
     * Safe to call from several threads.
     *
     * @param sheet as {@code press.Html} writes it
     * @param faces for the words in drawings; all others are set in the reader's own faces
     */
    public static byte[] of(String sheet, Look look, Faces faces) {
        Element html = Sheet.read(sheet);
        Element body = html.first("body").orElseThrow();
        var parts = new Parts(look);
        var pictures = new Pictures(faces);

        var main = new Story(look, pictures, new Relations());
        var margins = new Margins(look, pictures, parts, main.relations());
        main.standing(body);
        main.end(margins.write(body));
        parts.looks(main.relations());
        parts.add("word/document.xml", "document.main", main.xml("w:document"), main.relations());
        parts.properties(html.first("head").orElseThrow());
        return parts.zip(pictures.files());
    }

    static boolean isMargin(Element element) {
        return List.of("head", "foot", "first-foot", "letterhead").stream().anyMatch(element::is);
    }
}
