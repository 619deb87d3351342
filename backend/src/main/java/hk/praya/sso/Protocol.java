package hk.praya.sso;

import java.util.Locale;

/** What the company's provider speaks. */
enum Protocol {
    OIDC, SAML;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Protocol of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
