package hk.praya.audience;

import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.customer.CustomerCalls;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody is to speak to anybody about what is no longer asked of them: what they were told to see to ends with it, and says why. */
class UnreadEndedTest extends LetterTesting {
    /** Reminded as often as anybody is, and the coordinator told. */
    private UUID unread() {
        var notice = published(world);
        write(notice);
        sql("update audience.ask set reminded = 3, reminded_at = now() where notice_id = '" + notice + "'");
        write(notice, wednesday(1));
        assertEquals(List.of("open null"), told());
        return notice;
    }

    private List<String> told() {
        return List.of(CustomerCases.one("select coalesce(string_agg(state || ' ' || coalesce(reason, 'null'), ',' order by id), '') from obligation.obligation where client_id = '" + world.client.id() + "' and kind = 'notice_unread'").split(","));
    }

    private JsonNode mine() {
        return ok(Api.as(world.coordinator).get(client(world) + "/own-obligations")).json().path("items");
    }

    private void publishedAgain(UUID notice, String change) {
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(change), version(world, notice)));
    }

    @Test void itEndsInTheActThatWithdrawsTheNotice() {
        var notice = unread();
        ok(consultant.post(at(world, notice) + "/withdrawal", Map.of("note", "No longer used.")));
        assertEquals(List.of("lapsed notice_withdrawn"), told());
        assertEquals(0, mine().size());
        var told = ok(consultant.get(at(world, notice) + "/coverage")).json().path("told");
        assertEquals("lapsed notice_withdrawn", told.path("state").asText() + " " + told.path("reason").asText(), "and is seen where one looks how far it got");
        assertEquals("lapse notice_withdrawn", CustomerCases.one("select a.event || ' ' || a.note from obligation.act a join obligation.obligation o on o.id = a.obligation_id where o.client_id = '" + world.client.id() + "' and o.kind = 'notice_unread' order by a.at desc limit 1"));
    }

    @Test void itEndsWhereEverybodyIsAskedAnew() {
        publishedAgain(unread(), "material");
        assertEquals(List.of("lapsed notice_superseded"), told(), "nobody was reminded of the new one yet");
    }

    @Test void afterACorrectionItIsAboutTheVersionThatIsReadNow() {
        var notice = unread();
        publishedAgain(notice, "correction");
        assertEquals(List.of("lapsed notice_superseded", "open null"), told());
        assertEquals(1, mine().size(), "asked of the coordinator once");
        ok(consultant.post(at(world, notice) + "/withdrawal", Map.of("note", "No longer used.")));
        assertEquals(List.of("lapsed notice_superseded", "lapsed notice_withdrawn"), told());
    }

    @Test void itEndsWhereTheNoticeIsForCustomersFromNowOn() {
        var notice = unread();
        ok(consultant.put(at(world, notice) + "/audience", CustomerCases.rule(List.of(CustomerCalls.list(world))), 1));
        assertEquals(List.of("lapsed notice_not_asked"), told());
    }

    @Test void itEndsWithTheLastOfThemWhoLeaves() {
        var notice = unread();
        sql("update audience.ask set reminded = 1 where notice_id = '" + notice + "' and person_id <> '" + world.staff.id() + "'");
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "New Colleague"), "mobileKind", "none", "accountKind", "none", "active", true)));
        assertEquals(List.of("open null"), told(), "whoever came changes nothing");
        sql("update roster.person set gone_at = now() where person_id = '" + world.staff.id() + "'");
        ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", "Another Colleague"), "mobileKind", "none", "accountKind", "none", "active", true)));
        assertEquals(List.of("lapsed notice_not_asked"), told());
    }

    /** Looked at each morning, and as far off as on the morning before, it would never be late. */
    @Test void theDayByWhichItIsSeenToDoesNotMoveOn() {
        var notice = unread();
        var due = mine().path(0).path("due").asText();
        write(notice, wednesday(2));
        assertEquals(List.of("open null"), told());
        assertEquals(due, mine().path(0).path("due").asText());
    }
}
