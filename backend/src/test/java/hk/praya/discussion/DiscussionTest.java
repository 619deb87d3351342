package hk.praya.discussion;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A thread at a question: among the firm's people, and nobody else's. */
class DiscussionTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final Api reviewer = Api.as(world.reviewer);
    private final String path = at(world, draft(world));

    private Api.Reply write(Api who, String question, String text, World.Someone... mentions) {
        return who.post(path + "/comments", Map.of("question", question, "text", text, "language", "en", "mentions", List.of(mentions).stream().map(each -> each.id().toString()).toList()));
    }

    private JsonNode thread(String question) {
        return ok(consultant.get(path + "/comments?question=" + question)).json();
    }

    private static List<String> texts(JsonNode thread) {
        var texts = new ArrayList<String>();
        for (var each : thread.path("items")) texts.add(each.path("text").asText());
        return texts;
    }

    /** What somebody is mentioned at, on their own worklist. */
    private List<String> mentions(World.Someone who) {
        var mentions = new ArrayList<String>();
        for (var line : Api.as(who).get("/api/firm/worklist?ball=mine").json().path("items")) {
            if (line.path("obligation").path("kind").asText().equals("mention")) mentions.add(line.path("obligation").path("particulars").path("text").asText());
        }
        return mentions;
    }

    @Test void eachQuestionHasItsOwnThreadTheNewestFirst() {
        ok(write(consultant, "G1", "First"));
        ok(write(reviewer, "G1", "Second"));
        ok(write(consultant, "H1", "Elsewhere"));
        assertEquals(List.of("Second", "First"), texts(thread("G1")));
        assertEquals(2, thread("G1").path("total").asInt());
        var first = ok(consultant.get(path + "/comments?question=G1&limit=1")).json();
        assertEquals(List.of("First"), texts(ok(consultant.get(path + "/comments?question=G1&limit=1&cursor=" + first.path("next").asText())).json()));
        assertEquals("{\"G1\":2,\"H1\":1}", consultant.get(path + "/comment-counts").json().path("counts").toString());
        assertTrue(thread("G1").path("names").has(world.reviewer.id().toString()));
        refused(400, "question_unknown", write(consultant, "Z9", "Nowhere"));
        assertEquals(404, consultant.post(at(world, UUID.randomUUID()) + "/comments", Map.of("question", "G1", "text", "Nothing", "language", "en")).status());
    }

    @Test void nobodyAtTheClientReadsAWordOfItAndAPartnerOnlyReads() {
        ok(write(consultant, "G1", "Between ourselves"));
        for (var who : List.of(world.coordinator, world.decisionMaker, world.staff)) {
            assertEquals(403, Api.as(who).get(path + "/comments?question=G1").status(), who.role());
            assertEquals(403, Api.as(who).get(path + "/comment-counts").status(), who.role());
        }
        for (var who : List.of(world.otherConsultant, world.foreignConsultant)) assertEquals(404, Api.as(who).get(path + "/comments?question=G1").status());
        assertEquals(List.of("Between ourselves"), texts(ok(Api.as(world.partner).get(path + "/comments?question=G1")).json()));
        assertEquals(403, write(Api.as(world.partner), "G1", "Me too").status());
        assertFalse(thread("G1").path("add").path("allowed").isMissingNode());
    }

    @Test void whoeverIsMentionedHasItAmongTheirsUntilTheyAnswer() {
        ok(write(consultant, "G1", "Is this enough?", world.reviewer));
        assertEquals(List.of("G1"), mentions(world.reviewer));
        assertEquals(List.of(), mentions(world.consultant));
        assertEquals(0, Api.as(world.coordinator).get(client(world) + "/obligations").json().path("total").asInt(), "the client does not read the firm's turns");
        ok(write(reviewer, "H1", "Something else"));
        assertEquals(List.of("G1"), mentions(world.reviewer), "not by a comment elsewhere");
        ok(write(reviewer, "G1", "It is.", world.consultant));
        assertEquals(List.of(), mentions(world.reviewer));
        assertEquals(List.of("G1"), mentions(world.consultant));
    }

    @Test void orSayThatTheyHaveSeenIt() {
        var comment = ok(write(consultant, "G1", "For your information", world.reviewer)).id();
        assertEquals(404, consultant.post(path + "/comments/" + comment + "/noting", "").status(), "whoever is not mentioned");
        assertTrue(reviewer.get(path + "/comments?question=G1").json().path("items").path(0).path("waits").asBoolean());
        ok(reviewer.post(path + "/comments/" + comment + "/noting", ""));
        assertEquals(List.of(), mentions(world.reviewer));
        assertFalse(reviewer.get(path + "/comments?question=G1").json().path("items").path(0).path("waits").asBoolean());
        ok(reviewer.post(path + "/comments/" + comment + "/noting", ""));
    }

    @Test void onlyWhoeverWorksOnTheClientIsMentioned() {
        for (var who : List.of(world.otherConsultant, world.partner, world.foreignConsultant, world.coordinator)) refused(400, "mention_not_assigned", write(consultant, "G1", "You?", who));
        assertEquals(0, thread("G1").path("total").asInt());
        var people = new ArrayList<String>();
        for (var each : thread("G1").path("people")) people.add(each.asText());
        assertEquals(List.of(world.consultant.id().toString(), world.reviewer.id().toString()).stream().sorted().toList(), people.stream().sorted().toList());
        ok(write(consultant, "G1", "Note to myself", world.consultant));
        assertEquals(List.of(), mentions(world.consultant));
    }

    @Test void oneTakesBackOnesOwnAndNobodyElses() {
        var comment = ok(write(consultant, "G1", "Wrong client, sorry", world.reviewer)).id();
        assertEquals(404, reviewer.post(path + "/comments/" + comment + "/withdrawal", "").status());
        ok(consultant.post(path + "/comments/" + comment + "/withdrawal", ""));
        assertEquals(List.of(""), texts(thread("G1")));
        assertFalse(thread("G1").path("items").path(0).path("withdrawnAt").isNull());
        assertEquals(List.of(), mentions(world.reviewer));
        assertEquals("{}", consultant.get(path + "/comment-counts").json().path("counts").toString());
        refused(409, "comment_withdrawn", consultant.post(path + "/comments/" + comment + "/withdrawal", ""));
    }
}
