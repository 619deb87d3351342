package hk.praya.evidence;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Facts, and what happens to an item after it was added. */
class FactTest {
    private final World world = World.fresh();

    private JsonNode view(UUID id) {
        return ok(Api.as(world.consultant).get(client(world) + "/evidence/" + id)).json();
    }

    @Test void aFactIsKeptWithItsSourceItsDateAndAHashThatAnybodyCanMakeAgain() throws Exception {
        var id = ok(Api.as(world.consultant).post(client(world) + "/evidence/facts", EvidenceCalls.fact())).id();
        var fact = view(id);
        assertEquals("fact", fact.path("kind").asText());
        assertEquals("The vendor's support said by telephone that data is kept in Hangzhou.", fact.path("statement").asText());
        assertEquals("vendor", fact.path("source").asText());
        assertEquals("Ann Lee, support", fact.path("sourceWords").asText());
        assertEquals("2026-11-03", fact.path("effectiveOn").asText());
        var canonical = "praya-fact/1\nlanguage: en\nsource: vendor\nfrom: Ann Lee, support\neffective: 2026-11-03\nexpires: \n\nThe vendor's support said by telephone that data is kept in Hangzhou.\n";
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8))), fact.path("sha256").asText());
        assertEquals(canonical, ok(Api.as(world.consultant).get(client(world) + "/evidence/" + id + "/content")).text());
    }

    @Test void aNewerItemTakesTheOldersPlaceOnceAndTheOlderStays() {
        var older = ok(Api.as(world.consultant).upload(client(world) + "/evidence?kind=contract&expiresOn=2099-01-01", "old.pdf", Cases.pdf())).id();
        var newer = ok(Api.as(world.consultant).upload(client(world) + "/evidence?kind=contract&replacesId=" + older, "new.pdf", Cases.pdf())).id();
        assertEquals(newer.toString(), view(older).path("replacedById").asText());
        assertEquals(older.toString(), view(newer).path("replacesId").asText());
        refused(409, "evidence_replaced", Api.as(world.consultant).upload(client(world) + "/evidence?kind=contract&replacesId=" + older, "newest.pdf", Cases.pdf()));
        assertEquals(200, Api.as(world.consultant).get(client(world) + "/evidence/" + older + "/content").status());
        assertEquals(List.of("new.pdf"), names("?standing=current"));
        assertEquals(List.of("old.pdf"), names("?standing=past"));
        assertEquals(0, ok(Api.as(world.consultant).get(client(world) + "/obligations?open=true")).json().path("total").asInt(), "nobody waits for the older one to expire");
    }

    private List<String> names(String filter) {
        var names = new java.util.ArrayList<String>();
        ok(Api.as(world.consultant).get(client(world) + "/evidence" + filter)).json().path("items").forEach(row -> names.add(row.path("name").asText()));
        return names;
    }

    @Test void whatIsWithdrawnStaysWhereItWasReliedOnAndProvesNothingNew() {
        var id = Cases.evidence(world);
        var tia = Cases.draft(world);
        var answer = new HashMap<String, Object>(Map.of("options", List.of("mainland"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(id.toString())));
        ok(Api.as(world.consultant).send("PUT", Cases.at(world, tia) + "/answers/G1.main", answer, "application/json", Map.of("If-Match", "\"0\"")));
        ok(Api.as(world.consultant).act(client(world) + "/evidence/" + id + "/withdrawal", Map.of("reason", "It was never signed."), 0));
        assertEquals("It was never signed.", view(id).path("withdrawn").asText());
        refused(409, "evidence_withdrawn", Api.as(world.consultant).act(client(world) + "/evidence/" + id + "/withdrawal", Map.of("reason", "Again."), 1));
        answer.put("note", "still");
        ok(Api.as(world.consultant).send("PUT", Cases.at(world, tia) + "/answers/G1.main", answer, "application/json", Map.of("If-Match", "\"1\"")));
        answer.put("options", List.of("routine"));
        refused(400, "evidence_unknown", Api.as(world.consultant).send("PUT", Cases.at(world, tia) + "/answers/G2.main", answer, "application/json", Map.of("If-Match", "\"0\"")));
    }

    @Test void anItemSaysWhereItIsUsedToTheFirm() {
        var id = Cases.evidence(world);
        var tia = Cases.draft(world);
        assertTrue(view(id).path("uses").isEmpty());
        var answer = Map.of("options", List.of("mainland"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(id.toString()));
        ok(Api.as(world.consultant).send("PUT", Cases.at(world, tia) + "/answers/G1.main", answer, "application/json", Map.of("If-Match", "\"0\"")));
        var use = view(id).path("uses").path(0);
        assertEquals(tia.toString(), use.path("id").asText());
        assertEquals("G1", use.path("places").path(0).asText());
        assertTrue(ok(Api.as(world.coordinator).get(client(world) + "/evidence/" + id)).json().path("uses").isEmpty(), "a draft is not the client's to see");
        var without = Map.of("options", List.of("mainland"), "proof", "asserted", "state", "confirmed");
        ok(Api.as(world.consultant).send("PUT", Cases.at(world, tia) + "/answers/G1.main", without, "application/json", Map.of("If-Match", "\"1\"")));
        assertFalse(view(id).path("uses").elements().hasNext(), "as the answers stand now");
    }
}
