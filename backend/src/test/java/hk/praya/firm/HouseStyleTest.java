package hk.praya.firm;

import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands on the firm's paper can be read, and written to. */
class HouseStyleTest {
    private final World world = World.fresh();
    private final Api administrator = Api.as(world.administrator);

    private Api.Reply edit(Map<String, Object> name, String email) {
        var version = administrator.get("/api/firm").json().path("version").asLong();
        var paper = Map.of("addressEn", "Central", "addressZhHant", "中環", "phone", "+852 2000 0000", "email", email, "footer", "");
        return administrator.put("/api/firm", Map.of("name", name, "colour", "#123456", "letterhead", paper), version);
    }

    private static String field(Api.Reply reply) {
        return reply.json().path("reasons").path(0).path("field").asText();
    }

    @Test void anAddressThatNobodyCanWriteToIsRefusedWithItsField() {
        for (var email : List.of("nope", "a@b", "a b@firm.example", "a@firm.example, b@firm.example")) {
            var reply = edit(Map.of("en", "Harbourlight"), email);
            assertEquals(400, reply.status(), email + " " + reply.text());
            assertEquals("letterhead.email", field(reply), reply.text());
        }
        for (var email : List.of("", "hello@firm.example", " hello@firm.example ")) ok(edit(Map.of("en", "Harbourlight"), email));
    }

    @Test void aNameThatFitsNoPaperIsRefusedWithItsField() {
        for (var script : List.of("en", "zhHant")) {
            var reply = edit(Map.of(script, "x".repeat(12_000)), "hello@firm.example");
            assertEquals(400, reply.status(), reply.text());
            assertEquals("name." + script, field(reply), reply.text());
        }
    }
}
