package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.choosing;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each purpose by itself, none beforehand; taking back is as easy as giving, and is seen to. */
class OwnConsentsTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final UUID notice = NoticeCases.consentForm(world);
    private final UUID version = NoticeCases.current(world, notice);

    private Api.Reply choose(Someone somebody, boolean magazine, boolean website) {
        return Api.as(somebody).post(own(world, notice) + "/choices", choosing(Api.as(somebody), world, notice, magazine, website));
    }

    private JsonNode coverage() {
        return ok(consultant.get(at(world, notice) + "/coverage")).json();
    }

    private List<String> deeds(Someone somebody) {
        return texts("select purpose || ' ' || act from ledger.consent where notice_id = '" + notice + "' and person_id = '" + somebody.id() + "' order by at, purpose");
    }

    private static List<String> texts(String sql) {
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String deed(Someone somebody, String purpose) {
        for (var each : ok(Api.as(somebody).get(own(world, notice))).json().path("purposes")) if (each.path("purpose").asText().equals(purpose)) return each.path("deed").asText("null");
        throw new AssertionError(purpose);
    }

    @Test void nothingIsChosenBeforehand() {
        var view = ok(Api.as(world.staff).get(own(world, notice))).json();
        assertEquals("consent", view.path("record").asText());
        assertEquals(2, view.path("purposes").size());
        for (var each : view.path("purposes")) assertTrue(each.path("deed").isNull() || each.path("deed").isMissingNode());
    }

    @Test void eachPurposeIsARowOfItsOwn() {
        ok(choose(world.staff, true, false));
        assertEquals(List.of("magazine given", "website refused"), deeds(world.staff));
        assertEquals("given", deed(world.staff, "magazine"));
        var coverage = coverage();
        assertEquals(1, coverage.path("counts").path("done").asInt());
        assertEquals(0, coverage.path("counts").path("refused").asInt());
        assertEquals(1, coverage.path("purposes").path(0).path("given").asInt());
        assertEquals(1, coverage.path("purposes").path(1).path("refused").asInt());
        assertFalse(coverage.path("purposes").path(0).path("worded").path("en").asText().isBlank(), "in the words that people read");
    }

    @Test void whatNobodyDecidedIsCountedAsNothing() {
        var before = coverage().path("purposes");
        assertEquals(2, before.size(), "what is asked is named before anybody answers");
        ok(choose(world.staff, true, false));
        ok(choose(world.staff, false, false));
        var after = coverage().path("purposes");
        assertEquals(List.of(0, 0, 1), counts(after.path(0)), "taken back");
        assertEquals(List.of(0, 1, 0), counts(after.path(1)), "and whoever did not answer has neither agreed nor refused");
    }

    private static List<Integer> counts(JsonNode purpose) {
        return List.of(purpose.path("given").asInt(), purpose.path("refused").asInt(), purpose.path("withdrawn").asInt());
    }

    @Test void refusingEverythingIsAnAnswer() {
        ok(choose(world.staff, false, false));
        assertEquals(List.of("magazine refused", "website refused"), deeds(world.staff));
        assertEquals(1, coverage().path("counts").path("refused").asInt());
        assertEquals(1, ok(consultant.get(at(world, notice) + "/readers?standing=refused")).json().path("total").asInt());
    }

    @Test void takingBackIsARowAndIsToBeStoppedAndShown() {
        ok(choose(world.staff, true, true));
        ok(choose(world.staff, false, true));
        assertEquals(List.of("magazine given", "website given", "magazine withdrawn"), deeds(world.staff), "what did not change leaves no row");
        var open = ok(consultant.get(client(world) + "/obligations")).json().path("items");
        var raised = new ArrayList<JsonNode>();
        open.forEach(each -> {
            if (each.path("kind").asText().equals("consent_withdrawn")) raised.add(each);
        });
        assertEquals(1, raised.size(), open.toString());
        assertEquals("client", raised.getFirst().path("ballWith").asText());
        assertTrue(ok(Api.as(world.coordinator).get(client(world) + "/own-obligations")).text().contains("consent_withdrawn"), "the coordinator reports it with what shows it");
        var id = raised.getFirst().path("id").asText();
        var coordinator = Api.as(world.coordinator);
        JsonNode mine = null;
        for (var each : ok(coordinator.get(client(world) + "/own-obligations")).json().path("items")) if (each.path("id").asText().equals(id)) mine = each;
        assertTrue(mine.path("unproven").asBoolean());
        assertEquals("report_file_needed", coordinator.act(client(world) + "/own-obligations/" + id + "/report", java.util.Map.of("note", "We stopped.", "files", List.of()), mine.path("version").asLong()).reason());
        assertEquals("obligation_unproven", raised.getFirst().path("actions").path("complete").path("reason").asText());
        assertEquals("obligation_unproven", consultant.act(client(world) + "/obligations/" + id + "/completion", java.util.Map.of("note", "They said so."), mine.path("version").asLong()).reason());
        ok(choose(world.staff, true, true));
        assertFalse(ok(consultant.get(client(world) + "/obligations")).text().contains("\"consent_withdrawn\",\"state\":\"open\""));
        assertEquals("given", deed(world.staff, "magazine"));
    }

    private JsonNode toBeStopped() {
        return ok(Api.as(world.coordinator).get(client(world) + "/own-obligations")).json().path("items").valueStream().filter(each -> each.path("kind").asText().equals("consent_withdrawn")).findFirst().orElseThrow();
    }

    @Test void takenBackOnceMoreItAsksForAnotherFile() {
        ok(choose(world.staff, true, true));
        ok(choose(world.staff, false, true));
        var first = toBeStopped();
        var path = client(world) + "/own-obligations/" + first.path("id").asText();
        var coordinator = Api.as(world.coordinator);
        var receipt = ok(coordinator.upload(path + "/files", "stopped.pdf", Cases.pdf())).json().path("receipt").asText();
        ok(coordinator.act(path + "/report", Map.of("note", "We stopped.", "files", List.of(receipt)), first.path("version").asLong()));
        ok(choose(world.staff, true, true));
        ok(choose(world.staff, false, true));
        var again = toBeStopped();
        assertEquals(List.of(first.path("id").asText(), "true", "0"), List.of(again.path("id").asText(), again.path("unproven").asText(), again.path("files").asText()), "what showed the first time shows nothing of this one");
    }

    @Test void whatTheySaidStandsAfterACorrectionAndNotAfterAMaterialChange() {
        ok(choose(world.staff, true, true));
        again("correction");
        assertEquals(List.of("given", "given"), List.of(deed(world.staff, "magazine"), deed(world.staff, "website")));
        ok(choose(world.staff, false, true));
        assertEquals(List.of("magazine given", "website given", "magazine withdrawn"), deeds(world.staff), "the other purpose is left as it was");
        again("material");
        assertEquals(List.of("null", "null"), List.of(deed(world.staff, "magazine"), deed(world.staff, "website")), "asked anew, nothing is chosen beforehand");
    }

    private void again(String change) {
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(change), NoticeCases.version(world, notice)));
    }

    @Test void itIsTakenBackByItselfAfterTheNoticeIsGone() {
        ok(choose(world.staff, true, false));
        ok(consultant.post(at(world, notice) + "/withdrawal", Map.of("note", "No magazine any more.")));
        var staff = Api.as(world.staff);
        assertEquals(404, staff.get(own(world, notice)).status());
        ok(staff.post(own(world, notice) + "/consents/magazine/withdrawal", Map.of("zone", "Asia/Hong_Kong")));
        assertEquals("magazine withdrawn", deeds(world.staff).getLast());
        assertEquals("consent_not_given", staff.post(own(world, notice) + "/consents/magazine/withdrawal", Map.of("zone", "Asia/Hong_Kong")).reason());
        assertEquals(404, staff.post(own(world, notice) + "/consents/nonsense/withdrawal", Map.of("zone", "Asia/Hong_Kong")).status());
        assertEquals(404, Api.as(world.otherCoordinator).post("/api/clients/" + world.otherClient.id() + "/own-notices/" + notice + "/consents/magazine/withdrawal", Map.of("zone", "Asia/Hong_Kong")).status());
    }

    @Test void sentAgainIsTheSameChoice() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var path = own(world, notice) + "/choices";
        ok(Api.as(world.staff).send("POST", path, choosing(version, true, false), "application/json", key));
        ok(Api.as(world.staff).send("POST", path, choosing(version, true, false), "application/json", key));
        assertEquals(2, deeds(world.staff).size());
        ok(choose(world.staff, true, false));
        assertEquals(2, deeds(world.staff).size(), "nothing changed: nothing is added");
        assertEquals("idempotency_key_reused", Api.as(world.staff).send("POST", path, choosing(version, false, false), "application/json", key).reason());
    }

    @Test void whatTheyDecidedElsewhereMeanwhileIsNotUndone() {
        var kept = choosing(Api.as(world.staff), world, notice, true, true);
        ok(choose(world.staff, false, false));
        var path = own(world, notice) + "/choices";
        assertEquals("consent_decided_meanwhile", Api.as(world.staff).post(path, kept).reason());
        ok(choose(world.staff, true, false));
        ok(Api.as(world.staff).post(own(world, notice) + "/consents/magazine/withdrawal", Map.of("zone", "Asia/Hong_Kong")));
        kept.put("decided", null);
        assertEquals(409, Api.as(world.staff).post(path, kept).status(), "taken back counts as well");
        assertEquals("withdrawn", deed(world.staff, "magazine"));
        assertEquals("refused", deed(world.staff, "website"));
        ok(Api.as(world.staff).post(path, choosing(version, false, false)));
        assertEquals(4, deeds(world.staff).size(), "what they want already is no conflict, and adds nothing");
    }

    @Test void silenceIsNeitherYesNorNo() {
        var body = new HashMap<>(choosing(version, true, true));
        body.put("choices", Map.of("magazine", true));
        assertEquals("consent_purpose_unsaid", Api.as(world.staff).post(own(world, notice) + "/choices", body).reason());
        body.put("choices", Map.of("magazine", true, "website", false, "everything", true));
        assertEquals("consent_purpose_unknown", Api.as(world.staff).post(own(world, notice) + "/choices", body).reason());
        assertEquals(List.of(), deeds(world.staff));
    }

    @Test void whatAsksForConsentIsNotAcknowledgedAndTheOtherWayRound() {
        var acknowledged = Api.as(world.staff).send("POST", own(world, notice) + "/acknowledgement", AudienceCalls.acknowledging(version), "application/json", Map.of());
        assertEquals("notice_asks_consent", acknowledged.reason());
        var read = NoticeCases.published(world);
        var body = choosing(NoticeCases.current(world, read), true, false);
        assertEquals("notice_asks_no_consent", Api.as(world.staff).post(own(world, read) + "/choices", body).reason());
    }

    @Test void whoeverActsForSomebodySaysSo() {
        var body = new HashMap<>(choosing(version, true, false));
        body.put("guardian", Map.of("name", "Chan Siu Ming 陳小明", "relation", "Mother"));
        ok(Api.as(world.staff).post(own(world, notice) + "/choices", body));
        assertEquals(List.of("Chan Siu Ming 陳小明 Mother"), texts("select distinct guardian_name || ' ' || guardian_relation from ledger.consent where notice_id = '" + notice + "'"));
        body.put("guardian", Map.of("name", "", "relation", "Mother"));
        assertEquals(400, Api.as(world.staff).post(own(world, notice) + "/choices", body).status());
    }

    @Test void aNewVersionAsksAgainAndTakesNoOldAnswerForOne() {
        ok(choose(world.staff, true, true));
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing("material"), NoticeCases.version(world, notice)));
        assertEquals("null", deed(world.staff, "magazine"));
        ok(choose(world.staff, true, false));
        assertEquals(List.of("magazine given", "website given", "magazine given", "website withdrawn"), deeds(world.staff));
    }

    /** But for what names somebody else: whoever acted for them, and in what relation, can be emptied when a person's data is erased (decision 034). */
    @Test void theLedgerIsOnlyEverAddedTo() {
        assertEquals(List.of("praya_client ledger.consent guardian_name", "praya_client ledger.consent guardian_relation"), texts("""
            select login || ' ' || kept || ' ' || a.attname
            from unnest(array['praya_gate', 'praya_firm_read', 'praya_firm', 'praya_client', 'praya_person']) as login,
                 unnest(array['ledger.consent', 'ledger.acknowledgement', 'ledger.opening', 'notice.text', 'notice.event']) as kept
                 join pg_attribute a on a.attrelid = kept::regclass and a.attnum > 0 and not a.attisdropped
            where has_column_privilege(login, kept, a.attname, 'update') order by 1"""));
        assertEquals(List.of("f"), texts("""
            select distinct left(has_table_privilege(login, kept, 'delete')::text, 1)
            from unnest(array['praya_gate', 'praya_firm_read', 'praya_firm', 'praya_client', 'praya_person']) as login,
                 unnest(array['ledger.consent', 'ledger.acknowledgement', 'ledger.opening', 'notice.text', 'notice.event']) as kept"""));
    }
}
