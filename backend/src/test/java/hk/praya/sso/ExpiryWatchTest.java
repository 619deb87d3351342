package hk.praya.sso;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a connection rests on runs out: it is told to those who can replace it. */
class ExpiryWatchTest {
    private final World world = World.fresh();
    private final Setup setup = new Setup(world);

    @Test void whatRunsOutSoonIsOnTheListOfAdministratorsWhoCanReplaceItAndOfNobodyElse() {
        setup.active();
        ok(setup.act("/secret", Map.of("clientSecret", "the-next-one", "secretEnds", LocalDate.now().plusDays(20).toString())));
        ok(setup.act("/secret/change-over", Map.of()));
        Stack.one().bean(ExpiryWatch.class).work();
        var theirs = ok(Api.as(world.administrator).get("/api/firm/worklist/administrators")).json().path("items");
        assertEquals(List.of(world.client.id().toString()), theirs.valueStream().map(each -> each.path("clientId").asText()).toList());
        assertEquals(LocalDate.now().plusDays(20).toString(), ok(Api.as(world.administrator).get("/api/firm/worklist/administrators")).json().path("items").path(0).path("particulars").path("text").asText());
        ok(Api.as(world.administrator).get(client(world) + "/sso"));
        assertEquals(403, Api.as(world.consultant).get(client(world) + "/sso").status(), "or they could see to it");
        assertTrue(ok(Api.as(world.consultant).get("/api/firm/worklist?limit=200")).json().path("items").valueStream().noneMatch(each -> each.path("obligation").path("kind").asText().equals("sign_in_expiry")));
    }

    /** Until people sign in by it, nothing runs out for anybody; and what is told is the day itself. */
    @Test void whatIsOnlyBeingSetUpRunsOutForNobody() {
        setup.tested();
        ok(setup.act("/secret", Map.of("clientSecret", "the-next-one", "secretEnds", LocalDate.now().plusDays(20).toString())));
        Stack.one().bean(ExpiryWatch.class).work();
        assertEquals(0, ok(Api.as(world.administrator).get("/api/firm/worklist/administrators")).json().path("items").size());
    }
}
