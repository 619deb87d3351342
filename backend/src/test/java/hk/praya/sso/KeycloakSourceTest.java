package hk.praya.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.sso.Broker.Addresses;
import hk.praya.sso.Broker.Wanted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the identity provider is told of a source. */
class KeycloakSourceTest {
    private static KeycloakSource of(Protocol protocol) {
        var provider = new Provider("https://idp.example", "https://idp.example/auth", "https://idp.example/token", "https://idp.example/keys", "praya", false);
        return KeycloakSource.of(new Wanted("client-1", "One", "one.example", protocol, provider, "secret", List.of("certificate")), new Addresses("r", "e", "m"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> config(Map<String, Object> of) {
        return (Map<String, Object>) of.get("config");
    }

    @Test void anAddressIsTheSignedTokensThatTheFilterReads() {
        var config = config(of(Protocol.OIDC).provider());
        assertEquals("true", config.get("disableUserInfo"));
        assertFalse(config.containsKey("userInfoUrl"), config.toString());
        assertEquals("true email", config.get("filteredByClaim") + " " + config.get("claimFilterName"));
    }

    @Test void noLaterAddressIsTakenOver() {
        for (var protocol : Protocol.values()) {
            var source = of(protocol);
            assertEquals("IMPORT", config(source.provider()).get("syncMode"), protocol.key());
            var forced = source.mappers().stream().map(KeycloakSourceTest::config).filter(each -> "FORCE".equals(each.get("syncMode"))).toList();
            assertTrue(forced.stream().noneMatch(each -> "email".equals(each.get("user.attribute")) || "email".equals(each.get("claim"))), forced.toString());
        }
    }
}
