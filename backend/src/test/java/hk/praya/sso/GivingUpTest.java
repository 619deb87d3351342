package hk.praya.sso;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Role;
import hk.praya.signin.Sources;
import hk.praya.testing.Api;
import hk.praya.testing.Api.Reply;
import hk.praya.testing.FakeKeycloak;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.testing.World.Someone;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A domain that a client no longer needs is anybody's who proves it, and nobody learns whose it was. */
class GivingUpTest {
    private final World world = World.fresh();
    private final Setup setup = new Setup(world);
    private final String source = Connections.source(world.client.id(), 1);

    private Reply release(Someone who, long version) {
        return Api.as(who).act(setup.at() + "/domain-release", Map.of(), version);
    }

    /** @return what another firm's administrator is told who proves the same domain for a client of theirs */
    private Reply elsewhere() {
        var theirs = new Setup(World.fresh());
        ok(theirs.describe(Map.of("protocol", "oidc", "domain", setup.domain(), "issuer", FakeKeycloak.one().issuer(), "clientId", "praya", "clientSecret", "s")));
        return theirs.act("/domain-proof", Map.of());
    }

    private static void sql(String text, Object of) throws SQLException {
        try (var database = Postgres.one().asPrayaSuperuser(); var statement = database.prepareStatement(text)) {
            statement.setObject(1, of);
            statement.executeUpdate();
        }
    }

    private void archive() {
        ok(Api.as(world.administrator).act(client(world) + "/archiving", Map.of(), Api.as(world.administrator).get(client(world)).json().path("version").asLong()));
        Stack.one().bean(ExpiryWatch.class).work();
    }

    private void restore() {
        ok(Api.as(world.administrator).act(client(world) + "/restoring", Map.of(), Api.as(world.administrator).get(client(world)).json().path("version").asLong()));
    }

    @Test void anotherFirmsClientProvesItThenAndIsToldNothingOfWhoHadIt() {
        setup.active();
        refused(409, "sso_domain_taken", elsewhere());
        ok(setup.act("/stop", Map.of()));
        refused(409, "sso_domain_taken", elsewhere());
        assertTrue(setup.view().path("release").path("allowed").asBoolean());
        ok(setup.act("/domain-release", Map.of()));
        var proven = ok(elsewhere());
        for (var known : List.of(world.client.id().toString(), world.client.name(), world.firm.id().toString())) assertFalse(proven.text().contains(known), proven.text());
        // And whoever gave it up is as anybody else.
        refused(409, "sso_domain_taken", setup.act("/domain-proof", Map.of()));
    }

    @Test void anotherClientOfTheSameFirmProvesItToo() throws SQLException {
        setup.proven();
        ok(setup.act("/domain-release", Map.of()));
        var other = "/api/clients/" + world.otherClient.id() + "/sso";
        var described = ok(Api.as(world.administrator).put(other, Map.of("protocol", "oidc", "domain", setup.domain(), "issuer", FakeKeycloak.one().issuer(), "clientId", "praya", "clientSecret", "s"), 0));
        ok(Api.as(world.administrator).act(other + "/domain-proof", Map.of(), described.json().path("version").asLong()));
        refused(409, "sso_domain_taken", setup.act("/domain-proof", Map.of()));
    }

    @Test void whatWasEnteredStaysAndAnotherRecordProvesIt() {
        var before = setup.tested().view();
        ok(setup.act("/domain-release", Map.of()));
        var view = setup.view();
        assertEquals("draft " + setup.domain(), view.path("state").asText() + " " + view.path("domain").asText());
        assertTrue(view.path("secretKept").asBoolean());
        assertNotEquals(before.path("proof").asText(), view.path("proof").asText(), "the record that is published still proves nothing");
        assertTrue(view.path("release").isNull());
        refused(409, "sso_not_tested", setup.act("/activation", Map.of()));
        ok(setup.act("/domain-proof", Map.of()));
        setup.comesBack(setup.trying(), setup.seen(world.coordinator.email()));
        ok(setup.act("/activation", Map.of()));
    }

    @Test void theIdentityProviderLosesItAndTheAccountsThatItMade() {
        setup.proven().trying();
        ok(setup.describe(setup.oidc()));
        assertFalse(FakeKeycloak.one().isRetired(source));
        ok(setup.act("/domain-release", Map.of()));
        assertTrue(FakeKeycloak.one().isRetired(source));
        assertTrue(FakeKeycloak.one().told(source).contains("\"enabled\":false"));
    }

    @Test void notWhileItIsInUseNorWhileSomebodyTriesIt() throws SQLException {
        setup.active();
        assertEquals("sso_active", setup.view().path("release").path("reason").asText());
        refused(409, "sso_active", setup.act("/domain-release", Map.of()));
        ok(setup.act("/stop", Map.of()));
        setup.proven().trying();
        assertEquals("sso_being_tried", setup.view().path("release").path("reason").asText());
        refused(409, "sso_being_tried", setup.act("/domain-release", Map.of()));
        refused(409, "sso_domain_taken", elsewhere());
        sql("update sso.trial set expires_at = timestamptz '2001-01-01' where client_id = ?", world.client.id());
        ok(setup.act("/domain-release", Map.of()));
    }

