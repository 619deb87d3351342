package hk.praya.notice;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.notice.tables.records.NoticeRecord;
import hk.praya.press.Html;
import hk.praya.press.Lang;
import hk.praya.press.Template;
import hk.praya.wording.Locale;
import hk.praya.wording.NoticePack;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** A page for whoever has its address: the text that is read now, without signing in, without a script, and without noting who reads. */
@Singleton
final class PublicNotice {
    private static final Template TEMPLATE = Template.of("notice-page/1.0.0");
    private static final String STYLE = TEMPLATE.css().replace("<", "").strip();
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(STYLE.getBytes(StandardCharsets.UTF_8)))
        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Access access;
    private final NoticeQueries queries;
    private final NoticePaper paper;
    private final Versioning versioning;

    PublicNotice(Access access, NoticeQueries queries, NoticePaper paper, Versioning versioning) {
        this.access = access;
        this.queries = queries;
        this.paper = paper;
        this.versioning = versioning;
    }

    /** One that was not opened to the public, was withdrawn, or never was: the same absence. */
    Outcome<String> page(String token) {
        return PublicAddress.read(token).map(meant -> access.lookAsSystem(meant.firmId(), meant.clientId(), scope -> queries.find(scope, meant.clientId(), meant.noticeId()).filter(NoticeRecord::getPublic)
            .flatMap(notice -> queries.published(scope, meant.clientId(), meant.noticeId()).map(version -> Outcome.done(paper.shown(scope, notice, version)))).orElseGet(Outcome::absent)))
            .orElseGet(Outcome::absent).map(PublicNotice::write);
    }

    /** What stands in its place where there is none: on a wall a code may outlive the page that it leads to. */
    static String closed() {
        var html = begun(TEMPLATE.label(Lang.ZH, "closed"));
        for (var lang : List.of(Lang.ZH, Lang.EN)) html.open("article", "class", "text", "lang", lang.tag()).leaf("h1", TEMPLATE.label(lang, "closed")).leaf("p", TEMPLATE.label(lang, "closed_text")).close("article");
        return ended(html);
    }

    private static Html begun(String title) {
        return new Html().open("html", "lang", Lang.ZH.tag()).open("head").empty("meta", "charset", "utf-8").empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
            .leaf("title", title).style(STYLE).close("head").open("body").open("main");
    }

    private static String ended(Html html) {
        return "<!doctype html>" + html.close("main").close("body").close("html");
    }

    private static String write(NoticeSheet.Shown shown) {
        var html = begun(shown.texts().get(Locale.ZH_HANT).title() + " – " + shown.company().chineseFirst()).open("nav");
        for (var locale : Locale.values()) html.leaf("a", TEMPLATE.label(NoticeSheet.lang(locale), "other"), "href", "#text-" + NoticeSheet.lang(locale).locale(), "lang", NoticeSheet.lang(locale).tag());
        html.close("nav");
        for (var locale : Locale.values()) NoticeSheet.text(html, TEMPLATE, shown, locale, "article");
        return ended(html);
    }

    /** Opens it to whoever has its address, or closes it. */
    Outcome<UUID> open(Actor actor, UUID clientId, UUID noticeId, boolean open) {
        return access.write(actor, Permission.NOTICE_PUBLISH, Subject.of(clientId, "notice", noticeId), act -> {
            var notice = queries.lock(act.scope(), clientId, noticeId);
            if (notice.isEmpty()) return Outcome.absent();
            // Nobody can answer it there, and it would look as if nobody had to.
            if (open && notice.get().getRecord().equals(NoticePack.Record.CONSENT.key())) return Outcome.refused(Refusal.CONFLICT, "notice_public_consent");
            var published = queries.published(act.scope(), clientId, noticeId);
            // There would be nothing on it.
            if (open && published.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "notice_not_published");
            queries.update(act.scope(), clientId, noticeId, new NoticeRecord().setPublic(open));
            if (open != notice.get().getPublic()) published.ifPresent(version -> versioning.page(act, notice.get(), version.getId(), open));
            act.changed(notice.get().getPublic(), open);
            return Outcome.done(noticeId);
        });
    }
}
