package hk.praya.word;

import hk.praya.word.Node.Element;
import hk.praya.word.Node.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words within a line: what language they are in, and how they stand out. */
final class Runs {

    /** Classes of the sheet that are a character style here; one that is empty changes nothing within a line. */
    private static final Map<String, String> INKS = Map.ofEntries(Map.entry("quiet", "QuietText"), Map.entry("small", ""), Map.entry("en", "QuietText"),
        Map.entry("part", "QuietText"), Map.entry("open", "Strong"), Map.entry("hash", ""), Map.entry("band", ""), Map.entry("low", "BandLow"),
        Map.entry("medium", "BandMedium"), Map.entry("high", "BandHigh"), Map.entry("very_high", "BandVeryHigh"), Map.entry("nowrap", ""));

    private Runs() {}

    static void write(Xml out, List<Node> nodes, Setting setting) {
        for (Node node : nodes) {
            switch (node) {
                case Text text -> run(out, text.text(), setting);
                case Element element -> element(out, element, setting.of(element));
            }
        }
    }

    private static void element(Xml out, Element element, Setting setting) {
        switch (element.tag()) {
            case "br" -> out.open("w:r").empty("w:br").close("w:r");
            case "b" -> write(out, element.children(), setting.ink("Strong"));
            case "span" -> {
                if (!element.is("no")) {   // numbers are Word's own
                    write(out, element.children(), ink(element, setting));
                }
            }
            default -> throw new IllegalStateException("no form for <" + element.tag() + "> within a line");
        }
    }

    /** What a class of the sheet says of the words in it. */
    static Setting ink(Element element, Setting setting) {
        Setting inked = setting;
        for (String name : element.of("class").split(" ")) {
            @Nullable String style = INKS.get(name);
            if (style == null && !name.isEmpty()) {
                throw new IllegalStateException("no form for the class " + name + " within a line");
            }
            inked = style == null || style.isEmpty() ? inked : inked.ink(style);
        }
        return inked;
    }

    static void run(Xml out, String text, Setting setting) {
        out.open("w:r");
        properties(out, setting);
        out.open("w:t", "xml:space", "preserve").text(text).close("w:t", "w:r");
    }

    static void properties(Xml out, Setting setting) {
        boolean simplified = setting.lang().startsWith("zh-Hans") || setting.lang().equals("zh-CN");
        if (setting.ink().isEmpty() && !setting.chinese()) {
            return;
        }
        out.open("w:rPr");
        if (!setting.ink().isEmpty()) {
            out.empty("w:rStyle", "w:val", setting.ink());
        }
        if (setting.chinese()) {
            // Marks that both scripts have (“ ” · → ○) stand in the Chinese face on a Chinese line.
            out.empty("w:rFonts", "w:hint", "eastAsia").empty("w:lang", "w:eastAsia", simplified ? "zh-CN" : "zh-HK");
        }
        out.close("w:rPr");
    }

    static void tab(Xml out) {
        out.open("w:r").empty("w:tab").close("w:r");
    }

    /** A field that Word fills in, with what it shows until then. */
    static void field(Xml out, String instruction, String shown, Setting setting) {
        out.open("w:fldSimple", "w:instr", " " + instruction + " ");
        run(out, shown, setting);
        out.close("w:fldSimple");
    }
}
