package hk.praya.notice;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.NameBook.ClientNames;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.http.Uploads;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.jooq.notice.tables.records.TextRecord;
import hk.praya.jooq.notice.tables.records.VersionRecord;
import hk.praya.notice.NoticeSheet.Shown;
import hk.praya.press.Faces;
import hk.praya.press.FirmColour;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import hk.praya.press.Pdf;
import hk.praya.press.QrCode;
import hk.praya.press.Template;
import hk.praya.wording.Locale;
import hk.praya.wording.Printed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** A notice on paper, as a draft or as it is read, and a poster that leads to it. Written after the transaction has ended. */
@Singleton
final class NoticePaper {
    private static final Template TEMPLATE = Template.of("notice/1.0.0");

    private final Access access;
    private final NoticeQueries queries;
    private final Composition composition;
    private final ClientNames clients;
    private final PublicAddress addresses;
    private final Printing printing;

    NoticePaper(Access access, NoticeQueries queries, Composition composition, ClientNames clients, PublicAddress addresses, Printing printing) {
        this.access = access;
        this.queries = queries;
        this.composition = composition;
        this.clients = clients;
        this.addresses = addresses;
        this.printing = printing;
    }

    /** The faces, and the day. */
    @Singleton
    record Printing(Faces faces, Clock clock) {}

    record File(String name, byte[] bytes) {}

    /** A version: published, it is printed letter for letter; one that is worked on, as it stands. */
    Outcome<File> paper(Actor actor, UUID clientId, UUID noticeId, UUID versionId) {
        return access.<Shown>read(actor, Permission.NOTICE_VIEW, clientId, scope -> queries.find(scope, clientId, noticeId).flatMap(notice -> queries.version(scope, clientId, noticeId, versionId)
            .map(version -> Outcome.done(shown(scope, notice, version)))).orElseGet(Outcome::absent)).map(this::print);
    }

    Shown shown(Scope scope, NoticeRecord notice, VersionRecord version) {
        var client = clients.client(scope, notice.getClientId());
        var texts = new EnumMap<Locale, Printed>(Locale.class);
        var hashes = new EnumMap<Locale, byte[]>(Locale.class);
        if (version.getPublishedAt() == null) {
            texts.putAll(composition.printed(scope, composition.load(notice, version)));
        } else {
            for (TextRecord kept : queries.texts(scope, notice.getClientId(), version.getId())) {
                texts.put(Locale.of(kept.getLanguage()), Printed.read(kept.getText()));
                hashes.put(Locale.of(kept.getLanguage()), kept.getSha256());
            }
        }
        return new Shown(client.name(), client.colour(), notice.getNumber(), version.getOrdinal(), version.getEffectiveOn(), texts, hashes);
    }

    private File print(Shown shown) {
        var html = begin(shown, shown.texts().get(Locale.ZH_HANT).title());
        var draft = shown.hashes().isEmpty();
        html.open("div", "class", "foot").text(NoticeSheet.company(shown.company(), Locale.ZH_HANT)).text("　").leaf("span", draft ? TEMPLATE.label(Lang.ZH, "draft") + " " + TEMPLATE.label(Lang.EN, "draft") : "", "class", "draft").close("div");
        for (var locale : Locale.values()) NoticeSheet.text(html, TEMPLATE, shown, locale, "div");
        return end(html, shown, "notice");
    }

    /** To the page that anybody may read, or to the one that people sign in to. */
    Outcome<File> poster(Actor actor, UUID clientId, UUID noticeId) {
        record Poster(Shown shown, String address, boolean open) {}
        return access.<Poster>read(actor, Permission.NOTICE_VIEW, clientId, scope -> {
            var notice = queries.find(scope, clientId, noticeId);
            if (notice.isEmpty()) return Outcome.absent();
            var published = queries.published(scope, clientId, noticeId);
            if (published.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "notice_not_published");
            var open = notice.get().getPublic();
            return Outcome.done(new Poster(shown(scope, notice.get(), published.get()), open ? addresses.open(notice.get()) : addresses.own(noticeId), open));
        }).map(poster -> {
            var shown = poster.shown();
            var html = begin(shown, shown.texts().get(Locale.ZH_HANT).title());
            html.open("div", "class", "foot").text(NoticeSheet.company(shown.company(), Locale.ZH_HANT)).close("div").open("div", "class", "poster");
            whose(html, shown.company());
            html.leaf("h1", shown.texts().get(Locale.ZH_HANT).title(), "id", "title-zh-Hant");
            html.leaf("p", shown.texts().get(Locale.EN).title(), "class", "other", "lang", Lang.EN.tag(), "id", "title-en");
            var code = QrCode.of(poster.address());
            html.open("div", "class", "code").open("svg", "xmlns", "http://www.w3.org/2000/svg", "alt", TEMPLATE.label(Lang.ZH, "qr_alt") + " " + TEMPLATE.label(Lang.EN, "qr_alt"), "style", "width:80mm;height:80mm", "viewBox", "0 0 " + code.side() + " " + code.side())
                .empty("path", "d", code.path(), "fill", "#000000").close("svg").close("div");
            for (var lang : List.of(Lang.ZH, Lang.EN)) html.leaf("p", TEMPLATE.label(lang, "scan"), "class", "scan", "lang", lang.tag());
            if (!poster.open()) for (var lang : List.of(Lang.ZH, Lang.EN)) html.leaf("p", TEMPLATE.label(lang, "scan_account"), "class", "small", "lang", lang.tag());
            html.leaf("p", poster.address(), "class", "address").close("div");
            return end(html, shown, "poster");
        });
    }

    /** On a wall it stands alone: whoever reads one of the two names only knows whose it is. */
    private static void whose(Html html, Names company) {
        html.open("p", "class", "company").text(NoticeSheet.company(company, Locale.ZH_HANT));
        if (company.zhHant() != null && company.en() != null) html.text("　").leaf("span", company.en(), "lang", Lang.EN.tag());
        html.close("p");
    }

    private Html begin(Shown shown, String title) {
        var html = new Html(printing.faces());
        html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", Lang.ZH.tag()).open("head").leaf("title", title);
        html.empty("meta", "name", "author", "content", NoticeSheet.company(shown.company(), Locale.ZH_HANT)).empty("meta", "name", "subject", "content", title).empty("meta", "name", "keywords", "content", String.valueOf(shown.number()));
        html.style(TEMPLATE.css().replace("COLOUR", FirmColour.onPaper(shown.colour()))).open("bookmarks");
        for (Map.Entry<Locale, Printed> text : shown.texts().entrySet()) html.empty("bookmark", "name", text.getValue().title(), "href", "#title-" + NoticeSheet.lang(text.getKey()).locale());
        return html.close("bookmarks").close("head").open("body");
    }

    private File end(Html html, Shown shown, String what) {
        html.close("body").close("html");
        LocalDate day = shown.effectiveOn() == null ? HongKong.today(printing.clock()) : shown.effectiveOn();
        var bytes = Pdf.of(html, printing.faces(), HexFormat.of().formatHex(DigestUtils.sha256(html.toString())), day).bytes();
        return new File(Uploads.fileName("%s %d %s.pdf".formatted(shown.texts().get(Locale.ZH_HANT).title(), shown.number(), what)), bytes);
    }
}
