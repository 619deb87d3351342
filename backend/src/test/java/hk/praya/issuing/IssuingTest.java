package hk.praya.issuing;

import static hk.praya.issuing.IssuingCases.at;
import static hk.praya.issuing.IssuingCases.counts;
import static hk.praya.issuing.IssuingCases.events;
import static hk.praya.issuing.IssuingCases.notice;
import static hk.praya.issuing.IssuingCases.placing;
import static hk.praya.issuing.IssuingCases.publish;
import static hk.praya.issuing.IssuingCases.row;
import static hk.praya.issuing.IssuingCases.states;
import static hk.praya.issuing.IssuingCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static hk.praya.testing.Cases.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One text for many clients: judged once, filled in from each one's own facts, published at each by itself, and undone while nobody has opened it. */
class IssuingTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final Api reviewer = Api.as(world.reviewer);

    @Test void nobodyJudgesATemplateThatTheyWrote() {
        var template = IssuingCases.submitted(world);
        refused(403, "not_allowed", consultant.act(at(template) + "/review", NoticeCases.approving(), version(world, template)));
        refused(400, "comment_missing", reviewer.act(at(template) + "/review", Map.of("outcome", "returned", "note", " "), version(world, template)));
        ok(reviewer.act(at(template) + "/review", Map.of("outcome", "returned", "note", "Say whom to ask."), version(world, template)));
        var view = ok(consultant.get(at(template))).json();
        assertEquals(List.of("draft", "Say whom to ask."), List.of(view.path("state").asText(), view.path("returned").asText()));
    }

    @Test void whatWasNotApprovedIsNotIssued() {
        var template = IssuingCases.submitted(world);
        refused(409, "template_in_review", consultant.post(at(template) + "/issues", IssuingCases.beginning()));
    }

    @Test void whatLacksSomethingWhicheverClientItGoesToIsNotHandedOver() {
        var template = IssuingCases.draft(world);
        var elements = new HashMap<>(IssuingCases.elements());
        elements.put("purposes", Map.of("included", false, "fields", Map.of()));
        ok(consultant.put(at(template), NoticeCases.writing(elements), 0));
        refused(409, "notice_incomplete", consultant.act(at(template) + "/submission", "", version(world, template)));
        assertFalse(ok(consultant.get(at(template))).json().path("findings").isEmpty());
    }

    @Test void whatIsLeftToEachClientIsFilledInFromItsOwnFacts() {
        transfer(world);
        var template = IssuingCases.draft(world);
        var elements = new HashMap<>(IssuingCases.elements());
        elements.put("transferees", NoticeCases.filled(Map.of("sharing", NoticeCases.keys("shared"))));
        elements.put("cross_border", NoticeCases.filled(Map.of("cross", NoticeCases.keys("outside"))));
        ok(consultant.put(at(template), NoticeCases.writing(elements), 0));
        ok(consultant.act(at(template) + "/submission", "", version(world, template)));
        ok(reviewer.act(at(template) + "/review", NoticeCases.approving(), version(world, template)));
        var issue = ok(consultant.post(at(template) + "/issues", IssuingCases.beginning())).id();
        ok(consultant.put(placing(world.client.id(), issue), Map.of("given", Map.of(), "insisted", "", "leftOut", false), 0));
        ok(Api.as(world.otherConsultant).put(placing(world.otherClient.id(), issue), Map.of("given", Map.of(), "insisted", "", "leftOut", false), 0));
        var here = ok(consultant.get(placing(world.client.id(), issue))).json();
        assertTrue(here.path("texts").toString().contains(world.client.name()), "its own name");
        assertFalse(here.path("placing").path("open").toString().contains("transferees"), "its register knows them");
        var there = ok(Api.as(world.otherConsultant).get(placing(world.otherClient.id(), issue))).json();
        assertFalse(there.path("texts").toString().contains(world.client.name()), "nothing of one client stands in another's");
        assertTrue(there.path("placing").path("open").toString().contains("transferees"), "that one's register knows none");
        assertTrue(here.path("placing").path("open").toString().contains("contact_address"));
    }

    @Test void eachSeesTheClientsThatTheyWorkOn() {
        var issue = IssuingCases.prepared(world);
        ok(Api.as(world.otherConsultant).put(placing(world.otherClient.id(), issue), IssuingCases.saying(), 0));
        assertEquals(1, states(world.consultant, issue).size());
        assertEquals(1, states(world.otherConsultant, issue).size());
        assertEquals(2, states(world.partner, issue).size());
        var counts = ok(Api.as(world.partner).get("/api/firm/notice-issues/" + issue)).json();
        assertEquals(2, counts.path("issue").path("counts").path("waiting").asInt());
        assertEquals(1, ok(consultant.get("/api/firm/notice-issues/" + issue)).json().path("issue").path("counts").path("waiting").asInt());
        refused(404, "absent", consultant.put(placing(world.otherClient.id(), issue), IssuingCases.saying(), 1));
        refused(404, "absent", Api.as(world.foreignConsultant).put(placing(world.foreignClient.id(), issue), IssuingCases.saying(), 0));
    }

    @Test void itIsPublishedAndEverybodyThereIsAsked() {
        var issue = IssuingCases.published(world);
        assertEquals(List.of("published"), states(world.consultant, issue));
        var view = ok(consultant.get(NoticeCases.at(world, notice(world, issue)))).json();
        var version = view.path("versions").path(0);
        assertEquals(List.of("published", world.reviewer.id().toString(), world.consultant.id().toString()),
            List.of(version.path("state").asText(), version.path("reviewedBy").asText(), version.path("publishedBy").asText()), "by whom its text was judged");
        assertEquals(List.of("begin", "issue"), events(world, notice(world, issue)));
        assertEquals(3, counts(world, notice(world, issue)).path("asked").asInt());
    }

    @Test void itIsPublishedOnceHoweverOftenItIsPressed() throws Exception {
        var issue = IssuingCases.prepared(world);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8).mapToObj(_ -> pool.submit(() -> publish(world, issue, 1).status())).toList();
            var statuses = new ArrayList<Integer>();
            for (var call : calls) statuses.add(call.get());
            assertEquals(1, statuses.stream().filter(each -> each < 300).count(), statuses.toString());
            assertTrue(statuses.stream().allMatch(each -> each < 300 || each == 412), statuses.toString());
        }
        assertEquals(1, ok(consultant.get(NoticeCases.notices(world))).json().path("total").asInt());
        refused(409, "issue_published", publish(world, issue, 2));
    }

    @Test void whatItLacksAtOneClientKeepsItFromThatClientAlone() {
        var issue = IssuingCases.issue(world);
        ok(consultant.put(placing(world.client.id(), issue), Map.of("given", Map.of(), "insisted", "", "leftOut", false), 0));
        var waiting = row(world.consultant, issue);
        assertEquals(List.of(false, "notice_incomplete"), List.of(waiting.path("publish").path("allowed").asBoolean(), waiting.path("publish").path("reason").asText()));
        refused(409, "notice_incomplete", publish(world, issue, 1));
        ok(Api.as(world.otherConsultant).put(placing(world.otherClient.id(), issue), IssuingCases.saying(), 0));
        ok(Api.as(world.otherConsultant).act(placing(world.otherClient.id(), issue) + "/publication", "", 1));
        assertEquals(List.of("waiting"), states(world.consultant, issue));
        assertEquals(0, ok(consultant.get(NoticeCases.notices(world))).json().path("total").asInt(), "nothing is left behind where it was refused");
    }

    @Test void aClassOfTransfereesThatTheRegisterHoldsIsNotLeftOut() {
        transfer(world);
        var template = IssuingCases.draft(world);
        var elements = new HashMap<>(IssuingCases.elements());
        elements.put("transferees", NoticeCases.filled(Map.of("sharing", NoticeCases.keys("shared"), "transferees", NoticeCases.keys("sub_contractors"))));
        ok(consultant.put(at(template), NoticeCases.writing(elements), 0));
        ok(consultant.act(at(template) + "/submission", "", version(world, template)));
        ok(reviewer.act(at(template) + "/review", NoticeCases.approving(), version(world, template)));
        var issue = ok(consultant.post(at(template) + "/issues", IssuingCases.beginning())).id();
        ok(consultant.put(placing(world.client.id(), issue), IssuingCases.saying(), 0));
        refused(409, "notice_incomplete", publish(world, issue, 1));
        assertTrue(row(world.consultant, issue).path("findings").toString().contains("transferee_class_missing"));
    }

    @Test void publishingAgainstGuidanceWantsAReasonForEachClient() {
        var issue = IssuingCases.issue(world);
        ok(consultant.put(placing(world.client.id(), issue), IssuingCases.saying(""), 0));
        refused(409, "notice_against_guidance", publish(world, issue, 1));
        ok(consultant.put(placing(world.client.id(), issue), IssuingCases.saying("As in its handbook."), 1));
        ok(publish(world, issue, 2));
    }

    @Test void aClientCanBeLeftOut() {
        var issue = IssuingCases.prepared(world);
        ok(consultant.put(placing(world.client.id(), issue), Map.of("given", Map.of(), "insisted", "", "leftOut", true), 1));
        refused(409, "issue_left_out", publish(world, issue, 2));
        refused(412, "stale", consultant.put(placing(world.client.id(), issue), IssuingCases.saying(), 1));
        ok(consultant.put(placing(world.client.id(), issue), IssuingCases.saying(), 2));
        ok(publish(world, issue, 3));
    }

    @Test void onlyShortFactsAreSaidForOneClient() {
        var issue = IssuingCases.issue(world);
        var at = placing(world.client.id(), issue);
        refused(400, "template_same_for_all", consultant.put(at, Map.of("given", Map.of("purposes", Map.of("items", List.of(NoticeCases.both("selling", "出售")))), "insisted", "", "leftOut", false), 0));
        refused(400, "field.unknown", consultant.put(at, Map.of("given", Map.of("nonsense", Map.of("text", NoticeCases.both("x", "x"))), "insisted", "", "leftOut", false), 0));
        refused(400, "field.malformed", consultant.put(at, Map.of("given", Map.of("contact_title", Map.of("keys", List.of("x"))), "insisted", "", "leftOut", false), 0));
    }

    @Test void whatSomebodyTypesForAClientStaysCharacters() {
        var issue = IssuingCases.issue(world);
        var script = "<script>alert(1)</script> **bold** {company}";
        ok(consultant.put(placing(world.client.id(), issue), Map.of("given", Map.of("contact_title", Map.of("text", NoticeCases.both(script, script)), "contact_address", Map.of("text", NoticeCases.both("1 Road", "路1號"))), "insisted", "As agreed.", "leftOut", false), 0));
        ok(publish(world, issue, 1));
        var page = ok(Api.nobody().get(NoticeCases.open(world, notice(world, issue)))).text();
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; **bold** {company}"), page);
    }

    @Test void whatSomebodyWorksOnIsNotOverwritten() {
        var first = IssuingCases.published(world);
        var notice = notice(world, first);
        ok(consultant.post(NoticeCases.at(world, notice) + "/draft", ""));
        var second = IssuingCases.again(world, IssuingCases.template(world, first), "material");
        assertTrue(row(world.consultant, second).path("busy").asBoolean());
        refused(409, "notice_open_already", publish(world, second, 1));
    }

    @Test void whatIsWrittenAfterAnApprovalDoesNotReachWhatWasIssued() {
        var issue = IssuingCases.prepared(world);
        var template = IssuingCases.template(world, issue);
        ok(consultant.act(at(template) + "/reopening", "", version(world, template)));
        var elements = new HashMap<>(IssuingCases.elements());
        elements.put("purposes", NoticeCases.filled(Map.of("purposes", Map.of("items", List.of(NoticeCases.both("selling addresses", "出售地址"))))));
        ok(consultant.put(at(template), NoticeCases.writing(elements), version(world, template)));
        assertFalse(ok(consultant.get(placing(world.client.id(), issue))).text().contains("selling addresses"), "nobody has judged that");
    }

    @Test void theSameRequestTwiceMakesOneIssue() {
        var template = IssuingCases.approved(world);
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var one = ok(consultant.send("POST", at(template) + "/issues", IssuingCases.beginning(), "application/json", headers)).id();
        assertEquals(one, ok(consultant.send("POST", at(template) + "/issues", IssuingCases.beginning(), "application/json", headers)).id());
        assertEquals(1, ok(consultant.get(at(template))).json().path("issues").size());
    }
}
