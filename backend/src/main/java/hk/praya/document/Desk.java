package hk.praya.document;

import hk.praya.document.TiaPaper.Names;
import hk.praya.document.TiaPaper.Words;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import hk.praya.press.Template;
import java.util.function.Consumer;

/** What everybody who writes a piece of the paper has before them. */
record Desk(TiaPaper paper, Template template, Html html) {

    Pen pen(Lang lang) {
        return new Pen(html, template, lang);
    }

    /** The same piece in each language in turn; never sentence by sentence. */
    void sides(Consumer<Pen> piece) {
        sides("", piece);
    }

    /** @param style {@code keep}: a side is not broken over two pages where it fits on one */
    void sides(String style, Consumer<Pen> piece) {
        for (Lang lang : template.languages()) {
            html.open("div", "class", "side " + (lang == Lang.ZH ? "zh " : "en ") + style, "lang", lang.tag());
            piece.accept(pen(lang));
            html.close("div");
        }
    }

    /** Both languages in one cell or heading of a table that serves both. */
    void bothLabels(String key) {
        both(template.label(Lang.ZH, key), template.label(Lang.EN, key));
    }

    void both(Words words) {
        if (words.lang() != null) {
            html.leaf("span", words.en(), "lang", words.lang());
        } else {
            both(words.zhHant(), words.en());
        }
    }

    /** On one line, the second quieter. */
    void both(String zh, String en) {
        html.leaf("span", zh, "lang", Lang.ZH.tag());
        if (!zh.equals(en)) {
            html.text(" ").leaf("span", en, "class", "en", "lang", Lang.EN.tag());
        }
    }

    void stacked(Words words) {
        html.leaf("p", words.zhHant(), "lang", words.lang() == null ? Lang.ZH.tag() : words.lang());
        if (!words.zhHant().equals(words.en())) {
            html.leaf("p", words.en(), "class", "quiet small", "lang", Lang.EN.tag());
        }
    }

    /** Two lines, one in each language. */
    void lines(String zh, String en) {
        html.leaf("p", zh, "lang", Lang.ZH.tag()).leaf("p", en, "lang", Lang.EN.tag());
    }

    void stackedLabels(String key, String... attributes) {
        html.open("th", attributes).leaf("span", template.label(Lang.ZH, key), "lang", Lang.ZH.tag()).empty("br")
            .leaf("span", template.label(Lang.EN, key), "lang", Lang.EN.tag()).close("th");
    }

    /** Both names on one line, or the one there is. */
    void bothNames(Names names) {
        if (names.zhHant() != null && names.en() != null) {
            both(names.zhHant(), names.en());
        } else {
            Pen pen = pen(Lang.ZH);
            pen.names("span", names);
        }
    }

    static String plain(Names names) {
        String zh = names.zhHant();
        String en = names.en();
        return zh == null ? String.valueOf(en) : en == null ? zh : zh + " " + en;
    }
}
