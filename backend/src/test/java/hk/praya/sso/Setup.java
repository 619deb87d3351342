package hk.praya.sso;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.signin.SourceTrials;
import hk.praya.testing.Api;
import hk.praya.testing.Api.Reply;
import hk.praya.testing.FakeKeycloak;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;

/** A connection brought to a point, as an administrator would. */
record Setup(World world) {
    static final String SECRET = "the-company-s-own-secret";

    String at() {
        return client(world) + "/sso";
    }

    JsonNode view() {
        return ok(Api.as(world.administrator).get(at())).json();
    }

    long version() {
        return view().path("version").asLong();
    }

    String domain() {
        return world.coordinator.email().substring(world.coordinator.email().indexOf('@') + 1);
    }

    Map<String, Object> oidc() {
        return Map.of("protocol", "oidc", "domain", domain(), "issuer", FakeKeycloak.one().issuer(), "clientId", "praya", "clientSecret", SECRET, "secretEnds", "2027-03-01");
    }

    Map<String, Object> saml(String metadata) {
        return Map.of("protocol", "saml", "domain", domain(), "metadata", metadata);
    }

    Reply describe(Object body) {
        return Api.as(world.administrator).put(at(), body, version());
    }

    Reply act(String what, Object body) {
        return Api.as(world.administrator).act(at() + what, body, version());
    }

    /** Off, so that it can be described again. */
    Setup anew() {
        if (view().path("state").asText().equals("active")) ok(act("/stop", Map.of()));
        return this;
    }

    Setup described() {
        ok(anew().describe(oidc()));
        return this;
    }

    Setup proven() {
        described();
        if (view().path("state").asText().equals("draft")) ok(act("/domain-proof", Map.of()));
        return this;
    }

    /** @return the token of a trial that waits for somebody */
    String trying() {
        var url = ok(act("/tests", Map.of("email", world.coordinator.email()))).json().path("url").asText();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** What nobody does from a screen. @param text with one place, for the client */
    void sql(String text) throws SQLException {
        try (var database = Postgres.one().asPrayaSuperuser(); var statement = database.prepareStatement(text)) {
            statement.setObject(1, world.client.id());
            statement.executeUpdate();
        }
    }

    String look(String text) throws SQLException {
        try (var database = Postgres.one().asPrayaSuperuser(); var statement = database.prepareStatement(text)) {
            statement.setObject(1, world.client.id());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }

    /** As the identity provider would send somebody back. */
    void comesBack(String token, SourceTrials.Seen seen) {
        var trials = Stack.one().bean(SourceTrials.class);
        trials.finished(trials.find(token).orElseThrow().key(), seen);
    }

    SourceTrials.Seen seen(String email) {
        return new SourceTrials.Seen(Connections.source(world.client.id(), 1), "subject-1", email, "Chan Tai Man");
    }

    Setup tested() {
        var token = proven().trying();
        comesBack(token, seen(world.coordinator.email()));
        return this;
    }

    Setup active() {
        ok(tested().act("/activation", Map.of()));
        return this;
    }

    static String metadata(String... certificates) {
        var keys = new StringBuilder();
        for (var each : certificates) keys.append("<KeyDescriptor use=\"signing\"><ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:X509Data><ds:X509Certificate>").append(each).append("</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor>");
        return "<?xml version=\"1.0\"?><EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://idp.example/saml\"><IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">"
            + keys + "<SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect\" Location=\"http://127.0.0.1/saml\"/></IDPSSODescriptor></EntityDescriptor>";
    }

    /** A self-signed one, made afresh by the JDK's own tool: no key lies in the repository. */
    static String certificate(String name) {
        try {
            var store = java.nio.file.Files.createTempDirectory("praya-key").resolve("key.p12");
            var tool = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            var made = new ProcessBuilder(tool, "-genkeypair", "-alias", "k", "-keyalg", "EC", "-dname", "CN=" + name, "-validity", "400", "-keystore", store.toString(), "-storepass", "changeit", "-storetype", "PKCS12")
                .redirectErrorStream(true).start();
            made.getInputStream().readAllBytes();
            made.waitFor();
            var keys = java.security.KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
            return Base64.getEncoder().encodeToString(keys.getCertificate("k").getEncoded());
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
