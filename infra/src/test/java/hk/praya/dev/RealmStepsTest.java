package hk.praya.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A realm as the first release made it becomes like a new one, and stays so; in the real Keycloak, beside the realm that people use. */
@ExtendWith(House.class)
class RealmStepsTest {
    private static final String SOURCE = "client-01a0";
    private static final String OLD = "praya-of-the-first-release";

    private static House.Running house;
    private static RealmAdmin admin;
    private static ObjectNode template;

    @BeforeAll
    static void start() throws IOException {
        house = House.running();
        admin = new RealmAdmin(house.ports.keycloakUrl(), "praya-admin", house.keycloak.adminPassword());
        template = new Realms(house.home.infra().resolve("keycloak/realms"), house.ports, house.home.secrets()).realm("praya");
        admin.send("POST", "", older(template.deepCopy()));
    }

    @AfterAll
    static void stop() throws IOException {
        admin.send("DELETE", "/" + OLD, null);
        admin.close();
    }

    /** Without what came since, and without the demonstration's people and sources. */
    private static ObjectNode older(ObjectNode realm) {
        realm.put("realm", OLD).remove(List.of("attributes", "users", "identityProviders", "identityProviderMappers", "organizations"));
        remove((ArrayNode) realm.path("clients"), "clientId", "praya-sources");
        for (var flow : realm.path("authenticationFlows")) remove((ArrayNode) flow.path("authenticationExecutions"), "authenticator", "idp-review-profile");
        return realm;
    }

    private static void remove(ArrayNode list, String field, String value) {
        for (var at = list.size() - 1; at >= 0; at--) if (list.get(at).path(field).asText().equals(value)) list.remove(at);
    }

    @Test
    void bringsARealmOfTheFirstReleaseUpOnceAndLosesNothingOfIt() throws IOException {
        admin.send("PUT", "/" + OLD, template.objectNode().set("attributes", ((ObjectNode) admin.send("GET", "/" + OLD, null).path("attributes")).put("somebody", "else's")));
        // A source that Praya made before it knew better.
        admin.send("POST", "/" + OLD + "/identity-provider/instances", saml());
        admin.send("POST", "/" + OLD + "/identity-provider/instances/" + SOURCE + "/mappers", mapper());
        var before = whole();
        var steps = new RealmSteps(admin, template);
        assertEquals(List.of(RealmSteps.Step.values()), steps.apply(OLD));
        assertLikeNew();
        assertKept(before, whole());
        assertEquals(List.of(), steps.apply(OLD), "nothing is due a second time");

        // Interrupted before it was recorded: taken again, and nothing is there twice.
        var attributes = (ObjectNode) admin.send("GET", "/" + OLD, null).path("attributes");
        admin.send("PUT", "/" + OLD, template.objectNode().set("attributes", attributes.without(RealmSteps.RECORDED)));
        assertEquals(List.of(RealmSteps.Step.values()), steps.apply(OLD));
        assertLikeNew();
        assertEquals("else's", admin.send("GET", "/" + OLD, null).path("attributes").path("somebody").asText());
    }

    @Test
    void findsNothingToDoInANewRealm() throws IOException {
        assertEquals(List.of(), new RealmSteps(admin, template).apply("praya"));
    }

    private static ObjectNode saml() {
        var saml = template.objectNode().put("alias", SOURCE).put("providerId", "saml").put("enabled", true);
        saml.putObject("config").put("syncMode", "FORCE").put("singleSignOnServiceUrl", "https://company.example/saml").put("idpEntityId", "https://company.example");
        return saml;
    }

    private static ObjectNode mapper() {
        var mapper = template.objectNode().put("name", "e-mail").put("identityProviderAlias", SOURCE).put("identityProviderMapper", "saml-user-attribute-idp-mapper");
        mapper.putObject("config").put("syncMode", "FORCE").put("attribute.name", "mail").put("user.attribute", "email");
        return mapper;
    }

    private static JsonNode whole() throws IOException {
        return admin.send("GET", "/" + OLD, null);
    }

    /** All that the realm said of itself it says still; what it left to the server's defaults is written out among the attributes. */
    private static void assertKept(JsonNode before, JsonNode now) {
        before.path("attributes").properties().forEach(each -> assertEquals(each.getValue(), now.path("attributes").path(each.getKey()), each.getKey()));
        assertEquals(((ObjectNode) before.deepCopy()).without("attributes"), ((ObjectNode) now.deepCopy()).without("attributes"));
    }

    private static void assertLikeNew() throws IOException {
        assertEquals("IMPORT", admin.send("GET", "/" + OLD + "/identity-provider/instances/" + SOURCE, null).path("config").path("syncMode").asText());
        assertEquals("IMPORT", admin.send("GET", "/" + OLD + "/identity-provider/instances/" + SOURCE + "/mappers", null).path(0).path("config").path("syncMode").asText());
        for (var name : List.of("account", "account-console")) {
            assertFalse(admin.send("GET", "/" + OLD + "/clients?clientId=" + name, null).path(0).path("enabled").asBoolean(), name);
        }
        assertEquals(flow("praya"), flow(OLD));
        assertEquals(account("praya"), account(OLD));
        assertTrue(account(OLD).contains("manage-identity-providers"), account(OLD).toString());
    }

    /** Each step of a first sign-in from a source, in order. */
    private static List<String> flow(String realm) throws IOException {
        return StreamSupport.stream(admin.send("GET", "/" + realm + "/authentication/flows/first%20sign-in%20from%20a%20source/executions", null).spliterator(), false)
            .map(each -> each.path("level").asInt() + " " + each.path("providerId").asText() + each.path("displayName").asText() + " " + each.path("requirement").asText()).toList();
    }

    /** What the account may do, by way of which grants. */
    private static TreeSet<String> account(String realm) throws IOException {
        var clients = admin.send("GET", "/" + realm + "/clients?clientId=praya-sources", null);
        assertEquals(1, clients.size());
        JsonNode client = clients.path(0);
        var said = new TreeSet<String>();
        for (var flag : List.of("publicClient", "standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) said.add(flag + " " + client.path(flag).asBoolean());
        var user = admin.send("GET", "/" + realm + "/clients/" + client.path("id").asText() + "/service-account-user", null).path("id").asText();
        var of = admin.send("GET", "/" + realm + "/clients?clientId=realm-management", null).path(0).path("id").asText();
        for (var role : admin.send("GET", "/" + realm + "/users/" + user + "/role-mappings/clients/" + of, null)) said.add(role.path("name").asText());
        return said;
    }
}
