package hk.praya.tia;

import hk.praya.access.Act;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * This room's door for whoever takes an assessment a step further, within their act and with it locked: what is written over it, and what
 * follows. Whether the step may be taken is for them to say.
 */
@Singleton
public final class Stages {
    private final Assessments assessments;
    private final AssessmentQueries queries;
    private final TiaStanding standing;

    Stages(Assessments assessments, AssessmentQueries queries, TiaStanding standing) {
        this.assessments = assessments;
        this.queries = queries;
        this.standing = standing;
    }

    public void enter(Act act, Loaded loaded, TiaState to) {
        keep(act, loaded.row(), step(loaded, to));
    }

    public void submit(Act act, Loaded loaded, TiaState to, Instant at) {
        keep(act, loaded.row(), step(loaded, to).setSubmittedAt(at.atOffset(ZoneOffset.UTC)));
    }

    /** @param reviewDue when it is to be looked at again */
    public void recommend(Act act, Loaded loaded, TiaState to, LocalDate reviewDue) {
        keep(act, loaded.row(), step(loaded, to).setReviewDue(reviewDue));
    }

    /** Names who at the client is asked to decide. */
    public void askDecision(Act act, AssessmentRecord row, UUID deciderId) {
        keep(act, row, new AssessmentRecord().setDeciderId(deciderId).setVersion(row.getVersion() + 1));
    }

    /** The version before is superseded with it. */
    public void decide(Act act, Loaded loaded, TiaState to, Instant at) {
        var row = loaded.row();
        var change = step(loaded, to).setDecidedAt(at.atOffset(ZoneOffset.UTC));
        queries.update(act.scope(), row.getClientId(), row.getId(), change);
        if (row.getPreviousId() != null) {
            var superseded = TiaState.DECIDED.after(TiaState.Event.SUPERSEDE).orElseThrow();
            queries.update(act.scope(), row.getClientId(), row.getPreviousId(), new AssessmentRecord().setState(superseded.key()));
        }
        standing.moved(act, row, change);
    }

    /** What was said of its answers counts among its changes, so that a watcher asks "since". @return the assessment as it then is */
    public Loaded count(Act act, Loaded loaded) {
        var row = loaded.row();
        var revision = row.getRevision() + 1;
        queries.update(act.scope(), row.getClientId(), row.getId(), new AssessmentRecord().setRevision(revision));
        return assessments.answered(act.scope(), loaded, row.into(new AssessmentRecord()).setRevision(revision), List.of());
    }

    private static AssessmentRecord step(Loaded loaded, TiaState to) {
        return new AssessmentRecord().setState(to.key()).setVersion(loaded.row().getVersion() + 1);
    }

    private void keep(Act act, AssessmentRecord row, AssessmentRecord change) {
        queries.update(act.scope(), row.getClientId(), row.getId(), change);
        standing.moved(act, row, change);
    }
}
