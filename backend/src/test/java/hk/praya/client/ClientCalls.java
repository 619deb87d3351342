package hk.praya.client;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** This room's catalogue. */
public final class ClientCalls implements RoomCalls {
    private static final Map<String, Object> TERMS = Map.of("modules", List.of("tia"), "tier", "Standard", "starts", "2026-01-01", "ends", "2028-12-31", "feeMinor", 100, "currency", "HKD");
    private static final Map<String, Object> PLATFORM = Map.of("vendor", "dingtalk", "edition", "專業版", "seats", 10, "region", "");

    @Override public List<Call> calls() {
        return List.of(
            Call.make("clientCreate", _ -> "/api/firm/clients", _ -> Map.of("name", Map.of("en", "New"), "brNumber", UUID.randomUUID().toString())),
            Call.get("clientView", "/api/clients/{c}"),
            Call.change("clientEdit", world -> client(world), _ -> Map.of("name", Map.of("en", "Renamed"))).withVersion(world -> Api.as(world.consultant).get(client(world)).json().path("version").asLong()),
            Call.change("clientArchive", world -> open(world) + "/archiving", _ -> Map.of()).withVersion(ClientCalls::version),
            Call.make("engagementCreate", world -> client(world) + "/engagements", _ -> TERMS),
            Call.change("engagementEdit", world -> client(world) + "/engagements/" + first(world, "engagements"), _ -> TERMS)
                .withVersion(world -> Api.as(world.administrator).get(client(world)).json().path("engagements").path(0).path("version").asLong()),
            Call.make("assignmentCreate", world -> client(world) + "/assignments", world -> Map.of("memberId", unassigned(world), "role", "reviewer")),
            Call.make("assignmentEnd", world -> client(world) + "/assignments/" + spareAssignment(world) + "/end", _ -> Map.of()),
            Call.make("platformCreate", world -> client(world) + "/platforms", _ -> PLATFORM),
            Call.upload("clientImportCreate", _ -> "/api/firm/client-imports", "clients.csv", _ -> list()),
            new Call("clientImportView", world -> new Call.Ready("/api/firm/client-imports/" + listed(world), null, null, Map.of())),
            Call.make("clientImportCommit", world -> "/api/firm/client-imports/" + listed(world) + "/commit", _ -> Map.of("skipErrors", true)),
            Call.change("platformEdit", world -> client(world) + "/platforms/" + ok(Api.as(world.consultant).post(client(world) + "/platforms", PLATFORM)).id(), _ -> PLATFORM));
    }

    private static long version(World world) {
        return Api.as(world.administrator).get(client(world)).json().path("version").asLong();
    }

    /** A client that the one before archived is restored for the next. */
    private static String open(World world) {
        var restoring = Api.as(world.administrator).send("POST", client(world) + "/restoring", Map.of(), "application/json", Map.of("If-Match", "\"" + version(world) + "\""));
        if (restoring.status() != 409) ok(restoring);
        return client(world);
    }

    private static byte[] list() {
        var br = String.valueOf(10_000_000 + (int) (Math.random() * 80_000_000));
        return ("Client name,BR No,Engagement start,Engagement end\nListed Limited," + br + "-000-01-26-1,2026-01-01,2027-01-01\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static UUID listed(World world) {
        return ok(Api.as(world.administrator).upload("/api/firm/client-imports", "clients.csv", list())).id();
    }

    private static String first(World world, String list) {
        return Api.as(world.administrator).get(client(world)).json().path(list).path(0).path("id").asText();
    }

    /** Somebody who is not a reviewer there: the sweep assigns once, and each further time in another role's place. */
    private static String unassigned(World world) {
        Api.as(world.administrator).get(client(world)).json().path("assignments").forEach(each -> {
            if (each.path("memberId").asText().equals(world.partner.id().toString())) {
                ok(Api.as(world.administrator).post(client(world) + "/assignments/" + each.path("id").asText() + "/end", Map.of()));
            }
        });
        return world.partner.id().toString();
    }

    private static String spareAssignment(World world) {
        return ok(Api.as(world.administrator).post(client(world) + "/assignments", Map.of("memberId", unassigned(world), "role", "consultant"))).id().toString();
    }
}
