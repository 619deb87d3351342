package hk.praya.dev;

import static hk.praya.dev.SourceSteps.act;
import static hk.praya.dev.SourceSteps.byOidc;
import static hk.praya.dev.SourceSteps.bySaml;
import static hk.praya.dev.SourceSteps.isTriedThenLetsIn;
import static hk.praya.dev.SourceSteps.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An administrator sets up a client's own sign-in, all the way: Praya tells the real Keycloak of it, somebody at the company tries it
 * at a provider of their own (another realm), and then signs in. By OpenID Connect and by SAML, two clients beside each other.
 */
@Timeout(180)
@ExtendWith(House.class)
class SourceSetupTest {
    private static House.Running house;
    private static Population population;

    @BeforeAll
    static void start() throws Exception {
        house = House.running();
        population = house.withPraya();
    }

    private static Company company(String name) throws Exception {
        return Company.of(house, population, name);
    }

    @Test
    void openIdConnectFromTheFirstStepToBackToLinkAndCode() throws Exception {
        var company = company("oidc" + System.nanoTime() % 100_000);
        try (var administrator = Visitor.signedIn(house, "admin1@harbourlight.example")) {
            byOidc(administrator, company);
            isTriedThenLetsIn(administrator, company);
            try (var visitor = Visitor.signedIn(house, company.email()); var refused = new Visitor(house)) {
                act(administrator, company, "POST", "/stop", Map.of());
                House.await("the session ends", () -> !visitor.me().path("signedIn").asBoolean());
                assertEquals("domain_unknown", Visitor.problem(refused.browser.get(refused.praya("/auth/sign-in?email=" + company.email()))));
            }
        }
    }

    @Test
    void samlFromTheFirstStepToSigningIn() throws Exception {
        var company = company("saml" + System.nanoTime() % 100_000);
        try (var administrator = Visitor.signedIn(house, "admin1@harbourlight.example")) {
            bySaml(administrator, company);
            assertFalse(administrator.get(company.at()).path("certificates").isEmpty());
            isTriedThenLetsIn(administrator, company);
        }
    }

    /** A company writes into its own provider what it likes. SAML has no filter of the provider's own, as OpenID Connect has. */
    @Test
    void aSamlSourceSpeaksForItsOwnDomainOnlyAndTakesNobodysPlace() throws Exception {
        var company = company("stray" + System.nanoTime() % 100_000);
        var other = company("other" + System.nanoTime() % 100_000);
        var known = new Administration(house);
        try (var administrator = Visitor.signedIn(house, "admin1@harbourlight.example"); var stranger = new Visitor(house)) {
            bySaml(administrator, company);
            isTriedThenLetsIn(administrator, company);
            byOidc(administrator, other);
            // Whoever signed in before changes their address, and somebody comes who has another's from the start.
            company.provider().claims(company.email(), other.email());
            try (var known1 = Visitor.signedIn(house, company.email())) {
                assertEquals(company.client().toString(), known1.me().path("client").path("id").asText());
            }
            assertEquals("", known.idOf("praya", other.email()), "no account took the other's address");
            company.provider().claims(company.email(), company.email());
            company.provider().add("newcomer@" + company.domain(), other.email());
            var way = stranger.way(company.email(), "newcomer@" + company.domain());
            assertTrue(way.text().contains("outside its own domain"), () -> way.at() + ": " + way.text());
            assertEquals("", known.idOf("praya", other.email()), "nothing was made");
            // The page offers nothing to enter; sent by hand, an address that fits is not taken either.
            stranger.browser.post(way.at(), Map.of("email", "director@" + company.domain(), "username", "director@" + company.domain()));
            assertEquals("", known.idOf("praya", "director@" + company.domain()), "nobody says themselves who they are");
            // And whose address it is comes in.
            isTriedThenLetsIn(administrator, other);
        }
    }

