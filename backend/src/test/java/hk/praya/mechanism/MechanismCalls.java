package hk.praya.mechanism;

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

/** This room's catalogue. */
public final class MechanismCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            new Call("mechanismView", world -> new Call.Ready(at(world, transfer(world)), null, null, Map.of())),
            Call.make("mechanismTrial", world -> at(world, transfer(world)) + "/trial", _ -> Map.of("answers", answers())),
            Call.change("mechanismChoose", world -> at(world, transfer(world)), _ -> edit()),
            Call.change("mechanismFile", world -> at(world, chosen(world)) + "/filing", _ -> filing()),
            new Call("mechanismFilingPack", world -> new Call.Ready(at(world, chosen(world)) + "/filing/pack", null, null, Map.of())));
    }

    static String at(World world, UUID transfer) {
        return client(world) + "/transfers/" + transfer + "/mechanism";
    }

    /** To an affiliate in Shenzhen, and nobody else: as the answers have it. */
    static Map<String, Object> flow() {
        var flow = new HashMap<>(Cases.flow());
        flow.putAll(Map.of("importer", "other", "importerName", Map.of("en", "Harbour Crest (Shenzhen) Limited", "zhHant", "維港（深圳）有限公司"), "importerRole", "processor",
            "recipients", List.of()));
        return flow;
    }

    static UUID transfer(World world) {
        return ok(Api.as(world.consultant).post(client(world) + "/transfers", flow())).id();
    }

    /** An affiliate in Shenzhen: the GBA Standard Contract fits. */
    static Map<String, List<String>> answers() {
        return Map.ofEntries(Map.entry("flow.recipient", List.of("affiliate")), Map.entry("s33.condition", List.of("f")),
            Map.entry("s33.precautions", List.of("contract", "law", "security", "minimised")), Map.entry("rmc.role", List.of("processor")),
            Map.entry("gba.exporter_place", List.of("hong_kong")), Map.entry("gba.recipient_place", List.of("shenzhen")), Map.entry("gba.important_data", List.of("no")),
            Map.entry("gba.onward", List.of("none")), Map.entry("gba.pipia", List.of("yes")), Map.entry("gba.effective_on", List.of("2026-12-23")),
            Map.entry("return.exists", List.of("yes")), Map.entry("return.persons", List.of("137")));
    }

    static Map<String, Object> edit() {
        return Map.of("answers", answers(), "note", "Discussed with the client.");
    }

    static Map<String, Object> filing() {
        return Map.of("authority", "dpo", "effectiveOn", "2026-11-02", "filedOn", "2026-11-09", "reference", "DPO-2026-0001");
    }

    static UUID chosen(World world) {
        var transfer = transfer(world);
        ok(Api.as(world.consultant).send("PUT", at(world, transfer), edit(), "application/json", Map.of("If-Match", "\"0\"")));
        return transfer;
    }
}
