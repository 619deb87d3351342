package hk.praya.sso;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Jobs;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.signin.Sources;
import hk.praya.testing.Api;
import hk.praya.testing.Calling;
import hk.praya.testing.FakeKeycloak;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import io.micronaut.http.HttpMethod;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Closing and opening at the same moment, in every order in which the two can meet: what stands in the end is in force everywhere. */
class LateClosingTest {
    private final World world = World.fresh();
    private final Setup setup = new Setup(world);
    private final String source = Connections.source(world.client.id(), 1);

    /** It was not heard that a trial is over, so that there is something to close; and the connection may be switched on. */
    private void leftOpen() {
        var token = setup.proven().trying();
        FakeKeycloak.one().down(true);
        try {
            setup.comesBack(token, setup.seen(world.coordinator.email()));
        } finally {
            FakeKeycloak.one().down(false);
        }
        assertTrue(setup.view().path("leftOpen").asBoolean());
    }

    @AfterEach void nothingIsLeftOpen() {
        assertFalse(setup.view().path("leftOpen").asBoolean());
    }

    private void activate() {
        ok(setup.act("/activation", Map.of()));
    }

    private void closes() {
        assertTrue(Stack.one().bean(Settling.class).settle(world.client.firmId(), world.client.id()));
    }

    private boolean isEnabled() {
        return FakeKeycloak.one().told(source).contains("\"enabled\":true");
    }

    private void isInUseEverywhere() throws SQLException {
        assertEquals("active true open", setup.view().path("state").asText() + " " + isEnabled() + " " + setup.look("select told from access.source where source_id = 'client-' || ?"));
        assertFalse(Api.nobody().get("/auth/sign-in?email=" + world.coordinator.email()).headers().get("Location").contains("domain_unknown"), "people of its domain are sent to it");
    }

    /** A clock at which something happens when it is first asked. */
    private static Clock clock(Runnable happens) {
        var once = new AtomicReference<Runnable>(happens);
        return new Clock() {
            @Override public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override public Instant instant() {
                var what = once.getAndSet(null);
                if (what != null) what.run();
                return Instant.now();
            }
        };
    }

    @Test void heardAfterItWasSwitchedOn() throws SQLException {
        leftOpen();
        FakeKeycloak.one().before(source, this::activate);
        closes();
        isInUseEverywhere();
    }

    @Test void heardBetweenTheCallsThatSwitchItOn() throws SQLException {
        leftOpen();
        FakeKeycloak.one().meanwhile(source, this::closes);
        activate();
        isInUseEverywhere();
    }

    @Test void heardAfterItWasToldAndBeforeThatWasWritten() throws SQLException {
        leftOpen();
        var stack = Stack.one();
        // Under the lock, and by somebody else: who closes reads what stood before.
        var switching = new Switching(stack.bean(Access.class), stack.bean(Connections.class), stack.bean(ConnectionQueries.class), stack.bean(Reach.class), stack.bean(Settling.class), stack.bean(Certificates.class),
            clock(() -> CompletableFuture.runAsync(this::closes).join()));
        var administrator = new Actor.Member(world.administrator.firmId(), world.administrator.id(), UUID.randomUUID(), Set.of(Role.ADMINISTRATOR), Map.of());
        Calling.by(HttpMethod.POST, client(world) + "/sso/activation", () -> switching.activate(administrator, world.client.id(), setup.version()));
        isInUseEverywhere();
    }

    @Test void begunBeforeItWasSwitchedOnAndDoneAfter() throws SQLException {
        leftOpen();
        // A trial that is over by now: the clock is asked for it, after what stands was read.
        setup.sql("update sso.trial t set finished_at = null, outcome = null, expires_at = timestamptz '2001-01-01', of_version = (select version from sso.connection c where c.client_id = t.client_id) where client_id = ?");
        var stack = Stack.one();
        var settling = new Settling(stack.bean(Connections.class), stack.bean(Telling.class), stack.bean(Sources.class), stack.bean(Jobs.class), clock(this::activate));
        assertTrue(settling.settle(world.client.firmId(), world.client.id()));
        isInUseEverywhere();
    }

    @Test void heardAfterATrialBegan() {
        leftOpen();
        FakeKeycloak.one().before(source, setup::trying);
        closes();
        assertTrue(isEnabled(), "whoever is asked to try it can");
        ok(setup.act("/activation", Map.of()));
    }

    @Test void switchedOffWhileItIsBeingSwitchedOn() {
        leftOpen();
        FakeKeycloak.one().meanwhile(source, () -> ok(setup.act("/stop", Map.of())));
        assertEquals(412, setup.act("/activation", Map.of()).status());
        assertEquals("tested false", setup.view().path("state").asText() + " " + isEnabled());
    }

    @Test void switchedOffWhileAnotherSecretIsTold() {
        setup.active();
        ok(setup.act("/secret", Map.of("clientSecret", "the-next-one")));
        FakeKeycloak.one().before(source, () -> ok(setup.act("/stop", Map.of())));
        assertEquals(412, setup.act("/secret/change-over", Map.of()).status());
        assertEquals("off false", setup.view().path("state").asText() + " " + isEnabled());
    }

    @Test void whatWasToldForNothingIsToldAsItStands() {
        setup.active();
        ok(setup.act("/secret", Map.of("clientSecret", "the-next-one")));
        FakeKeycloak.one().before(source, () -> ok(setup.act("/secret", Map.of("clientSecret", "another-next-one"))));
        assertEquals(412, setup.act("/secret/change-over", Map.of()).status());
        assertTrue(isEnabled() && FakeKeycloak.one().told(source).contains(Setup.SECRET), "the secret that is in use");
    }
}
