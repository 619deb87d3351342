package hk.praya.proof;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether something proves anything now.
 *
 * @param since the day on which it ceased to; null where it holds, or nobody can say
 * @param datedOn the day that it is of: it is no record of anything later; null where nobody has said, or it is none
 */
public record ProofStanding(State state, @Nullable LocalDate since, @Nullable LocalDate datedOn) {
    public static final ProofStanding HOLDS = holds(null);
    public static final ProofStanding GONE = new ProofStanding(State.GONE, null);

    public ProofStanding(State state, @Nullable LocalDate since) {
        this(state, since, null);
    }

    public static ProofStanding holds(@Nullable LocalDate datedOn) {
        return new ProofStanding(State.HOLDS, null, datedOn);
    }

    /** Why it does not hold, where it does not. */
    public enum State {
        HOLDS,
        /** Its time is over. */
        EXPIRED,
        /** Its time has not come. */
        NOT_YET,
        /** Somebody took it back. */
        WITHDRAWN,
        /** It is measured, and fell below what was agreed. */
        BELOW_THRESHOLD,
        /** It is not there, or not this client's. */
        GONE
    }

    public boolean holds() {
        return state == State.HOLDS;
    }
}
