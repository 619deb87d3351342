package hk.praya.notice;

import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.filled;
import static hk.praya.notice.NoticeCases.keys;
import static hk.praya.notice.NoticeCases.notices;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.flow;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** From the client's own facts to what people read, and what stands in between. */
class NoticeTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final Api reviewer = Api.as(world.reviewer);

    private JsonNode view(UUID notice) {
        return ok(consultant.get(at(world, notice))).json();
    }

    private static List<String> checks(JsonNode findings) {
        return StreamSupport.stream(findings.spliterator(), false).map(each -> each.path("check").asText()).toList();
    }

    private Api.Reply publish(UUID notice, Map<String, Object> how) {
        return consultant.act(at(world, notice) + "/publication", how, version(world, notice));
    }

    @Test void aDraftBeginsWithWhatTheRegisterKnows() {
        transfer(world);
        var view = view(NoticeCases.draft(world));
        assertEquals(1, view.path("number").asInt());
        var elements = view.path("draft").path("content").path("elements");
        assertEquals("platform_operator", elements.path("transferees").path("fields").path("transferees").path("keys").path(0).asText());
        assertEquals("mainland", elements.path("cross_border").path("fields").path("places").path("keys").path(0).asText());
        assertEquals("Attendance and internal messages", elements.path("purposes").path("fields").path("purposes").path("items").path(0).path("en").asText());
        assertTrue(elements.path("purposes").path("fields").path("purposes").path("items").path(0).path("zhHant").isNull() || elements.path("purposes").path("fields").path("purposes").path("items").path(0).path("zhHant").isMissingNode(),
            "the other language is somebody's to write");
    }

    @Test void whatItLacksIsAnsweredAsItIsSaved() {
        transfer(world);
        var notice = NoticeCases.draft(world);
        var elements = new HashMap<>(NoticeCases.elements());
        elements.put("transferees", filled(Map.of("sharing", keys("shared"), "transferees", keys("sub_contractors"))));
        var saved = ok(consultant.put(at(world, notice) + "/draft", NoticeCases.writing(elements), 0)).json();
        assertEquals(1, saved.path("version").asInt());
        assertTrue(checks(saved.path("findings")).contains("transferee_class_missing"));
        assertEquals(List.of("zh-Hant", "en"), StreamSupport.stream(saved.path("texts").spliterator(), false).map(each -> each.path("language").asText()).toList());
    }

    @Test void aClassThatTheRegisterHoldsAndTheNoticeDoesNotKeepsItFromBeingPublished() {
        var notice = NoticeCases.approved(world);
        // Approved before the register knew of anybody but the platform: the register is asked again as it is published.
        var flow = new HashMap<>(flow());
        flow.put("importer", "other");
        flow.put("importerName", Map.of("en", "Payroll Bureau Limited"));
        flow.put("importerRole", "processor");
        ok(consultant.post(Cases.client(world) + "/transfers", flow));
        var refused = publish(notice, NoticeCases.publishing());
        assertEquals(409, refused.status());
        assertEquals("notice_incomplete", refused.reason());
        assertTrue(refused.text().contains("Payroll Bureau Limited"), refused.text());
        assertEquals("approved", view(notice).path("draft").path("version").path("state").asText());
    }

    @Test void guidanceIsGoneAgainstWithAReasonThatIsKept() {
        transfer(world);
        var notice = NoticeCases.approved(world);
        var refused = publish(notice, Map.of("note", ""));
        assertEquals("notice_against_guidance", refused.reason());
        ok(publish(notice, NoticeCases.publishing()));
        assertEquals("The company keeps these in its handbook.", view(notice).path("versions").path(0).path("insisted").asText());
    }

    @Test void whatPeopleReadIsFrozenWithAHashInEachLanguage() {
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        var read = ok(consultant.get(at(world, notice) + "/versions/" + version)).json();
        assertEquals(64, read.path("texts").path(0).path("sha256").asText().length());
        assertNotEquals(read.path("texts").path(0).path("sha256").asText(), read.path("texts").path(1).path("sha256").asText());
        NoticeCases.approvedAgain(world, notice);
        assertEquals(read, ok(consultant.get(at(world, notice) + "/versions/" + version)).json());
        assertEquals(404, consultant.get(at(world, notice) + "/versions/" + view(notice).path("draft").path("version").path("id").asText()).status(), "nobody was given that one to read");
    }

    @Test void nobodyJudgesWhatTheyWrote() {
        var notice = NoticeCases.submitted(world);
        assertEquals(403, consultant.act(at(world, notice) + "/review", NoticeCases.approving(), version(world, notice)).status());
        ok(reviewer.act(at(world, notice) + "/review", NoticeCases.approving(), version(world, notice)));
        assertEquals("approved", view(notice).path("draft").path("version").path("state").asText());
    }

    @Test void whatIsReturnedSaysWhyAndIsWorkedOnAgain() {
        var notice = NoticeCases.submitted(world);
        assertEquals("comment_missing", reviewer.act(at(world, notice) + "/review", Map.of("outcome", "returned", "note", " "), version(world, notice)).reason());
        ok(reviewer.act(at(world, notice) + "/review", Map.of("outcome", "returned", "note", "The address is the old one."), version(world, notice)));
        var view = view(notice);
        assertEquals("draft", view.path("draft").path("version").path("state").asText());
        assertTrue(view.path("events").toString().contains("The address is the old one."));
        ok(consultant.put(at(world, notice) + "/draft", NoticeCases.writing(NoticeCases.elements()), version(world, notice)));
    }

    @Test void whatIsInReviewIsNotWrittenOn() {
        var notice = NoticeCases.submitted(world);
        assertEquals("notice_in_review", consultant.put(at(world, notice) + "/draft", NoticeCases.writing(NoticeCases.elements()), version(world, notice)).reason());
        ok(consultant.act(at(world, notice) + "/reopening", "", version(world, notice)));
        ok(consultant.put(at(world, notice) + "/draft", NoticeCases.writing(NoticeCases.elements()), version(world, notice)));
    }

    @Test void nothingIsPublishedThatNobodyApproved() {
        var notice = NoticeCases.submitted(world);
        assertEquals("notice_in_review", publish(notice, NoticeCases.publishing()).reason());
        ok(reviewer.act(at(world, notice) + "/review", NoticeCases.approving(), version(world, notice)));
        ok(consultant.act(at(world, notice) + "/reopening", "", version(world, notice)));
        assertEquals("notice_draft", publish(notice, NoticeCases.publishing()).reason());
    }

    @Test void whoeverSavesSecondIsTold() {
        var notice = NoticeCases.draft(world);
        ok(consultant.put(at(world, notice) + "/draft", NoticeCases.writing(NoticeCases.elements()), 0));
        assertEquals(412, consultant.put(at(world, notice) + "/draft", NoticeCases.writing(Map.of()), 0).status());
        assertEquals(412, consultant.act(at(world, notice) + "/submission", "", 0).status());
    }

    @Test void beginningTwiceWithOneKeyIsOneNotice() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = consultant.send("POST", notices(world), NoticeCases.beginning(), "application/json", key);
        var second = consultant.send("POST", notices(world), NoticeCases.beginning(), "application/json", key);
        assertEquals(first.id(), second.id());
        assertEquals(1, ok(consultant.get(notices(world))).json().path("total").asInt());
    }

    @Test void aNewVersionTakesThePlaceOfTheOldAndTheChoiceIsKept() {
        var notice = NoticeCases.published(world);
        var old = NoticeCases.current(world, notice);
        NoticeCases.approvedAgain(world, notice);
        assertEquals("notice_change_unsaid", publish(notice, NoticeCases.publishing()).reason());
        ok(publish(notice, NoticeCases.publishing("correction")));
        var versions = view(notice).path("versions");
        assertEquals(2, versions.path(0).path("ordinal").asInt());
        assertEquals("correction", versions.path(0).path("change").asText());
        assertEquals(old.toString(), versions.path(1).path("id").asText());
        assertEquals("superseded", versions.path(1).path("state").asText());
    }

    @Test void aWithdrawnNoticeStaysToBeRead() {
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        ok(consultant.post(at(world, notice) + "/withdrawal", Map.of("note", "The platform is gone.")));
        assertEquals("withdrawn", view(notice).path("versions").path(0).path("state").asText());
        ok(consultant.get(at(world, notice) + "/versions/" + version));
        assertEquals("notice_not_published", consultant.post(at(world, notice) + "/withdrawal", Map.of("note", "Again.")).reason());
    }

    @Test void onlyOneVersionIsWorkedOn() {
        var notice = NoticeCases.published(world);
        ok(consultant.post(at(world, notice) + "/draft", ""));
        assertEquals("notice_open_already", consultant.post(at(world, notice) + "/draft", "").reason());
        ok(consultant.act(at(world, notice) + "/draft/discard", "", version(world, notice)));
        ok(consultant.post(at(world, notice) + "/draft", ""));
    }

    @Test void whatIsNoContentOfItsKindIsRefused() {
        var notice = NoticeCases.draft(world);
        for (var wrong : List.<Map<String, Object>>of(Map.of("nonsense", filled(Map.of())), Map.of("purposes", filled(Map.of("nonsense", keys("a")))), Map.of("supply", filled(Map.of("nature", keys("perhaps")))),
            Map.of("transferees", filled(Map.of("transferees", keys("everybody")))), Map.of("supply", filled(Map.of("nature", Map.of("date", "2026-01-01")))),
            Map.of("purposes", filled(Map.of("purposes", Map.of("items", List.of(NoticeCases.both("x".repeat(600), "y")))))))) {
            assertEquals(400, consultant.put(at(world, notice) + "/draft", NoticeCases.writing(wrong), 0).status(), wrong.toString());
        }
        assertEquals("notice_kind_unknown", consultant.post(notices(world), Map.of("kind", "cookie_banner")).reason());
        assertEquals("notice_subject_unknown", consultant.post(notices(world), Map.of("kind", "collection_notice", "subjects", List.of("martians"))).reason());
    }

    @Test void scriptInEveryTextFieldIsTextAndNothingElse() {
        var script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var notice = NoticeCases.draft(world);
        var elements = new HashMap<>(NoticeCases.elements());
        elements.put("purposes", filled(Map.of("purposes", Map.of("items", List.of(NoticeCases.both(script, script))))));
        elements.put("access", Map.of("included", true, "fields", Map.of(), "text", NoticeCases.both(script, script)));
        var body = new HashMap<String, Object>(NoticeCases.writing(elements));
        body.put("title", NoticeCases.both(script, script));
        body.put("content", Map.of("elements", elements, "own", List.of(Map.of("key", "more", "heading", NoticeCases.both(script, script), "text", NoticeCases.both(script, script)))));
        var saved = ok(consultant.put(at(world, notice) + "/draft", body, 0));
        assertTrue(saved.headers().get("content-type").startsWith("application/json"));
        var runs = saved.json().path("texts").path(1).path("sections").findValuesAsText("text");
        assertTrue(runs.contains(script), "it is shown as the characters that it is");
    }

    @Test void itsTurnIsOnSomebodysList() {
        var notice = NoticeCases.submitted(world);
        var list = ok(reviewer.get("/api/firm/worklist")).json();
        assertTrue(list.toString().contains(notice.toString()), list.toString());
    }
}
