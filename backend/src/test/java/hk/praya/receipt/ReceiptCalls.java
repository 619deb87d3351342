package hk.praya.receipt;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** This room's catalogue. */
public final class ReceiptCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("ownRecordList", "/api/clients/{c}/own-records"),
            new Call("ownReceipt", world -> new Call.Ready(record(world, world.staff) + "/receipt", null, null, Map.of())).onlyFor("staff"),
            new Call("ownReceiptPaper", world -> new Call.Ready(record(world, world.staff) + "/receipt.pdf", null, null, Map.of())).onlyFor("staff"),
            Call.get("receiptCheck", "/public/receipts"),
            Call.upload("receiptCheckFile", _ -> "/public/receipts/file", "receipt.json", _ -> "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            Call.get("receiptVerify", "/public/receipts/nothing-that-we-issued"),
            new Call("receiptVerifyFile", _ -> new Call.Ready("/public/receipts", "{\"receipt\":{}}", "application/octet-stream", Map.of())));
    }

    /** Something that somebody acknowledged. */
    static String record(World world, Someone somebody) {
        var notice = NoticeCases.published(world);
        return client(world) + "/own-records/" + acknowledged(world, somebody, notice);
    }

    static UUID acknowledged(World world, Someone somebody, UUID notice) {
        var body = Map.of("versionId", NoticeCases.current(world, notice).toString(), "language", "zh-Hant", "readSeconds", 42, "zone", "Asia/Hong_Kong", "electronic", true);
        return ok(Api.as(somebody).post(client(world) + "/own-notices/" + notice + "/acknowledgement", body)).id();
    }
}
