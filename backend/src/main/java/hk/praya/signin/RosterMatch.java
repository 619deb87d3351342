package hk.praya.signin;

import java.util.List;
import java.util.UUID;

/** The roster, as signing in needs it: implemented by the roster room. */
public interface RosterMatch {
    /** People present on a client's roster with this e-mail, in lower case; more than one means nobody can be told apart. */
    List<UUID> presentWithEmail(UUID firmId, UUID clientId, String email);

    /** Whether somebody with this e-mail is on the roster and has left: they are told so, rather than that nobody knows them. */
    boolean hasLeft(UUID firmId, UUID clientId, String email);

    /** Whether somebody has neither gone from the roster nor left. */
    boolean isPresent(UUID firmId, UUID clientId, UUID personId);
}
