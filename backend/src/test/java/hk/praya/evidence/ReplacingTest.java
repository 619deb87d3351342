package hk.praya.evidence;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.pdf;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A newer item takes an older one's place: who may see it, what it is used for, and what the paper cites, from the day on which it begins. */
class ReplacingTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));

    private Api.Reply adds(String name, String query) {
        return consultant.upload(client(world) + "/evidence?kind=certificate" + query, name, pdf());
    }

    private UUID added(String name, String query) {
        return ok(adds(name, query)).id();
    }

    private JsonNode item(UUID id) {
        return ok(consultant.get(client(world) + "/evidence/" + id)).json();
    }

    private List<String> listed(String standing) {
        var names = new ArrayList<String>();
        ok(consultant.get(client(world) + "/evidence?standing=" + standing)).json().path("items").forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    @Test void nobodySeesTheNewerOneWhoDidNotSeeTheOlder() {
        var secret = added("a.pdf", "&visibility=firm_only&source=vendor&sourceWords=Ann");
        var newer = added("b.pdf", "&replacesId=" + secret);
        assertEquals(List.of("firm_only", "vendor", "Ann"), List.of(item(newer).path("visibility").asText(), item(newer).path("source").asText(), item(newer).path("sourceWords").asText()));
        assertEquals(404, Api.as(world.coordinator).get(client(world) + "/evidence/" + newer).status());
        var shown = added("c.pdf", "&visibility=decision_maker_too");
        assertEquals(200, Api.as(world.decisionMaker).get(client(world) + "/evidence/" + added("d.pdf", "&replacesId=" + shown)).status());
        assertEquals("firm_and_client", item(added("e.pdf", "&visibility=firm_and_client&replacesId=" + newer)).path("visibility").asText(), "said, it is as said");
    }

    @Test void itMayKeepTheNameAndTheNameFitsTheContent() {
        var older = added("ISO 27001.pdf", "");
        assertEquals("ISO 27001.pdf", item(added("scan0042.pdf", "&name=ISO%2027001.pdf&replacesId=" + older)).path("name").asText());
        refused(415, "file_name_misleads", adds("scan0042.pdf", "&name=ISO%2027001.docx"));
        refused(400, "file_name_path", adds("scan0042.pdf", "&name=..%2Fetc%2Fpasswd.pdf"));
        refused(400, "file_name_direction", adds("scan0042.pdf", "&name=a%E2%80%AEfdp.pdf"));
    }

    @Test void aKindIsSaidAndNotGuessed() {
        assertEquals(400, consultant.upload(client(world) + "/evidence", "a.pdf", pdf()).status());
        assertEquals(400, consultant.upload(client(world) + "/evidence?kind=", "a.pdf", pdf()).status());
        assertEquals(400, consultant.upload(client(world) + "/evidence?kind=unsaid", "a.pdf", pdf()).status(), "only what came with a report is of no kind yet");
        assertEquals(201, adds("a.pdf", "").status());
    }

    private void answers(UUID tia, UUID item) {
        ok(consultant.put(at(world, tia) + "/answers/G3.main", Map.of("options", List.of("both"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(item.toString())), 0));
    }

    @Test void whatTheOlderProvesTheNewerProvesAndIsUsedFor() {
        var tia = Cases.draft(world);
        var older = added("old.pdf", "");
        answers(tia, older);
        var newer = added("new.pdf", "&replacesId=" + older);
        var newest = added("newest.pdf", "&replacesId=" + newer);
        for (var id : List.of(newer, newest)) {
            var use = item(id).path("uses").path(0);
            assertEquals(List.of("assessment", tia.toString(), "true"), List.of(use.path("kind").asText(), use.path("id").asText(), use.path("inherited").asText()));
            assertEquals("G3", use.path("places").path(0).asText());
        }
        var kept = item(older);
        assertEquals(List.of(newer.toString(), "false"), List.of(kept.path("replacedById").asText(), kept.path("uses").path(0).path("inherited").asText()), "the older one stays, and says what was pointed to");
        assertTrue(ok(consultant.get(at(world, tia))).json().path("lapsed").isEmpty());
        assertEquals(List.of("newest.pdf"), listed("current"));
        assertEquals(List.of("new.pdf", "old.pdf"), listed("past"));
        for (var row : ok(consultant.get(client(world) + "/evidence")).json().path("items")) assertEquals(1, row.path("uses").size(), row.toString());
    }

    @Test void anAskedDocumentWasAnsweredWithTheOneThatWasGiven() {
        Cases.given(world);
        var given = UUID.fromString(ok(consultant.get(client(world) + "/evidence")).json().path("items").path(0).path("id").asText());
        var newer = added("newer.pdf", "&replacesId=" + given);
        assertEquals("evidence_request", item(given).path("uses").path(0).path("kind").asText());
        assertTrue(item(newer).path("uses").isEmpty());
    }

    @Test void untilItsDayComesTheOlderOneStands() {
        var tia = Cases.draft(world);
        var older = added("old.pdf", "&expiresOn=" + today.plusDays(30));
        answers(tia, older);
        var newer = added("new.pdf", "&effectiveOn=" + today.plusDays(20) + "&replacesId=" + older);
        assertEquals(List.of(newer.toString(), today.plusDays(20).toString()), List.of(item(older).path("replacedById").asText(), item(older).path("replacedFrom").asText()));
        assertEquals(List.of("new.pdf", "old.pdf"), listed("current"));
        assertEquals(List.of(), listed("past"));
        assertTrue(item(newer).path("uses").isEmpty());
        assertFalse(item(older).path("uses").isEmpty());
    }

    /** What is decided is decided on what proves it then, and the paper says so. */
    @Test void thePaperCitesTheOneThatStandsInItsPlace() {
        var tia = Cases.draft(world);
        var older = added("old.pdf", "");
        answers(tia, older);
        added("renewed.pdf", "&replacesId=" + older);
        added("not-yet.pdf", "&effectiveOn=" + today.plusDays(20) + "&replacesId=" + UUID.fromString(item(older).path("replacedById").asText()));
        ok(consultant.act(at(world, tia) + "/submission", "", Cases.version(world, tia)));
        ok(Api.as(world.reviewer).act(at(world, tia) + "/review", Cases.stopping(), Cases.version(world, tia)));
        ok(Api.as(world.decisionMaker).act(at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        var frozen = Papers.frozen(world);
        assertTrue(frozen.contains("renewed.pdf"));
        assertFalse(frozen.contains("old.pdf") || frozen.contains("not-yet.pdf"), frozen);
    }
}