    @Test void onlyAnAdministratorOfTheFirmAgainstWhatStands() {
        refused(409, "sso_not_described", release(world.administrator, 0));
        setup.proven();
        var version = setup.version();
        for (var other : List.of(world.partner, world.consultant, world.reviewer, world.coordinator, world.staff)) refused(403, "not_allowed", release(other, version));
        refused(403, "not_allowed", release(world.foreignPartner, version));
        for (var other : List.of(world.foreignAdministrator, world.otherConsultant, world.otherCoordinator)) refused(404, "absent", release(other, version));
        assertEquals(401, Api.nobody().send("POST", setup.at() + "/domain-release", Map.of(), "application/json", Map.of("If-Match", "\"" + version + "\"")).status());
        assertEquals(428, Api.as(world.administrator).send("POST", setup.at() + "/domain-release", Map.of(), "application/json", Map.of()).status());
        assertEquals(412, release(world.administrator, version - 1).status());
        refused(409, "sso_domain_taken", elsewhere());
        assertEquals(version, setup.version());
    }

    @Test void twoPressesAtOnceGiveItUpOnce() throws Exception {
        setup.proven();
        var version = setup.version();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(() -> release(world.administrator, version).status());
            var other = both.submit(() -> release(world.administrator, version).status());
            var answers = List.of(one.get(), other.get());
            assertEquals(1, answers.stream().filter(each -> each == 200).count(), answers.toString());
            assertTrue(answers.stream().anyMatch(each -> each == 409 || each == 412), answers.toString());
        }
        assertEquals(version + 1, setup.version());
        var lines = Api.as(world.administrator).get(client(world) + "/audit?limit=200").json().path("items").valueStream().filter(each -> each.toString().contains("sso.release")).count();
        assertEquals(1, lines);
        refused(409, "sso_no_domain", setup.act("/domain-release", Map.of()));
    }

    @Test void whatIsClaimedAgainSinceIsNotLetGoByWhoeverComesLate() {
        setup.proven();
        ok(setup.act("/domain-release", Map.of()));
        ok(setup.act("/domain-proof", Map.of()));
        Stack.one().bean(Settling.class).settle(world.client.firmId(), world.client.id());
        refused(409, "sso_domain_taken", elsewhere());
    }

    @Test void withTheIdentityProviderDownItIsFreeHereAndClosedThereAsSoonAsItAnswers() throws SQLException {
        setup.tested();
        FakeKeycloak.one().down(true);
        try {
            ok(setup.act("/domain-release", Map.of()));
            assertTrue(setup.view().path("leftOpen").asBoolean());
            refused(503, "identity_provider_down", setup.act("/domain-proof", Map.of()));
        } finally {
            FakeKeycloak.one().down(false);
        }
        ok(elsewhere());
        sql("update access.job set due = timestamptz '2001-01-01' where kind = 'sso.closing' and client_id = ?", world.client.id());
        Stack.one().bean(ExpiryWatch.class).work();
        assertFalse(setup.view().path("leftOpen").asBoolean());
        assertTrue(FakeKeycloak.one().isRetired(source));
    }

    @Test void aDomainThatIsDescribedAwayIsFreeWhicheverProviderHeldIt() {
        setup.proven();
        // Another provider, of which nothing was told yet: the domain is still the first one's.
        ok(setup.describe(Map.of("protocol", "oidc", "domain", setup.domain(), "issuer", FakeKeycloak.one().url() + "/corp2", "clientId", "praya")));
        ok(setup.describe(Map.of("protocol", "oidc", "domain", "y" + world.client.id() + ".example", "issuer", FakeKeycloak.one().url() + "/corp2", "clientId", "praya")));
        ok(elsewhere());
    }

    @Test void aClientThatIsPutAwayLetsGoOfItsDomain() {
        setup.active();
        refused(409, "sso_domain_taken", elsewhere());
        archive();
        ok(elsewhere());
        var view = setup.view();
        assertEquals("draft", view.path("state").asText());
        assertFalse(view.path("leftOpen").asBoolean());
        assertTrue(FakeKeycloak.one().isRetired(source));
        assertTrue(Api.nobody().get("/auth/sign-in?email=" + world.coordinator.email()).headers().get("Location").endsWith("problem=domain_unknown"));
        refused(403, "client_archived", setup.act("/domain-release", Map.of()));
        refused(403, "client_archived", setup.act("/domain-proof", Map.of()));
    }

    @Test void restoredItProvesTheDomainAgainAndIsSwitchedOnAgain() {
        setup.active();
        archive();
        restore();
        assertTrue(Api.as(world.administrator).get(client(world)).json().path("signInSource").isNull());
        refused(409, "sso_not_tested", setup.act("/activation", Map.of()));
        ok(setup.act("/domain-proof", Map.of()));
        setup.comesBack(setup.trying(), setup.seen(world.coordinator.email()));
        ok(setup.act("/activation", Map.of()));
        assertEquals(source, Api.as(world.administrator).get(client(world)).json().path("signInSource").asText());
    }

    @Test void restoredAfterSomebodyElseProvedItItIsRefusedAsAnybody() {
        setup.active();
        archive();
        ok(elsewhere());
        restore();
        refused(409, "sso_domain_taken", setup.act("/domain-proof", Map.of()));
    }

    @Test void putAwayWhileItIsBeingProvenItHoldsNothing() {
        setup.described();
        var stack = Stack.one();
        // The record is found, and before that is written down somebody puts the client away.
        var proving = new DomainProving(stack.bean(Access.class), stack.bean(Connections.class), stack.bean(ConnectionQueries.class), stack.bean(Sources.class), stack.bean(Settling.class),
            new DomainProving.Asking((_, _) -> {
                archive();
                return true;
            }, Clock.systemUTC()));
        var administrator = new Actor.Member(world.administrator.firmId(), world.administrator.id(), UUID.randomUUID(), Set.of(Role.ADMINISTRATOR), Map.of());
        assertInstanceOf(Outcome.Refused.class, proving.prove(administrator, world.client.id(), setup.version()));
        ok(elsewhere());
    }

    @Test void aClientWithoutASetUpIsPutAwayAsBefore() {
        archive();
        assertEquals("none", setup.view().path("state").asText());
    }
}
