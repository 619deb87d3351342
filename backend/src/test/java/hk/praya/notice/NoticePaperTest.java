package hk.praya.notice;

import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.filled;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Archive;
import hk.praya.testing.World;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A notice on paper, on a wall, and on a page for whoever has its address. */
class NoticePaperTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    private static String words(Api.Reply pdf) {
        try (var document = Loader.loadPDF(ok(pdf).bytes())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test void aDraftIsPrintedAsItStandsAndSaysThatItIsOne() {
        var notice = NoticeCases.written(world);
        var draft = consultant.get(at(world, notice)).json().path("draft").path("version").path("id").asText();
        var text = words(consultant.get(at(world, notice) + "/versions/" + draft + "/paper"));
        assertTrue(text.contains("草稿，尚未發布") && text.contains("支付薪酬") && text.contains("paying salaries"), text);
    }

    @Test void whatIsPublishedIsPrintedLetterForLetterWithItsHash() {
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        var text = words(consultant.get(at(world, notice) + "/versions/" + version + "/paper"));
        var hash = ok(consultant.get(at(world, notice) + "/versions/" + version)).json().path("texts").path(0).path("sha256").asText();
        assertTrue(text.replaceAll("\\s", "").contains(hash) && !text.contains("草稿"), text);
    }

    @Test void aPosterLeadsToTheirOwnPageOrToTheOneForAnybody() {
        var notice = NoticeCases.published(world);
        var poster = words(consultant.get(at(world, notice) + "/poster"));
        assertTrue(poster.contains("/my/notices/" + notice) && poster.contains(world.client.name()) && poster.contains(world.client.name().replace("Harbour View", "維港")), poster);
        var page = NoticeCases.open(world, notice);
        assertTrue(words(consultant.get(at(world, notice) + "/poster")).replaceAll("\\s", "").contains(page));
        assertEquals("notice_not_published", consultant.get(at(world, NoticeCases.draft(world)) + "/poster").reason());
    }

    @Test void everyPaperMayBeArchivedAndReadAloud() throws Exception {
        var notice = NoticeCases.published(world);
        for (var path : List.of("/versions/" + NoticeCases.current(world, notice) + "/paper", "/poster")) assertEquals(List.of(), Archive.failures(ok(consultant.get(at(world, notice) + path)).bytes()), path);
    }

    @Test void anybodyReadsAPublicNoticeWithoutAScriptAndWithoutATrace() {
        var page = NoticeCases.open(world, NoticeCases.published(world));
        var reply = ok(Api.nobody().get(page));
        assertTrue(reply.text().contains("支付薪酬") && reply.text().contains("paying salaries"), reply.text());
        assertFalse(reply.text().contains("<script") || reply.headers().containsKey("set-cookie"));
        assertTrue(reply.headers().get("content-security-policy").startsWith("default-src 'none'; style-src 'sha256-"));
    }

    @Test void whatIsNotOpenIsAbsentAndSoIsWhatWasWithdrawnOrNeverWas() {
        var notice = NoticeCases.published(world);
        var page = NoticeCases.open(world, notice);
        ok(consultant.put(at(world, notice) + "/public", Map.of("open", false), 0));
        var closed = Api.nobody().get(page);
        assertEquals(404, closed.status());
        assertTrue(closed.text().startsWith("<!doctype html>"), "on a wall it is read by people");
        for (var said : List.of("<h1>這裏沒有頁面</h1>", "<h1>There is no page here</h1>", "請向發出通知的公司查詢", "Ask the company that gave it to you")) assertTrue(closed.text().contains(said), closed.text());
        assertTrue(closed.headers().get("content-security-policy").startsWith("default-src 'none'"));
        NoticeCases.open(world, notice);
        ok(consultant.post(at(world, notice) + "/withdrawal", Map.of("note", "Gone.")));
        var withdrawn = Api.nobody().get(page);
        assertEquals(closed.text(), withdrawn.text());
        assertEquals(closed.text(), Api.nobody().get("/public/notices/" + "A".repeat(64)).text());
        assertEquals(closed.text(), Api.nobody().get("/public/notices/x").text());
        assertEquals(404, Api.nobody().get(page.substring(0, page.length() - 4)).status());
    }

    @Test void whenThePageWasOpenedAndClosedStandsInTheHistory() {
        var draft = NoticeCases.draft(world);
        refused(409, "notice_not_published", consultant.put(at(world, draft) + "/public", Map.of("open", true), 0));
        var notice = NoticeCases.published(world);
        NoticeCases.open(world, notice);
        NoticeCases.open(world, notice);
        ok(consultant.put(at(world, notice) + "/public", Map.of("open", false), 0));
        var events = ok(consultant.get(at(world, notice))).json().path("events").findValuesAsText("event");
        assertEquals(List.of("publish", "open", "close"), events.subList(events.size() - 3, events.size()), "and nothing where it was open already");
    }

    @Test void whatAsksForConsentIsOnNoPageWhereNobodyCanAnswer() {
        var form = NoticeCases.consentForm(world);
        refused(409, "notice_public_consent", consultant.put(at(world, form) + "/public", Map.of("open", true), 0));
        ok(consultant.put(at(world, form) + "/public", Map.of("open", false), 0));
    }

    @Test void scriptIsTextOnThePageToo() {
        var script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var notice = NoticeCases.draft(world);
        var elements = new HashMap<>(NoticeCases.elements());
        elements.put("purposes", filled(Map.of("purposes", Map.of("items", List.of(NoticeCases.both(script, script))))));
        var body = new HashMap<String, Object>(NoticeCases.writing(elements));
        body.put("title", NoticeCases.both(script, script));
        ok(consultant.put(at(world, notice) + "/draft", body, 0));
        publish(notice);
        var page = ok(Api.nobody().get(NoticeCases.open(world, notice))).text();
        assertFalse(page.contains("<script") || page.contains("<img"), page);
        assertTrue(page.contains("&lt;script&gt;"));
    }

    private void publish(UUID notice) {
        ok(consultant.act(at(world, notice) + "/submission", "", version(world, notice)));
        ok(Api.as(world.reviewer).act(at(world, notice) + "/review", NoticeCases.approving(), version(world, notice)));
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(), version(world, notice)));
    }
}
