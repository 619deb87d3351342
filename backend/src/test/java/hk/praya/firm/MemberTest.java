package hk.praya.firm;

import static hk.praya.firm.FirmCalls.email;
import static hk.praya.firm.FirmCalls.member;
import static hk.praya.firm.FirmCalls.newcomer;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** An administrator says who works at the firm, and with what roles. */
class MemberTest {
    private static final String MEMBERS = "/api/firm/members";
    private final World world = World.fresh();
    private final Api administrator = Api.as(world.administrator);

    static JsonNode seen(Api api, UUID id) {
        return StreamSupport.stream(api.get(MEMBERS).json().path("items").spliterator(), false)
            .filter(each -> each.path("id").asText().equals(id.toString())).findFirst().orElseThrow();
    }

    @Test void anAdministratorAddsAMemberWhoIsListedAtOnce() {
        var address = email();
        var id = ok(administrator.post(MEMBERS, Map.of("name", Map.of("en", " Ka Yan Ho ", "zhHant", "何嘉欣"), "email", " " + address.toUpperCase(Locale.ROOT) + " ",
            "roles", List.of("partner", "administrator")))).id();
        var member = seen(administrator, id);
        assertEquals(address, member.path("email").asText());
        assertEquals("Ka Yan Ho", member.path("name").path("en").asText());
        assertEquals("[\"administrator\",\"partner\"]", member.path("roles").toString());
        assertFalse(member.path("joined").asBoolean());
        assertFalse(member.path("suspended").asBoolean());
        assertTrue(member.path("suspension").isNull());
        // And may be assigned, as anybody of the firm may.
        assertEquals(201, administrator.post("/api/clients/" + world.client.id() + "/assignments", Map.of("memberId", id, "role", "consultant")).status());
        assertEquals(1, seen(administrator, id).path("clientsAssigned").asInt());
    }

    @Test void whoWorksOnAClientInTwoRolesWorksOnOneClient() {
        var id = member(world);
        for (var role : List.of("consultant", "reviewer")) ok(administrator.post("/api/clients/" + world.client.id() + "/assignments", Map.of("memberId", id, "role", role)));
        assertEquals(1, seen(administrator, id).path("clientsAssigned").asInt());
    }

    @Test void whoeverSeesNotTheWholeFirmIsToldNothingOfAMembersStanding() {
        var id = member(world, "partner");
        for (var suspended : List.of(false, true)) {
            if (suspended) ok(administrator.post(MEMBERS + "/" + id + "/suspension", Map.of()));
            var colleague = seen(Api.as(world.consultant), id);
            assertFalse(colleague.path("email").asText().isEmpty());
            for (var unknown : List.of("roles", "suspended", "joined", "clientsAssigned", "suspension")) assertTrue(colleague.path(unknown).isNull(), unknown);
            for (var reader : List.of(administrator, Api.as(world.partner))) {
                assertEquals("[\"partner\"]", seen(reader, id).path("roles").toString());
                assertEquals(suspended, seen(reader, id).path("suspended").booleanValue());
            }
        }
    }

    @Test void theSameAddressTwiceIsRefusedWithItsField() {
        var address = email();
        ok(administrator.post(MEMBERS, newcomer("First", address)));
        var again = administrator.post(MEMBERS, newcomer("Second", address.toUpperCase(Locale.ROOT)));
        refused(409, "member_email_taken", again);
        assertEquals("email", again.json().path("reasons").path(0).path("field").asText());
        // Another firm knows nothing of it.
        assertEquals(201, Api.as(world.foreignAdministrator).post(MEMBERS, newcomer("Third", address)).status());
    }

    @Test void aDoubleClickAddsOne() {
        var body = newcomer("Twice", email());
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = ok(administrator.send("POST", MEMBERS, body, "application/json", headers));
        var second = ok(administrator.send("POST", MEMBERS, body, "application/json", headers));
        assertEquals(first.id(), second.id());
        refused(409, "idempotency_key_reused", administrator.send("POST", MEMBERS, newcomer("Other", email()), "application/json", headers));
        refused(400, "idempotency_key_missing", administrator.send("POST", MEMBERS, newcomer("Other", email()), "application/json", Map.of()));
    }

