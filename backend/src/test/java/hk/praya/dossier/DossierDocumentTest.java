package hk.praya.dossier;

import static hk.praya.dossier.DossierCalls.AT;
import static hk.praya.dossier.DossierCalls.document;
import static hk.praya.dossier.DossierCalls.fact;
import static hk.praya.dossier.DossierCalls.holds;
import static hk.praya.dossier.DossierCalls.proven;
import static hk.praya.dossier.DossierCalls.publish;
import static hk.praya.dossier.DossierCalls.version;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import hk.praya.access.Ids;
import hk.praya.access.Scope;
import hk.praya.proof.ProofLapsing;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.vault.Staging;
import hk.praya.vault.Sweeping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A document is brought to a dossier once, and proves its facts at every client for as long as it holds. */
class DossierDocumentTest {
    private final World world = World.fresh();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));
    private final UUID dossier = holds(world, "importer", "dingding_mainland", "", fact("G3", "main", "both"));

    private UUID assessment(String... importers) {
        var flows = List.of(importers).stream().map(importer -> {
            var flow = new HashMap<>(Cases.flow());
            flow.putAll(Map.of("importer", importer));
            return ok(Api.as(world.consultant).post(client(world) + "/transfers", flow)).id();
        }).toList();
        return ok(Api.as(world.consultant).post(client(world) + "/tias", Map.of("transferIds", flows, "pack", "hk-mainland-tia"))).id();
    }

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

    private void withdraw(UUID document) {
        ok(Api.as(world.consultant).act(AT + "/" + dossier + "/documents/" + document + "/withdrawal", Map.of("reason", "Other terms were published."), 0));
        lapse();
    }

    private static void lapse() {
        assertTrue(Stack.one().bean(ProofLapsing.class).work() > 0);
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
        var asserted = residual(assessment("dingding_mainland"));
        var document = document(world, dossier, "&effectiveOn=2026-03-01&sourceWords=Vendor%27s%20site");
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document));
        var tia = assessment("dingding_mainland");
        assertTrue(residual(tia).compareTo(asserted) < 0, "the firm holds the document: it counts at every client");
        assertEquals(document.toString(), answer(tia).path("documents").path(0).asText());
        assertEquals("Data processing terms.pdf", view(tia).path("documents").path(0).path("name").asText());
        assertTrue(view(tia).path("lapsed").isEmpty());
        assertEquals("Vendor's site", kept(document).path("sourceWords").asText());
    }

    @Test void withoutADocumentAClaimIsAsserted() {
        var asserted = residual(assessment("dingding_mainland"));
        var claim = new HashMap<>(fact("G3", "main", "both"));
        claim.put("proof", "document");
        publish(world, dossier, 1, claim);
        assertEquals(0, residual(assessment("dingding_mainland")).compareTo(asserted));
    }

    @Test void ofTwoImportersBothMustBeProven() {
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document(world, dossier, "")));
        var other = holds(world, "importer", "dingtalk_singapore", "", fact("G3", "main", "both"));
        var one = assessment("dingding_mainland", "dingtalk_singapore");
        assertTrue(answer(one).path("documents").isEmpty(), "a document about one says nothing of the other");
        publish(world, other, 1, proven(fact("G3", "main", "both"), document(world, other, "")));
        var both = assessment("dingding_mainland", "dingtalk_singapore");
        assertEquals(2, answer(both).path("documents").size());
        assertTrue(residual(both).compareTo(residual(one)) < 0);
    }

    @Test void withdrawnItProvesNothingAtAnyClientAndTheirOwnersAreTold() throws SQLException {
        var asserted = residual(assessment("dingding_mainland"));
        var document = document(world, dossier, "");
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document));
        var tia = assessment("dingding_mainland");
        run("update tia.rollup set highest_residual = 0.01 where client_id = '" + world.client.id() + "'");
        withdraw(document);
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
        var tia = assessment("dingding_mainland");
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

    @Test void anotherClientOfTheFirmIsToldAndOneOfAnotherFirmIsNot() {
        var document = document(world, dossier, "");
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document));
        assessment("dingding_mainland");
        var theirs = World.fresh();
        var theirDossier = holds(theirs, "importer", "dingding_mainland", "", fact("G3", "main", "both"));
        refused(400, "dossier_document_unknown", Api.as(theirs.consultant).act(AT + "/" + theirDossier + "/versions", version(proven(fact("G3", "main", "both"), document)), 1));
        assertEquals(404, Api.as(theirs.consultant).get(AT + "/" + dossier + "/documents/" + document + "/content").status());
        assertEquals(404, Api.as(theirs.consultant).get(AT + "/" + theirDossier + "/documents/" + document + "/content").status());
        assertEquals(404, Api.as(theirs.consultant).upload(AT + "/" + dossier + "/documents?kind=contract", "a.pdf", Cases.pdf()).status());
        assertEquals(403, Api.as(world.coordinator).get(AT + "/" + dossier + "/documents/" + document + "/content").status(), "it is the firm's, not any client's");
    }

    @Test void aChangedProofIsSeenBeforehandAndTakenOver() {
        var tia = assessment("dingding_mainland");
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
        var tia = assessment("dingding_mainland");
        var own = Map.of("options", List.of("both"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(Cases.evidence(world)));
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", own, 1));
        assertEquals(document.toString(), answer(tia).path("documents").path(0).asText());
        withdraw(document);
        assertTrue(view(tia).path("lapsed").isEmpty(), "its own holds");
        var departs = Map.of("options", List.of("none"), "proof", "asserted", "state", "confirmed", "evidenceIds", List.of(), "note", "The client switched it off.");
        ok(Api.as(world.consultant).put(at(world, tia) + "/answers/G3.main", departs, 2));
        assertTrue(answer(tia).path("documents").isEmpty(), "what the dossier proves is something else");
    }

    @Test void whatIsPointedToMustProveSomethingAndStand() {
        var document = document(world, dossier, "");
        var unclaimed = new HashMap<>(fact("G3", "main", "both"));
        unclaimed.put("documents", List.of(document));
        refused(400, "dossier_document_unclaimed", Api.as(world.consultant).act(AT + "/" + dossier + "/versions", version(unclaimed), 1));
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document));
        withdraw(document);
        publish(world, dossier, 2, proven(fact("G3", "main", "both"), document));
        var other = document(world, dossier, "");
        ok(Api.as(world.consultant).act(AT + "/" + dossier + "/documents/" + other + "/withdrawal", Map.of("reason", "Not ours."), 0));
        refused(400, "dossier_document_unknown", Api.as(world.consultant).act(AT + "/" + dossier + "/versions", version(proven(fact("G3", "main", "both"), other)), 3));
        refused(412, "stale", Api.as(world.consultant).act(AT + "/" + dossier + "/documents/" + other + "/withdrawal", Map.of("reason", "Stale."), 0));
    }

    @Test void aTemplateTakesNoDocumentAndAHostileFileIsRefused() {
        refused(400, "template_proves_nothing", Api.as(world.consultant).upload(AT + "/" + DossierCalls.template(world) + "/documents?kind=contract", "a.pdf", Cases.pdf()));
        refused(415, "file_program", Api.as(world.consultant).upload(AT + "/" + dossier + "/documents?kind=contract", "a.pdf", "MZ\0\0this is a program".getBytes(StandardCharsets.ISO_8859_1)));
        refused(400, "ends_before_start", Api.as(world.consultant).upload(AT + "/" + dossier + "/documents?kind=contract&effectiveOn=2026-02-03&expiresOn=2026-02-02", "a.pdf", Cases.pdf()));
        assertEquals(400, Api.as(world.consultant).upload(AT + "/" + dossier + "/documents?kind=rumour", "a.pdf", Cases.pdf()).status());
        assertTrue(Api.as(world.consultant).get(AT + "/" + dossier).json().path("documents").isEmpty());
    }

    @Test void theListSaysUntilWhenTheFactsOfEachAreProven() {
        var ends = document(world, dossier, "&expiresOn=" + today.plusDays(30));
        document(world, dossier, "&expiresOn=" + today.plusDays(3));
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), ends));
        assertEquals(today.plusDays(30).toString(), listed(dossier).path("provenUntil").asText(), "not the one that no fact points to");
        document(world, dossier, "&expiresOn=" + today.plusDays(90) + "&replacesId=" + ends);
        assertEquals(today.plusDays(90).toString(), listed(dossier).path("provenUntil").asText(), "the one in its place");
        assertTrue(listed(DossierCalls.published(world)).path("provenUntil").isNull());
    }

    private JsonNode listed(UUID id) {
        for (var one : Api.as(world.consultant).get(AT).json().path("items")) if (one.path("id").asText().equals(id.toString())) return one;
        return MissingNode.getInstance();
    }

    @Test void theSameRequestTwiceKeepsOne() {
        var key = UUID.randomUUID().toString();
        var path = AT + "/" + dossier + "/documents?kind=contract";
        assertEquals(ok(Api.as(world.consultant).upload(path, "a.pdf", Cases.pdf(), key)).id(), ok(Api.as(world.consultant).upload(path, "a.pdf", Cases.pdf(), key)).id());
        assertEquals(1, Api.as(world.consultant).get(AT + "/" + dossier).json().path("documents").size());
    }

    private Path folder() {
        return Path.of(Stack.one().context().getRequiredProperty("praya.files", String.class)).resolve(world.firm.id().toString()).resolve(Scope.FIRM_ITSELF.toString());
    }

    @Test void itLiesSealedByAKeyOfTheFirmsAndOnlyWhatNothingRefersToIsSwept() throws IOException, SQLException {
        var document = document(world, dossier, "");
        assertFalse(new String(Files.readAllBytes(folder().resolve(document.toString())), StandardCharsets.ISO_8859_1).contains("%PDF"));
        var context = Stack.one().context();
        var orphan = Ids.next(Clock.systemUTC());
        context.getBean(Staging.class).stage(world.firm.id(), Scope.FIRM_ITSELF, orphan, "a.pdf", new ByteArrayInputStream(Cases.pdf()));
        context.getBean(Sweeping.class).sweep(Instant.now().plus(Sweeping.AGE).plusSeconds(60));
        assertFalse(Files.exists(folder().resolve(orphan.toString())));
        assertArrayEquals(Cases.pdf(), ok(Api.as(world.consultant).get(AT + "/" + dossier + "/documents/" + document + "/content")).bytes());
        run("update dossier.firm_key set wrapped = null, destroyed_at = now() where firm_id = '" + world.firm.id() + "'");
        refused(410, "firm_key_destroyed", Api.as(world.consultant).get(AT + "/" + dossier + "/documents/" + document + "/content"));
        refused(410, "firm_key_destroyed", Api.as(world.consultant).upload(AT + "/" + dossier + "/documents?kind=contract", "a.pdf", Cases.pdf()));
    }
}
