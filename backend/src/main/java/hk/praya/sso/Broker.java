package hk.praya.sso;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The identity provider, as the one who keeps a client's own provider behind it. Asked outside every transaction. */
interface Broker {
    /** It does not answer, or not as it should. */
    final class Unavailable extends Exception {
        private final boolean unheard;

        Unavailable(String why, @Nullable Throwable cause) {
            super(why, cause);
            unheard = false;
        }

        private Unavailable(Unavailable before) {
            super(before.getMessage(), before.getCause());
            unheard = true;
        }

        /** It was not even spoken to: what it knew before is what it knows now. */
        Unavailable unheard() {
            return new Unavailable(this);
        }

        boolean isUnheard() {
            return unheard;
        }
    }

    /**
     * All that it is told of one source.
     *
     * @param secret OpenID Connect's, in clear: it goes there and nowhere else
     * @param certificates SAML's, in Base64; signatures of any of them count
     */
    record Wanted(String source, String name, String domain, Protocol protocol, Provider provider, @Nullable String secret, List<String> certificates) {
        public Wanted {
            certificates = List.copyOf(certificates);
        }

        /** Without the secret: this may reach a log. */
        @Override public String toString() {
            return source + " " + protocol;
        }
    }

    /** What the company's IT enters on its side. */
    record Addresses(String redirect, String entityId, String metadata) {}

    /** Makes it, or makes it so. The same twice is once. */
    void put(Wanted wanted) throws Unavailable;

    /** Lets nobody through it any more; what it was told stays. */
    void stop(String source) throws Unavailable;

    /** Another stands in its place: the domain is free, and the accounts that it made are gone, since nobody's comes over. */
    void retire(String source) throws Unavailable;

    Addresses addresses(String source);
}
