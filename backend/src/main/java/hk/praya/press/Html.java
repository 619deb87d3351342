package hk.praya.press;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * XHTML for the layout engine. The only way to put text in is {@link #text} or an attribute, and both escape: what
 * anybody typed cannot become markup.
 *
 * <p>A builder and not a template engine: the paper is records walked in two languages, and the layout a lawyer may
 * want to change (order, labels, looks) is data in content/templates; a template language would add a build step and
 * an escape hatch.
 */
public final class Html {

    /** The sign printers set for a sort they lack. */
    public static final String MISSING = "〓";

    private static final Pattern DECOMPOSED = Pattern.compile("[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]\\p{Mn}+");

    /**
     * A full assessment is 170,000 characters. Grown by doubling it would pass half a megabyte: such an array the collector (G1, with up to 2 GB)
     * keeps apart, and begins to look through all that lives whenever one is made.
     */
    private static final int ROOM = 250_000;

    private final @Nullable Faces faces;
    private final StringBuilder out = new StringBuilder(ROOM);
    private final SortedSet<Integer> missing = new TreeSet<>();
    private final Set<Faces.Face> needed = EnumSet.of(Faces.Face.HK);

    /** For a file that embeds its faces: what they lack is shown as missing. */
    public Html(Faces faces) {
        this.faces = faces;
    }

    /** For a reader that brings its own faces, as Word: every character that XML 1.0 can hold is kept. */
    public Html() {
        this.faces = null;
    }

    /** @param attributes name, value, name, value …; a pair with an empty value is left out */
    public Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append('>');
        return this;
    }

    public Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    public Html empty(String tag, String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    public Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    public Html text(String text) {
        print(text, "<br/>");
        return this;
    }

    public int length() {
        return out.length();
    }

    /** Takes back what was written last. */
    public Html cut(String last) {
        out.setLength(out.length() - last.length());
        return this;
    }

    /** The style sheet of a template; the one piece that is trusted. */
    public Html style(String css) {
        out.append("<style>").append(css.replace("<", "")).append("</style>");
        return this;
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                print(attributes[i + 1], " ");
                out.append('"');
            }
        }
    }

    private void escaped(int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(character);
        }
    }

    /**
     * What our faces can print. Invisible characters go (a right-to-left override could make a paper lie); letters typed
     * as base and mark, as file names of some systems are, are joined; what no face has becomes {@link #MISSING} and is
     * listed at the end of the paper.
     */
    private void print(String text, String line) {
        String joined = marked(text) ? DECOMPOSED.matcher(text).replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFC)) : text;
        int character;
        for (int at = 0; at < joined.length(); at += Character.charCount(character)) {
            character = joined.codePointAt(at);
            if (character == '\n') {
                out.append(line);
            } else if (character == 0x3000 || character == 0xA0) {
                out.append((char) character);
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                out.append(character == '\r' ? "" : " ");
            } else if (!invisible(character)) {
                escaped(sort(character));
            }
        }
    }

    /** Hardly any text is, and the pattern would go through every one. */
    private static boolean marked(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit >= 0x300 && (Character.isSurrogate(unit) || Character.getType(unit) == Character.NON_SPACING_MARK)) {
                return true;
            }
        }
        return false;
    }

    private int sort(int character) {
        if (faces == null) {
            return isXml(character) ? character : MISSING.codePointAt(0);
        }
        var face = faces.having(character);
        if (face == null) {
            missing.add(character);
            return MISSING.codePointAt(0);
        }
        needed.add(face);
        return character;
    }

    /** XML 1.0 (fifth edition), 2.2; half of a pair is no character, and the two last of each plane never are. */
    private static boolean isXml(int character) {
        return Character.getType(character) != Character.SURROGATE && (character & 0xFFFE) != 0xFFFE;
    }

    private static boolean invisible(int character) {
        boolean variationSelector = (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
        return variationSelector || switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT -> true;
            default -> false;
        };
    }

    /** What must be embedded to print what was written so far. */
    Set<Faces.Face> needed() {
        return needed;
    }

    public SortedSet<Integer> missing() {
        return missing;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
