package hk.praya.retention;

import hk.praya.access.Act;
import hk.praya.jooq.retention.tables.records.DisposalRecord;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Whose turn a disposal is: a reviewer's while it waits; of whoever prepared it when it was sent back, or does not get done. */
@Singleton
final class DisposalTurns {
    private final Obligations obligations;

    DisposalTurns(Obligations obligations) {
        this.obligations = obligations;
    }

    void waits(Act act, DisposalRecord row) {
        turn(act, row, "prepared", BallWith.REVIEWER);
    }

    void sentBack(Act act, DisposalRecord row) {
        turn(act, row, "sent_back", BallWith.CONSULTANT);
    }

    /** It was tried more than once. @return false where somebody has been told */
    boolean failed(Act act, DisposalRecord row) {
        var source = source(row.getId());
        if (obligations.open(act.scope(), row.getClientId(), Set.of(source)).contains(source)) return false;
        turn(act, row, "failed", BallWith.CONSULTANT);
        return true;
    }

    /** @param reason a message key */
    void isOver(Act act, DisposalRecord row, String reason) {
        obligations.settle(act, row.getClientId(), source(row.getId()), reason);
    }

    private void turn(Act act, DisposalRecord row, String step, BallWith ball) {
        obligations.raise(act, row.getClientId(), new Raised(Kind.RETENTION_DISPOSAL, source(row.getId()), "retention", row.getId(), Particulars.ofDisposal(row.getNumber(), step), ball,
            ball == BallWith.CONSULTANT ? row.getPreparedBy() : null, null));
    }

    private static String source(UUID id) {
        return "retention.disposal:" + id;
    }
}
