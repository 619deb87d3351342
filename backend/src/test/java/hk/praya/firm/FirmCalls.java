package hk.praya.firm;

import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** This room's catalogue. */
public final class FirmCalls implements RoomCalls {
    @Override public List<Call> calls() {
        var paper = Map.of("addressEn", "Central", "addressZhHant", "中環", "phone", "+852 2000 0000", "email", "hello@firm.example", "footer", "");
        return List.of(
            Call.get("firmView", "/api/firm"),
            new Call("firmLogoView", world -> new Call.Ready(marked(world), null, null, Map.of())),
            Call.upload("firmLogoSet", _ -> "/api/firm/logo", "logo.png", _ -> LogoTest.png(300, 100)),
            Call.make("firmLogoRemove", _ -> "/api/firm/logo/removal", _ -> Map.of()),
            Call.get("memberList", "/api/firm/members"),
            Call.make("memberCreate", _ -> "/api/firm/members", _ -> newcomer("Ka Yan Ho", email())),
            Call.change("memberEdit", world -> "/api/firm/members/" + member(world), _ -> Map.of("name", Map.of("zhHant", "何嘉欣"), "roles", List.of("partner"))),
            Call.make("memberSuspend", world -> "/api/firm/members/" + member(world) + "/suspension", _ -> Map.of()),
            new Call("memberRestore", world -> new Call.Ready("/api/firm/members/" + suspended(world) + "/suspension", null, null, Map.of())),
            Call.change("firmEdit", _ -> "/api/firm", _ -> Map.of("name", Map.of("en", "Harbourlight"), "colour", "#123456", "letterhead", paper))
                .withVersion(world -> Api.as(world.administrator).get("/api/firm").json().path("version").asLong()));
    }

    private static String marked(World world) {
        ok(Api.as(world.administrator).upload("/api/firm/logo", "logo.png", LogoTest.png(300, 100)));
        return "/api/firm/logo";
    }

    static String email() {
        return "m" + UUID.randomUUID().toString().substring(0, 12) + "@firm.example";
    }

    static Map<String, Object> newcomer(String name, String email, String... roles) {
        return Map.of("name", Map.of("en", name), "email", email, "roles", List.of(roles));
    }

    static UUID member(World world, String... roles) {
        return ok(Api.as(world.administrator).post("/api/firm/members", newcomer("Somebody", email(), roles))).id();
    }

    private static UUID suspended(World world) {
        var id = member(world);
        ok(Api.as(world.administrator).post("/api/firm/members/" + id + "/suspension", Map.of()));
        return id;
    }
}
