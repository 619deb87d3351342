package hk.praya.evidence;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may see an item: by every way to it. */
class SeenTest {
    private final World world = World.fresh();

    private UUID added(Someone by, String visibility) {
        return ok(Api.as(by).upload(client(world) + "/evidence?kind=other" + (visibility.isEmpty() ? "" : "&visibility=" + visibility), visibility + "x.pdf", Cases.pdf())).id();
    }

    private boolean lists(Someone who, UUID id) {
        var listed = ok(Api.as(who).get(client(world) + "/evidence"));
        var rows = listed.json().path("items");
        assertEquals(rows.size(), listed.json().path("total").asInt(), "the total counts what is shown");
        for (var row : rows) if (row.path("id").asText().equals(id.toString())) return true;
        return false;
    }

    private void sees(boolean sees, Someone who, UUID id) {
        assertEquals(sees, lists(who, id), who.role());
        for (var way : List.of("", "/content")) assertEquals(sees ? 200 : 404, Api.as(who).get(client(world) + "/evidence/" + id + way).status(), who.role() + way);
    }

    @Test void theFirmsOwnIsTheFirmsAlone() {
        var id = added(world.consultant, "firm_only");
        for (var firm : List.of(world.partner, world.consultant, world.reviewer)) sees(true, firm, id);
        for (var theirs : List.of(world.coordinator, world.decisionMaker)) sees(false, theirs, id);
    }

    @Test void withoutAWordItIsTheFirmsAndTheCoordinators() {
        var id = added(world.consultant, "");
        sees(true, world.coordinator, id);
        sees(false, world.decisionMaker, id);
    }

    @Test void whatIsForTheDecisionTheDecisionMakerSeesToo() {
        var id = added(world.consultant, "decision_maker_too");
        sees(true, world.coordinator, id);
        sees(true, world.decisionMaker, id);
    }

    @Test void everybodySeesWhatTheyGaveThemselves() {
        var id = added(world.decisionMaker, "");
        sees(true, world.decisionMaker, id);
        sees(true, world.coordinator, id);
        refused(400, "evidence_of_client", Api.as(world.coordinator).upload(client(world) + "/evidence?kind=other&visibility=firm_only", "a.pdf", Cases.pdf()));
        refused(409, "evidence_of_client", Api.as(world.consultant).send("PUT", client(world) + "/evidence/" + id + "/visibility", Map.of("visibility", "firm_only"), "application/json", Map.of("If-Match", "\"0\"")));
    }

    @Test void changingItTakesEffectAtOnceAndTellsTheSecondOfTwo() {
        var id = added(world.consultant, "");
        var path = client(world) + "/evidence/" + id + "/visibility";
        sees(true, world.coordinator, id);
        ok(Api.as(world.consultant).send("PUT", path, Map.of("visibility", "firm_only"), "application/json", Map.of("If-Match", "\"0\"")));
        sees(false, world.coordinator, id);
        refused(412, "stale", Api.as(world.consultant).send("PUT", path, Map.of("visibility", "decision_maker_too"), "application/json", Map.of("If-Match", "\"0\"")));
        refused(428, "version_missing", Api.as(world.consultant).send("PUT", path, Map.of("visibility", "firm_and_client"), "application/json", Map.of()));
        assertEquals(403, Api.as(world.reviewer).send("PUT", path, Map.of("visibility", "firm_and_client"), "application/json", Map.of("If-Match", "\"1\"")).status());
    }

    @Test void whoeverMayNotSeeAnItemPointsToItNowhere() {
        var id = added(world.consultant, "firm_only");
        var request = Cases.asked(world);
        var answer = Map.of("text", "HR Manager", "proof", "document", "state", "confirmed", "evidenceIds", List.of(id.toString()));
        var reply = Api.as(world.coordinator).send("PUT", client(world) + "/question-requests/" + request + "/answers/A2.main", answer, "application/json", Map.of("If-Match", "\"0\""));
        refused(400, "evidence_unknown", reply);
        refused(400, "evidence_unknown", Api.as(world.coordinator).act(client(world) + "/evidence-requests/" + Cases.wanted(world) + "/answer", Map.of("evidenceIds", List.of(id.toString()), "lacking", false), 0));
        refused(400, "evidence_unknown", Api.as(world.coordinator).upload(client(world) + "/evidence?kind=other&replacesId=" + id, "a.pdf", Cases.pdf()));
    }

    @Test void whatExpiresIsTheFirmsToSeeTo() {
        ok(Api.as(world.consultant).upload(client(world) + "/evidence?kind=other&visibility=firm_only&expiresOn=2099-01-01", "secret.pdf", Cases.pdf()));
        assertTrue(ok(Api.as(world.consultant).get(client(world) + "/obligations")).text().contains("secret.pdf"));
        assertFalse(ok(Api.as(world.coordinator).get(client(world) + "/obligations")).text().contains("secret.pdf"));
    }

    @Test void theClientsPaperCitesTheFirmsOwnWithoutItsName() {
        var id = added(world.consultant, "firm_only");
        var tia = Cases.draft(world);
        var answer = Map.of("options", List.of("mainland"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(id.toString()));
        ok(Api.as(world.consultant).send("PUT", Cases.at(world, tia) + "/answers/G1.main", answer, "application/json", Map.of("If-Match", "\"0\"")));
        ok(Api.as(world.consultant).act(Cases.at(world, tia) + "/submission", "", Cases.version(world, tia)));
        ok(Api.as(world.reviewer).act(Cases.at(world, tia) + "/review", Cases.stopping(), Cases.version(world, tia)));
        ok(Api.as(world.decisionMaker).act(Cases.at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        var frozen = Papers.frozen(world);
        assertTrue(frozen.contains("Kept by the consultant"), "it is cited");
        assertFalse(frozen.contains("firm_onlyx.pdf"), "its name is in no paper");
    }
}
