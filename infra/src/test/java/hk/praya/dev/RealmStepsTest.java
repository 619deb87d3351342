package hk.praya.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        var steps = new RealmSteps(admin, template);
        assertEquals(List.of(RealmSteps.Step.values()), steps.apply(OLD));
        assertLikeNew();
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

    private static void assertLikeNew() throws IOException {
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
