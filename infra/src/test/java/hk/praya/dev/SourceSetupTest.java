package hk.praya.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "praya-demo";

    private static House.Running house;
    private static Population population;

    @BeforeAll
    static void start() throws Exception {
        house = House.running();
        population = house.withPraya();
    }

    /** A company with a realm of its own, one person in it who is on the roster, and a client of the firm. */
    private record Company(CompanyProvider provider, String domain, UUID client, String email) {
        static Company of(String name) throws Exception {
            var domain = name + ".example";
            var email = "chan@" + domain;
            var client = UUID.randomUUID();
            population.sql("insert into client.client (firm_id, client_id, name_en, br_number, email_domain, created_at) values (?,?,?,?,?,?)",
                population.harbourlight(), client, "Company " + name, name, domain, OffsetDateTime.now());
            population.sql("insert into access.client_window (firm_id, client_id, starts, ends) values (?,?,?,?)", population.harbourlight(), client, LocalDate.now().minusDays(9), LocalDate.now().plusDays(90));
            population.person(population.harbourlight(), client, email);
            var provider = CompanyProvider.open(house.ports.keycloakUrl(), house.keycloak.adminPassword(), name, email);
            return new Company(provider, domain, client, email);
        }

        /** The same company, client of another firm too. */
        Company alsoOf(UUID firm) throws Exception {
            var also = UUID.randomUUID();
            population.sql("insert into client.client (firm_id, client_id, name_en, br_number, email_domain, created_at) values (?,?,?,?,?,?)",
                firm, also, "Company at " + domain, also.toString().substring(0, 18), domain, OffsetDateTime.now());
            population.sql("insert into access.client_window (firm_id, client_id, starts, ends) values (?,?,?,?)", firm, also, LocalDate.now().minusDays(9), LocalDate.now().plusDays(90));
            population.person(firm, also, email);
            return new Company(provider, domain, also, email);
        }

        String at() {
            return "/api/clients/" + client + "/sso";
        }
    }

    private static JsonNode act(Visitor administrator, Company company, String method, String path, Object body) throws Exception {
        var version = administrator.get(company.at()).path("version").asLong();
        var answer = administrator.send(method, company.at() + path, body, Map.of("If-Match", "\"" + version + "\"", "Idempotency-Key", UUID.randomUUID().toString()));
        assertTrue(answer.statusCode() < 300, path + ": " + answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body());
    }

    private static void byOidc(Visitor administrator, Company company) throws Exception {
        var at = administrator.get(company.at());
        describe(administrator, company, "oidc", company.provider().byOidc(at.path("redirect").asText()));
    }

    private static void bySaml(Visitor administrator, Company company) throws Exception {
        var at = administrator.get(company.at());
        describe(administrator, company, "saml", company.provider().bySaml(at.path("redirect").asText(), at.path("entityId").asText()));
    }

    private static void describe(Visitor administrator, Company company, String protocol, Map<String, String> answered) throws Exception {
        var body = new HashMap<String, Object>(answered);
        body.put("protocol", protocol);
        body.put("domain", company.domain());
        act(administrator, company, "PUT", "", body);
    }

    /** Somebody at the company opens the trial's address. @return what they are shown */
    private static JsonNode tries(Visitor administrator, Company company) throws Exception {
        var url = URI.create(act(administrator, company, "POST", "/tests", Map.of("email", company.email())).path("url").asText());
        try (var visitor = new Visitor(house)) {
            var way = visitor.browser.follow(url, company.email(), company.email(), PASSWORD, at -> at.toString().startsWith(house.ports.prayaUrl() + "/auth/callback"));
            assertTrue(way.page() == null, () -> way.at() + ": " + way.text());
            var answer = visitor.browser.get(way.at());
            var to = answer.headers().firstValue("Location").orElse("");
            assertTrue(to.contains("/sign-in/trial/"), to + answer.body());
            assertFalse(visitor.me().path("signedIn").asBoolean(), "a trial opens no session");
            return visitor.get("/public/sign-in-trials/" + to.substring(to.lastIndexOf('/') + 1));
        }
    }

    private static void isTriedThenLetsIn(Visitor administrator, Company company) throws Exception {
        act(administrator, company, "POST", "/domain-proof", Map.of());
        try (var early = new Visitor(house)) {
            assertEquals("domain_unknown", Visitor.problem(early.browser.get(early.praya("/auth/sign-in?email=" + company.email()))));
        }
        var result = tries(administrator, company);
        assertEquals("passed matched " + company.email(), result.path("outcome").asText() + " " + result.path("match").asText() + " " + result.path("email").asText(), result.toString());
        assertFalse(result.path("subject").asText().isBlank());
        act(administrator, company, "POST", "/activation", Map.of());
        try (var visitor = Visitor.signedIn(house, company.email())) {
            var me = visitor.me();
            assertEquals("person sso " + company.client(), me.path("kind").asText() + " " + me.path("method").asText() + " " + me.path("client").path("id").asText());
        }
        var source = administrator.get(company.at()).path("redirect").asText().replaceFirst(".*/broker/", "").replaceFirst("/endpoint", "");
        assertEquals(result.path("subject").asText(), population.look("select subject from access.identity where source_id = ?", source));
    }

    @Test
    void openIdConnectFromTheFirstStepToBackToLinkAndCode() throws Exception {
        var company = Company.of("oidc" + System.nanoTime() % 100_000);
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
        var company = Company.of("saml" + System.nanoTime() % 100_000);
        try (var administrator = Visitor.signedIn(house, "admin1@harbourlight.example")) {
            bySaml(administrator, company);
            assertFalse(administrator.get(company.at()).path("certificates").isEmpty());
            isTriedThenLetsIn(administrator, company);
        }
    }

    /** A company writes into its own provider what it likes. SAML has no filter of the provider's own, as OpenID Connect has. */
    @Test
    void aSamlSourceSpeaksForItsOwnDomainOnlyAndTakesNobodysPlace() throws Exception {
        var company = Company.of("stray" + System.nanoTime() % 100_000);
        var other = Company.of("other" + System.nanoTime() % 100_000);
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
        var company = Company.of("info" + System.nanoTime() % 100_000);
        var other = Company.of("whose" + System.nanoTime() % 100_000);
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
        var company = Company.of("next" + System.nanoTime() % 100_000);
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
        var company = Company.of("moved" + System.nanoTime() % 100_000);
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

    private static HttpResponse<String> post(Visitor administrator, String path, JsonNode at) throws Exception {
        return administrator.send("POST", path, Map.of(), Map.of("If-Match", "\"" + at.path("version").asLong() + "\"", "Idempotency-Key", UUID.randomUUID().toString()));
    }

    @Test
    void twoClientsAtOnceDoNotCollide() throws Exception {
        var left = Company.of("left" + System.nanoTime() % 100_000);
        var right = Company.of("right" + System.nanoTime() % 100_000);
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
