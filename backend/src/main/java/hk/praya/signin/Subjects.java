package hk.praya.signin;

import org.jspecify.annotations.Nullable;

/** Whom a source says somebody is, in its own terms. */
final class Subjects {
    private Subjects() {}

    /** A SAML source names nobody in a claim of its own: its name for somebody is in the account's, after the source's (infra/keycloak). */
    static @Nullable String ofSource(String source, @Nullable String claimed, @Nullable String account) {
        if (claimed != null) return claimed;
        var before = source + ".";
        return account != null && account.startsWith(before) && account.length() > before.length() ? account.substring(before.length()) : null;
    }
}
