package hk.praya.signin;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.access.Outcome;
import hk.praya.access.Session;
import hk.praya.access.Sessions;
import hk.praya.access.Sessions.Membership;
import hk.praya.signin.IdentityProvider.Assertion;
import hk.praya.testing.Api;
import hk.praya.testing.FakeKeycloak;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A client's provider is replaced by another, or turned off: whoever it vouched for is nobody by it any more. */
class SourceReplacedTest {
    private final World world = World.fresh();
    private final Identities identities = Stack.one().bean(Identities.class);
    private final Sessions sessions = Stack.one().bean(Sessions.class);
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

    private String session(Outcome<Identities.Known> outcome) {
        var known = (Identities.Known) assertInstanceOf(Outcome.Done.class, outcome).value();
        return sessions.open(new Sessions.Opening(world.client.firmId(), who(outcome), world.client.id(), known.identityId(), "sso", "", null, null));
    }

    private static int sql(String text, Object... of) throws SQLException {
        try (var database = Postgres.one().asPrayaSuperuser(); var statement = database.prepareStatement(text)) {
            for (var i = 0; i < of.length; i++) statement.setObject(i + 1, of[i]);
            return statement.executeUpdate();
        }
    }

    private static void isOver(Outcome<Session> found) {
        assertEquals("session_ended", ((Outcome.Refused<?>) assertInstanceOf(Outcome.Refused.class, found)).reasons().getFirst().key());
    }

    @Test void aSessionOfASourceThatIsDisconnectedIsOverWhereverItIsFound() throws SQLException {
        describe("/corp");
        letsIn();
        var open = session(comes(source(), world.coordinator));
        var other = session(comes(source(), world.coordinator));
        assertInstanceOf(Outcome.Done.class, sessions.find(other));
        assertEquals(1, sql("update access.source_client set disconnected_at = now() where source_id = ?", source()));
        isOver(sessions.find(open));
    }

    @Test void stoppingAgainClosesWhatIsOpenStillHoweverMany() throws SQLException {
        describe("/corp");
        letsIn();
        var source = source();
        session(comes(source, world.coordinator));
        var more = "insert into access.session (session_id, token_hash, firm_id, client_id, person_id, identity_id, method, created_at, seen_at, expires_at)"
            + " select gen_random_uuid(), decode(md5(random()::text || n::text), 'hex'), firm_id, client_id, person_id, identity_id, method, created_at, seen_at, expires_at"
            + " from access.session, generate_series(1, ?) n where session_id = (select session_id from access.session join access.identity using (identity_id) where source_id = ? limit 1)";
        assertEquals(501, sql(more, 501, source));
        act("/stop", Map.of());
        var open = "update access.session set seen_at = seen_at where ended_at is null and identity_id in (select identity_id from access.identity where source_id = ?)";
        assertEquals(0, sql(open, source), "all of them");
        // As if it had been cut off between the two.
        sql("update access.session set ended_at = null where identity_id in (select identity_id from access.identity where source_id = ?)", source);
        assertEquals("off", act("/stop", Map.of()).path("state").asText());
        assertEquals(0, sql(open, source));
    }

    /** Whoever proves the domain next is another source: that they call somebody as the first one did reaches nobody of the first one's. */
    @Test void whoeverProvesADomainThatWasGivenUpReachesNobodyOfTheOneBefore() {
        describe("/corp");
        letsIn();
        assertEquals(world.coordinator.id(), who(comes(source(), world.coordinator)));
        act("/stop", Map.of());
        act("/domain-release", Map.of());
        var first = source();
        var domain = world.coordinator.email().substring(world.coordinator.email().indexOf('@') + 1);
        var theirs = World.fresh();
        var there = client(theirs) + "/sso";
        BiFunction<String, Object, JsonNode> they = (what, body) -> ok(Api.as(theirs.administrator).act(there + what, body, ok(Api.as(theirs.administrator).get(there)).json().path("version").asLong())).json();
        ok(Api.as(theirs.administrator).put(there, Map.of("protocol", "oidc", "domain", domain, "issuer", FakeKeycloak.one().url() + "/corp", "clientId", "praya", "clientSecret", "s"), 0));
        they.apply("/domain-proof", Map.of());
        var url = they.apply("/tests", Map.of("email", world.coordinator.email())).path("url").asText();
        var next = "client-" + theirs.client.id();
        trials.finished(trials.find(url.substring(url.lastIndexOf('/') + 1)).orElseThrow().key(), new SourceTrials.Seen(next, "7", world.coordinator.email(), null));
        they.apply("/activation", Map.of());
        assertInstanceOf(Outcome.Refused.class, comes(next, world.coordinator), "nobody on their roster has this address, and no other roster is theirs");
        assertInstanceOf(Outcome.Refused.class, comes(first, world.coordinator), "and the one before vouches for nobody");
        // Given up, it was the source all the same: another provider in its place is another source.
        describe("/corp2");
        assertEquals(first + "-2", source());
    }

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test void whatAClientHeldIsLetGoAndWhatItClaimedSinceIsNot() {
        var sources = Stack.one().bean(Sources.class);
        var one = "one-" + world.client.id();
        var names = List.of("a" + UUID.randomUUID() + ".example", "b" + UUID.randomUUID() + ".example", "c" + UUID.randomUUID() + ".example");
        for (var name : names) assertTrue(sources.claim(one, name, NOON));
        assertTrue(sources.claim(one, names.get(1), NOON.plusSeconds(2)));
        sources.letGo(List.of(one), NOON.plusSeconds(1));
        assertEquals(List.of(true, false, true), names.stream().map(name -> sources.claim("other-" + world.client.id(), name, NOON.plusSeconds(3))).toList());
    }

    @Test void aClaimThatCameToNothingIsGivenBackUnlessItWasMadeAnew() {
        var sources = Stack.one().bean(Sources.class);
        var one = "one-" + world.client.id();
        var name = "a" + UUID.randomUUID() + ".example";
        assertTrue(sources.claim(one, name, NOON));
        assertTrue(sources.claim(one, name, NOON.plusSeconds(1)));
        sources.release(one, name, NOON);
        assertEquals(false, sources.claim("other-" + world.client.id(), name, NOON.plusSeconds(2)));
        sources.release(one, name, NOON.plusSeconds(1));
        assertTrue(sources.claim("other-" + world.client.id(), name, NOON.plusSeconds(2)));
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
