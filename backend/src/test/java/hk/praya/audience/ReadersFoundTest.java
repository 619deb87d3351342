package hk.praya.audience;

import static hk.praya.audience.CustomerCases.sql;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of the many whom a notice is given to, each is found by name, and all of one name, a page at a time. */
class ReadersFoundTest {
    private static final int CHANS = 1_200;

    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    /** Given to Ann alone of the customers. */
    private static UUID toAnn(World of) {
        var cases = new CustomerCases(of);
        cases.onTheList("Ann");
        var notice = cases.published();
        // Nobody here reads letters, and whoever works next would write to all of them.
        sql("update access.job set done_at = now() where client_id = '" + of.client.id() + "' and done_at is null");
        return notice;
    }

    /** So many customers called Chan, who are asked what Ann is asked. */
    private static void chans(World of, UUID notice) {
        sql("insert into roster.person (firm_id, client_id, person_id, kind, account_kind, name_en, name_zh_hant, email, created_at) select '" + of.firm.id() + "', '" + of.client.id() + "', gen_random_uuid(), 'customer', 'none', 'Chan Tai Man ' || n, '陳大文' || n, "
            + "'tai.man' || n || '@buyers.example', now() from generate_series(1, " + CHANS + ") n");
        sql("insert into audience.ask select (jsonb_populate_record(a, jsonb_build_object('person_id', p.person_id))).* from audience.ask a, roster.person p where a.notice_id = '" + notice + "' and p.firm_id = a.firm_id and p.client_id = a.client_id and p.email like 'tai.man%@buyers.example'");
    }

