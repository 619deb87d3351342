package hk.praya.roster;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who left, and customers who are on no list any more: this room's door for what becomes of their data, within others' acts. */
@Singleton
public final class Leavers {
    /** What somebody is called of whom nothing is kept: wherever a name stands, this stands. */
    public static final Names DISPOSED = new Names("Data erased", "資料已刪除");

    private final LeaverQueries leavers;
    private final RosterQueries roster;
    private final RosterChange change;

    Leavers(LeaverQueries leavers, RosterQueries roster, RosterChange change) {
        this.leavers = leavers;
        this.roster = roster;
        this.change = change;
    }

    /**
     * Somebody who left, and is on the roster no more, or on any list of customers.
     *
     * @param leftOn their last working day; where nobody said it, or it is before they were hired, the day on which they were gone from the roster; of a customer, from the last list
     * @param returned whether somebody who is there now has their address or their staff number: they may have come back
     */
    public record Leaver(UUID id, Names name, LocalDate leftOn, boolean returned) {}

    /** Those who left on that day or before, longest gone first. @param after the last one of the page before */
    public List<Leaver> until(Scope scope, UUID clientId, Former former, LocalDate day, @Nullable LocalDate afterDay, @Nullable UUID after, int limit) {
        return leavers.until(scope, clientId, former, day, afterDay, after, limit);
    }

    public long countUntil(Scope scope, UUID clientId, Former former, LocalDate day) {
        return leavers.countUntil(scope, clientId, former, day);
    }

    /** Of these, those who left on that day or before and of whom something is kept. */
    public List<Leaver> among(Scope scope, UUID clientId, Former former, List<UUID> people, LocalDate day) {
        return leavers.among(scope, clientId, former, people, day);
    }

    /** Nobody comes back, and nobody is changed, until the act has ended. */
    public void lock(Act act, UUID clientId) {
        roster.lock(act.scope(), clientId);
    }

    /** Under {@link #lock}: nothing is left that says who they were. Lists that were read from files name them, too: their rows are forgotten. */
    public int dispose(Act act, UUID clientId, Former former, List<UUID> people) {
        var done = leavers.empty(act.scope(), clientId, former, people);
        // Customers are on no roster, and in no list that was read for it.
        if (done > 0 && former == Former.EMPLOYEES) {
            leavers.forgetLists(act.scope(), clientId);
            change.made(act, clientId);
        }
        return done;
    }
}
