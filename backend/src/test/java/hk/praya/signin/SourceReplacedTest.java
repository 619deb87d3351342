package hk.praya.signin;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.access.Outcome;
import hk.praya.access.Sessions.Membership;
import hk.praya.signin.IdentityProvider.Assertion;
import hk.praya.testing.Api;
import hk.praya.testing.FakeKeycloak;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A client's provider is replaced by another: whoever is called there as somebody was here is not that somebody. */
class SourceReplacedTest {
    private final World world = World.fresh();
    private final Identities identities = Stack.one().bean(Identities.class);
    private final SourceTrials trials = Stack.one().bean(SourceTrials.class);
    private final String at = client(world) + "/sso";

    private JsonNode view() {
        return ok(Api.as(world.administrator).get(at)).json();
    }

    private JsonNode act(String what, Object body) {
        return ok(Api.as(world.administrator).act(at + what, body, view().path("version").asLong())).json();
    }

    private String source() {
        return view().path("redirect").asText().replaceFirst(".*/broker/", "").replaceFirst("/endpoint", "");
    }

    private void describe(String issuer) {
        var domain = world.coordinator.email().substring(world.coordinator.email().indexOf('@') + 1);
        ok(Api.as(world.administrator).put(at, Map.of("protocol", "oidc", "domain", domain, "issuer", FakeKeycloak.one().url() + issuer, "clientId", "praya", "clientSecret", "s"), view().path("version").asLong()));
    }

    /** Tried and turned on, as it is described. */
    private void letsIn() {
        if (view().path("state").asText().equals("draft")) act("/domain-proof", Map.of());
        var url = act("/tests", Map.of("email", world.coordinator.email())).path("url").asText();
        trials.finished(trials.find(url.substring(url.lastIndexOf('/') + 1)).orElseThrow().key(), new SourceTrials.Seen(source(), "7", world.coordinator.email(), null));
        act("/activation", Map.of());
    }

    private Outcome<Identities.Known> comes(String source, Someone as) {
        return identities.admit(new Assertion(source, "7", as.email(), true, null, null, null, ""), "test");
    }

    private static UUID who(Outcome<Identities.Known> outcome) {
        return ((Identities.Known) assertInstanceOf(Outcome.Done.class, outcome).value()).memberships().stream().map(Membership::id).findFirst().orElseThrow();
    }

    @Test void theNextProvidersSubjectsAreItsOwn() {
        describe("/corp");
        letsIn();
        var first = source();
        assertEquals(world.coordinator.id(), who(comes(first, world.coordinator)));
        act("/stop", Map.of());
        describe("/corp2");
        letsIn();
        var next = source();
        assertEquals(first + "-2", next);
        assertEquals(world.staff.id(), who(comes(next, world.staff)), "called as the coordinator was at the provider before");
        assertInstanceOf(Outcome.Refused.class, comes(first, world.coordinator), "the provider before vouches for nobody");
        assertTrue(FakeKeycloak.one().told(first).contains("\"enabled\":false"));
        assertEquals(next, Api.as(world.administrator).get(client(world)).json().path("signInSource").asText());
    }

    @Test void whomTheFirstVouchedForComesInAnewThroughTheNext() {
        describe("/corp");
        letsIn();
        assertEquals(world.coordinator.id(), who(comes(source(), world.coordinator)));
        act("/stop", Map.of());
        describe("/corp2");
        letsIn();
        assertEquals(world.coordinator.id(), who(comes(source(), world.coordinator)));
    }

    @Test void theSameProviderDescribedAnewStaysTheSource() {
        describe("/corp");
        var told = source();
        describe("/corp2");
        assertEquals(told, source(), "nothing was told of the first one yet");
        letsIn();
        act("/stop", Map.of());
        describe("/corp2");
        assertEquals(told, source());
    }
}
