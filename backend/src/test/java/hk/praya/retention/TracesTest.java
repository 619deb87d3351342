package hk.praya.retention;

import static hk.praya.retention.RetentionCases.approve;
import static hk.praya.retention.RetentionCases.at;
import static hk.praya.retention.RetentionCases.leave;
import static hk.praya.retention.RetentionCases.left;
import static hk.praya.retention.RetentionCases.one;
import static hk.praya.retention.RetentionCases.prepared;
import static hk.praya.retention.RetentionCases.seen;
import static hk.praya.retention.RetentionCases.sql;
import static hk.praya.retention.RetentionCases.work;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.ledger.LedgerCases;
import hk.praya.notice.NoticeCases;
import hk.praya.roster.Leavers;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where somebody leaves traces beside the roster and the ledger. */
class TracesTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    /** What becomes of each column of the roster's row; null: it says nothing of them, and stays. */
    private static final Map<String, Optional<String>> COLUMNS = Map.ofEntries(
        Map.entry("name_en", Optional.of(Leavers.DISPOSED.en())), Map.entry("name_zh_hant", Optional.of(Leavers.DISPOSED.zhHant())), Map.entry("email", Optional.of("null")), Map.entry("department", Optional.of("")),
        Map.entry("title", Optional.of("")), Map.entry("office", Optional.of("")), Map.entry("user_key", Optional.of("null")), Map.entry("staff_number", Optional.of("null")), Map.entry("mobile_kind", Optional.of("none")),
        Map.entry("mobile_tail", Optional.of("null")), Map.entry("account_kind", Optional.of("none")), Map.entry("active", Optional.of("false")), Map.entry("hire_date", Optional.of("null")),
        Map.entry("last_working_day", Optional.of("null")), Map.entry("in_platform", Optional.of("false")), Map.entry("in_hr", Optional.of("false")), Map.entry("has_left", Optional.of("true")),
        Map.entry("language", Optional.of("null")), Map.entry("words", Optional.of("data erased 資料已刪除   ")), Map.entry("kind", Optional.empty()), Map.entry("gone_at", Optional.empty()), Map.entry("disposed_at", Optional.empty()), Map.entry("created_at", Optional.empty()), Map.entry("version", Optional.empty()));

    @Test void everyColumnOfTheRostersRowIsEmptiedAndTheDatabaseKeepsItSo() throws SQLException {
        var person = left(world, "Yip Ho", 9);
        sql("update roster.person set title = 'Clerk', office = 'Kwun Tong', user_key = 'k" + person + "', account_kind = 'personal', hire_date = date '2001-02-03', active = true, has_left = false, in_platform = true, in_hr = true, language = 'en' where person_id = '" + person + "'");
        var before = row(person);
        var columns = new HashSet<>(before.keySet());
        columns.removeAll(List.of("firm_id", "client_id", "person_id"));
        assertEquals(COLUMNS.keySet(), columns, "a new column is emptied, or it is said here why not");
        ok(approve(world, prepared(world, List.of(person))));
        work(world);
        var after = row(person);
        COLUMNS.forEach((column, empty) -> empty.ifPresent(said -> {
            assertNotEquals(said, before.get(column), column + " was empty before");
            assertEquals(said, after.get(column), column);
        }));
        for (var back : List.of("office = 'Kwun Tong'", "mobile_kind = 'plus86'", "account_kind = 'personal'", "title = 'Clerk'", "in_hr = true", "active = true", "language = 'en'")) {
            try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
                assertThrows(SQLException.class, () -> statement.execute("update roster.person set " + back + " where person_id = '" + person + "'"), back);
            }
        }
    }

    private Map<String, String> row(UUID person) throws SQLException {
        var row = new HashMap<String, String>();
        try (var connection = Postgres.one().as("praya_migrator"); var values = connection.createStatement().executeQuery("select key, coalesce(value, 'null') from roster.person p, jsonb_each_text(to_jsonb(p)) where person_id = '" + person + "'")) {
            while (values.next()) row.put(values.getString(1), values.getString(2));
        }
        return row;
    }

    @Test void anImportDoesNotTakeSomebodyForWhoIsNobodyAndOldListsAreForgotten() {
        var person = left(world, "Yip Ho", 9);
        sql("insert into roster.roster_import (firm_id, client_id, id, file_name, kind, encoding, sha256, preview, applied_at, created_by, created_at) values ('" + world.firm.id() + "','" + world.client.id() + "','" + UUID.randomUUID()
            + "','hr.csv','hr','UTF-8','\\x00','{\"changes\":[{\"name\":\"Yip Ho\"}]}', now(), '" + world.consultant.id() + "', now())");
        ok(approve(world, prepared(world, List.of(person))));
        work(world);
        assertEquals("0", one("select count(*) from roster.roster_import where client_id = '" + world.client.id() + "' and preview::text like '%Yip%'"));
        var file = "姓名,工號,離職日期\nYip Ho,S1,2010-01-01\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var preview = consultant.upload(client(world) + "/roster-imports", "hr.csv", file);
        assertFalse(preview.text().contains(person.toString()), preview.text());
        assertNotEquals(500, preview.status());
    }

    @Test void aPersonalLinkIsRefusedAsBeforeAndSaysNoAddress() {
        var token = link(world.staff.id());
        leave(world, world.staff.id(), 9);
        var before = Api.nobody().send("POST", "/public/links/" + token, "{}", "application/json", Map.of());
        assertTrue(before.status() >= 400, before.text());
        var disposal = prepared(world, null);
        assertEquals(1, seen(world, disposal).path("going").path("links").asInt());
        assertEquals(1, ok(Api.as(world.partner).get(at(world, disposal))).json().path("going").path("links").asInt());
        ok(approve(world, disposal));
        work(world);
        assertEquals("", one("select email from access.link where person_id = '" + world.staff.id() + "'"));
        var after = Api.nobody().send("POST", "/public/links/" + token, "{}", "application/json", Map.of());
        assertEquals(before.status(), after.status());
        assertEquals(before.reason(), after.reason());
    }

    private String link(UUID person) {
        var issued = ok(consultant.post(client(world) + "/links", Map.of("personId", person.toString(), "purpose", "sign_in", "send", "copy"))).json().path("url").asText();
        return issued.substring(issued.lastIndexOf('/') + 1);
    }

    @Test void theLedgerCanBeEmptiedAndNothingElse() throws SQLException {
        var form = NoticeCases.consentForm(world);
        LedgerCases.chosen(world, world.staff, form, true, false);
        for (var change : List.of("guardian_name = 'Somebody', guardian_relation = 'else'", "act = 'refused'", "person_id = '" + world.coordinator.id() + "'", "text_hash = '\\x00'")) {
            try (var connection = Postgres.one().as("praya_client"); var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("set local praya.firm = '" + world.firm.id() + "'");
                statement.execute("set local praya.reach = '{" + world.client.id() + "}'");
                assertThrows(SQLException.class, () -> statement.execute("update ledger.consent set " + change + " where firm_id = '" + world.firm.id() + "' and client_id = '" + world.client.id() + "'"), change);
                connection.rollback();
            }
        }
    }

    private void session(UUID person, UUID identity) {
        sql("insert into access.session (session_id, token_hash, firm_id, identity_id, client_id, person_id, method, oidc_sid, id_token, created_at, seen_at, expires_at, ended_at) values (gen_random_uuid(), sha256('" + UUID.randomUUID()
            + "'), '" + world.firm.id() + "', '" + identity + "', '" + world.client.id() + "', '" + person + "', 'sso', 'sid', '\\x01', now(), now(), now(), now())");
    }

    @Test void aSignInAccountThatNobodyUsesSaysNoAddressAndOneThatSomebodyUsesKeepsIt() {
        var identity = UUID.randomUUID();
        var kept = UUID.randomUUID();
        for (var each : List.of(identity, kept)) sql("insert into access.identity (identity_id, source_id, subject, email, created_at) values ('" + each + "','praya','" + each + "','" + each + "@left.example', now())");
        var person = left(world, "Yip Ho", 9);
        sql("insert into access.person_access (firm_id, client_id, person_id, identity_id, roles) values ('" + world.firm.id() + "','" + world.client.id() + "','" + person + "','" + identity + "','{staff}')");
        session(person, identity);
        session(world.coordinator.id(), kept);
        sql("update access.person_access set identity_id = '" + kept + "' where person_id = '" + world.coordinator.id() + "'");
        ok(approve(world, prepared(world, List.of(person))));
        work(world);
        assertNull(one("select coalesce(identity_id::text, oidc_sid, encode(id_token, 'hex')) from access.session where person_id = '" + person + "'"));
        assertEquals("1", one("select count(*) from access.session where person_id = '" + person + "'"), "that somebody was here stays");
        assertEquals("1", one("select count(*) from access.session where identity_id = '" + kept + "' and person_id = '" + world.coordinator.id() + "'"));
        assertNull(one("select email from access.identity where identity_id = '" + identity + "'"));
        assertEquals(kept + "@left.example", one("select email from access.identity where identity_id = '" + kept + "'"));
    }
}
