package hk.praya.asking;

import static hk.praya.jooq.tia.Tables.VERDICT;

import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.VerdictRecord;
import hk.praya.tia.Assessments;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What was said of answers that came from the client. */
@Singleton
final class VerdictQueries {
    private static final int HISTORY = 200;

    private final DSLContext jooq;

    VerdictQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Scope scope, UUID clientId, UUID assessmentId) {
        return VERDICT.FIRM_ID.eq(scope.firmId()).and(VERDICT.CLIENT_ID.eq(clientId)).and(VERDICT.ASSESSMENT_ID.eq(assessmentId));
    }

    /** The last one about each part, by the key of its answer: whether it is about the answer that stands is the reader's to see. */
    Map<String, VerdictRecord> last(Scope scope, UUID clientId, UUID assessmentId) {
        return jooq.select(VERDICT).distinctOn(VERDICT.KEY).from(VERDICT).where(of(scope, clientId, assessmentId)).orderBy(VERDICT.KEY, VERDICT.REVISION.desc())
            .limit(Assessments.ANSWERS).fetchMap(row -> row.value1().getKey(), row -> row.value1());
    }

    /** Every one about one part, the newest first. */
    List<VerdictRecord> history(Scope scope, UUID clientId, UUID assessmentId, String key) {
        return jooq.selectFrom(VERDICT).where(of(scope, clientId, assessmentId), VERDICT.KEY.eq(key)).orderBy(VERDICT.REVISION.desc()).limit(HISTORY).fetch();
    }

    void insertAll(List<VerdictRecord> rows) {
        jooq.insertInto(VERDICT).set(rows).execute();
    }
}
