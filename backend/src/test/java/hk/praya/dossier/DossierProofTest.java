package hk.praya.dossier;

import static hk.praya.dossier.DossierCalls.AT;
import static hk.praya.dossier.DossierCalls.assessment;
import static hk.praya.dossier.DossierCalls.document;
import static hk.praya.dossier.DossierCalls.fact;
import static hk.praya.dossier.DossierCalls.holds;
import static hk.praya.dossier.DossierCalls.lapse;
import static hk.praya.dossier.DossierCalls.proven;
import static hk.praya.dossier.DossierCalls.publish;
import static hk.praya.dossier.DossierCalls.version;
import static hk.praya.dossier.DossierCalls.withdraw;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a document of a dossier proves, it proves at every client for as long as it holds: no more than the dossier claims, and no longer. */
class DossierProofTest {
    private final World world = World.fresh();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));
    private final UUID dossier = holds(world, "importer", "dingding_mainland", "", fact("G3", "main", "both"));

    private JsonNode view(UUID tia) {
        return Api.as(world.consultant).get(at(world, tia)).json();
    }

    private JsonNode answer(UUID tia) {
        for (var one : view(tia).path("answers")) if (one.path("key").asText().equals("G3.main")) return one;
        return MissingNode.getInstance();
    }

    private BigDecimal residual(UUID tia) {
        for (var one : view(tia).path("score").path("scenarios")) if (one.path("id").asText().equals("R2")) return one.path("residual").decimalValue();
        throw new AssertionError("no R2");
    }

    private JsonNode kept(UUID document) {
        for (var one : Api.as(world.consultant).get(AT + "/" + dossier).json().path("documents")) if (one.path("id").asText().equals(document.toString())) return one;
        return MissingNode.getInstance();
    }

    private static void run(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private BigDecimal listed() throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement();
            var rows = statement.executeQuery("select max(highest_residual) from tia.rollup where client_id = '" + world.client.id() + "'")) {
            rows.next();
            return rows.getBigDecimal(1);
        }
    }

    @Test void anInheritedAnswerIsProvenByTheDossiersDocumentAndNamesIt() {
        var asserted = residual(assessment(world, "dingding_mainland"));
        var document = document(world, dossier, "&effectiveOn=2026-03-01&sourceWords=Vendor%27s%20site");
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document));
        var tia = assessment(world, "dingding_mainland");
        assertTrue(residual(tia).compareTo(asserted) < 0, "the firm holds the document: it counts at every client");
        assertEquals(document.toString(), answer(tia).path("documents").path(0).asText());
        assertEquals("Data processing terms.pdf", view(tia).path("documents").path(0).path("name").asText());
        assertTrue(view(tia).path("lapsed").isEmpty());
        assertEquals("Vendor's site", kept(document).path("sourceWords").asText());
    }

    @Test void withoutADocumentAClaimIsAsserted() {
        var asserted = residual(assessment(world, "dingding_mainland"));
        var claim = new HashMap<>(fact("G3", "main", "both"));
        claim.put("proof", "document");
        publish(world, dossier, 1, claim);
        assertEquals(0, residual(assessment(world, "dingding_mainland")).compareTo(asserted));
    }

    @Test void ofTwoImportersBothMustBeProven() {
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document(world, dossier, "")));
        var other = holds(world, "importer", "dingtalk_singapore", "", fact("G3", "main", "both"));
        var one = assessment(world, "dingding_mainland", "dingtalk_singapore");
        assertTrue(answer(one).path("documents").isEmpty(), "a document about one says nothing of the other");
        publish(world, other, 1, proven(fact("G3", "main", "both"), document(world, other, "")));
        var both = assessment(world, "dingding_mainland", "dingtalk_singapore");
        assertEquals(2, answer(both).path("documents").size());
        assertTrue(residual(both).compareTo(residual(one)) < 0);
    }

    @Test void withdrawnItProvesNothingAtAnyClientAndTheirOwnersAreTold() throws SQLException {
        var asserted = residual(assessment(world, "dingding_mainland"));
        var document = document(world, dossier, "");
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document));
        var tia = assessment(world, "dingding_mainland");
        run("update tia.rollup set highest_residual = 0.01 where client_id = '" + world.client.id() + "'");
        withdraw(world, dossier, document);
        assertEquals(0, residual(tia).compareTo(asserted));
        assertEquals(List.of("G3.main", "withdrawn"), List.of(view(tia).path("lapsed").path(0).path("key").asText(), view(tia).path("lapsed").path(0).path("state").asText()));
        assertTrue(listed().compareTo(new BigDecimal("0.01")) > 0, "the list knows it");
        var kinds = Api.as(world.consultant).get(client(world) + "/obligations").json().findValuesAsText("kind");
        assertTrue(kinds.contains("measure_lapsed"), kinds.toString());
        assertEquals("withdrawn", kept(document).path("standing").asText());
        refused(409, "evidence_withdrawn", Api.as(world.consultant).act(AT + "/" + dossier + "/documents/" + document + "/withdrawal", Map.of("reason", "Again."), 1));
    }

    @Test void asItsLastDayPassesItProvesNothingAndANewerOneInItsPlaceProvesAgain() throws SQLException {
        var document = document(world, dossier, "&expiresOn=" + today.plusDays(30));
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document));
        var tia = assessment(world, "dingding_mainland");
        var counted = residual(tia);
        run("update dossier.document set expires_on = '" + today.minusDays(1) + "' where id = '" + document + "'");
        run("update access.job set due = now() - interval '1 minute' where subject_id = '" + document + "'");
        lapse();
        assertEquals("expired", view(tia).path("lapsed").path(0).path("state").asText());
        assertEquals(today.minusDays(1).toString(), view(tia).path("lapsed").path(0).path("since").asText());
        var newer = document(world, dossier, "&replacesId=" + document);
        lapse();
        assertTrue(view(tia).path("lapsed").isEmpty());
        assertEquals(0, residual(tia).compareTo(counted));
        assertEquals("holds", kept(document).path("standing").asText(), "by the one in its place");
        assertEquals(newer.toString(), kept(document).path("replacedById").asText());
        refused(409, "evidence_replaced", Api.as(world.consultant).upload(AT + "/" + dossier + "/documents?kind=contract&replacesId=" + document, "again.pdf", Cases.pdf()));
    }

    @Test void everyClientOfTheFirmThatReliesOnItIsTold() {
        var document = document(world, dossier, "");
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document));
        var mine = assessment(world, "dingding_mainland");
        var at = "/api/clients/" + world.otherClient.id();
        var flow = new HashMap<>(Cases.flow());
        flow.put("importer", "dingding_mainland");
        var there = ok(Api.as(world.otherConsultant).post(at + "/transfers", flow)).id();
        var theirs = ok(Api.as(world.otherConsultant).post(at + "/tias", Map.of("transferIds", List.of(there), "pack", "hk-mainland-tia"))).id();
        withdraw(world, dossier, document);
        assertEquals("withdrawn", view(mine).path("lapsed").path(0).path("state").asText());
        assertTrue(Api.as(world.otherConsultant).get(at + "/obligations").json().findValuesAsText("kind").contains("measure_lapsed"), "whoever keeps " + theirs + " is told");
    }

    @Test void aClaimThatOnlyThisClientMakesIsNotBorneOutByTheDossiersDocument() {
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document(world, dossier, "")));
        var tia = assessment(world, "dingding_mainland");
        var documented = residual(tia);
        var tested = Map.of("options", List.of("both"), "proof", "tested", "testedOn", today.toString(), "state", "confirmed", "evidenceIds", List.of());
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", tested, 1));
        assertEquals(0, residual(tia).compareTo(documented), "a test without its record is what the dossier's document makes of it");
        var less = Map.of("options", List.of("both"), "proof", "asserted", "state", "confirmed", "evidenceIds", List.of());
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", less, 2));
        assertTrue(residual(tia).compareTo(documented) > 0, "whoever claims less is taken at their word");
    }

    @Test void aNewVersionThatClaimsMoreLendsItsClaimToNoDocumentOfTheClients() {
        var tia = assessment(world, "dingding_mainland");
        var own = Map.of("options", List.of("both"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(Cases.evidence(world)));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", own, 1));
        var documented = residual(tia);
        var record = document(world, dossier, "");
        var tested = proven(fact("G3", "main", "both"), record);
        tested.put("proof", "tested");
        tested.put("testedOn", today.toString());
        publish(world, dossier, 1, tested);
        var preview = Api.as(world.consultant).get(at(world, tia) + "/adoption").json().path("dossiers");
        assertEquals("tested", preview.path("items").path(0).path("becomes").path("proof").asText());
        ok(Api.as(world.consultant).act(at(world, tia) + "/adoption", Map.of("kind", "dossiers", "toVersion", preview.path("effect").path("toVersion").asText()), preview.path("effect").path("revision").asLong()));
        assertTrue(residual(tia).compareTo(documented) < 0);
        withdraw(world, dossier, record);
        assertEquals(0, residual(tia).compareTo(documented), "its own document is a document still");
    }

    @Test void whatADossierHoldsNoMoreItProvesNoMore() {
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document(world, dossier, "")), fact("E2", "main", "none"));
        var tia = assessment(world, "dingding_mainland");
        var proven = residual(tia);
        publish(world, dossier, 2, fact("E2", "main", "none"));
        var preview = Api.as(world.consultant).get(at(world, tia) + "/adoption").json().path("dossiers");
        ok(Api.as(world.consultant).act(at(world, tia) + "/adoption", Map.of("kind", "dossiers", "toVersion", preview.path("effect").path("toVersion").asText()), preview.path("effect").path("revision").asLong()));
        assertEquals("inferred", answer(tia).path("state").asText());
        assertTrue(answer(tia).path("documents").isEmpty());
        assertTrue(residual(tia).compareTo(proven) > 0);
    }

    /** What another client's consultant called a file is nobody's to read on a paper. */
    @Test void thePaperCitesItByItsDigestAndNotByItsName() throws SQLException {
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document(world, dossier, "")));
        var tia = Cases.draft(world);
        ok(Api.as(world.consultant).act(at(world, tia) + "/submission", "", Cases.version(world, tia)));
        ok(Api.as(world.reviewer).act(at(world, tia) + "/review", Cases.stopping(), Cases.version(world, tia)));
        ok(Api.as(world.decisionMaker).act(at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        var sha256 = Api.as(world.consultant).get(AT + "/" + dossier).json().path("documents").path(0).path("sha256").asText();
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement();
            var rows = statement.executeQuery("select snapshot_json from tia.decision where client_id = '" + world.client.id() + "'")) {
            rows.next();
            assertTrue(rows.getString(1).contains(sha256));
            assertFalse(rows.getString(1).contains("Data processing terms.pdf"));
        }
    }

    @Test void aChangedProofIsSeenBeforehandAndTakenOver() {
        var tia = assessment(world, "dingding_mainland");
        var before = residual(tia);
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document(world, dossier, "")));
        assertEquals(0, residual(tia).compareTo(before), "nothing moves by itself");
        var adoption = at(world, tia) + "/adoption";
        var preview = Api.as(world.consultant).get(adoption).json().path("dossiers");
        assertEquals("applied", preview.path("items").path(0).path("fate").asText(), preview.toString());
        assertEquals("document", preview.path("items").path(0).path("becomes").path("proof").asText(), preview.toString());
        var wanted = Map.of("kind", "dossiers", "toVersion", preview.path("effect").path("toVersion").asText());
        var made = ok(Api.as(world.consultant).act(adoption, wanted, preview.path("effect").path("revision").asLong())).id();
        var after = residual(tia);
        assertTrue(after.compareTo(before) < 0);
        assertEquals(1, answer(tia).path("documents").size());
        assertTrue(Api.as(world.consultant).get(adoption).json().path("dossiers").isNull(), "it stands on the newest");
        ok(Api.as(world.consultant).act(client(world) + "/adoptions/" + made + "/undo", "", 0));
        assertEquals(0, residual(tia).compareTo(before));
        assertTrue(answer(tia).path("documents").isEmpty());
    }

    @Test void addingTheClientsOwnProofKeepsTheDossiers() {
        var document = document(world, dossier, "");
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document));
        var tia = assessment(world, "dingding_mainland");
        var own = Map.of("options", List.of("both"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(Cases.evidence(world)));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", own, 1));
        assertEquals(document.toString(), answer(tia).path("documents").path(0).asText());
        withdraw(world, dossier, document);
        assertTrue(view(tia).path("lapsed").isEmpty(), "its own holds");
        var departs = Map.of("options", List.of("none"), "proof", "asserted", "state", "confirmed", "evidenceIds", List.of(), "note", "The client switched it off.");
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", departs, 2));
        assertTrue(answer(tia).path("documents").isEmpty(), "what the dossier proves is something else");
    }
}
