package hk.praya.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a realm made by an earlier release needs to be like a new one, in order, each once. Which was the last is an attribute of the realm; a step
 * that was interrupted before it was recorded is taken again, so each looks first whether it is done.
 */
final class RealmSteps {
    static final String RECORDED = "praya.step";

    /** Never changed and never taken out once released. The name is a time and what it brings. */
    enum Step {
        SOURCES_ACCOUNT("202611251400 an account that keeps clients' own sign-in sources"),
        ADDRESS_OF_THE_DOMAIN("202611261000 no source occupies an address outside its domain"),
        NO_SELF_SERVICE("202611271300 nobody edits their own account");

        final String title;

        Step(String title) {
            this.title = title;
        }
    }

    private static final String FIRST_SIGN_IN = "first sign-in from a source";

    private final ObjectMapper json = new ObjectMapper();
    private final RealmAdmin admin;
    private final ObjectNode template;

    /** @param template the realm as this release makes it new, filled in */
    RealmSteps(RealmAdmin admin, ObjectNode template) {
        this.admin = admin;
        this.template = template;
    }

    /** @return those that were taken, in order */
    List<Step> apply(String realm) throws IOException {
        var done = admin.send("GET", "/" + realm, null).path("attributes").path(RECORDED).asText("");
        // Times are of one length, so they compare as text.
        var due = List.of(Step.values()).stream().filter(step -> step.title.compareTo(done) > 0).toList();
        for (var step : due) {
            switch (step) {
                case SOURCES_ACCOUNT -> sourcesAccount(realm);
                case ADDRESS_OF_THE_DOMAIN -> addressOfTheDomain(realm);
                case NO_SELF_SERVICE -> noSelfService(realm);
            }
            // The whole of what was read goes back: of what is left out, some releases take parts away.
            var whole = (ObjectNode) admin.send("GET", "/" + realm, null);
            whole.withObject("/attributes").put(RECORDED, step.title);
            admin.send("PUT", "/" + realm, whole);
        }
        return due;
    }

    /** With its rights, by Keycloak's own import; what is there already is left alone. */
    private void sourcesAccount(String realm) throws IOException {
        var part = json.createObjectNode().put("ifResourceExists", "SKIP");
        part.putArray("clients").add(one("clients", "clientId", "praya-sources"));
        part.putArray("users").add(one("users", "serviceAccountClientId", "praya-sources"));
        admin.send("POST", "/" + realm + "/partialImport", part);
    }

    private ObjectNode one(String list, String field, String value) {
        return StreamSupport.stream(template.path(list).spliterator(), false).filter(each -> each.path(field).asText().equals(value)).map(ObjectNode.class::cast).findFirst()
            .orElseThrow(() -> new IllegalStateException("the realm's template has no " + value + " in " + list));
    }

    /** At the first sign-in, and at those after it: sources that Praya made before this step still carried over a changed address each time. */
    private void addressOfTheDomain(String realm) throws IOException {
        var executions = "/" + realm + "/authentication/flows/" + RealmAdmin.encoded(FIRST_SIGN_IN) + "/executions";
        if (find(executions).isEmpty()) admin.send("POST", executions + "/execution", json.createObjectNode().put("provider", "idp-review-profile"));
        // Added, it stands last and does nothing; it is to come before anything is made of what a source says.
        var review = (ObjectNode) find(executions).orElseThrow();
        admin.send("PUT", executions, review.put("requirement", "REQUIRED").put("priority", 5));
        for (var provider : admin.send("GET", "/" + realm + "/identity-provider/instances", null)) {
            if (!provider.path("alias").asText().startsWith("client-")) continue;
            var at = "/" + realm + "/identity-provider/instances/" + RealmAdmin.encoded(provider.path("alias").asText());
            admin.send("PUT", at, once((ObjectNode) provider));
            for (var mapper : admin.send("GET", at + "/mappers", null)) {
                if (mapper.path("config").path("user.attribute").asText().equals("email")) admin.send("PUT", at + "/mappers/" + mapper.path("id").asText(), once((ObjectNode) mapper));
            }
        }
    }

    /** Taken over when somebody first comes, and never again. */
    private static ObjectNode once(ObjectNode of) {
        of.withObject("/config").put("syncMode", "IMPORT");
        return of;
    }

    /** People do not change their own e-mail or link accounts here: sources and the roster say who they are (DESIGN §4). */
    private void noSelfService(String realm) throws IOException {
        for (var name : List.of("account", "account-console")) {
            for (var client : admin.send("GET", "/" + realm + "/clients?clientId=" + name, null)) {
                admin.send("PUT", "/" + realm + "/clients/" + client.path("id").asText(), ((ObjectNode) client).put("enabled", false));
            }
        }
    }

    private Optional<JsonNode> find(String executions) throws IOException {
        return StreamSupport.stream(admin.send("GET", executions, null).spliterator(), false).filter(each -> each.path("providerId").asText().equals("idp-review-profile")).findFirst();
    }
}
