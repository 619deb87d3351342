package hk.praya.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.Permission;
import hk.praya.access.Role;
import hk.praya.house.ApiDescription.Op;
import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every operation × every kind of actor, about one client. What each may do follows from {@link Permission} alone; what
 * was refused changed nothing; what was done left its line (EveryMutationIsAudited). Writes permission-matrix.txt.
 */
class EveryEndpointTest {
    /** In the order of the table. Those marked with an arrow knock at a client that is not theirs. */
    private static Map<String, @Nullable Someone> actors(World world) {
        var actors = new LinkedHashMap<String, @Nullable Someone>();
        actors.put("nobody", null);
        actors.put("forged", new Someone(world.firm.id(), null, world.firm.id(), "", "forged-" + world.firm.id(), ""));
        actors.put("expired", world.expired);
        actors.put("suspended", world.suspended);
        actors.put("administrator", world.administrator);
        actors.put("partner", world.partner);
        actors.put("consultant", world.consultant);
        actors.put("reviewer", world.reviewer);
        actors.put("coordinator", world.coordinator);
        actors.put("decision_maker", world.decisionMaker);
        actors.put("staff", world.staff);
        actors.put("customer", world.customer);
        actors.put(">consultant", world.otherConsultant);
        actors.put(">coordinator", world.otherCoordinator);
        actors.put(">>administrator", world.foreignAdministrator);
        actors.put(">>partner", world.foreignPartner);
        actors.put(">>consultant", world.foreignConsultant);
        return actors;
    }

    private static Map<String, Call> catalogue() {
        var calls = new TreeMap<String, Call>();
        for (var room : ServiceLoader.load(RoomCalls.class)) {
            for (var call : room.calls()) assertTrue(calls.put(call.operationId(), call) == null, call.operationId() + " is in two catalogues");
        }
        return calls;
    }

    @Test void everyOperationHasAValidCallInItsRoomsCatalogue() throws Exception {
        var uncovered = new TreeSet<>(ApiDescription.operations().keySet());
        uncovered.removeAll(catalogue().keySet());
        assertEquals(Exceptions.of("uncovered-endpoints.txt"), uncovered, "Operations without a valid call");
        var unknown = new TreeSet<>(catalogue().keySet());
        unknown.removeAll(ApiDescription.operations().keySet());
        assertEquals(new TreeSet<>(), unknown, "Calls of operations that are not");
    }

