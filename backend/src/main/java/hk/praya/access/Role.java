package hk.praya.access;

import java.util.Set;

/** What somebody is, to a firm or to a client. Praya's own data, never a claim of an identity provider. */
public enum Role {
    /** Any member of the firm; carries no reach by itself. */
    MEMBER(Pool.CLIENT),
    ADMINISTRATOR(Pool.FIRM),
    PARTNER(Pool.FIRM_READ),
    CONSULTANT(Pool.CLIENT),
    REVIEWER(Pool.CLIENT),
    COORDINATOR(Pool.CLIENT),
    DECISION_MAKER(Pool.CLIENT),
    STAFF(Pool.PERSON),
    /** Somebody whom the client serves: reads what is addressed to them, and is none of its staff. */
    CUSTOMER(Pool.PERSON);

    private final Pool pool;

    Role(Pool pool) {
        this.pool = pool;
    }

    /** Whether these make somebody act for their company, rather than only work there. */
    public static boolean actForClient(Set<Role> roles) {
        return roles.contains(COORDINATOR) || roles.contains(DECISION_MAKER);
    }

    /** The database login that acts for this role. */
    Pool pool() {
        return pool;
    }

    boolean isFirmWide() {
        return this == ADMINISTRATOR || this == PARTNER;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Role of(String key) {
        return valueOf(key.toUpperCase(java.util.Locale.ROOT));
    }
}
