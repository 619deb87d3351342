package hk.praya.retention;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import hk.praya.customer.ListWatcher;
import hk.praya.http.HongKong;
import hk.praya.jooq.retention.tables.records.DeskRecord;
import hk.praya.mechanism.WorkingDays;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import hk.praya.roster.RosterWatcher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** What is decided about keeping is decided in turn, and looked at once a year. */
@Singleton
final class Desk implements RosterWatcher, ListWatcher {
    private final DeskQueries queries;
    private final Obligations obligations;
    private final WorkingDays calendar;
    private final Clock clock;

    Desk(DeskQueries queries, Obligations obligations, WorkingDays calendar, Clock clock) {
        this.queries = queries;
        this.obligations = obligations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Where people are kept, what is kept of them is looked at within a year. */
    @Override public void changed(Act act, UUID clientId) {
        var due = inAYear();
        if (queries.begin(act.scope(), clientId, due)) raise(act, clientId, 1, due);
    }

    /** What is kept of people hangs on no list. */
    @Override public boolean turnsTo(Scope scope, UUID clientId, UUID listId) {
        return false;
    }

    /** Customers are people, too. */
    @Override public void changed(Act act, UUID clientId, UUID listId) {
        changed(act, clientId);
    }

    /** Nobody else decides about keeping until the act has ended. */
    DeskRecord lock(Act act, UUID clientId) {
        changed(act, clientId);
        return queries.lock(act.scope(), clientId);
    }

    void update(DeskRecord known, DeskRecord change) {
        queries.update(known, change);
    }

    /** The review is finished, and the next one is due a year from today. */
    void reviewed(Act act, DeskRecord desk) {
        obligations.settle(act, desk.getClientId(), source(desk.getReviewObligation()), "retention_reviewed");
        var next = desk.getReviewObligation() + 1;
        var due = inAYear();
        queries.update(desk, new DeskRecord().setReviewDue(due).setReviewObligation(next));
        raise(act, desk.getClientId(), next, due);
    }

    private void raise(Act act, UUID clientId, int ordinal, LocalDate due) {
        obligations.raise(act, clientId, new Raised(Kind.RETENTION_REVIEW, source(ordinal), "retention", null, Particulars.NONE, BallWith.CONSULTANT, null, due));
    }

    private static String source(int ordinal) {
        return "retention.review:" + ordinal;
    }

    private LocalDate inAYear() {
        var day = HongKong.today(clock).plusYears(1);
        return calendar.isWorkingDay(day) ? day : calendar.later(day, 1);
    }
}
