package hk.praya.sso;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.signin.SourceTrials;
import hk.praya.testing.Altered;
import hk.praya.testing.Api;
import hk.praya.testing.FakeKeycloak;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SsoTest {
    private final World world = World.fresh();
    private final Setup setup = new Setup(world);
    private final String source = Connections.source(world.client.id(), 1);

    @Test void tellsTheCompanysItWhereToSendPeopleBeforeAnythingIsEntered() {
        var view = setup.view();
        assertEquals("none", view.path("state").asText());
        assertTrue(view.path("redirect").asText().endsWith("/broker/" + source + "/endpoint"), view.toString());
        assertEquals(setup.domain(), view.path("suggestedDomain").asText());
    }

    @Test void goesStepByStepAndLetsPeopleInOnlyAtTheEnd() {
        refused(409, "sso_not_described", setup.act("/domain-proof", Map.of()));
        setup.described();
        refused(409, "sso_domain_unproven", setup.act("/tests", Map.of("email", world.coordinator.email())));
        refused(409, "sso_not_tested", setup.act("/activation", Map.of()));
        setup.proven();
        refused(409, "sso_not_tested", setup.act("/activation", Map.of()));
        refused(400, "sso_email_outside", setup.act("/tests", Map.of("email", "somebody@elsewhere.example")));
        setup.tested();
        assertTrue(Api.as(world.administrator).get(client(world)).json().path("signInSource").isNull());
        ok(setup.act("/activation", Map.of()));
        assertEquals(source, Api.as(world.administrator).get(client(world)).json().path("signInSource").asText());
        assertEquals("active", setup.view().path("state").asText());
        refused(409, "sso_active", setup.describe(setup.oidc()));
    }

    @Test void neverShowsTheSecretAndTellsItToTheIdentityProviderOnly() {
        setup.tested();
        assertFalse(Api.as(world.administrator).get(setup.at()).text().contains(Setup.SECRET));
        assertTrue(setup.view().path("secretKept").asBoolean());
        var told = FakeKeycloak.one().told(source);
        assertTrue(told.contains(Setup.SECRET), told);
        assertTrue(told.contains("\"trustEmail\":false") && told.contains("first sign-in from a source") && told.contains("claimFilterValue"), told);
    }

    @Test void whatATrialSawIsShownAndNobodyIsSignedIn() {
        var token = setup.proven().trying();
        setup.comesBack(token, setup.seen(world.coordinator.email()));
        var result = ok(Api.nobody().get("/public/sign-in-trials/" + token)).json();
        assertEquals("passed matched subject-1", result.path("outcome").asText() + " " + result.path("match").asText() + " " + result.path("subject").asText());
        assertEquals("tested", setup.view().path("state").asText());
        assertEquals(world.coordinator.email(), setup.view().path("trial").path("seenEmail").asText());
        assertTrue(Stack.one().bean(SourceTrials.class).find(token).isEmpty(), "it is good once");
        assertEquals(404, Api.nobody().get("/public/sign-in-trials/" + Altered.of(token)).status());
    }

    @Test void aTrialThatEndsElsewhereProvesNothing() {
        setup.proven();
        setup.comesBack(setup.trying(), setup.seen("somebody@elsewhere.example"));
        assertEquals("domain_mismatch", setup.view().path("trial").path("outcome").asText());
        setup.comesBack(setup.trying(), new SourceTrials.Seen("praya", "x", world.administrator.email(), null));
        assertEquals("other_account", setup.view().path("trial").path("outcome").asText());
        setup.comesBack(setup.trying(), null);
        assertEquals("refused", setup.view().path("trial").path("outcome").asText());
        assertEquals("domain_proven", setup.view().path("state").asText());
        setup.comesBack(setup.trying(), setup.seen("nobody@" + setup.domain()));
        assertEquals("nobody", setup.view().path("trial").path("match").asText());
    }

    @Test void whatIsDescribedAnewMeanwhileIsNotTested() {
        var token = setup.proven().trying();
        ok(setup.describe(setup.oidc()));
        setup.comesBack(token, setup.seen(world.coordinator.email()));
        assertEquals("domain_proven", setup.view().path("state").asText());
    }

    @Test void aDomainThatIsAnothersIsRefusedWithoutSayingWhose() {
        setup.proven();
        var other = World.fresh();
        var theirs = new Setup(other);
        ok(theirs.describe(Map.of("protocol", "oidc", "domain", setup.domain(), "issuer", FakeKeycloak.one().issuer(), "clientId", "praya", "clientSecret", "s")));
        var taken = theirs.act("/domain-proof", Map.of());
        refused(409, "sso_domain_taken", taken);
        assertFalse(taken.text().contains(world.client.id().toString()) || taken.text().contains(world.client.name()), taken.text());
        // Once it is given up, it is anybody's who proves it.
        ok(setup.describe(Map.of("protocol", "oidc", "domain", "y" + UUID.randomUUID() + ".example", "issuer", FakeKeycloak.one().issuer(), "clientId", "praya")));
        ok(theirs.act("/domain-proof", Map.of()));
    }

    @Test void itsMappersAreThoseThatAreWantedAsTheyAreWanted() {
        setup.proven().trying();
        var kept = FakeKeycloak.one().mappers(source);
        var before = java.util.Set.copyOf(kept.values());
        var first = kept.entrySet().iterator().next();
        kept.put(first.getKey(), first.getValue().replaceFirst("\"syncMode\":\"[A-Z]+\"", "\"syncMode\":\"LEGACY\""));
        kept.put("stray", "{\"id\":\"stray\",\"name\":\"everybody is a partner\",\"config\":{}}");
        setup.trying();
        assertFalse(kept.containsKey("stray"));
        assertEquals(before.size(), kept.size());
        assertTrue(kept.values().stream().noneMatch(each -> each.contains("LEGACY")), kept.toString());
    }

    @Test void aDomainThatSaysNothingOfUsIsNotProven() {
        ok(setup.describe(Map.of("protocol", "oidc", "domain", "a" + UUID.randomUUID() + ".unproven.example", "issuer", FakeKeycloak.one().issuer(), "clientId", "praya", "clientSecret", "s")));
        refused(409, "sso_domain_unproven", setup.act("/domain-proof", Map.of()));
        ok(setup.describe(Map.of("protocol", "oidc", "domain", "firm.example", "issuer", FakeKeycloak.one().issuer(), "clientId", "praya")));
        refused(409, "sso_domain_taken", setup.act("/domain-proof", Map.of()));
    }

    @Test void backToLinkAndCodeAtOnce() {
        setup.active();
        ok(setup.act("/stop", Map.of()));
        assertTrue(Api.as(world.administrator).get(client(world)).json().path("signInSource").isNull());
        assertTrue(FakeKeycloak.one().told(source).contains("\"enabled\":false"));
        ok(Api.as(world.consultant).post(client(world) + "/links", Map.of("personId", world.coordinator.id().toString(), "purpose", "sign_in", "send", "copy")));
        ok(setup.act("/stop", Map.of()));
        assertEquals("off", setup.view().path("state").asText());
        ok(setup.describe(setup.oidc()));
        refused(409, "sso_not_active", setup.act("/stop", Map.of()));
    }

    @Test void whatRestsOnAnotherSecretThanWasTriedIsNotTurnedOn() {
        setup.tested();
        ok(setup.act("/secret", Map.of("clientSecret", "the-next-one")));
        assertEquals("tested", setup.view().path("state").asText(), "it stands beside, and is not used");
        ok(setup.act("/secret/change-over", Map.of()));
        assertEquals("domain_proven", setup.view().path("state").asText());
        refused(409, "sso_not_tested", setup.act("/activation", Map.of()));
    }

    private boolean isEnabled() {
        return FakeKeycloak.one().told(source).contains("\"enabled\":true");
    }

    @Test void theIdentityProviderLetsNobodyThroughWhatIsNeitherTriedNorInUse() {
        var one = setup.proven().trying();
        var two = setup.trying();
        assertTrue(isEnabled());
        setup.comesBack(one, null);
        assertTrue(isEnabled(), "somebody else is trying still");
        setup.comesBack(two, setup.seen(world.coordinator.email()));
        assertFalse(isEnabled());
        ok(setup.act("/activation", Map.of()));
        assertTrue(isEnabled());
        ok(setup.act("/stop", Map.of()));
        ok(setup.act("/secret", Map.of("clientSecret", "the-next-one")));
        ok(setup.act("/secret/change-over", Map.of()));
        assertFalse(isEnabled() || FakeKeycloak.one().told(source).contains("the-next-one"));
        setup.comesBack(setup.trying(), setup.seen("somebody@elsewhere.example"));
        assertFalse(isEnabled());
        setup.trying();
        ok(setup.describe(setup.oidc()));
        assertFalse(isEnabled());
    }

    @Test void aTrialIsOfWhatWasTold() {
        setup.proven();
        FakeKeycloak.one().meanwhile(source, () -> ok(setup.describe(setup.oidc())));
        var begun = setup.act("/tests", Map.of("email", world.coordinator.email()));
        assertTrue(begun.status() >= 400 && begun.text().contains("stale"), begun.text());
        assertTrue(setup.view().path("trial").isNull());
        assertFalse(isEnabled());
    }

    @Test void aDomainIsServedOnlyOnceTheSwitchHasSucceeded() {
        setup.tested();
        FakeKeycloak.one().meanwhile(source, () -> ok(setup.describe(setup.oidc())));
        var activated = setup.act("/activation", Map.of());
        assertTrue(activated.status() >= 400, activated.text());
        var answer = Api.nobody().get("/auth/sign-in?email=" + world.coordinator.email());
        assertTrue(answer.headers().get("Location").endsWith("problem=domain_unknown"), answer.headers().toString());
        assertFalse(isEnabled());
    }

    @Test void withTheIdentityProviderDownNothingChangesAndItIsSaid() {
        setup.proven();
        var version = setup.version();
        FakeKeycloak.one().down(true);
        try {
            refused(503, "identity_provider_down", setup.act("/tests", Map.of("email", world.coordinator.email())));
        } finally {
            FakeKeycloak.one().down(false);
        }
        assertEquals(version, setup.version());
    }

    @Test void aSecondSecretStandsBesideTheFirstUntilSomebodyChangesOver() {
        setup.active();
        ok(setup.act("/secret", Map.of("clientSecret", "the-next-one", "secretEnds", "2028-01-01")));
        assertTrue(FakeKeycloak.one().told(source).contains(Setup.SECRET));
        ok(setup.act("/secret/change-over", Map.of()));
        assertTrue(FakeKeycloak.one().told(source).contains("the-next-one"));
        assertEquals("2028-01-01 2027-03-01", setup.view().path("secretEnds").asText() + " " + setup.view().path("nextSecretEnds").asText());
        Stack.one().bean(ExpiryWatch.class).work();
        var due = Api.as(world.consultant).get(client(world) + "/obligations?limit=50").json().path("items").valueStream().filter(each -> each.path("kind").asText().equals("sign_in_expiry")).toList();
        assertEquals(1, due.size());
        assertEquals("2027-12-02", due.getFirst().path("due").asText());
        assertEquals("administrator", due.getFirst().path("ballWith").asText());
    }

    @Test void twoCertificatesCountBesideEachOtherAndTheLastIsNotWithdrawn() {
        var old = Setup.certificate("old");
        ok(setup.describe(setup.saml(Setup.metadata(old))));
        ok(setup.act("/domain-proof", Map.of()));
        refused(400, "sso_certificate_unreadable", setup.act("/certificates", Map.of("certificate", "not one")));
        refused(409, "sso_certificate_known", setup.act("/certificates", Map.of("certificate", old)));
        var next = Setup.certificate("next");
        ok(setup.act("/certificates", Map.of("certificate", "-----BEGIN CERTIFICATE-----\n" + next + "\n-----END CERTIFICATE-----")));
        setup.trying();
        assertTrue(FakeKeycloak.one().told(source).contains(next.substring(0, 40)) && FakeKeycloak.one().told(source).contains(old.substring(0, 40)));
        var view = setup.view().path("certificates");
        assertEquals(2, view.size());
        ok(setup.act("/certificates/" + view.path(0).path("id").asText() + "/withdrawal", Map.of()));
        refused(409, "sso_certificate_last", setup.act("/certificates/" + view.path(1).path("id").asText() + "/withdrawal", Map.of()));
    }

    private static void sql(String text, UUID of) throws SQLException {
        try (var database = Postgres.one().asPrayaSuperuser(); var statement = database.prepareStatement(text)) {
            statement.setObject(1, of);
            assertEquals(1, statement.executeUpdate());
        }
    }

    @Test void ofSomebodyWhoIsSignedInAsThemselvesATrialKeepsNothing() {
        var token = setup.proven().trying();
        setup.comesBack(token, new SourceTrials.Seen("praya", "their-subject", world.partner.email(), "Their Name"));
        for (var said : List.of(setup.view().toString(), Api.nobody().get("/public/sign-in-trials/" + token).text())) {
            assertTrue(said.contains("other_account"), said);
            assertFalse(said.contains(world.partner.email()) || said.contains("Their Name") || said.contains("their-subject"), said);
        }
    }

    @Test void aTrialThatIsOverSaysNothingElse() throws SQLException {
        var token = setup.proven().trying();
        setup.comesBack(token, setup.seen(world.coordinator.email()));
        sql("update sso.trial set expires_at = timestamptz '2001-01-01' where client_id = ?", world.client.id());
        var said = ok(Api.nobody().get("/public/sign-in-trials/" + token)).text();
        assertTrue(said.contains("\"over\":true"), said);
        assertFalse(said.contains("passed") || said.contains(world.coordinator.email()) || said.contains("subject-1"), said);
    }

    @Test void whatNobodyCameBackFromIsClosedOnceItIsOver() throws SQLException {
        setup.proven().trying();
        Stack.one().bean(ExpiryWatch.class).work();
        assertTrue(isEnabled(), "somebody may be trying it still");
        sql("update sso.trial set expires_at = timestamptz '2001-01-01' where client_id = ?", world.client.id());
        sql("update access.job set due = timestamptz '2001-01-01' where kind = 'sso.trial' and client_id = ?", world.client.id());
        Stack.one().bean(ExpiryWatch.class).work();
        assertFalse(isEnabled());
    }

    @Test void ofAClientThatIsPutAwayNoTrialIsFound() {
        var token = setup.proven().trying();
        ok(Api.as(world.administrator).act(client(world) + "/archiving", Map.of(), Api.as(world.administrator).get(client(world)).json().path("version").asLong()));
        assertEquals(404, Api.nobody().get("/public/sign-in-trials/" + token).status());
        assertTrue(Stack.one().bean(SourceTrials.class).find(token).isEmpty());
    }

    @Test void whoTheyAreIsForWhoeverSeesTheRoster() throws SQLException {
        var counted = ok(Api.as(world.administrator).get(setup.at() + "/people")).json();
        assertEquals("3 0", counted.path("matches").asInt() + " " + counted.path("matched").size());
        assertFalse(counted.toString().contains(world.coordinator.email()));
        sql("update access.member_access set roles = '{administrator,partner}' where member_id = ?", world.administrator.id());
        var both = World.signedIn(world.administrator.firmId(), world.administrator.id());
        assertEquals(3, ok(Api.as(both).get(setup.at() + "/people")).json().path("matched").size());
    }

    @Test void saysWhoWouldBeMatchedAndWhoWouldNot() {
        var people = ok(Api.as(world.administrator).get(setup.at() + "/people")).json();
        assertEquals(3, people.path("matches").asInt(), people.toString());
        assertEquals(0, people.path("others").asInt());
        setup.described();
        ok(setup.describe(Map.of("protocol", "oidc", "domain", "z.example", "issuer", FakeKeycloak.one().issuer(), "clientId", "praya")));
        assertEquals(3, ok(Api.as(world.administrator).get(setup.at() + "/people")).json().path("others").asInt());
    }
}
