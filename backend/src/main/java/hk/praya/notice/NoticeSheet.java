package hk.praya.notice;

import hk.praya.http.Names;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import hk.praya.press.Template;
import hk.praya.wording.Locale;
import hk.praya.wording.Printed;
import hk.praya.wording.RichText;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A notice as markup, for paper and for a page: what somebody wrote is put in as text. */
final class NoticeSheet {
    private NoticeSheet() {}

    /**
     * What is shown.
     *
     * @param company whose it is. @param effectiveOn as each language writes it; null: a draft
     * @param hashes of the texts that are kept, by language; empty for a draft
     */
    record Shown(Names company, String colour, int number, int version, java.time.@Nullable LocalDate effectiveOn, Map<Locale, Printed> texts, Map<Locale, byte[]> hashes) {}

    static Lang lang(Locale locale) {
        return locale == Locale.EN ? Lang.EN : Lang.ZH;
    }

    static String company(Names names, Locale locale) {
        var own = locale == Locale.EN ? names.en() : names.zhHant();
        return own == null ? names.chineseFirst() : own;
    }

    /** @param tag around each language: {@code div} or {@code article} */
    static void text(Html html, Template template, Shown shown, Locale locale, String tag) {
        var lang = lang(locale);
        var printed = shown.texts().get(locale);
        html.open(tag, "class", "text", "lang", lang.tag(), "id", "text-" + lang.locale());
        html.leaf("p", company(shown.company(), locale), "class", "company").leaf("h1", printed.title(), "id", "title-" + lang.locale());
        html.open("p", "class", "particulars").text(template.label(lang, "number").replace("{number}", String.valueOf(shown.number())).replace("{version}", String.valueOf(shown.version())));
        if (shown.effectiveOn() != null) html.text("　·　").text(template.label(lang, "effective").replace("{date}", lang.date(shown.effectiveOn())));
        html.close("p");
        for (var section : printed.sections()) {
            if (!section.heading().isEmpty()) html.leaf("h2", section.heading());
            section.passages().forEach(passage -> passage(html, passage));
        }
        var hash = shown.hashes().get(locale);
        if (hash != null) html.leaf("p", template.label(lang, "hash") + " " + HexFormat.of().formatHex(hash), "class", "hash");
        html.close(tag);
    }

    private static void passage(Html html, RichText.Passage passage) {
        switch (passage.kind()) {
            case "bullets" -> list(html, "ul", passage.lines());
            case "numbers" -> list(html, "ol", passage.lines());
            default -> line(html, "p", passage.lines().getFirst());
        }
    }

    private static void list(Html html, String tag, List<List<RichText.Run>> lines) {
        html.open(tag);
        lines.forEach(line -> line(html, "li", line));
        html.close(tag);
    }

    private static void line(Html html, String tag, List<RichText.Run> runs) {
        html.open(tag);
        for (var run : runs) {
            if (run.bold()) html.leaf("b", run.text());
            else html.text(run.text());
        }
        html.close(tag);
    }
}