    /** What the filter reads is the signed token; what userinfo says beside it is nobody's address. */
    @Test
    void anOpenIdConnectSourceTakesNobodysPlaceByItsUserInfo() throws Exception {
        var company = company("info" + System.nanoTime() % 100_000);
        var other = company("whose" + System.nanoTime() % 100_000);
        try (var administrator = Visitor.signedIn(house, "admin1@harbourlight.example")) {
            byOidc(administrator, company);
            isTriedThenLetsIn(administrator, company);
            company.provider().saysInUserInfo(other.email());
            try (var visitor = Visitor.signedIn(house, company.email())) {
                assertEquals(company.client().toString(), visitor.me().path("client").path("id").asText());
            }
            assertEquals("", new Administration(house).idOf("praya", other.email()), "no account took the other's address");
        }
    }

    /** The same people by another way: nothing of the first source is in the way, and nothing of it counts. */
    @Test
    void aCompanyReplacesItsProvider() throws Exception {
        var company = company("next" + System.nanoTime() % 100_000);
        try (var administrator = Visitor.signedIn(house, "admin1@harbourlight.example")) {
            byOidc(administrator, company);
            isTriedThenLetsIn(administrator, company);
            act(administrator, company, "POST", "/stop", Map.of());
            bySaml(administrator, company);
            // Its address is another's now: the company's IT is told it as the first one was.
            assertTrue(administrator.get(company.at()).path("redirect").asText().contains(company.client() + "-2/"));
            bySaml(administrator, company);
            isTriedThenLetsIn(administrator, company);
        }
    }

    /** The same people at another firm's client: no account of the first source is in their way. And back again, as whom they were. */
    @Test
    void aDomainThatIsGivenUpBelongsToWhoeverProvesItNext() throws Exception {
        var company = company("moved" + System.nanoTime() % 100_000);
        var there = company.alsoOf(population.northgate());
        var known = new Administration(house);
        try (var administrator = Visitor.signedIn(house, "admin1@harbourlight.example"); var other = Visitor.signedIn(house, "admin9@northgate.example")) {
            byOidc(administrator, company);
            isTriedThenLetsIn(administrator, company);
            bySaml(other, there);
            assertEquals(409, post(other, there.at() + "/domain-proof", other.get(there.at())).statusCode(), "it is the first one's");
            act(administrator, company, "POST", "/stop", Map.of());
            assertFalse(known.idOf("praya", company.email()).isEmpty());
            act(administrator, company, "POST", "/domain-release", Map.of());
            assertEquals("", known.idOf("praya", company.email()), "the accounts went with it");
            isTriedThenLetsIn(other, there);
            // That client is put away: it lets go by itself, and the first one has the domain again.
            assertEquals(409, post(administrator, company.at() + "/domain-proof", administrator.get(company.at())).statusCode());
            var at = "/api/clients/" + there.client();
            assertTrue(post(other, at + "/archiving", other.get(at)).statusCode() < 300);
            House.await("the accounts went with it", () -> accountOf(known, company).isEmpty());
            isTriedThenLetsIn(administrator, company);
            assertEquals("1", population.look("select count(*) from access.identity where source_id = ?", "client-" + company.client()), "the same person as before");
        }
    }

    private static String accountOf(Administration known, Company company) {
        try {
            return known.idOf("praya", company.email());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoClientsAtOnceDoNotCollide() throws Exception {
        var left = company("left" + System.nanoTime() % 100_000);
        var right = company("right" + System.nanoTime() % 100_000);
        try (var administrator = Visitor.signedIn(house, "admin1@harbourlight.example"); var colleague = Visitor.signedIn(house, "admin1@harbourlight.example");
            var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(() -> {
                byOidc(administrator, left);
                isTriedThenLetsIn(administrator, left);
                return left;
            });
            var other = both.submit(() -> {
                bySaml(colleague, right);
                isTriedThenLetsIn(colleague, right);
                return right;
            });
            one.get();
            other.get();
        }
    }
}
