package hk.praya.firm;

import static hk.praya.firm.FirmCalls.member;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Suspending a member: what ends, what stays, and who cannot be suspended. */
class SuspensionTest {
    private final World world = World.fresh();
    private final Api administrator = Api.as(world.administrator);

    private static String suspension(UUID member) {
        return "/api/firm/members/" + member + "/suspension";
    }

    static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + 5_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("not within five seconds");
            LockSupport.parkNanos(50_000_000L);
        }
    }

    private Api.Reply restore(UUID member) {
        return administrator.send("DELETE", suspension(member), null, null, Map.of());
    }

    @Test void openSessionsEndWithinFiveSecondsAndAssignmentsStay() {
        var consultant = Api.as(world.consultant);
        var path = "/api/clients/" + world.client.id();
        ok(consultant.get(path));
        ok(administrator.post(suspension(world.consultant.id()), Map.of()));
        await(() -> consultant.get(path).status() == 401);
        refused(401, "account_suspended", consultant.get(path));
        // The administrator sees what has to be handed over, and hands it over.
        var member = MemberTest.seen(administrator, world.consultant.id());
        assertTrue(member.path("suspended").asBoolean());
        assertEquals(world.administrator.id().toString(), member.path("suspension").path("by").asText());
        assertEquals(1, member.path("clientsAssigned").asInt());
        var assignments = administrator.get(path).json().path("assignments");
        var theirs = assignments.valueStream().filter(each -> each.path("memberId").asText().equals(world.consultant.id().toString())).toList();
        assertEquals(1, theirs.size());
        assertEquals(1, administrator.get("/api/firm/clients?member=" + world.consultant.id()).json().path("total").asInt());
        ok(administrator.post(path + "/assignments", Map.of("memberId", world.otherConsultant.id(), "role", "consultant")));
        ok(administrator.post(path + "/assignments/" + theirs.getFirst().path("id").asText() + "/end", Map.of()));
        // And gives them nothing new.
        refused(400, "member_unknown", administrator.post(path + "/assignments", Map.of("memberId", world.consultant.id(), "role", "reviewer")));
    }

    @Test void whoIsRestoredSignsInAgain() {
        var path = "/api/clients/" + world.client.id();
        var before = Api.as(world.consultant);
        ok(administrator.post(suspension(world.consultant.id()), Map.of()));
        await(() -> before.get(path).status() == 401);
        ok(restore(world.consultant.id()));
        await(() -> before.get(path).reason().equals("session_ended"));
        assertEquals(200, Api.as(World.signedIn(world.firm.id(), world.consultant.id())).get(path).status());
        assertTrue(MemberTest.seen(administrator, world.consultant.id()).path("suspension").isNull());
        // Suspended, restored, and suspended again: each is a row of its own.
        ok(administrator.post(suspension(world.consultant.id()), Map.of()));
    }

    @Test void nobodySuspendsThemself() {
        refused(409, "self_suspension", administrator.post(suspension(world.administrator.id()), Map.of()));
        assertEquals("self_suspension", MemberTest.seen(administrator, world.administrator.id()).path("actions").path("suspend").path("reason").asText());
        ok(administrator.get("/api/firm"));
    }

    @Test void theLastAdministratorIsNotSuspended() {
        var second = Api.as(World.signedIn(world.firm.id(), member(world, "administrator")));
        ok(second.get("/api/firm"));
        for (var each : List.of(world.expired.id(), secondId(second))) ok(administrator.post(suspension(each), Map.of()));
        // Within the two seconds in which the gate still believes the second one.
        var reply = second.post(suspension(world.administrator.id()), Map.of());
        assertTrue(List.of(401, 403).contains(reply.status()), reply.text());
        ok(administrator.get("/api/firm"));
    }

    @Test void whoIsRemovedDoesNotPutThemselfBackWhileTheGateStillBelievesThem() {
        var secondId = member(world, "administrator");
        var second = Api.as(World.signedIn(world.firm.id(), secondId));
        ok(second.get("/api/firm"));
        ok(administrator.post(suspension(secondId), Map.of()));
        var restored = second.send("DELETE", suspension(secondId), null, null, Map.of());
        assertTrue(List.of(401, 403).contains(restored.status()), restored.text());
        ok(restore(secondId));
        var again = Api.as(World.signedIn(world.firm.id(), secondId));
        ok(again.get("/api/firm"));
        var at = "/api/firm/members/" + secondId;
        ok(administrator.put(at, Map.of("name", Map.of("en", "Demoted"), "roles", List.of()), 0));
        refused(403, "not_allowed", again.put(at, Map.of("name", Map.of("en", "Back"), "roles", List.of("administrator")), 1));
    }

    private static UUID secondId(Api api) {
        return UUID.fromString(api.get("/api/me").json().path("id").asText());
    }

    @Test void aDoubleClickSuspendsOnce() {
        var id = member(world);
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = ok(administrator.send("POST", suspension(id), Map.of(), "application/json", headers));
        var second = ok(administrator.send("POST", suspension(id), Map.of(), "application/json", headers));
        assertEquals(first.id(), second.id());
        refused(409, "member_suspended", administrator.post(suspension(id), Map.of()));
        ok(restore(id));
        refused(409, "member_not_suspended", restore(id));
        refused(404, "absent", restore(UUID.randomUUID()));
    }

    @Test void aSuspendedAdministratorCountsForNobody() {
        refused(409, "member_suspended", administrator.post(suspension(world.suspended.id()), Map.of()));
        ok(administrator.post(suspension(world.expired.id()), Map.of()));
        var path = "/api/firm/members/" + world.administrator.id();
        refused(409, "last_administrator", administrator.put(path, Map.of("name", Map.of("en", "Me"), "roles", List.of()), 0));
        ok(restore(world.suspended.id()));
        ok(administrator.put(path, Map.of("name", Map.of("en", "Me"), "roles", List.of()), 0));
    }
}