    @Test void whatCannotBeAMemberNamesItsField() {
        var bad = Map.of(
            "name", Map.of("name", Map.of("en", " "), "email", email(), "roles", List.of()),
            "name.en", Map.of("name", Map.of("en", "x".repeat(201)), "email", email(), "roles", List.of()),
            "roles", Map.of("name", Map.of("en", "X"), "email", email(), "roles", List.of("administrator", "partner", "partner")),
            "roles[0]", Map.of("name", Map.of("en", "X"), "email", email(), "roles", List.of("consultant")));
        bad.forEach((field, body) -> {
            var reply = administrator.post(MEMBERS, body);
            assertEquals(400, reply.status(), field + " " + reply.text());
            assertTrue(reply.json().path("reasons").path(0).path("field").asText().startsWith(field.replace("[0]", "")), field + " " + reply.text());
        });
        for (var address : List.of("", "nobody", "a@b", "a b@firm.example", "a@firm.example, b@firm.example", "<a@firm.example>", "ａ@firm.example", "x".repeat(250) + "@firm.example")) {
            var reply = administrator.post(MEMBERS, newcomer("X", address));
            assertEquals(400, reply.status(), address + " " + reply.text());
            assertEquals("email", reply.json().path("reasons").path(0).path("field").asText(), reply.text());
        }
    }

    @Test void markupInANameIsAName() {
        var name = "<script>alert(1)</script> & \"Co\" {0} 'x'";
        var id = ok(administrator.post(MEMBERS, newcomer(name, email()))).id();
        var reply = administrator.get(MEMBERS);
        assertEquals(name, seen(administrator, id).path("name").path("en").asText());
        assertTrue(reply.headers().get("Content-Type").startsWith("application/json"));
        assertEquals("nosniff", reply.headers().get("X-Content-Type-Options"));
    }

    @Test void editingChangesNamesAndRolesAgainstTheVersionThatStands() {
        var id = member(world);
        var path = MEMBERS + "/" + id;
        var edited = administrator.put(path, Map.of("name", Map.of("zhHant", "陳大文"), "roles", List.of("partner")), 0);
        assertEquals(200, edited.status(), edited.text());
        assertEquals(1, edited.json().path("version").asLong());
        assertEquals("[\"partner\"]", edited.json().path("roles").toString());
        refused(412, "stale", administrator.put(path, Map.of("name", Map.of("en", "Stale"), "roles", List.of()), 0));
        refused(428, "version_missing", administrator.send("PUT", path, Map.of("name", Map.of("en", "None"), "roles", List.of()), "application/json", Map.of()));
        refused(400, "name_missing", administrator.put(path, Map.of("name", Map.of(), "roles", List.of()), 1));
        assertEquals(edited.json().path("name"), seen(administrator, id).path("name"));
    }

    @Test void aRoleTakenAwayIsGoneWithinSeconds() {
        var second = World.signedIn(world.firm.id(), member(world, "administrator"));
        var api = Api.as(second);
        ok(api.post(MEMBERS, newcomer("Yes", email())));
        ok(administrator.put(MEMBERS + "/" + second.id(), Map.of("name", Map.of("en", "Plain"), "roles", List.of()), 0));
        SuspensionTest.await(() -> api.post(MEMBERS, newcomer("Maybe", email())).status() == 403);
        assertEquals(200, api.get(MEMBERS).status());
    }

    @Test void nobodyButAnAdministratorOfThisFirmChangesAnything() {
        var id = member(world);
        var edit = Map.of("name", Map.of("en", "Taken over"), "roles", List.of("administrator"));
        for (var other : List.of(world.partner, world.consultant, world.reviewer, world.coordinator, world.staff)) {
            var api = Api.as(other);
            refused(403, "not_allowed", api.post(MEMBERS, newcomer("X", email(), "administrator")));
            refused(403, "not_allowed", api.put(MEMBERS + "/" + other.id(), edit, 0));
            refused(403, "not_allowed", api.post(MEMBERS + "/" + id + "/suspension", Map.of()));
            refused(403, "not_allowed", api.send("DELETE", MEMBERS + "/" + id + "/suspension", null, null, Map.of()));
        }
        var foreign = Api.as(world.foreignAdministrator);
        var absent = foreign.put(MEMBERS + "/" + UUID.randomUUID(), edit, 0);
        assertEquals(404, absent.status());
        assertArrayEquals(absent.bytes(), foreign.put(MEMBERS + "/" + id, edit, 0).bytes());
        assertArrayEquals(absent.bytes(), foreign.post(MEMBERS + "/" + id + "/suspension", Map.of()).bytes());
        assertArrayEquals(absent.bytes(), foreign.send("DELETE", MEMBERS + "/" + id + "/suspension", null, null, Map.of()).bytes());
        assertEquals("Somebody", seen(administrator, id).path("name").path("en").asText());
    }

