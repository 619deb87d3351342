package hk.praya.roster;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** This room's catalogue. */
public final class RosterCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.upload("rosterImportCreate", world -> client(world) + "/roster-imports", "contacts.csv", _ -> file()),
            new Call("rosterImportView", world -> new Call.Ready(client(world) + "/roster-imports/" + imported(world), null, null, Map.of())),
            Call.make("rosterImportApply", world -> client(world) + "/roster-imports/" + imported(world) + "/application", _ -> Map.of("confirmGone", true, "confirmDoubt", true)),
            Call.get("personList", "/api/clients/{c}/people"),
            new Call("personView", world -> new Call.Ready(client(world) + "/people/" + world.coordinator.id(), null, null, Map.of())),
            Call.make("personCreate", world -> client(world) + "/people", _ -> person()),
            Call.change("personEdit", world -> client(world) + "/people/" + added(world), _ -> person()),
            Call.change("personRoles", world -> client(world) + "/people/" + added(world) + "/roles", _ -> Map.of("roles", List.of("coordinator"))),
            Call.get("rosterFacts", "/api/clients/{c}/roster-facts"));
    }

    static byte[] file() {
        return ("員工UserID,姓名,手機號,郵箱,部門\n" + UUID.randomUUID() + ",陳大文,+852-91234567,,營運部\n").getBytes(StandardCharsets.UTF_8);
    }

    private static UUID imported(World world) {
        return ok(Api.as(world.consultant).upload(client(world) + "/roster-imports", "contacts.csv", file())).id();
    }

    private static Map<String, Object> person() {
        return Map.of("name", Map.of("en", "Somebody", "zhHant", "某人"), "mobileKind", "none", "accountKind", "unknown", "active", true);
    }

    private static UUID added(World world) {
        return ok(Api.as(world.consultant).post(client(world) + "/people", person())).id();
    }
}
