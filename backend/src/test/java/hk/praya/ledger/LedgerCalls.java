package hk.praya.ledger;

import static hk.praya.ledger.LedgerCases.at;
import static hk.praya.ledger.LedgerCases.ledger;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** This room's catalogue. */
public final class LedgerCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("ledgerList", "/api/clients/{c}/ledger"),
            read("ledgerView", world -> at(world, LedgerCases.acknowledged(world))),
            read("ledgerReceipt", world -> at(world, LedgerCases.acknowledged(world)) + "/receipt"),
            read("ledgerReceiptPaper", world -> at(world, LedgerCases.acknowledged(world)) + "/receipt.pdf"),
            Call.make("ledgerCorrect", world -> at(world, LedgerCases.acknowledged(world)) + "/corrections", _ -> LedgerCases.saying("wrong_person", 0)),
            Call.make("ledgerExport", world -> ledger(world) + "/exports", _ -> LedgerCases.exporting("acknowledgement")),
            read("ledgerExportContent", world -> ledger(world) + "/exports/" + ok(Api.as(world.consultant).post(ledger(world) + "/exports", LedgerCases.exporting("consent"))).id() + "/content").onlyFor("consultant"));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }
}
