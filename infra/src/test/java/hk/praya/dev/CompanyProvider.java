package hk.praya.dev;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** A company's own sign-in, as its IT keeps it: another realm, with one account in it, that Praya becomes an application of. */
public final class CompanyProvider {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "praya-demo";

    private final Administration keycloak;
    private final String realm;

    private CompanyProvider(Administration keycloak, String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /** @param name of the realm, after {@code corp-} */
    public static CompanyProvider open(String keycloakUrl, String adminPassword, String name, String email) throws IOException, InterruptedException {
        var opened = new CompanyProvider(new Administration(keycloakUrl, adminPassword), "corp-" + name);
        var body = JSON.createObjectNode().put("realm", opened.realm).put("enabled", true).put("sslRequired", "external");
        // Administration's paths begin with a realm's name; a realm itself is made at the place above.
        opened.keycloak.ask("POST", "", body);
        opened.add(email, email);
        return opened;
    }

    /** An account, and the address that it claims. */
    void add(String name, String email) throws IOException, InterruptedException {
        var user = JSON.createObjectNode().put("username", name).put("email", email).put("emailVerified", true).put("enabled", true).put("firstName", "Tai Man").put("lastName", "Chan");
        user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD).put("temporary", false);
        keycloak.ask("POST", realm + "/users", user);
    }

    /** What the company's IT sends back: issuer, client ID and secret. */
    public Map<String, String> byOidc(String redirect) throws IOException, InterruptedException {
        var client = JSON.createObjectNode().put("clientId", "praya").put("secret", "secret-of-" + realm).put("protocol", "openid-connect").put("publicClient", false)
            .put("standardFlowEnabled", true);
        client.putArray("redirectUris").add(redirect);
        keycloak.ask("POST", realm + "/clients", client);
        return Map.of("issuer", keycloak.url() + "/realms/" + realm, "clientId", "praya", "clientSecret", "secret-of-" + realm);
    }

    /** What the company's IT sends back: its metadata. */
    public Map<String, String> bySaml(String redirect, String entityId) throws IOException, InterruptedException {
        var client = JSON.createObjectNode().put("clientId", entityId).put("protocol", "saml").put("enabled", true).put("frontchannelLogout", false);
        client.putArray("redirectUris").add(redirect);
        client.putObject("attributes").put("saml.assertion.signature", "true").put("saml.server.signature", "true").put("saml.client.signature", "false").put("saml.force.post.binding", "true")
            .put("saml_name_id_format", "persistent").put("saml.authnstatement", "true").put("saml_assertion_consumer_url_post", redirect);
        var mappers = client.putArray("protocolMappers");
        for (var attribute : List.of("email", "firstName", "lastName")) {
            mappers.addObject().put("name", attribute).put("protocol", "saml").put("protocolMapper", "saml-user-property-mapper")
                .putObject("config").put("user.attribute", attribute).put("attribute.name", attribute).put("attribute.nameformat", "Basic");
        }
        keycloak.ask("POST", realm + "/clients", client);
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create(keycloak.url() + "/realms/" + realm + "/protocol/saml/descriptor");
            return Map.of("metadata", http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body());
        }
    }

    /** Whoever asks userinfo is told this address, of everybody: the tokens say what they said. */
    void saysInUserInfo(String email) throws IOException, InterruptedException {
        var id = keycloak.ask("GET", realm + "/clients?clientId=praya", null).path(0).path("id").asText();
        var mapper = JSON.createObjectNode().put("name", "another address").put("protocol", "openid-connect").put("protocolMapper", "oidc-hardcoded-claim-mapper");
        mapper.putObject("config").put("claim.name", "email").put("claim.value", email).put("jsonType.label", "String")
            .put("id.token.claim", "false").put("access.token.claim", "false").put("userinfo.token.claim", "true");
        keycloak.ask("POST", realm + "/clients/" + id + "/protocol-mappers/models", mapper);
    }

    /** The account claims another address from now on. */
    void claims(String name, String email) throws IOException, InterruptedException {
        var id = keycloak.ask("GET", realm + "/users?exact=true&username=" + name, null).path(0).path("id").asText();
        keycloak.ask("PUT", realm + "/users/" + id, JSON.createObjectNode().put("email", email).put("firstName", "Tai Man").put("lastName", "Chan").put("emailVerified", true));
    }
}
