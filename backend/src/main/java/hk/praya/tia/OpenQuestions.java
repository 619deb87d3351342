package hk.praya.tia;

import hk.praya.access.Act;
import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.tia.Assessments.Loaded;
import java.util.UUID;

/** What was asked of the client about an assessment: the room that keeps it says whether any of it is open, and is told in the transaction in which the answers move. */
public interface OpenQuestions {
    /** Whether somebody at the client has not finished what they were asked. */
    boolean isAny(Scope scope, UUID clientId, UUID assessmentId);

    /** @param now with the answers that were just written */
    void answered(Act act, Loaded now);

    /** Nothing of it is answered any more. @param how it ended: decided or undone */
    void ended(Act act, AssessmentRecord row, String how);
}
