package hk.praya.prefill;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.draft;

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
import java.util.stream.Stream;

/** This room's catalogue. */
public final class PrefillCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.make("tiaStart", world -> client(world) + "/tias", Cases::starting),
            Call.get("tiaForecast", "/api/clients/{c}/tia-forecast?pack=hk-mainland-tia"),
            read("tiaGrounds", world -> at(world, draft(world)) + "/grounds"),
            new Call("tiaDossierChoose", PrefillCalls::choosing));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }

    /** One of two dossiers that differ, as the answer of an assessment that covers both importers. */
    private static Call.Ready choosing(World world) {
        var edition = "Edition " + UUID.randomUUID();
        var platform = Cases.ok(Api.as(world.consultant).post(client(world) + "/platforms", Map.of("vendor", "dingtalk", "edition", edition, "region", ""))).id().toString();
        var dossier = dossier(world, "dingding_mainland", edition, "none");
        dossier(world, "dingtalk_singapore", edition, "list_only");
        var transfers = Stream.of("dingding_mainland", "dingtalk_singapore").map(importer -> {
            var flow = new HashMap<>(Cases.flow());
            flow.putAll(Map.of("importer", importer, "platformId", platform));
            return Cases.ok(Api.as(world.consultant).post(client(world) + "/transfers", flow)).id();
        }).toList();
        var tia = Cases.ok(Api.as(world.consultant).post(client(world) + "/tias", Map.of("transferIds", transfers, "pack", "hk-mainland-tia"))).id();
        return new Call.Ready(at(world, tia) + "/answers/E2.main/dossier", Map.of("dossierId", dossier, "versionNo", 1, "reason", "Almost everybody is there."), "application/json",
            Map.of("If-Match", "\"1\""));
    }

    private static UUID dossier(World world, String subject, String edition, String option) {
        var dossier = Cases.ok(Api.as(world.consultant).post("/api/firm/dossiers", Map.of("kind", "importer", "subject", subject, "edition", edition))).id();
        var fact = Map.of("question", "E2", "part", "main", "options", List.of(option), "proof", "asserted", "state", "confirmed", "source", "Data processing terms, section 4.");
        Cases.ok(Api.as(world.consultant).act("/api/firm/dossiers/" + dossier + "/versions", Map.of("pack", "hk-mainland-tia", "facts", List.of(fact), "note", "As published."), 0));
        return dossier;
    }
}