    private JsonNode list(UUID notice, String q, String more) {
        return ok(consultant.get(at(world, notice) + "/readers?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more)).json();
    }

    private int found(UUID notice, String q, String more) {
        var page = list(notice, q, more);
        assertEquals(page.path("total").asInt(), page.path("next").isTextual() ? page.path("total").asInt() : page.path("items").size(), "as many as it says");
        return page.path("total").asInt();
    }

    private UUID colleague(String name, String department) {
        return ok(consultant.post(client(world) + "/people", Map.of("name", Map.of("en", name), "department", department, "office", "", "title", "", "mobileKind", "none", "accountKind", "none", "active", true))).id();
    }

    @Test void allOfANameAreListedAPageAtATimeWithATrueTotal() {
        var notice = toAnn(world);
        chans(world, notice);
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = list(notice, "陳", "&limit=200" + cursor);
            if (cursor.isEmpty()) assertEquals(CHANS, page.path("total").asInt());
            page.path("items").forEach(each -> seen.add(each.path("personId").asText()));
            cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        assertEquals(CHANS, seen.size());
        assertEquals(CHANS, new HashSet<>(seen).size());
        assertEquals(CHANS + 1, found(notice, " ", ""), "nothing but a space is nobody's name: all are listed");
    }

    @Test void eachIsFoundByAnyPartOfANameInEitherScriptAndByAnAddress() {
        var notice = toAnn(world);
        chans(world, notice);
        for (var q : List.of("大文777", "陳大文777", "chan man 777", "CHAN 777", "tai.man777@buyers.example", "MAN777@")) assertEquals(1, found(notice, q, ""), q);
        var one = list(notice, "文777", "").path("items").path(0);
        assertEquals("陳大文777", one.path("name").path("zhHant").asText());
        assertEquals("tai.man777@buyers.example", one.path("mark").asText(), "told apart from whoever is called the same");
        for (var q : List.of("%", "_", "\\", "陳_文", "chan%777", "Nobody Atall")) assertEquals(0, found(notice, q, ""), q);
    }

    @Test void theOtherNarrowingsHoldBesideAName() {
        var notice = toAnn(world);
        chans(world, notice);
        sql("update audience.ask a set state = 'done', done_at = now() from roster.person p where p.person_id = a.person_id and a.notice_id = '" + notice + "' and p.email in ('tai.man777@buyers.example', 'tai.man778@buyers.example')");
        sql("update audience.ask a set state = 'closed', closed = 'not_meant', closed_at = now() from roster.person p where p.person_id = a.person_id and a.notice_id = '" + notice + "' and p.email = 'tai.man779@buyers.example'");
        assertEquals(List.of(0, 1, 1), List.of(found(notice, "文777", "&standing=waiting"), found(notice, "文777", "&standing=done"), found(notice, "文777", "")));
        assertEquals(List.of(CHANS - 3, 2, CHANS - 1), List.of(found(notice, "chan", "&standing=waiting"), found(notice, "chan", "&standing=done"), found(notice, "chan", "")));
        assertEquals(0, found(notice, "文779", ""), "who is asked no more is found no more");
        assertEquals(0, found(notice, "chan", "&department=Finance"), "customers are in no department");
    }

    @Test void ofANoticeForStaffNoCustomerOfThatNameIsFoundAndTheOtherWayRound() {
        colleague("Rosa Twin", "Finance");
        colleague("Rosa Twin", "Sales");
        var cases = new CustomerCases(world);
        cases.onTheList("Rosa");
        var forCustomers = cases.published();
        var forStaff = NoticeCases.published(world);
        assertEquals(2, found(forStaff, "rosa", ""));
        assertEquals(1, found(forStaff, "rosa", "&department=Sales"));
        assertEquals(List.of("rosa@" + cases.domain), list(forCustomers, "rosa", "").path("items").valueStream().map(each -> each.path("mark").asText()).toList());
    }

    @Test void whoeverIsNotAskedIsNotFoundThoughTheyAreTheClients() {
        var notice = NoticeCases.published(world);
        ok(consultant.put(at(world, notice) + "/audience", Map.of("everyone", false, "departments", List.of("Finance"), "joiners", true), 1));
        colleague("Rosa Finance", "Finance");
        colleague("Rosa Sales", "Sales");
        assertEquals(List.of("Rosa Finance"), list(notice, "rosa", "").path("items").valueStream().map(each -> each.path("name").path("en").asText()).toList());
    }

    @Test void nobodyOfAnotherClientOrFirmIsFoundAndNothingIsLearntOfThem() {
        var notice = toAnn(world);
        var other = World.fresh();
        chans(other, toAnn(other));
        sql("insert into roster.person (firm_id, client_id, person_id, kind, account_kind, name_en, name_zh_hant, email, created_at) select '" + world.firm.id() + "', '" + world.otherClient.id() + "', gen_random_uuid(), 'customer', 'none', 'Chan Tai Man', '陳大文', 'tai.man@buyers.example', now()");
        for (var q : List.of("陳", "chan", "tai.man777@buyers.example", "tai.man@buyers.example")) assertEquals(0, found(notice, q, ""), q);
        assertEquals(1, found(notice, "ann", ""));
        assertEquals(404, Api.as(other.consultant).get(at(world, notice) + "/readers?q=ann").status());
        assertEquals(404, Api.as(world.otherConsultant).get(at(world, notice) + "/readers?q=ann").status());
    }

    @Test void theCompanysOwnCoordinatorFindsThemToo() {
        var notice = toAnn(world);
        assertEquals(1, ok(Api.as(world.coordinator).get(at(world, notice) + "/readers?q=ann&standing=waiting")).json().path("total").asInt());
        assertEquals(403, Api.as(world.staff).get(at(world, notice) + "/readers?q=ann").status());
    }

    @Test void aCursorOfOneNameGoesOnWithNoOther() {
        var notice = toAnn(world);
        chans(world, notice);
        var next = list(notice, "chan", "&limit=50").path("next").asText();
        assertTrue(ok(consultant.get(at(world, notice) + "/readers?q=chan&limit=50&cursor=" + next)).json().path("items").size() == 50);
        for (var q : List.of("?q=tai&cursor=", "?cursor=", "?q=chan&standing=waiting&cursor=")) refused(400, "cursor.other_list", consultant.get(at(world, notice) + "/readers" + q + next));
    }

    @Test void moreWordsThanAnybodyIsCalledByAreRefused() {
        var notice = toAnn(world);
        assertEquals(200, consultant.get(at(world, notice) + "/readers?q=" + "a".repeat(200)).status());
        assertEquals(400, consultant.get(at(world, notice) + "/readers?q=" + "a".repeat(201)).status());
    }
}
