package hk.praya.firm;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import java.util.List;
import java.util.Map;

/** This room's catalogue. */
public final class FirmCalls implements RoomCalls {
    @Override public List<Call> calls() {
        var paper = Map.of("addressEn", "Central", "addressZhHant", "中環", "phone", "+852 2000 0000", "email", "hello@firm.example", "footer", "");
        return List.of(
            Call.get("firmView", "/api/firm"),
            Call.get("memberList", "/api/firm/members"),
            Call.change("firmEdit", _ -> "/api/firm", _ -> Map.of("name", Map.of("en", "Harbourlight"), "colour", "#123456", "letterhead", paper))
                .withVersion(world -> Api.as(world.administrator).get("/api/firm").json().path("version").asLong()));
    }
}
