package hk.praya.signin;

import hk.praya.http.Names;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The roster, as signing in needs it: implemented by the roster room. */
public interface RosterMatch {
    /** People present on a client's roster with this e-mail, in lower case; more than one means nobody can be told apart. */
    List<UUID> presentWithEmail(UUID firmId, UUID clientId, String email);

    /** Whether somebody with this e-mail is on the roster and has left: they are told so, rather than that nobody knows them. */
    boolean hasLeft(UUID firmId, UUID clientId, String email);

    /** Somebody present, with their address as the roster has it. */
    record Listed(UUID personId, Names name, @Nullable String email) {}

    /**
     * Who would be found by a source that speaks for a domain, and who would not.
     *
     * @param matched the first of {@code matches}, by address
     * @param unmatched the first of {@code others}: another domain, or no address
     * @param shared of those within the domain, how many share their address with somebody: nobody can tell them apart
     */
    record Reached(int matches, int others, int shared, List<Listed> matched, List<Listed> unmatched) {}

    Reached reached(UUID firmId, UUID clientId, String domain, int limit);

    /** Whether somebody has neither gone from the roster nor left. */
    boolean isPresent(UUID firmId, UUID clientId, UUID personId);
}