    @Test void theLastAdministratorKeepsTheRoleAndAnotherMayGiveItUp() {
        var path = MEMBERS + "/" + world.administrator.id();
        // The expired one's session is over, but they may sign in: they are an administrator too.
        ok(administrator.post(MEMBERS + "/" + world.expired.id() + "/suspension", Map.of()));
        var alone = administrator.put(path, Map.of("name", Map.of("en", "Me"), "roles", List.of("partner")), 0);
        refused(409, "last_administrator", alone);
        assertEquals("roles", alone.json().path("reasons").path(0).path("field").asText());
        assertEquals("last_administrator", seen(administrator, world.administrator.id()).path("actions").path("demote").path("reason").asText());
        ok(administrator.put(path, Map.of("name", Map.of("en", "Me"), "roles", List.of("administrator", "partner")), 0));
        member(world, "administrator");
        ok(administrator.put(path, Map.of("name", Map.of("en", "Me"), "roles", List.of("partner")), 1));
    }

    @Test void ofTwoAdministratorsWhoTakeEachOthersRoleAtOnceOneStays() throws SQLException {
        ok(administrator.post(MEMBERS + "/" + world.expired.id() + "/suspension", Map.of()));
        var second = World.signedIn(world.firm.id(), member(world, "administrator"));
        ok(Api.as(second).get(MEMBERS));
        var body = Map.of("name", Map.of("en", "Demoted"), "roles", List.of());
        try (var holder = Postgres.one().asPrayaSuperuser(); var watcher = Postgres.one().asPrayaSuperuser(); var holding = holder.createStatement(); var watching = watcher.createStatement()) {
            // Whoever has decided waits here for the trail, until both are under way.
            holder.setAutoCommit(false);
            holding.execute("select 1 from audit.head where firm_id = '" + world.firm.id() + "' for update");
            var one = CompletableFuture.supplyAsync(() -> administrator.put(MEMBERS + "/" + second.id(), body, 0).status());
            var other = CompletableFuture.supplyAsync(() -> Api.as(second).put(MEMBERS + "/" + world.administrator.id(), body, 0).status());
            SuspensionTest.await(() -> count(watching, "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = 'praya_firm'") == 2);
            holder.rollback();
            // The slower one is no administrator any more when their turn comes.
            assertEquals(List.of(200, 403), Stream.of(one.join(), other.join()).sorted().toList());
            assertEquals(1, count(watching, "select count(*) from access.member_access where firm_id = '" + world.firm.id() + "' and suspended_at is null and roles @> '{administrator}'"));
        }
    }

    private static int count(Statement statement, String sql) {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test void aFirmHasAsManyMembersAsItsListShows() throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute("insert into firm.member (firm_id, member_id, name_en, email, created_at) select '" + world.firm.id() + "', gen_random_uuid(), 'Many', 'many' || n || '@firm.example', now()"
                + " from generate_series(1, 200 - (select count(*) from firm.member where firm_id = '" + world.firm.id() + "')) n");
        }
        refused(409, "members_too_many", administrator.post(MEMBERS, newcomer("One more", email())));
    }

    @Test void theTrailSaysWhoWasAddedAndHoldsNoNameOfTheirs() throws SQLException {
        var address = email();
        var id = ok(administrator.post(MEMBERS, newcomer("Unmistakable", address))).id();
        var trail = administrator.get("/api/firm/audit").json().path("items").path(0);
        assertEquals("member.create", trail.path("action").asText());
        assertEquals(id.toString(), trail.path("subjectId").asText());
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement();
             var rows = statement.executeQuery("select l::text from audit.line l where subject_id = '" + id + "'")) {
            rows.next();
            assertFalse(rows.getString(1).contains("Unmistakable") || rows.getString(1).contains(address), rows.getString(1));
        }
    }
}
