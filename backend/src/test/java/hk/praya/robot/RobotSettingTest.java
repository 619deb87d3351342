package hk.praya.robot;

import static hk.praya.robot.RobotCases.at;
import static hk.praya.robot.RobotCases.choosing;
import static hk.praya.robot.RobotCases.entering;
import static hk.praya.robot.RobotCases.robots;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever works on a client enters its robots; what opens them is shown to nobody again. */
class RobotSettingTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    @Test void whatOpensItIsShownToNobodyAgain() {
        var token = RobotCases.token();
        var robot = RobotCases.robot(world, token);
        ok(consultant.put(at(world, robot), Map.of("name", "Everybody", "language", "en"), 0));
        for (var path : List.of(robots(world), client(world) + "/audit?limit=50", client(world))) {
            var text = ok(consultant.get(path)).text();
            assertFalse(text.contains(token) || text.contains(RobotCases.SECRET), path);
        }
        var refused = consultant.post(robots(world), entering(token));
        assertEquals("robot_known", refused.reason(), "the same robot is not entered twice");
        assertFalse(refused.text().contains(token) || refused.text().contains(RobotCases.SECRET));
    }

    @Test void aTokenAloneWillDoAndAnAddressOfAnotherHostWillNot() {
        var entered = new HashMap<>(entering(RobotCases.token()));
        entered.put("webhook", RobotCases.token());
        ok(consultant.post(robots(world), entered));
        for (var wrong : List.of("https://oapi.dingtalk.com.example/robot/send?access_token=" + RobotCases.token(), "http://oapi.dingtalk.com/robot/send?access_token=" + RobotCases.token(), "https://169.254.169.254/latest", "abc",
            RobotCases.token() + "&x=1", "https://oapi.dingtalk.com/robot/send?access_token=" + RobotCases.token() + "#@evil.example")) {
            entered.put("webhook", wrong);
            assertEquals("robot_webhook", consultant.post(robots(world), entered).reason(), wrong);
        }
        entered.put("webhook", RobotCases.token());
        for (var wrong : List.of("not a secret", "SEC", "SEC!!!!!!!!!!!!!!!!!!!!!")) {
            entered.put("secret", wrong);
            assertEquals("robot_secret", consultant.post(robots(world), entered).reason(), wrong);
        }
        entered.remove("secret");
        assertEquals("robot_secret", consultant.post(robots(world), entered).reason());
    }

    @Test void enteredTwiceByTheSameRequestItIsOne() {
        var body = entering(RobotCases.token());
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = ok(consultant.send("POST", robots(world), body, "application/json", key)).id();
        assertEquals(first, ok(consultant.send("POST", robots(world), body, "application/json", key)).id());
        assertEquals(1, ok(consultant.get(robots(world))).json().path("items").size());
    }

    @Test void aStaleChangeIsRefusedAndWhatStandsStays() {
        var robot = RobotCases.robot(world);
        ok(consultant.put(at(world, robot), Map.of("name", "First", "language", "en"), 0));
        assertEquals(412, consultant.put(at(world, robot), Map.of("name", "Second", "language", "en"), 0).status());
        assertEquals(412, consultant.act(at(world, robot) + "/removal", "", 0).status());
        assertEquals("First", ok(consultant.get(robots(world))).json().path("items").path(0).path("name").asText());
        var notice = NoticeCases.draft(world);
        ok(consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(robot), 0));
        assertEquals(412, consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(), 0).status());
        assertEquals(robot.toString(), ok(consultant.get(NoticeCases.at(world, notice) + "/robots")).json().path("chosen").path(0).asText());
    }

    @Test void removedItIsGoneAndMayBeEnteredAgain() {
        var token = RobotCases.token();
        var robot = RobotCases.robot(world, token);
        ok(consultant.act(at(world, robot) + "/removal", "", 0));
        assertEquals(404, consultant.act(at(world, robot) + "/removal", "", 1).status());
        assertEquals(0, ok(consultant.get(robots(world))).json().path("items").size());
        RobotCases.robot(world, token);
    }

    @Test void aClientHasSoManyAndNoMore() {
        for (var each = 0; each < RobotQueries.ROBOTS; each++) RobotCases.robot(world);
        assertEquals("robots_too_many", consultant.post(robots(world), entering(RobotCases.token())).reason());
    }

    @Test void anothersRobotIsNotChosen() {
        var other = Api.as(world.otherConsultant);
        var theirs = ok(other.post("/api/clients/" + world.otherClient.id() + "/robots", entering(RobotCases.token()))).id();
        var notice = NoticeCases.draft(world);
        assertEquals("robot_unknown", consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(theirs), 0).reason());
        assertEquals(404, consultant.put(at(world, theirs), Map.of("name", "Mine", "language", "en"), 0).status());
        assertEquals(404, consultant.post(at(world, theirs) + "/trial", "").status());
        assertTrue(ok(other.get("/api/clients/" + world.otherClient.id() + "/robots")).text().contains("全體同事"));
    }

    @Test void onlyConsultantsSetThemAndTheCompanysPeopleDoNotSeeThem() {
        RobotCases.robot(world);
        for (var reads : List.of(world.consultant, world.reviewer, world.partner)) assertEquals(200, Api.as(reads).get(robots(world)).status(), reads.role());
        for (var none : List.of(world.administrator, world.coordinator, world.decisionMaker, world.staff)) assertEquals(403, Api.as(none).get(robots(world)).status(), none.role());
        for (var none : List.of(world.reviewer, world.partner, world.administrator, world.coordinator)) assertEquals(403, Api.as(none).post(robots(world), entering(RobotCases.token())).status(), none.role());
    }
}