    @Test void everyActorMayDoWhatThePermissionSaysAndNothingElse() throws Exception {
        var operations = ApiDescription.operations();
        var matrix = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var call : catalogue().values()) {
            var world = World.fresh();
            var row = new ArrayList<String>();
            var operation = operations.get(call.operationId());
            // A refused call leaves its subject as it was: only what was done is made ready again.
            Call.Ready ready = null;
            // What one call left is what the next one finds: nobody else touches this world.
            Traces left = null;
            for (var actor : actors(world).entrySet()) {
                if (ready == null || left == null) {
                    ready = call.ready().apply(world);
                    left = Traces.of(world);
                }
                var sent = outcome(world, operation, call, ready, left, actor.getKey(), actor.getValue(), wrong);
                row.add(actor.getKey() + " " + sent.cell());
                left = sent.left();
                if (!operation.method().equals("GET") && (sent.cell().equals("done") || sent.cell().equals("own"))) ready = null;
            }
            matrix.add("%-26s %-20s %s".formatted(operation.id(), operation.permission() == null ? "open" : operation.permission().key(), cells(row)));
        }
        assertEquals(List.of(), wrong);
        var header = "# Who may do what about a client: done, 403 not allowed, 404 absent (or not theirs), 401 not signed in.\n"
            + "# > another client of the same firm, >> another firm. Firm-wide operations answer other firms about themselves: own.\n"
            + "%-26s %-20s %s\n".formatted("operation", "permission", cells(actors(World.fresh()).keySet().stream().map(name -> name + " " + name).toList()));
        Committed.check("src/test/resources/house/permission-matrix.txt", header + String.join("\n", matrix) + "\n");
    }

    private static String cells(List<String> row) {
        return String.join(" ", row.stream().map(cell -> "%-15s".formatted(cell.substring(cell.indexOf(' ') + 1))).toList()).stripTrailing();
    }

    /** @param cell of the table; {@code left}: what the world holds afterwards */
    private record Sent(String cell, Traces left) {}

    /** Sends the call and holds what came back, and what it left, against what should have been. */
    private static Sent outcome(World world, Op operation, Call call, Call.Ready ready, Traces before, String name, @Nullable Someone actor, List<String> wrong) {
        var notTheirs = call.onlyFor() != null && expected(operation, name) == 200 && !List.of(call.onlyFor().split(" ")).contains(name);
        var expected = notTheirs ? 404 : expected(operation, name);
        var api = actor == null ? Api.nobody() : Api.as(actor);
        var reply = api.send(operation.method(), ready.path(), ready.body(), ready.type(), ready.headers());
        var after = Traces.of(world);
        var at = operation.id() + " by " + name + ": ";
        var done = reply.status() >= 200 && reply.status() < 300;
        var elsewhere = isElsewhere(operation, name) && List.of(200, 201, 404, 409, 412).contains(reply.status());
        if (!elsewhere && (expected == 200 ? !done : reply.status() != expected)) wrong.add(at + "expected " + expected + ", got " + reply.status() + " " + reply.text());
        if (!done && !before.rows().equals(after.rows())) wrong.add(at + "refused, and yet something changed: " + after.difference(before));
        if (!elsewhere) lines(operation, name, done, notTheirs, before, after).forEach(trouble -> wrong.add(at + trouble));
        if (name.startsWith(">") && operation.permission() != null && reply.text().contains(world.client.name())) wrong.add(at + "the client's name is shown");
        return new Sent(elsewhere && reply.status() != 404 ? "own" : done ? "done" : String.valueOf(reply.status()), after);
    }

    /** One line per client touched plus one per batch; a read none; a denied call one attempt (DESIGN §6). */
    private static List<String> lines(Op operation, String name, boolean done, boolean notTheirs, Traces before, Traces after) {
        var trouble = new ArrayList<String>();
        var permission = operation.permission();
        var added = after.lines() - before.lines();
        var writes = operation.writes();
        if (!done && added != 0) trouble.add("refused, and yet the trail has " + added + " lines more");
        if (done && writes && permission.level() == Permission.Level.CLIENT && added != 1) trouble.add("done, and the trail has " + added + " lines more, not one");
        if (done && writes && permission.level() == Permission.Level.FIRM && added < 1 && !isElsewhere(operation, name)) trouble.add("done, and the trail says nothing");
        for (var told : after.toldSince(before)) if (!says(operation, told)) trouble.add("the trail says " + told);
        if (done && !writes && added != 0) trouble.add("a read, and yet the trail has " + added + " lines more");
        var deniedToSomebody = !done && !notTheirs && permission != null && permission.level() != Permission.Level.SELF && !List.of("nobody", "forged", "expired", "suspended").contains(name);
        if (deniedToSomebody && after.attempts() - before.attempts() != 1) trouble.add("denied, and " + (after.attempts() - before.attempts()) + " attempts noted, not one");
        return trouble;
    }

    /** Each line says which operation it was, and which of its acts; in the chain where its permission belongs (x-trail). */
    private static boolean says(Op operation, String told) {
        var permission = operation.permission();
        if (permission == null) return false;
        var acts = operation.acts().isEmpty() ? Stream.of(operation.id()) : operation.acts().stream().map(act -> operation.id() + "." + act);
        var chains = permission.level() == Permission.Level.CLIENT ? List.of("client") : ApiDescription.touchesClients(permission) ? List.of("firm", "client") : List.of("firm");
        return acts.flatMap(act -> chains.stream().map(chain -> act + " " + chain)).anyMatch(told::equals);
    }

    private static boolean isElsewhere(Op operation, String name) {
        return name.startsWith(">>") && operation.permission() != null && operation.permission().level() == Permission.Level.FIRM;
    }

    /** From the permission alone. */
    private static int expected(Op operation, String name) {
        var permission = operation.permission();
        if (permission == null) return 200;
        if (List.of("nobody", "forged", "expired", "suspended").contains(name)) return 401;
        var role = Role.valueOf(name.replace(">", "").toUpperCase(Locale.ROOT));
        var roles = permission.roles();
        // None of the company's staff: what all of those may do is not theirs.
        if (role == Role.CUSTOMER) return roles.contains(role) ? 200 : 403;
        var isPerson = List.of(Role.COORDINATOR, Role.DECISION_MAKER, Role.STAFF).contains(role);
        if (permission.level() != Permission.Level.CLIENT) {
            var held = roles.contains(role) || (!isPerson && roles.contains(Role.MEMBER)) || (isPerson && roles.contains(Role.STAFF));
            return held ? 200 : 403;
        }
        var firmWide = role == Role.ADMINISTRATOR || role == Role.PARTNER;
        // Whoever sees the whole firm is told that they may not; another firm's, that there is no such client.
        if (firmWide) return !roles.contains(role) ? 403 : name.startsWith(">>") ? 404 : 200;
        if (name.startsWith(">")) return 404;
        return roles.contains(role) || (isPerson && roles.contains(Role.STAFF)) ? 200 : 403;
    }

    @Test void undeclaredMethodsAreRefusedAndChangeNothing() {
        var world = World.fresh();
        var declared = new TreeMap<String, TreeSet<String>>();
        ApiDescription.operations().values().forEach(op -> declared.computeIfAbsent(op.path(), _ -> new TreeSet<>()).add(op.method()));
        declared.forEach((path, methods) -> {
            var at = path.replace("{clientId}", world.client.id().toString()).replaceAll("\\{[^}]+}", "01a206bc-13a3-77e9-bc4f-8b417f8167e4");
            for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                if (methods.contains(method) || (path.startsWith("/public") && method.equals("GET"))) continue;
                var before = Traces.of(world);
                var reply = Api.as(world.consultant).send(method, at, "{}", "application/json", Map.of());
                assertTrue(List.of(404, 405).contains(reply.status()), () -> method + " " + at + ": " + reply.status() + " " + reply.text());
                assertEquals(before.rows(), Traces.of(world).rows());
                if (path.startsWith("/api")) assertEquals(401, Api.nobody().send(method, at, "{}", "application/json", Map.of()).status(), method + " " + at);
            }
        });
    }

    @Test void aRequestFromElsewhereIsRefused() {
        var world = World.fresh();
        var path = "/api/clients/" + world.client.id() + "/platforms";
        var body = Map.of("vendor", "dingtalk", "edition", "", "region", "");
        var headers = Map.of("Idempotency-Key", "01a206bc-13a3-77e9-bc4f-8b417f8167e4");
        var withoutToken = new LinkedHashMap<>(headers);
        withoutToken.put("X-Praya-Csrf", "wrong");
        assertEquals(403, Api.as(world.consultant).send("POST", path, body, "application/json", withoutToken).status());
        var fromElsewhere = new LinkedHashMap<>(headers);
        fromElsewhere.put("Origin", "https://evil.example");
        assertEquals(403, Api.as(world.consultant).send("POST", path, body, "application/json", fromElsewhere).status());
        assertEquals(201, Api.as(world.consultant).send("POST", path, body, "application/json", headers).status());
    }
}
