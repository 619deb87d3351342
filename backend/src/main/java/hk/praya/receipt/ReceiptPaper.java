package hk.praya.receipt;

import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.ledger.Corrections.Correction;
import hk.praya.press.Faces;
import hk.praya.press.FirmColour;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import hk.praya.press.Pdf;
import hk.praya.press.QrCode;
import hk.praya.press.Rendered;
import hk.praya.press.Template;
import hk.praya.receipt.ReceiptMaking.Made;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A receipt on paper: one page, in the language that was read beside the labels of both, with a code by which anybody may check it. */
@Singleton
final class ReceiptPaper {
    private static final String TEMPLATE = "receipt/1.0.0";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Faces faces;

    ReceiptPaper(Faces faces) {
        this.faces = faces;
    }

    /** @param colour of the client. @param person whom it was issued to, as they are called today. @param address where it is checked, of this very record. @param page where anybody has a file checked. @param corrected what was said last of the row: of the paper, and not of what is checked */
    record Wanted(Made made, Names person, String colour, String address, String page, @Nullable Correction corrected) {}

    Rendered print(Wanted wanted) {
        var html = new Html(faces);
        var hash = HexFormat.of().formatHex(wanted.made().sha256());
        new Sheet(html, Template.of(TEMPLATE), wanted, hash).write();
        return Pdf.of(html, faces, hash, HongKong.day(wanted.made().entry().at()));
    }

    private record Sheet(Html html, Template template, Wanted wanted, String hash) {
        void write() {
            var receipt = wanted.made().receipt();
            var title = both(receipt.event().event_type().equals("consent") ? "title_consent" : "title_acknowledgement");
            html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", Lang.ZH.tag()).open("head").leaf("title", title);
            html.empty("meta", "name", "author", "content", receipt.pii_controllers().getFirst().party_name()).empty("meta", "name", "subject", "content", title).empty("meta", "name", "keywords", "content", hash);
            html.style(template.css().replace("COLOUR", FirmColour.onPaper(wanted.colour())));
            html.open("bookmarks").empty("bookmark", "name", title, "href", "#receipt").close("bookmarks").close("head").open("body");
            html.open("div", "class", "foot").text("SHA-256 " + hash).close("div");
            html.leaf("p", receipt.pii_controllers().getFirst().party_name(), "class", "company");
            html.open("h1", "id", "receipt").leaf("span", template.label(Lang.ZH, title(receipt)), "lang", Lang.ZH.tag()).text(" ").leaf("span", template.label(Lang.EN, title(receipt)), "class", "en", "lang", Lang.EN.tag()).close("h1");
            html.open("table", "class", "facts").open("tbody");
            facts(receipt);
            html.close("tbody").close("table");
            code();
            html.close("body").close("html");
        }

        private static String title(Receipt receipt) {
            return receipt.event().event_type().equals("consent") ? "title_consent" : "title_acknowledgement";
        }

        private void facts(Receipt receipt) {
            var entry = wanted.made().entry();
            var notice = receipt.privacy_notice();
            row("person", List.of(wanted.person().zhHant() == null || wanted.person().en() == null ? wanted.person().chineseFirst() : wanted.person().zhHant() + " " + wanted.person().en()));
            if (entry.guardian() != null) row("guardian", List.of(entry.guardian()));
            row("notice", List.of(notice.title(), both("version").replace("{number}", String.valueOf(notice.number())).replace("{version}", String.valueOf(notice.version()))));
            row("language", List.of(both("language_" + (notice.language().equals("en") ? "en" : "zh"))));
            row("state", List.of(both("state_" + receipt.event().event_state())));
            if (receipt.event().event_type().equals("consent")) row("purpose", receipt.purposes().stream().map(Receipt.Purpose::purpose).toList());
            row("at", List.of(TIME.format(entry.at().atZone(HongKong.ZONE)) + " (UTC+8)"));
            row("authentication", List.of(both("method_" + (entry.method().equals("sso") ? "sso" : "link"))));
            row("read", List.of(both("seconds").replace("{seconds}", String.valueOf(entry.readSeconds()))));
            row("contact", java.util.stream.Stream.concat(receipt.pii_controllers().getFirst().party_contact().stream(), receipt.pii_controllers().getFirst().party_address().stream()).toList());
            row("text_hash", List.of(notice.text_sha256()));
            row("record", List.of(receipt.record_id()));
            corrected(wanted.corrected());
        }

        /** The receipt stays what it was; whoever holds this page is told what was said of it by the day of issue. */
        private void corrected(@Nullable Correction last) {
            if (last == null) return;
            row("corrected", List.of(TIME.format(last.at().atZone(HongKong.ZONE)) + " (UTC+8)", both("wrong_" + last.wrong().key()), both(last.counts() ? "counts" : "counts_no"), last.reason()));
        }

        private void row(String label, List<String> lines) {
            if (lines.isEmpty()) return;
            html.open("tr").open("th", "scope", "row").leaf("span", template.label(Lang.ZH, label), "lang", Lang.ZH.tag()).empty("br").leaf("span", template.label(Lang.EN, label), "class", "en", "lang", Lang.EN.tag()).close("th").open("td");
            lines.forEach(line -> html.leaf("p", line));
            html.close("td").close("tr");
        }

        private void code() {
            var drawn = QrCode.of(wanted.address());
            html.open("div", "class", "check").open("div", "class", "code");
            html.open("svg", "xmlns", "http://www.w3.org/2000/svg", "alt", both("code_alt"), "style", "width:34mm;height:34mm", "viewBox", "0 0 " + drawn.side() + " " + drawn.side())
                .empty("path", "d", drawn.path(), "fill", "#000000").close("svg").close("div");
            for (var lang : List.of(Lang.ZH, Lang.EN)) html.leaf("p", template.label(lang, "check"), "lang", lang.tag());
            html.leaf("p", wanted.page(), "class", "address").close("div");
        }

        private String both(String label) {
            return template.label(Lang.ZH, label) + " " + template.label(Lang.EN, label);
        }
    }
}
