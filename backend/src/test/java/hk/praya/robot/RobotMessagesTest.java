package hk.praya.robot;

import static hk.praya.audience.AudienceTesting.acknowledged;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.robot.RobotCases.choosing;
import static hk.praya.robot.RobotCases.robots;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.audience.CustomerCases;
import hk.praya.customer.CustomerCalls;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Postgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A group is told of a notice once, reminded politely, and of nobody. */
class RobotMessagesTest extends RobotTesting {
    @Test void aGroupIsToldOnceOfWhatIsPublishedAndOfNobody() {
        hasOwnSignIn();
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "Siu Ming Wong", "zhHant", "黃小明"), "email", "siu.ming.wong@" + world.staff.email().split("@")[1], "department", "Warehouse", "title", "Foreman",
            "mobileKind", "other", "accountKind", "none", "active", true)));
        var robot = known();
        var notice = published(robot);
        work();
        work();
        assertEquals(1, platform.texts.size());
        var text = platform.texts.getFirst();
        assertTrue(text.contains("員工收集個人資料聲明") && text.contains("http://localhost:8080/my/notices/" + notice), text);
        for (var personal : List.of("黃小明", "Siu Ming", "Wong", "Warehouse", "Foreman", "Person", "人員", "@", "/l/", "token", "4 ")) assertFalse(text.contains(personal), personal + " in " + text);
        assertEquals("sent ", state(notice).replace("null", ""));
        assertEquals("sent", ok(consultant.get(robots(world))).json().path("items").path(0).path("last").path("state").asText());
    }

    @Test void whereTheCompanyHasNoSignInOfItsOwnNoLinkStandsInTheGroup() {
        var notice = published(known());
        work();
        assertFalse(platform.texts.getFirst().contains("http"), "it would lead whoever follows it to a door that is closed: " + notice);
    }

    @Test void whatIsToBeDecidedIsNotCalledANoticeToRead() {
        ok(consultant.put(NoticeCases.at(world, NoticeCases.consentForm(world)) + "/robots", choosing(known()), 0));
        work();
        step(1);
        work();
        work();
        assertEquals(2, platform.texts.size());
        for (var text : platform.texts) assertTrue(text.contains("徵求你的同意。同意與否由你決定") && text.contains("照片用途") && !text.contains("閱讀"), text);
        assertTrue(platform.texts.getLast().contains("不作回覆，並不表示同意"), platform.texts.getLast());
    }

    @Test void whatIsForCustomersNoGroupOfTheStaffIsTold() {
        var robot = known();
        var notice = NoticeCases.approved(world);
        ok(consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(robot), 0));
        ok(consultant.put(NoticeCases.at(world, notice) + "/audience", CustomerCases.rule(List.of(CustomerCalls.list(world))), 0));
        ok(consultant.act(NoticeCases.at(world, notice) + "/publication", NoticeCases.publishing(), NoticeCases.version(world, notice)));
        work();
        assertEquals(0, platform.asked.size());
        assertEquals("robot_for_customers", consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(robot), 1).reason());
        ok(consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(), 1));
    }

    @Test void withoutARobotNobodyIsTold() {
        known();
        published();
        work();
        assertEquals(0, platform.asked.size());
    }

    @Test void aRobotChosenLaterIsToldThenAndOneThatWasToldIsNotToldAgain() {
        var notice = published(known());
        work();
        var second = RobotCases.token();
        platform.knows(second, RobotCases.SECRET);
        var robot = RobotCases.robot(world, second);
        var first = UUID.fromString(told(notice).path(0).path("robotId").asText());
        ok(consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(first, robot), 1));
        work();
        assertEquals(2, platform.texts.size());
    }

    @Test void whatWasWithdrawnBeforeItWentOutDoesNot() {
        var notice = published(known());
        ok(consultant.post(NoticeCases.at(world, notice) + "/withdrawal", Map.of("note", "Gone.")));
        work();
        assertEquals(0, platform.asked.size());
        assertTrue(state(notice).startsWith("dropped"));
    }

    @Test void whoIsNoLongerChosenOrTakenAwayIsNotTold() {
        var robot = known();
        var notice = published(robot);
        ok(consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(), 1));
        work();
        assertEquals(0, platform.asked.size());
        ok(consultant.put(NoticeCases.at(world, notice) + "/robots", choosing(robot), 2));
        ok(consultant.act(RobotCases.at(world, robot) + "/removal", "", 0));
        work();
        assertEquals(0, platform.asked.size());
    }

    @Test void aGroupIsRemindedInTheMorningsOfWorkingDaysWhileSomebodyHasStillToReadIt() {
        var notice = published(known());
        work();
        step(1);
        later(Duration.ofHours(-3));
        work();
        assertEquals(1, platform.texts.size(), "not at half past seven");
        step(1);
        work();
        work();
        assertEquals(2, platform.texts.size());
        assertTrue(platform.texts.getLast().contains("請記得"), platform.texts.getLast());
        step(2);
        work();
        work();
        for (var each : List.of(world.staff, world.decisionMaker, world.coordinator)) acknowledged(world, each, notice);
        step(3);
        work();
        work();
        assertEquals(3, platform.texts.size(), "everybody has read it by the third step");
        assertFalse(isTold());
    }

    @Test void itIsRemindedThreeTimesAndNoMore() {
        published(known());
        work();
        for (var each = 1; each <= 5; each++) {
            step(each);
            work();
            work();
        }
        assertEquals(4, platform.texts.size());
    }

    @Test void aTrialIsToldInTheGroupAndItsFailureIsNobodysDuty() {
        var robot = known();
        ok(consultant.post(RobotCases.at(world, robot) + "/trial", ""));
        assertEquals("robot_message_open", consultant.post(RobotCases.at(world, robot) + "/trial", "").reason());
        work();
        assertTrue(platform.texts.getFirst().contains("測試訊息"), platform.texts.getFirst());
        platform.mood = GroupPlatform.Mood.KEYWORD;
        ok(consultant.post(RobotCases.at(world, robot) + "/trial", ""));
        work();
        var last = ok(consultant.get(robots(world))).json().path("items").path(0).path("last");
        assertEquals("refused keyword", last.path("state").asText() + " " + last.path("reason").asText());
        assertFalse(isTold());
    }

    @Test void aCorrectionTellsTheGroupNothingAndAMaterialChangeTellsItAgain() {
        var notice = published(known());
        work();
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(NoticeCases.at(world, notice) + "/publication", NoticeCases.publishing("correction"), version(world, notice)));
        work();
        assertEquals(1, platform.texts.size());
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(NoticeCases.at(world, notice) + "/publication", NoticeCases.publishing("material"), version(world, notice)));
        work();
        assertEquals(2, platform.texts.size());
    }

    /** Nothing of what opens it stands anywhere that anybody reads. */
    @Test void whatOpensARobotStandsInNoRowInTheClear() throws SQLException {
        known();
        try (var connection = Postgres.one().as("praya_migrator"); var rows = connection.createStatement().executeQuery("select (r::text || encode(token, 'escape') || encode(secret, 'escape')) from robot.robot r where client_id = '" + world.client.id() + "'")) {
            assertTrue(rows.next());
            assertFalse(rows.getString(1).contains(token) || rows.getString(1).contains(RobotCases.SECRET));
        }
    }
}
