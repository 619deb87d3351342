package hk.praya.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction may see. Every query takes it and says {@code firm_id = ?} with it; the database says it again.
 *
 * @param reach the clients, at most {@value #REACH_LIMIT}; empty where the login sees the whole firm
 * @param actorId who acts: for client staff also whose rows they see
 */
public record Scope(Pool pool, UUID firmId, List<UUID> reach, UUID actorId) {
    /** Beyond this a list of clients is slower than it is useful; a consultant has tens. */
    static final int REACH_LIMIT = 500;
    /** Stands for a client in the firm's own chain of the trail; no client has this id. */
    public static final UUID FIRM_ITSELF = new UUID(0, 0);

    public Scope {
        reach = List.copyOf(reach);
        if (reach.size() > REACH_LIMIT) throw new IllegalArgumentException("a scope reaches at most " + REACH_LIMIT + " clients");
    }

    /** Whether this scope sees the whole firm, by its login. */
    public boolean isFirmWide() {
        return pool == Pool.FIRM || pool == Pool.FIRM_READ;
    }

    /** Whether this scope is client staff's: their own records and nothing beside. */
    public boolean seesOwnRowsOnly() {
        return pool == Pool.PERSON;
    }

    /** The whole of the one client that client staff belong to: for work about a row that their own login has found (decision 021). */
    Scope ofTheirClient() {
        return new Scope(Pool.CLIENT, firmId, reach, actorId);
    }

    /** The reach as an array for {@code client_id = any(?)}. */
    public UUID[] reachArray() {
        return reach.toArray(UUID[]::new);
    }

    /** Literal SET LOCAL: set_config() fails on Citus workers, and a session SET leaks through a transaction pooler. */
    @Nullable String settings() {
        return switch (pool) {
            case GATE -> null;
            case FIRM, FIRM_READ -> "set local praya.firm = '" + firmId + "'";
            case CLIENT -> "set local praya.firm = '" + firmId + "'; set local praya.reach = '" + reachLiteral() + "'";
            case PERSON -> "set local praya.firm = '" + firmId + "'; set local praya.reach = '" + reachLiteral()
                + "'; set local praya.person = '" + actorId + "'";
        };
    }

    private String reachLiteral() {
        var literal = new StringBuilder("{");
        for (var client : reach) literal.append(literal.length() == 1 ? "" : ",").append(client);
        return literal.append('}').toString();
    }
}
