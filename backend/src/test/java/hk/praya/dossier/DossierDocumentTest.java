package hk.praya.dossier;

import static hk.praya.dossier.DossierCalls.AT;
import static hk.praya.dossier.DossierCalls.assessment;
import static hk.praya.dossier.DossierCalls.document;
import static hk.praya.dossier.DossierCalls.fact;
import static hk.praya.dossier.DossierCalls.holds;
import static hk.praya.dossier.DossierCalls.proven;
import static hk.praya.dossier.DossierCalls.publish;
import static hk.praya.dossier.DossierCalls.version;
import static hk.praya.dossier.DossierCalls.withdraw;
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
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.vault.FileStore;
import hk.praya.vault.Staging;
import hk.praya.vault.Sweeping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/** Documents are brought to a dossier, read again by the firm and by nobody else, and taken back. */
class DossierDocumentTest {
    private final World world = World.fresh();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));
    private final UUID dossier = holds(world, "importer", "dingding_mainland", "", fact("G3", "main", "both"));

    private static void run(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private JsonNode listed(UUID id) {
        for (var one : Api.as(world.consultant).get(AT).json().path("items")) if (one.path("id").asText().equals(id.toString())) return one;
        return MissingNode.getInstance();
    }

    private Path folder() {
        return Path.of(Stack.one().context().getRequiredProperty("praya.files", String.class)).resolve(world.firm.id().toString()).resolve("firm");
    }

    @Test void nobodyOutsideTheFirmReadsIt() {
        var document = document(world, dossier, "");
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document));
        assessment(world, "dingding_mainland");
        var theirs = World.fresh();
        var theirDossier = holds(theirs, "importer", "dingding_mainland", "", fact("G3", "main", "both"));
        refused(400, "dossier_document_unknown", Api.as(theirs.consultant).act(AT + "/" + theirDossier + "/versions", version(proven(fact("G3", "main", "both"), document)), 1));
        assertEquals(404, Api.as(theirs.consultant).get(AT + "/" + dossier + "/documents/" + document + "/content").status());
        assertEquals(404, Api.as(theirs.consultant).get(AT + "/" + theirDossier + "/documents/" + document + "/content").status());
        assertEquals(404, Api.as(theirs.consultant).upload(AT + "/" + dossier + "/documents?kind=contract", "a.pdf", Cases.pdf()).status());
        assertEquals(403, Api.as(world.coordinator).get(AT + "/" + dossier + "/documents/" + document + "/content").status(), "it is the firm's, not any client's");
    }

    @Test void whatIsPointedToMustProveSomethingAndStand() {
        var document = document(world, dossier, "");
        var unclaimed = new HashMap<>(fact("G3", "main", "both"));
        unclaimed.put("documents", List.of(document));
        refused(400, "dossier_document_unclaimed", Api.as(world.consultant).act(AT + "/" + dossier + "/versions", version(unclaimed), 1));
        publish(world, dossier, 1, proven(fact("G3", "main", "both"), document));
        withdraw(world, dossier, document);
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

    @Test void theSameRequestTwiceKeepsOne() {
        var key = UUID.randomUUID().toString();
        var path = AT + "/" + dossier + "/documents?kind=contract";
        assertEquals(ok(Api.as(world.consultant).upload(path, "a.pdf", Cases.pdf(), key)).id(), ok(Api.as(world.consultant).upload(path, "a.pdf", Cases.pdf(), key)).id());
        assertEquals(1, Api.as(world.consultant).get(AT + "/" + dossier).json().path("documents").size());
    }

    @Test void itLiesSealedByAKeyOfTheFirmsAndOnlyWhatNothingRefersToIsSwept() throws IOException, SQLException {
        var document = document(world, dossier, "");
        assertFalse(new String(Files.readAllBytes(folder().resolve(document.toString())), StandardCharsets.ISO_8859_1).contains("%PDF"));
        var context = Stack.one().context();
        var orphan = Ids.next(Clock.systemUTC());
        context.getBean(Staging.class).stage(world.firm.id(), Scope.FIRM_ITSELF, orphan, "a.pdf", new ByteArrayInputStream(Cases.pdf()));
        context.getBean(Sweeping.class).sweep(new FileStore.Owner(world.firm.id(), Scope.FIRM_ITSELF), Instant.now().plus(Sweeping.AGE).plusSeconds(60));
        assertFalse(Files.exists(folder().resolve(orphan.toString())));
        assertArrayEquals(Cases.pdf(), ok(Api.as(world.consultant).get(AT + "/" + dossier + "/documents/" + document + "/content")).bytes());
        run("update dossier.firm_key set wrapped = null, destroyed_at = now() where firm_id = '" + world.firm.id() + "'");
        refused(410, "firm_key_destroyed", Api.as(world.consultant).get(AT + "/" + dossier + "/documents/" + document + "/content"));
        refused(410, "firm_key_destroyed", Api.as(world.consultant).upload(AT + "/" + dossier + "/documents?kind=contract", "a.pdf", Cases.pdf()));
    }
}
