package hk.praya.obligation;

import static hk.praya.obligation.ObligationCalls.at;
import static hk.praya.obligation.ObligationCalls.today;
import static hk.praya.obligation.ObligationCalls.writing;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The worklist: whose turn it is, in which order, and whose clients it never shows. */
class WorklistTest {
    private final World world = World.fresh();

    private UUID write(String words, String ball, UUID owner, LocalDate due) {
        return ok(Api.as(world.consultant).post(client(world) + "/obligations", writing(words, ball, owner, due))).id();
    }

    private static JsonNode look(Someone who, String query) {
        return ok(Api.as(who).get("/api/firm/worklist?" + query)).json();
    }

    private static List<String> words(JsonNode page) {
        var words = new ArrayList<String>();
        page.path("items").forEach(line -> words.add(line.path("obligation").path("words").asText()));
        return words;
    }

    private void six() {
        write("later", "consultant", null, today().plusDays(60));
        write("with the vendor", "vendor", null, today().plusDays(1));
        write("with the client", "client", world.coordinator.id(), today().plusDays(2));
        write("sooner", "consultant", world.consultant.id(), today().plusDays(3));
        write("with the reviewer", "reviewer", null, today());
        write("with the client too", "client", null, today().plusDays(9));
    }

    @Test void theListRunsByWhoseTurnItIsAndThenByDate() {
        six();
        var all = look(world.consultant, "");
        assertEquals(List.of("sooner", "later", "with the client", "with the client too", "with the reviewer", "with the vendor"), words(all));
        assertEquals(6, all.path("total").asInt());
        assertEquals("{\"mine\":2,\"colleague\":0,\"client\":2,\"reviewer\":1,\"vendor\":1}", all.path("counts").toString());
        assertTrue(all.path("items").path(0).path("client").path("zhHant").asText().startsWith("維港"));
        assertEquals(List.of("with the reviewer"), words(look(world.reviewer, "ball=mine")), "it is the reviewer's own");
        assertEquals(2, look(world.reviewer, "").path("counts").path("colleague").asInt());
        assertEquals(2, look(world.partner, "").path("counts").path("colleague").asInt());
    }

    @Test void whoHoldsItAtTheClientIsNamed() {
        six();
        var held = look(world.consultant, "ball=client");
        assertEquals("Person coordinator", held.path("items").path(0).path("obligation").path("owner").path("en").asText());
        assertTrue(held.path("items").path(1).path("obligation").path("owner").isMissingNode() || held.path("items").path(1).path("obligation").path("owner").isNull(), "nobody in particular");
    }

    @Test void aTabAndAPageHaveTheirTrueTotalAndEveryLineOnce() {
        six();
        var found = new ArrayList<String>();
        String cursor = "";
        do {
            var page = look(world.consultant, "limit=2&cursor=" + cursor);
            found.addAll(words(page));
            assertEquals(cursor.isEmpty(), page.path("total").isNumber());
            cursor = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!cursor.isEmpty());
        assertEquals(6, found.stream().distinct().count());
        assertEquals(6, found.size());
        var client = look(world.consultant, "ball=client&due=in30");
        assertEquals(2, client.path("total").asInt());
        assertEquals(1, look(world.consultant, "ball=mine&due=in30").path("total").asInt());
        assertEquals(400, Api.as(world.consultant).get("/api/firm/worklist?ball=client&cursor=" + look(world.consultant, "limit=2").path("next").asText()).status(), "another list's cursor");
    }

    @Test void whatIsLateIsWhatWasDueBeforeToday() throws Exception {
        var id = write("late", "consultant", null, today());
        assertEquals(0, look(world.consultant, "due=late").path("total").asInt());
        try (var migrator = hk.praya.testing.Postgres.one().as("praya_migrator"); var update = migrator.prepareStatement("update obligation.obligation set due = due - 2 where id = ?")) {
            update.setObject(1, id);
            update.executeUpdate();
        }
        assertEquals(1, look(world.consultant, "due=late").path("total").asInt());
    }

    @Test void whatIsFarOffIsLeftOutOfWhatIsNearAndCounted() {
        write("in a quarter", "consultant", null, today().plusDays(90));
        write("after that", "consultant", null, today().plusDays(91));
        write("the client's, after that", "client", null, today().plusDays(200));
        var near = look(world.consultant, "ball=mine&due=near");
        assertEquals(List.of("in a quarter"), words(near));
        assertEquals(1, near.path("total").asInt());
        assertEquals(1, near.path("later").asInt(), "of this turn");
        assertEquals(0, near.path("counts").path("client").asInt());
        assertEquals(List.of("after that"), words(look(world.consultant, "ball=mine&due=later")));
        assertEquals(2, look(world.consultant, "due=later").path("total").asInt());
        assertEquals(400, Api.as(world.consultant).get("/api/firm/worklist?due=soon").status());
    }

    @Test void whatIsPutOffIsOutOfSightUntilItsDay() {
        var id = write("put off", "consultant", null, today().plusDays(1));
        ok(Api.as(world.consultant).act(at(world, id) + "/snooze", Map.of("until", today().plusDays(1).toString()), 0));
        assertEquals(0, look(world.consultant, "").path("total").asInt());
        assertEquals(1, ok(Api.as(world.consultant).get(client(world) + "/obligations")).json().path("total").asInt(), "the client's own page shows it");
    }

    @Test void nobodySeesAClientThatTheyDoNotReach() {
        six();
        for (var stranger : List.of(world.otherConsultant, world.administrator, world.foreignConsultant, world.foreignPartner)) {
            var seen = look(stranger, "");
            assertEquals(0, seen.path("total").asInt(), stranger.role());
            assertFalse(seen.toString().contains("維港"));
        }
        assertEquals(403, Api.as(world.coordinator).get("/api/firm/worklist").status());
        assertEquals(6, look(world.partner, "").path("total").asInt());
    }

    @Test void theActionsSayWhatMayBeDoneAndWhyNot() {
        six();
        var partner = look(world.partner, "").path("items").path(0).path("obligation").path("actions").path("complete");
        assertFalse(partner.path("allowed").asBoolean());
        assertEquals("not_allowed", partner.path("reason").asText());
        assertTrue(look(world.consultant, "").path("items").path(0).path("obligation").path("actions").path("complete").path("allowed").asBoolean());
    }
}
