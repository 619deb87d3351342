package hk.praya.sso;

import hk.praya.sso.Broker.Addresses;
import hk.praya.sso.Broker.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A source in Keycloak's words. The rules of infra/keycloak, as they are in the demonstration's realm: no trust in its e-mail,
 * its own domain only, never linked, account names that no other source can take.
 */
record KeycloakSource(Map<String, Object> provider, List<Map<String, Object>> mappers) {
    /** What companies' providers call the same thing: Microsoft's and the attribute profile's names, and plain ones. */
    private static final Map<String, List<String>> SAML_NAMES = Map.of(
        "email", List.of("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "urn:oid:1.2.840.113549.1.9.1", "urn:oid:0.9.2342.19200300.100.1.3", "email", "mail"),
        "firstName", List.of("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname", "urn:oid:2.5.4.42", "firstName", "givenName"),
        "lastName", List.of("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname", "urn:oid:2.5.4.4", "lastName", "surname"));

    static KeycloakSource of(Wanted wanted, Addresses addresses) {
        var config = new HashMap<String, Object>(wanted.protocol() == Protocol.OIDC ? oidc(wanted) : saml(wanted, addresses));
        // An address is looked at when the account is made, and there only: later ones are not taken over.
        config.put("syncMode", "IMPORT");
        config.put("loginHint", "true");
        config.put("kc.org.domain", wanted.domain());
        config.put("kc.org.broker.redirect.mode.email-matches", "true");
        var provider = new HashMap<String, Object>(Map.of("alias", wanted.source(), "displayName", wanted.name(), "providerId", wanted.protocol().key(), "enabled", true, "hideOnLogin", true,
            "trustEmail", false, "storeToken", false, "addReadTokenRoleOnCreate", false, "linkOnly", false));
        provider.put("firstBrokerLoginFlowAlias", "first sign-in from a source");
        provider.put("config", config);
        return new KeycloakSource(provider, wanted.protocol() == Protocol.OIDC ? oidcMappers(wanted.source()) : samlMappers(wanted.source()));
    }

    private static Map<String, Object> oidc(Wanted wanted) {
        var provider = wanted.provider();
        var config = new HashMap<String, Object>(Map.of("issuer", provider.issuer(), "authorizationUrl", provider.authorization(), "tokenUrl", String.valueOf(provider.token()),
            "jwksUrl", String.valueOf(provider.keys()), "useJwksUrl", "true", "validateSignature", "true", "clientId", String.valueOf(provider.clientId()),
            "clientAuthMethod", "client_secret_post", "defaultScope", "openid profile email", "pkceEnabled", "true"));
        config.put("pkceMethod", "S256");
        config.put("backchannelSupported", "true");
        config.put("filteredByClaim", "true");
        config.put("claimFilterName", "email");
        config.put("claimFilterValue", "(?i)^[^@]+@" + wanted.domain().replace(".", "\\.") + "$");
        // The filter reads the signed ID token: no other answer may say whose address it is.
        config.put("disableUserInfo", "true");
        if (wanted.secret() != null) config.put("clientSecret", wanted.secret());
        return config;
    }

    private static Map<String, Object> saml(Wanted wanted, Addresses addresses) {
        var byPost = String.valueOf(wanted.provider().byPost());
        var config = new HashMap<String, Object>(Map.of("entityId", addresses.entityId(), "idpEntityId", wanted.provider().issuer(), "singleSignOnServiceUrl", wanted.provider().authorization(),
            "nameIDPolicyFormat", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent", "principalType", "SUBJECT", "postBindingResponse", "true", "postBindingAuthnRequest", byPost,
            "validateSignature", "true", "wantAssertionsSigned", "true", "signingCertificate", String.join(",", wanted.certificates())));
        config.put("wantAuthnRequestsSigned", "false");
        config.put("allowCreate", "true");
        config.put("allowedClockSkew", "60");
        return config;
    }

    private static List<Map<String, Object>> oidcMappers(String source) {
        return List.of(mapper(source, "an account name nobody else can have", "oidc-username-idp-mapper", Map.of("syncMode", "IMPORT", "template", "${ALIAS}.${CLAIM.sub}", "target", "LOCAL")),
            mapper(source, "subject", "oidc-user-attribute-idp-mapper", Map.of("syncMode", "FORCE", "claim", "sub", "user.attribute", "source_subject")),
            mapper(source, "e-mail verified", "oidc-user-attribute-idp-mapper", Map.of("syncMode", "FORCE", "claim", "email_verified", "user.attribute", "source_email_verified")),
            mapper(source, "given name", "oidc-user-attribute-idp-mapper", Map.of("syncMode", "FORCE", "claim", "given_name", "user.attribute", "firstName")),
            mapper(source, "family name", "oidc-user-attribute-idp-mapper", Map.of("syncMode", "FORCE", "claim", "family_name", "user.attribute", "lastName")));
    }

    private static List<Map<String, Object>> samlMappers(String source) {
        var mappers = new java.util.ArrayList<Map<String, Object>>();
        mappers.add(mapper(source, "an account name nobody else can have", "saml-username-idp-mapper", Map.of("syncMode", "IMPORT", "template", "${ALIAS}.${NAMEID}", "target", "LOCAL")));
        SAML_NAMES.forEach((attribute, names) -> names.forEach(name -> mappers.add(mapper(source, attribute + " " + name, "saml-user-attribute-idp-mapper",
            Map.of("syncMode", attribute.equals("email") ? "IMPORT" : "FORCE", "attribute.name", name, "user.attribute", attribute)))));
        return mappers;
    }

    private static Map<String, Object> mapper(String source, String name, String kind, Map<String, Object> config) {
        return Map.of("name", source + ": " + name, "identityProviderAlias", source, "identityProviderMapper", kind, "config", config);
    }
}
