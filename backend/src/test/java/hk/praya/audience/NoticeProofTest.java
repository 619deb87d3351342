package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.acknowledging;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.audience.ProofCases.audience;
import static hk.praya.audience.ProofCases.inTheList;
import static hk.praya.audience.ProofCases.listStands;
import static hk.praya.audience.ProofCases.looks;
import static hk.praya.audience.ProofCases.measured;
import static hk.praya.audience.ProofCases.obligation;
import static hk.praya.audience.ProofCases.run;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An answer that rests on a notice counts while people are given it to read and enough of them have; whoever keeps the assessment is told either way. */
class NoticeProofTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final UUID tia = Cases.draft(world);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));

    private Api.Reply tie(String question, String option, List<String> proofs, int version) {
        return ProofCases.tie(world, tia, question, option, proofs, version);
    }

    /** The one of the six questions that lowers a risk. */
    private void measure(UUID notice) {
        ok(tie("M1.notice", "class_and_place_95", List.of("notice:" + notice), 0));
    }

    private JsonNode view() {
        return consultant.get(Cases.at(world, tia)).json();
    }

    private BigDecimal residual() {
        for (var one : view().path("score").path("scenarios")) if (one.path("id").asText().equals("R4")) return one.path("residual").decimalValue();
        throw new AssertionError("no R4");
    }

    private String lapsed() {
        return ProofCases.lapsed(world, tia);
    }

    private String proofs() {
        for (var answer : view().path("answers")) if (answer.path("key").asText().equals("M1.notice")) return answer.path("proofs").toString();
        return "";
    }

    private JsonNode listed(UUID notice) {
        return ProofCases.listed(world, notice);
    }

    private void acknowledge(Someone somebody, UUID notice) {
        ok(Api.as(somebody).send("POST", own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice)), "application/json", Map.of()));
    }

    private void everybodyAcknowledges(UUID notice) {
        for (var each : List.of(world.staff, world.coordinator, world.decisionMaker)) acknowledge(each, notice);
    }

    private void joins(String name) {
        var body = new HashMap<String, Object>(Map.of("name", Map.of("en", name), "department", "", "title", "", "mobileKind", "none", "accountKind", "none", "active", true));
        ok(consultant.post(client(world) + "/people", body));
    }

    @Test void itProvesFromTheDayOnWhichEnoughHaveAcknowledgedIt() throws SQLException {
        var notice = NoticeCases.published(world);
        var unproven = residual();
        measure(notice);
        assertEquals(0, residual().compareTo(unproven), "nobody has read it");
        assertEquals("below_threshold " + today, lapsed());
        acknowledge(world.staff, notice);
        acknowledge(world.coordinator, notice);
        assertEquals(0, residual().compareTo(unproven), "two of three are not 95%");
        acknowledge(world.decisionMaker, notice);
        assertTrue(residual().compareTo(unproven) < 0, "whoever looks at the assessment sees it at once");
        assertEquals("", lapsed());
        listStands(world, "0.5");
        looks(notice);
        assertTrue(inTheList(world).compareTo(new BigDecimal("0.5")) > 0, "and the lists, a minute later");
        assertEquals("holds", listed(notice).path("standing").asText());
    }

    @Test void whenItFallsBelowWhatWasAgreedTheOwnerIsToldAndAgainWhenItRises() throws SQLException {
        var notice = NoticeCases.published(world);
        everybodyAcknowledges(notice);
        measure(notice);
        looks(notice);
        var proven = residual();
        assertEquals("none", obligation(world));
        joins("Late Comer");
        assertEquals("none", obligation(world), "the roster's own act works nothing out");
        listStands(world, "0.5");
        looks(notice);
        assertEquals("open", obligation(world));
        assertTrue(inTheList(world).compareTo(new BigDecimal("0.5")) > 0);
        assertTrue(residual().compareTo(proven) > 0);
        assertEquals("below_threshold " + today, lapsed());
        run("update audience.ask set state = 'done', opened_at = now(), done_at = now() where notice_id = '" + notice + "'");
        run("update audience.coverage set done = asked, opened = 0 where notice_id = '" + notice + "'");
        run("insert into access.job (job_id, firm_id, client_id, kind, subject_id, due) values (gen_random_uuid(), '" + world.firm.id() + "', '" + world.client.id() + "', 'proof.measure:notice', '" + notice + "', now())");
        looks(notice);
        assertEquals("done", obligation(world));
        assertEquals(0, residual().compareTo(proven));
    }

    @Test void whereNothingCrossedTheThresholdNobodysTrailHasALine() throws SQLException {
        var notice = NoticeCases.published(world);
        acknowledge(world.staff, notice);
        var before = ProofCases.lines(world);
        looks(notice);
        assertEquals(before, ProofCases.lines(world));
        acknowledge(world.coordinator, notice);
        acknowledge(world.decisionMaker, notice);
        looks(notice);
        assertTrue(ProofCases.lines(world) > before);
    }

    @Test void whatWasWithdrawnProvesNothingFromThatActOn() {
        var notice = NoticeCases.published(world);
        var unproven = residual();
        everybodyAcknowledges(notice);
        measure(notice);
        assertTrue(residual().compareTo(unproven) < 0);
        ok(consultant.post(at(world, notice) + "/withdrawal", Map.of("note", "No longer used.")));
        assertEquals("withdrawn " + today, lapsed());
        assertEquals("open", obligation(world));
        assertEquals(0, residual().compareTo(unproven));
        ok(tie("M1.notice", "place_missing", List.of(), 1));
        assertEquals("proof_unknown", tie("M1.notice", "place_missing", List.of("notice:" + notice), 2).reason(), "and is tied to nothing new");
    }

    @Test void aMaterialChangeProvesNothingUntilItIsReadAgainAndACorrectionAtOnce() {
        var notice = NoticeCases.published(world);
        everybodyAcknowledges(notice);
        measure(notice);
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing("correction"), version(world, notice)));
        assertEquals("", lapsed());
        assertEquals(2, listed(notice).path("ordinal").asInt(), "the newer version is the same proof");
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing("material"), version(world, notice)));
        assertEquals("below_threshold " + today, lapsed());
        assertEquals("open", obligation(world), "in the act that asked them again");
    }

    @Test void whatBeginsOnADayToComeProvesFromThatDayOn() throws SQLException {
        var notice = NoticeCases.approved(world);
        measure(notice);
        assertEquals("not_yet", lapsed(), "a draft has no day yet");
        var later = new HashMap<>(NoticeCases.publishing());
        later.put("effectiveOn", today.plusDays(9).toString());
        ok(consultant.act(at(world, notice) + "/publication", later, version(world, notice)));
        assertEquals("not_yet " + today.plusDays(9), lapsed());
        assertEquals("open", obligation(world));
        run("update notice.version set effective_on = '" + today + "' where notice_id = '" + notice + "'");
        looks(notice);
        assertEquals("", lapsed());
        assertEquals("done", obligation(world));
    }

    @Test void whereNobodyIsAskedItHoldsByBeingPublished() {
        var notice = NoticeCases.approved(world);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(), version(world, notice)));
        measure(notice);
        assertEquals("", lapsed());
        assertEquals(List.of("holds", 0), List.of(listed(notice).path("standing").asText(), listed(notice).path("asked").asInt()));
        ok(consultant.put(at(world, notice) + "/audience", NoticeCases.everybody(), 0));
        assertEquals("below_threshold " + today, lapsed(), "and no longer, once somebody is");
        assertEquals("open", obligation(world));
    }

    @Test void howManyAreEnoughIsTheFirmsToSayAndCountsInThatAct() throws SQLException {
        var notice = NoticeCases.published(world);
        acknowledge(world.staff, notice);
        acknowledge(world.coordinator, notice);
        measure(notice);
        var seen = ok(consultant.get(at(world, notice) + "/audience")).json();
        assertEquals(List.of(95, true), List.of(seen.path("sufficient").asInt(), seen.path("proves").asBoolean()));
        ok(consultant.put(at(world, notice) + "/audience", audience(66), 1));
        assertEquals("", lapsed());
        ok(consultant.put(at(world, notice) + "/audience", NoticeCases.everybody(), 2));
        assertEquals("", lapsed(), "who does not mention it leaves it");
        ok(consultant.put(at(world, notice) + "/audience", audience(67), 3));
        assertEquals("below_threshold " + today, lapsed());
        assertEquals("open", obligation(world));
        for (var wrong : List.of(0, 101, -1)) assertEquals(400, consultant.put(at(world, notice) + "/audience", audience(wrong), 4).status());
        assertEquals(403, Api.as(world.coordinator).put(at(world, notice) + "/audience", audience(1), 4).status());
    }

    @Test void anotherClientsNoticeProvesNothingAndIsNotTied() throws SQLException {
        var notice = NoticeCases.published(world);
        everybodyAcknowledges(notice);
        var elsewhere = World.fresh();
        for (var other : List.of("notice:" + NoticeCases.published(elsewhere), "notice:" + UUID.randomUUID(), "dossier_document:" + UUID.randomUUID(), "evidence:" + UUID.randomUUID(), "clause:" + UUID.randomUUID())) {
            assertEquals("proof_unknown", tie("M1.notice", "class_and_place_95", List.of(other), 0).reason(), other);
        }
        assertEquals("proof_unknown", tie("D5.main", "with_consent", List.of("notice:" + notice), 0).reason(), "a collection notice is no notice of marketing");
        for (var nonsense : List.of("notice", "notice:1", "Notice:" + notice, "notice:" + notice + "'")) assertEquals(400, tie("M1.notice", "class_and_place_95", List.of(nonsense), 0).status(), nonsense);
        measure(notice);
        var proven = residual();
        // As if it had come to stand there some other way.
        run("update tia.answer set proofs = array['notice:" + NoticeCases.published(elsewhere) + "'] where assessment_id = '" + tia + "' and key = 'M1.notice'");
        assertEquals("gone", lapsed());
        assertTrue(residual().compareTo(proven) > 0);
        assertEquals(404, Api.as(world.otherCoordinator).get(client(world) + "/notice-proofs").status());
        assertEquals(403, Api.as(world.coordinator).get(client(world) + "/notice-proofs").status());
    }

    @Test void whoeverSaysNothingOfItsProofsLeavesThem() {
        var notice = NoticeCases.published(world);
        everybodyAcknowledges(notice);
        measure(notice);
        var body = Map.of("options", List.of("class_and_place_95"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(), "note", "Looked at again.");
        ok(consultant.put(Cases.at(world, tia) + "/answers/M1.notice", body, 1));
        assertEquals("[\"notice:" + notice + "\"]", proofs());
        ok(tie("M1.notice", "class_and_place_95", List.of(), 2));
        assertEquals("[]", proofs());
        assertFalse(ok(consultant.get(client(world) + "/notice-proofs")).json().path("questions").isEmpty());
    }

    /** Who is asked, in the second half of that minute, is not overlooked by whoever looks as it ends. */
    @Test void whoComesWhileSomebodyLooksAsksAgain() throws SQLException {
        var notice = NoticeCases.published(world);
        acknowledge(world.staff, notice);
        assertEquals(1, measured(notice));
        run("update access.job set due = now() + interval '20 seconds' where subject_id = '" + notice + "' and kind = 'proof.measure:notice'");
        acknowledge(world.coordinator, notice);
        assertEquals(2, measured(notice));
        acknowledge(world.decisionMaker, notice);
        assertEquals(2, measured(notice));
    }

    /** What the decision rested on, with how far the notice had got that day: whatever becomes of it later. */
    @Test void thePaperCitesItByTheHashOfWhatPeopleRead() throws Exception {
        var notice = NoticeCases.published(world);
        everybodyAcknowledges(notice);
        measure(notice);
        ok(consultant.act(Cases.at(world, tia) + "/submission", "", Cases.version(world, tia)));
        ok(Api.as(world.reviewer).act(Cases.at(world, tia) + "/review", Cases.stopping(), Cases.version(world, tia)));
        ok(Api.as(world.decisionMaker).act(Cases.at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery("select d.snapshot_json, encode(zh.sha256, 'hex'), encode(en.sha256, 'hex') from tia.decision d,"
            + " notice.version v join notice.text zh on zh.version_id = v.id and zh.language = 'zh-Hant' join notice.text en on en.version_id = v.id and en.language = 'en' where d.assessment_id = '" + tia + "' and v.notice_id = '" + notice + "'")) {
            rows.next();
            var evidence = new ObjectMapper().readTree(rows.getString(1)).path("evidence").path(0);
            assertEquals(List.of("E1", rows.getString(2)), List.of(evidence.path("ref").asText(), evidence.path("sha256").asText()));
            var reached = evidence.path("reached");
            assertEquals(List.of("acknowledgement", 1, 3, 3, 95, rows.getString(3)), List.of(reached.path("record").asText(), reached.path("version").asInt(), reached.path("asked").asInt(), reached.path("done").asInt(),
                reached.path("sufficient").asInt(), reached.path("sha256En").asText()));
            assertTrue(rows.getString(1).contains("\"evidence\":[\"E1\"]"), "the question refers to it");
        }
    }
}
