package hk.praya.receipt;

import hk.praya.press.Html;
import hk.praya.press.Lang;
import hk.praya.press.Template;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** A page without a script, without a picture, and without anybody's name. */
@Singleton
final class VerificationPage {
    private static final Template WORDS = Template.of("receipt-check/1.0.0");
    private static final String STYLE = WORDS.css().replace("<", "").strip();
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(STYLE.getBytes(StandardCharsets.UTF_8)))
        + "'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    String policy() {
        return POLICY;
    }

    /** Nothing was chosen yet. */
    String choose() {
        return page("choose", "choose");
    }

    /** Of the code on a paper: whether there is such a record, and not what the paper says. */
    String ofCode(Verification.Result result) {
        return page(result.key(), "code_" + result.key());
    }

    String ofFile(Verification.Result result) {
        return page(result.key(), "file_" + result.key());
    }

    private static String page(String kind, String label) {
        var html = new Html();
        html.open("html", "lang", Lang.ZH.tag()).open("head").empty("meta", "charset", "utf-8").empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
            .empty("meta", "name", "robots", "content", "noindex").leaf("title", WORDS.label(Lang.ZH, "title") + " " + WORDS.label(Lang.EN, "title")).style(STYLE).close("head");
        html.open("body").open("main", "class", kind);
        html.leaf("p", WORDS.label(Lang.ZH, "title"), "class", "what").leaf("p", WORDS.label(Lang.EN, "title"), "class", "what", "lang", Lang.EN.tag());
        html.open("h1").leaf("span", WORDS.label(Lang.ZH, label)).empty("br").leaf("span", WORDS.label(Lang.EN, label), "lang", Lang.EN.tag()).close("h1");
        for (var lang : List.of(Lang.ZH, Lang.EN)) html.leaf("p", WORDS.label(lang, label + "_means"), "lang", lang.tag());
        form(html);
        return "<!doctype html>" + html.close("main").close("body").close("html");
    }

    /** A plain one: whoever has no scripts is told as well. */
    private static void form(Html html) {
        html.open("form", "method", "post", "action", "/public/receipts/file", "enctype", "multipart/form-data");
        html.open("label", "for", "file").leaf("span", WORDS.label(Lang.ZH, "file")).text(" ").leaf("span", WORDS.label(Lang.EN, "file"), "lang", Lang.EN.tag()).close("label");
        html.empty("input", "type", "file", "id", "file", "name", "file", "accept", ".json,application/json", "required", "required");
        html.open("button", "type", "submit").leaf("span", WORDS.label(Lang.ZH, "check")).text(" ").leaf("span", WORDS.label(Lang.EN, "check"), "lang", Lang.EN.tag()).close("button").close("form");
    }
}
