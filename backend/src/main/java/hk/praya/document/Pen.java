package hk.praya.document;

import hk.praya.document.TiaPaper.Names;
import hk.praya.document.TiaPaper.Term;
import hk.praya.document.TiaPaper.Words;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import hk.praya.press.Template;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes in one of the two languages, and tags what is in another. */
record Pen(Html html, Template template, Lang lang) {

    /** Circle, diamond, triangle, square: told apart without colour. */
    private static final Map<String, String> MARKS = Map.of("low", "○", "medium", "◆", "high", "▲", "very_high", "■");

    boolean chinese() {
        return lang == Lang.ZH;
    }

    String label(String key) {
        return template.label(lang, key);
    }

    /** @param values name, value, name, value … for the label's {placeholders} */
    String filled(String key, String... values) {
        String text = label(key);
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("{" + values[i] + "}", values[i + 1]);
        }
        return text;
    }

    String date(LocalDate date) {
        return lang.date(date);
    }

    /** Half up, as screens show it. */
    static String score(BigDecimal score) {
        return score.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    static String working(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    String percent(BigDecimal share) {
        String number = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        return chinese() ? number + "%" : number + " %";
    }

    Pen label(String tag, String key, String... attributes) {
        html.leaf(tag, label(key), attributes);
        return this;
    }

    Pen text(String tag, String text, String... attributes) {
        html.leaf(tag, text, attributes);
        return this;
    }

    Pen words(String tag, Words words, String... attributes) {
        html.open(tag, tagged(lang.tagOf(words), attributes)).text(lang.of(words)).close(tag);
        return this;
    }

    Pen names(String tag, Names names, String... attributes) {
        html.open(tag, tagged(lang.tagOf(names), attributes)).text(lang.of(names)).close(tag);
        return this;
    }

    Pen span(Words words) {
        if (words.lang() == null) {
            html.text(lang.of(words));
            return this;
        }
        return words("span", words);
    }

    /** Several paragraphs: an empty line parts them. */
    Pen paragraphs(Words words, String... attributes) {
        for (String paragraph : lang.of(words).strip().split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                html.open("p", tagged(lang.tagOf(words), attributes)).text(paragraph.strip()).close("p");
            }
        }
        return this;
    }

    private String[] tagged(String tag, String... attributes) {
        if (tag.equals(lang.tag())) {
            return attributes;
        }
        var all = new String[attributes.length + 2];
        System.arraycopy(attributes, 0, all, 0, attributes.length);
        all[attributes.length] = "lang";
        all[attributes.length + 1] = tag;
        return all;
    }

    /** A fact: a quiet label, and its words. */
    Pen fact(String key, Consumer<Pen> value) {
        return factOf(label(key), "", value);
    }

    Pen leadingFact(String key, Consumer<Pen> value) {
        return factOf(label(key), "lead", value);
    }

    Pen factOf(String label, String rowClass, Consumer<Pen> value) {
        html.open("tr", "class", rowClass).leaf("th", label, "scope", "row").open("td");
        value.accept(this);
        html.close("td").close("tr");
        return this;
    }

    Pen facts(Runnable rows) {
        return facts("facts", rows);
    }

    /** A table without rows is not a table (PDF/UA-1, 7.2): then nothing is written. */
    Pen facts(String style, Runnable rows) {
        int before = html.open("table", "class", style).open("tbody").length();
        rows.run();
        if (html.length() == before) {
            html.cut("<tbody>").cut("<table class=\"" + style + "\">");
        } else {
            html.close("tbody").close("table");
        }
        return this;
    }

    /** The name on the other side, under the one of this. */
    void otherName(Names names) {
        html.leaf("p", lang.of(names), "lang", lang.tag());
    }

    /** Band by colour, shape and word. */
    Pen band(Term band, String score) {
        html.leaf("span", mark(band.key()) + lang.of(band.label()) + (score.isEmpty() ? "" : " " + score), "class", "band " + band.key());
        return this;
    }

    static String mark(String band) {
        String mark = MARKS.get(band);
        return mark == null ? "" : mark + " ";
    }

    static Term term(List<Term> terms, String key) {
        return terms.stream().filter(term -> term.key().equals(key)).findFirst().orElseThrow();
    }
}
