package hk.praya.change;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.Cases;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** This room's catalogue: a dossier that moved after an assessment was begun. */
public final class ChangeCalls implements RoomCalls {
    static final String DOSSIERS = "/api/firm/dossiers";

    @Override public List<Call> calls() {
        return List.of(
            Call.get("changeNews", "/api/firm/changes"),
            Call.get("changeCount", "/api/firm/changes/count"),
            Call.get("changeHistory", "/api/firm/changes/adoptions"),
            Call.get("changeEffects", "/api/firm/changes/effects?kind=dossiers"),
            read("changePreview", world -> at(world, behind(world))),
            new Call("changeApply", world -> {
                var tia = behind(world);
                return new Call.Ready(at(world, tia), wanted(world, tia), "application/json",
                    Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"" + revision(world, tia) + "\""));
            }),
            Call.get("changeList", "/api/clients/{c}/adoptions"),
            Call.make("changeUndo", world -> client(world) + "/adoptions/" + applied(world, behind(world)) + "/undo", _ -> Map.of()));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }

    static String at(World world, UUID tia) {
        return Cases.at(world, tia) + "/adoption";
    }

    /** An assessment of a platform's edition whose dossier appears only afterwards. */
    static UUID behind(World world) {
        var edition = "Edition " + UUID.randomUUID();
        var tia = assessment(world, edition);
        publish(world, dossier(world, edition), 0, "none");
        return tia;
    }

    static UUID assessment(World world, String edition) {
        var platform = ok(Api.as(world.consultant).post(client(world) + "/platforms", Map.of("vendor", "dingtalk", "edition", edition, "region", ""))).id();
        var flow = new HashMap<>(Cases.flow());
        flow.put("platformId", platform.toString());
        var transfer = ok(Api.as(world.consultant).post(client(world) + "/transfers", flow)).id();
        return ok(Api.as(world.consultant).post(client(world) + "/tias", Map.of("transferIds", List.of(transfer), "pack", "hk-mainland-tia"))).id();
    }

    static UUID dossier(World world, String edition) {
        return ok(Api.as(world.consultant).post(DOSSIERS, Map.of("kind", "importer", "subject", "dingding_mainland", "edition", edition))).id();
    }

    static void publish(World world, UUID dossier, long version, String subProcessors) {
        publish(world, dossier, version, subProcessors, "As read.");
    }

    static void publish(World world, UUID dossier, long version, String subProcessors, String note) {
        var fact = Map.of("question", "E2", "part", "main", "options", List.of(subProcessors), "proof", "asserted", "state", "confirmed", "source", "Terms of the vendor, section 4.");
        ok(Api.as(world.consultant).act(DOSSIERS + "/" + dossier + "/versions", Map.of("pack", "hk-mainland-tia", "facts", List.of(fact), "note", note), version));
    }

    static long revision(World world, UUID tia) {
        return Api.as(world.consultant).get(Cases.at(world, tia)).json().path("revision").asLong();
    }

    static Map<String, Object> wanted(World world, UUID tia) {
        return Map.of("kind", "dossiers", "toVersion", Api.as(world.consultant).get(Cases.at(world, tia)).json().path("packVersion").asText());
    }

    static UUID applied(World world, UUID tia) {
        return ok(Api.as(world.consultant).act(at(world, tia), wanted(world, tia), revision(world, tia))).id();
    }
}
