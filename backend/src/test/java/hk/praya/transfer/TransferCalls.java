package hk.praya.transfer;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.Cases;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** This room's catalogue. */
public final class TransferCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("transferWords", "/api/transfer-words"),
            Call.get("transferList", "/api/clients/{c}/transfers"),
            Call.make("transferCreate", world -> client(world) + "/transfers", _ -> Cases.flow()),
            read("transferView", world -> client(world) + "/transfers/" + Cases.transfer(world)),
            Call.change("transferEdit", world -> client(world) + "/transfers/" + Cases.transfer(world), _ -> Cases.flow()),
            Call.get("transferProposals", "/api/clients/{c}/transfers/proposals"),
            Call.make("transferPropose", world -> proposable(world) + "/transfers/proposals", _ -> Map.of()),
            Call.get("transferMap", "/api/clients/{c}/transfers/map"),
            Call.get("transferSheet", "/api/clients/{c}/transfers/sheet"),
            Call.upload("transferImportCreate", world -> client(world) + "/transfer-imports", "transfers.csv", _ -> sheet()),
            read("transferImportView", world -> client(world) + "/transfer-imports/" + imported(world)),
            Call.make("transferImportApply", world -> client(world) + "/transfer-imports/" + imported(world) + "/application", _ -> Map.of("skipErrors", false)));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }

    static byte[] sheet() {
        return "Name (English),Importer,Place of importer,Kinds of data,People (count)\nPayslips,Payroll Bureau,Singapore,Payroll,Employees: 40\n".getBytes(StandardCharsets.UTF_8);
    }

    static UUID imported(World world) {
        return ok(Api.as(world.consultant).upload(client(world) + "/transfer-imports", "transfers.csv", sheet())).id();
    }

    /** With one platform more whose importer nothing goes to yet. */
    static String proposable(World world) {
        ok(Api.as(world.consultant).post(client(world) + "/platforms", Map.of("vendor", "teams", "edition", "", "region", "")));
        return client(world);
    }
}
