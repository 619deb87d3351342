package hk.praya.audience;

import static hk.praya.audience.AudienceCalls.choosing;
import static hk.praya.audience.AudienceCalls.own;
import static hk.praya.audience.ProofCases.lapsed;
import static hk.praya.audience.ProofCases.listed;
import static hk.praya.audience.ProofCases.looks;
import static hk.praya.audience.ProofCases.obligation;
import static hk.praya.audience.ProofCases.run;
import static hk.praya.audience.ProofCases.tie;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request for consent proves that people were told and asked once enough have decided; that they consented, only where somebody agreed. */
class ConsentProofTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final UUID tia = Cases.draft(world);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));

    private void choose(Someone somebody, UUID form, boolean magazine, boolean website) {
        ok(Api.as(somebody).post(own(world, form) + "/choices", choosing(Api.as(somebody), world, form, magazine, website)));
    }

    private void takeBack(Someone somebody, UUID form, String purpose) {
        ok(Api.as(somebody).post(own(world, form) + "/consents/" + purpose + "/withdrawal", Map.of("zone", "Asia/Hong_Kong")));
    }

    @Test void whatEverybodyRefusedProvesNoConsentHoweverManyDecided() throws SQLException {
        var form = NoticeCases.consentForm(world);
        ok(tie(world, tia, "D2.consent", "recorded", List.of("notice:" + form), 0));
        for (var each : List.of(world.staff, world.coordinator, world.decisionMaker)) choose(each, form, false, false);
        assertEquals("below_threshold " + today, lapsed(world, tia));
        var seen = listed(world, form);
        assertEquals(List.of("agreement", 3, 3, 0), List.of(seen.path("restsOn").asText(), seen.path("asked").asInt(), seen.path("done").asInt(), seen.path("agreed").asInt()));
        looks(form);
        assertEquals("open", obligation(world));
        choose(world.staff, form, true, false);
        assertEquals("", lapsed(world, tia), "one agrees, and for that one it is a consent");
        looks(form);
        assertEquals("done", obligation(world));
        var magazine = listed(world, form).path("purposes").path(0);
        assertEquals(List.of("the company magazine", 1, 2, 0), List.of(magazine.path("worded").path("en").asText(), magazine.path("given").asInt(), magazine.path("refused").asInt(), magazine.path("withdrawn").asInt()));
        takeBack(world.staff, form, "magazine");
        assertEquals("below_threshold " + today, lapsed(world, tia), "the last who agreed took it back");
        assertEquals(List.of(0, 1), List.of(listed(world, form).path("agreed").asInt(), listed(world, form).path("purposes").path(0).path("withdrawn").asInt()));
        looks(form);
        assertEquals("open", obligation(world));
        choose(world.staff, form, true, true);
        takeBack(world.staff, form, "magazine");
        assertEquals("", lapsed(world, tia), "the other purpose they agree to still");
    }

    /** Of those who do not agree it is asked what is done for them: the form told them, and that they refused is no fault of it. */
    @Test void anAnswerAboutWhatPeopleWereToldRestsOnTheirHavingDecided() throws SQLException {
        var form = NoticeCases.consentForm(world);
        run("update notice.notice set kind = 'consent_transfer' where id = '" + form + "'");
        run("update notice.version set content = '{\"elements\": {}, \"own\": []}' where notice_id = '" + form + "'");
        run("update audience.ask set state = 'done', refused = true, opened_at = now(), done_at = now() where notice_id = '" + form + "'");
        run("update audience.coverage set done = asked, refused = asked where notice_id = '" + form + "'");
        var seen = listed(world, form);
        assertEquals(List.of("telling", "holds", 0), List.of(seen.path("restsOn").asText(), seen.path("standing").asText(), seen.path("agreed").asInt()), "and says that nobody agreed");
    }

    @Test void ofAConsentTheyCountWhoDecidedWhateverTheyDecided() {
        var form = NoticeCases.consentForm(world);
        ok(tie(world, tia, "D2.consent", "recorded", List.of("notice:" + form), 0));
        assertEquals("below_threshold " + today, lapsed(world, tia));
        var version = NoticeCases.current(world, form);
        ok(Api.as(world.staff).post(own(world, form) + "/choices", choosing(version, false, false)));
        ok(Api.as(world.coordinator).post(own(world, form) + "/choices", choosing(version, true, false)));
        ok(Api.as(world.decisionMaker).post(own(world, form) + "/choices", choosing(version, true, true)));
        assertEquals("", lapsed(world, tia));
        var seen = listed(world, form);
        assertEquals(List.of("consent", 3, "holds"), List.of(seen.path("record").asText(), seen.path("done").asInt(), seen.path("standing").asText()));
        assertEquals("acknowledgement", listed(world, NoticeCases.published(world)).path("record").asText());
    }

    /** The paper says how many agreed as of the day it was frozen: whoever takes it back later changes nothing of it. */
    @Test void thePaperSaysWhatPeopleDecidedPurposeByPurpose() throws Exception {
        var form = NoticeCases.consentForm(world);
        choose(world.staff, form, true, false);
        choose(world.coordinator, form, false, false);
        choose(world.decisionMaker, form, true, true);
        takeBack(world.decisionMaker, form, "website");
        ok(tie(world, tia, "D2.consent", "recorded", List.of("notice:" + form), 0));
        ok(consultant.act(Cases.at(world, tia) + "/submission", "", Cases.version(world, tia)));
        ok(Api.as(world.reviewer).act(Cases.at(world, tia) + "/review", Cases.stopping(), Cases.version(world, tia)));
        ok(Api.as(world.decisionMaker).act(Cases.at(world, tia) + "/decision", Cases.accepting(), Cases.version(world, tia)));
        takeBack(world.staff, form, "magazine");
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery("select snapshot_json from tia.decision where assessment_id = '" + tia + "'")) {
            rows.next();
            var decided = new ObjectMapper().readTree(rows.getString(1)).path("evidence").path(0).path("reached").path("decided");
            assertEquals(List.of(2, true), List.of(decided.path("agreed").asInt(), decided.path("agreement").asBoolean()));
            var said = new ArrayList<String>();
            for (var one : decided.path("purposes")) said.add(one.path("worded").path("en").asText() + " " + one.path("given") + " " + one.path("refused") + " " + one.path("withdrawn"));
            assertEquals(List.of("the company magazine 2 1 0", "the website 0 2 1"), said);
        }
    }
}
