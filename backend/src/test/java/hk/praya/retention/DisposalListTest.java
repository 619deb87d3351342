package hk.praya.retention;

import static hk.praya.retention.RetentionCases.approve;
import static hk.praya.retention.RetentionCases.approving;
import static hk.praya.retention.RetentionCases.at;
import static hk.praya.retention.RetentionCases.held;
import static hk.praya.retention.RetentionCases.left;
import static hk.praya.retention.RetentionCases.one;
import static hk.praya.retention.RetentionCases.prepared;
import static hk.praya.retention.RetentionCases.preparing;
import static hk.praya.retention.RetentionCases.retention;
import static hk.praya.retention.RetentionCases.seen;
import static hk.praya.retention.RetentionCases.sql;
import static hk.praya.retention.RetentionCases.work;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Archive;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is on the list of a disposal: whom the client meant, and whom the reviewer saw. */
class DisposalListTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final Api reviewer = Api.as(world.reviewer);

    private String outcome(UUID disposal, UUID person) {
        return one("select outcome from retention.disposal_person where disposal_id = '" + disposal + "' and person_id = '" + person + "'");
    }

    private String person(UUID id) {
        return one("select p::text from roster.person p where client_id = '" + world.client.id() + "' and person_id = '" + id + "'");
    }

    /** It rests on what the client's own words say; the table's period is what it departs from, and is called so. */
    @Test void aClientsOwnPeriodRestsOnItsOwnWordsAndDepartsFromTheTables() {
        var person = left(world, "Of late", 3);
        ok(consultant.put(retention(world) + "/periods/former_employees", Map.of("months", 24, "reason", RetentionCases.REASON), 0));
        var disposal = prepared(world, List.of(person));
        var own = seen(world, disposal).path("own");
        assertEquals(List.of(RetentionCases.REASON, true), List.of(own.path("reason").asText(), own.path("by").path("en").isTextual()));
        assertEquals("verified", seen(world, disposal).path("applied").path("grade").asText(), "of the table's");
        var file = ok(consultant.get(at(world, disposal) + "/record.csv?language=en")).text();
        for (var line : List.of("Because," + RetentionCases.REASON, "Basis of the table's period,Code of Practice", "How far the table's period was checked,Verified")) assertTrue(file.contains(line), line + " in " + file);
        for (var line : List.of("\nBasis,", "\nHow far checked,", "\nPeriod in the table,")) assertFalse(file.contains(line), line + " in " + file);
        ok(consultant.put(retention(world) + "/periods/former_employees", Map.of("months", 12, "reason", "Another reason altogether."), 1));
        assertEquals(RetentionCases.REASON, seen(world, disposal).path("own").path("reason").asText(), "what was said then");
    }

    @Test void whatShowsThatTheClientDecidedIsKeptByItsBytesAndWithoutItItIsAsStated() {
        left(world, "Of old", 9);
        var evidence = Cases.evidence(world);
        var body = preparing(world, null);
        body.put("evidenceId", evidence.toString());
        var disposal = ok(consultant.post(retention(world) + "/disposals", body)).id();
        var shown = ok(Api.as(world.reviewer).get(at(world, disposal))).json().path("evidence");
        assertEquals(List.of(evidence.toString(), false, 64), List.of(shown.path("id").asText(), shown.path("withdrawn").asBoolean(), shown.path("sha256").asText().length()));
        var file = ok(consultant.get(at(world, disposal) + "/record.csv?language=en")).text();
        assertTrue(file.contains(shown.path("sha256").asText()), file);
        assertFalse(file.contains("as stated by") || file.contains(shown.path("name").asText()), "its name may name somebody: " + file);
        ok(consultant.act(client(world) + "/evidence/" + evidence + "/withdrawal", Map.of("reason", "The wrong minutes."), 0));
        assertTrue(ok(Api.as(world.reviewer).get(at(world, disposal))).json().path("evidence").path("withdrawn").asBoolean(), "whoever approves it sees that it was taken back");
        RetentionCases.cancelled(world);
        refused(400, "retention_evidence", consultant.post(retention(world) + "/disposals", body));
        for (var other : List.of(UUID.randomUUID(), Cases.evidence(World.fresh()))) {
            body.put("evidenceId", other.toString());
            refused(400, "retention_evidence", consultant.post(retention(world) + "/disposals", body));
        }
        body.remove("evidenceId");
        var bare = ok(consultant.post(retention(world) + "/disposals", body)).id();
        assertFalse(seen(world, bare).path("evidence").isObject());
        assertTrue(ok(consultant.get(at(world, bare) + "/record.csv?language=en")).text().contains("Nothing: as stated by whoever prepared it"));
    }

    @Test void theRecordOnPaperSaysWhatItsFileSaysInBothLanguagesAndNamesNobody() throws Exception {
        left(world, "Gone Forever", 9);
        var disposal = prepared(world, null);
        ok(approve(world, disposal));
        work(world);
        var pdf = ok(Api.as(world.partner).get(at(world, disposal) + "/record.pdf"));
        assertEquals(List.of(), Archive.failures(pdf.bytes()));
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.bytes())) {
            var text = new org.apache.pdfbox.text.PDFTextStripper().getText(document).replaceAll("\\s", "");
            for (var said : List.of("Recordofadisposal", "處置紀錄", "Nothing:asstatedbywhoeverpreparedit", "沒有：據擬備者所述", "CodeofPractice", "《人力資源管理實務守則》", "已完成", "Done", "0項")) assertTrue(text.contains(said), said + " in " + text);
            assertFalse(text.contains("GoneForever"), text);
        }
        assertEquals(404, Api.as(world.otherConsultant).get(at(world, disposal) + "/record.pdf").status());
        assertEquals(403, Api.as(world.coordinator).get(at(world, disposal) + "/record.pdf").status());
    }

    @Test void whoeverIsLeftOutStaysWhereAllAreMeant() {
        var out = left(world, "Left Out", 9);
        left(world, "Other Person", 9);
        var body = preparing(world, null);
        body.put("without", List.of(out.toString()));
        var disposal = ok(consultant.post(retention(world) + "/disposals", body)).id();
        ok(approve(world, disposal));
        work(world);
        assertTrue(person(out).contains("Left Out"));
        assertEquals(1, seen(world, disposal).path("done").path("people").asInt());
    }

    @Test void asManyOthersAreNotWhomTheReviewerSaw() {
        var person = left(world, "Held Person", 9);
        var other = left(world, "Other Person", 9);
        var hold = held(world, "person", person);
        sql("delete from retention.hold where id = '" + hold + "'");
        var disposal = prepared(world, null);
        held(world, "person", person);
        var before = seen(world, disposal).path("seen").asText();
        sql("update retention.hold set lifted_at = now(), lifted_by = placed_by, lifted_reason = 'It was another one.' where client_id = '" + world.client.id() + "'");
        held(world, "person", other);
        assertEquals(1, seen(world, disposal).path("going").path("people").asInt(), "as many as before");
        refused(412, "stale", reviewer.act(at(world, disposal) + "/decision", approving(before), 0));
        ok(approve(world, disposal));
    }

    @Test void whoIsOnTheListCanBeReadWithHowTheyStand() {
        var people = List.of(left(world, "First Person", 11), left(world, "Second Person", 10), left(world, "Third Person", 9));
        var disposal = prepared(world, people);
        held(world, "person", people.get(1));
        var first = ok(reviewer.get(at(world, disposal) + "/people?limit=2")).json();
        assertEquals(List.of(3, 2), List.of(first.path("total").asInt(), first.path("items").size()));
        assertEquals(1, ok(reviewer.get(at(world, disposal) + "/people?limit=2&cursor=" + first.path("next").asText())).json().path("items").size());
        assertEquals("held", standing(disposal, people.get(1)));
        assertEquals("due", standing(disposal, people.get(2)));
        ok(approve(world, disposal));
        assertEquals("waiting", standing(disposal, people.get(2)));
        work(world);
        assertEquals(List.of("disposed", "held"), List.of(standing(disposal, people.get(2)), standing(disposal, people.get(1))));
        assertFalse(ok(reviewer.get(at(world, disposal) + "/people")).text().contains("Third Person"));
        assertEquals(404, Api.as(world.otherConsultant).get(at(world, disposal) + "/people").status());
    }

    @Test void whoeverIsThereNowCanBeSaidToBeSomebodyElseAndTheReviewerReadsWhy() {
        var person = left(world, "Yip Ho", 9);
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "Yip Hoi"), "email", person + "@left.example", "mobileKind", "none", "accountKind", "none", "active", true)));
        var body = preparing(world, null);
        body.put("others", List.of(Map.of("personId", person.toString(), "reason", "short")));
        refused(400, "retention_reason_short", consultant.post(retention(world) + "/disposals", body));
        body.put("others", List.of(Map.of("personId", person.toString(), "reason", "The address was given to a successor in office.")));
        var disposal = ok(consultant.post(retention(world) + "/disposals", body)).id();
        assertEquals(1, seen(world, disposal).path("going").path("people").asInt());
        assertTrue(ok(reviewer.get(at(world, disposal) + "/people")).text().contains("given to a successor"));
        ok(approve(world, disposal));
        work(world);
        assertEquals("disposed", outcome(disposal, person));
        var other = left(world, "Held Person", 9);
        held(world, "person", other);
        body.put("others", List.of(Map.of("personId", other.toString(), "reason", "The address was given to a successor in office.")));
        refused(409, "retention_nothing", consultant.post(retention(world) + "/disposals", body));
    }

    @Test void aLastDayBeforeSomebodyWasHiredAgainIsOfAnotherTime() {
        var again = left(world, "Hired Again", 9);
        sql("update roster.person set hire_date = current_date - 400, gone_at = now() - interval '30 days' where person_id = '" + again + "'");
        refused(409, "retention_not_due", consultant.post(retention(world) + "/disposals", preparing(world, List.of(again))));
        var before = left(world, "Hired Before", 9);
        sql("update roster.person set hire_date = last_working_day - 400, gone_at = now() - interval '30 days' where person_id = '" + before + "'");
        assertEquals(1, ok(consultant.get(retention(world) + "/leavers")).json().path("total").asInt(), "whose last day the client said later than the roster heard of it");
        sql("update roster.person set last_working_day = null, hire_date = current_date - 4000 where person_id = '" + before + "'");
        assertEquals(0, ok(consultant.get(retention(world) + "/leavers")).json().path("total").asInt());
    }

    private String standing(UUID disposal, UUID person) {
        for (var row : ok(reviewer.get(at(world, disposal) + "/people")).json().path("items")) if (row.path("personId").asText().equals(person.toString())) return row.path("standing").asText();
        throw new AssertionError(person);
    }
}
