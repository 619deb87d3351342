package hk.praya.tia;

import static hk.praya.jooq.tia.Tables.ANSWER;
import static hk.praya.jooq.tia.Tables.ASSESSMENT;
import static hk.praya.jooq.tia.Tables.ASSESSMENT_TRANSFER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import hk.praya.access.Reach;
import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.library.PackId;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Assessments with their answers. */
@Singleton
final class AssessmentQueries {
    /** More than any firm has. */
    static final int CLIENTS = 10_000;

    private final DSLContext jooq;
    private final Reach reach;

    AssessmentQueries(DSLContext jooq, Reach reach) {
        this.jooq = jooq;
        this.reach = reach;
    }

    Optional<AssessmentRecord> find(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(ASSESSMENT).where(assessment(scope, clientId, id)).fetchOptional();
    }

    boolean exists(Scope scope, UUID clientId, UUID id) {
        return jooq.fetchExists(ASSESSMENT, assessment(scope, clientId, id));
    }

    /** Until the transaction ends, nobody else changes the assessment. */
    Optional<AssessmentRecord> lock(Scope scope, UUID clientId, UUID id) {
        return jooq.selectFrom(ASSESSMENT).where(assessment(scope, clientId, id)).forUpdate().fetchOptional();
    }

    private static Condition assessment(Scope scope, UUID clientId, UUID id) {
        return ASSESSMENT.FIRM_ID.eq(scope.firmId()).and(ASSESSMENT.CLIENT_ID.eq(clientId)).and(ASSESSMENT.ID.eq(id));
    }

    /** The newest first; what was abandoned is no longer one of them. */
    List<AssessmentRecord> all(Scope scope, UUID clientId) {
        return jooq.selectFrom(ASSESSMENT).where(standing(scope, clientId))
            .orderBy(ASSESSMENT.NUMBER.desc(), ASSESSMENT.VERSION_NO.desc()).limit(Assessments.ASSESSMENTS).fetch();
    }

    /** Of each assessment its newest version. @param all the newest first */
    static List<AssessmentRecord> newest(List<AssessmentRecord> all) {
        var seen = new HashSet<Integer>();
        return all.stream().filter(row -> seen.add(row.getNumber())).toList();
    }

    /** The same of several clients: by client, the highest number first. */
    List<AssessmentRecord> newest(Scope scope, List<UUID> clients) {
        return jooq.select(ASSESSMENT).distinctOn(ASSESSMENT.CLIENT_ID, ASSESSMENT.NUMBER).from(ASSESSMENT)
            .where(ASSESSMENT.FIRM_ID.eq(scope.firmId()), ASSESSMENT.CLIENT_ID.eq(any(clients.toArray(UUID[]::new))), ASSESSMENT.STATE.ne(TiaState.ABANDONED.key()))
            .orderBy(ASSESSMENT.CLIENT_ID, ASSESSMENT.NUMBER.desc(), ASSESSMENT.VERSION_NO.desc()).limit(Assessments.ASSESSMENTS * clients.size()).fetch(row -> row.value1());
    }

    int count(Scope scope, UUID clientId) {
        return jooq.fetchCount(ASSESSMENT, standing(scope, clientId));
    }

    /** Of the clients within reach. */
    Map<PackId, Integer> packsInUse(Scope scope) {
        var newest = packOfEach(scope);
        return jooq.select(newest.field(ASSESSMENT.PACK), newest.field(ASSESSMENT.PACK_VERSION), DSL.count()).from(newest)
            .groupBy(newest.field(ASSESSMENT.PACK), newest.field(ASSESSMENT.PACK_VERSION)).limit(Assessments.ASSESSMENTS).fetchMap(row -> new PackId(row.value1(), row.value2()), row -> row.value3());
    }

    /** How many of each pack stand on another version than the newest. @param newest of each pack */
    Map<String, Restating.Behind> behind(Scope scope, Collection<PackId> newest) {
        if (newest.isEmpty()) return Map.of();
        var each = packOfEach(scope);
        var pack = each.field(ASSESSMENT.PACK);
        var version = each.field(ASSESSMENT.PACK_VERSION);
        var older = DSL.or(newest.stream().map(id -> pack.eq(id.name()).and(version.ne(id.version()))).toList());
        return jooq.select(pack, DSL.count(), DSL.countDistinct(each.field(ASSESSMENT.CLIENT_ID))).from(each).where(older).groupBy(pack).limit(Assessments.ASSESSMENTS)
            .fetchMap(row -> row.value1(), row -> new Restating.Behind(row.value2(), row.value3()));
    }

    /** On which pack each assessment stands, at its newest version. */
    private Table<Record3<UUID, String, String>> packOfEach(Scope scope) {
        return jooq.select(ASSESSMENT.CLIENT_ID, ASSESSMENT.PACK, ASSESSMENT.PACK_VERSION).distinctOn(ASSESSMENT.CLIENT_ID, ASSESSMENT.NUMBER).from(ASSESSMENT)
            .where(reached(scope), ASSESSMENT.STATE.ne(TiaState.ABANDONED.key()))
            .orderBy(ASSESSMENT.CLIENT_ID, ASSESSMENT.NUMBER, ASSESSMENT.VERSION_NO.desc()).asTable("newest");
    }

    /** Those with an assessment. */
    List<UUID> clients(Scope scope) {
        return jooq.selectDistinct(ASSESSMENT.CLIENT_ID).from(ASSESSMENT).where(reached(scope)).orderBy(ASSESSMENT.CLIENT_ID).limit(CLIENTS).fetch(ASSESSMENT.CLIENT_ID);
    }

    private Condition reached(Scope scope) {
        return reach.within(scope, ASSESSMENT.FIRM_ID, ASSESSMENT.CLIENT_ID);
    }

    /** Which assessments these are, without what they hold. */
    Map<UUID, AssessmentRecord> heads(Scope scope, Collection<UUID> ids) {
        return jooq.select(ASSESSMENT.ID, ASSESSMENT.TITLE_EN, ASSESSMENT.TITLE_ZH_HANT, ASSESSMENT.NUMBER, ASSESSMENT.VERSION_NO).from(ASSESSMENT)
            .where(reached(scope), ASSESSMENT.ID.in(ids)).fetchMap(ASSESSMENT.ID, row -> row.into(ASSESSMENT));
    }

    int nextNumber(Scope scope, UUID clientId) {
        return jooq.select(coalesce(max(ASSESSMENT.NUMBER), val(0)).plus(1)).from(ASSESSMENT)
            .where(ASSESSMENT.FIRM_ID.eq(scope.firmId()), ASSESSMENT.CLIENT_ID.eq(clientId)).fetchSingle().value1();
    }

    private static Condition standing(Scope scope, UUID clientId) {
        return ASSESSMENT.FIRM_ID.eq(scope.firmId()).and(ASSESSMENT.CLIENT_ID.eq(clientId)).and(ASSESSMENT.STATE.ne(TiaState.ABANDONED.key()));
    }

    /** Beyond every version that there ever was. */
    int nextVersionNo(Scope scope, UUID clientId, int number) {
        return jooq.select(max(ASSESSMENT.VERSION_NO).plus(1)).from(ASSESSMENT)
            .where(ASSESSMENT.FIRM_ID.eq(scope.firmId()), ASSESSMENT.CLIENT_ID.eq(clientId), ASSESSMENT.NUMBER.eq(number)).fetchSingle().value1();
    }

    boolean hasSuccessor(Scope scope, UUID clientId, UUID id) {
        return jooq.fetchExists(ASSESSMENT, standing(scope, clientId).and(ASSESSMENT.PREVIOUS_ID.eq(id)));
    }

    void insert(AssessmentRecord row, List<UUID> transfers) {
        jooq.insertInto(ASSESSMENT).set(row).execute();
        for (var transfer : transfers) {
            jooq.insertInto(ASSESSMENT_TRANSFER).set(ASSESSMENT_TRANSFER.FIRM_ID, row.getFirmId()).set(ASSESSMENT_TRANSFER.CLIENT_ID, row.getClientId())
                .set(ASSESSMENT_TRANSFER.ASSESSMENT_ID, row.getId()).set(ASSESSMENT_TRANSFER.TRANSFER_ID, transfer).execute();
        }
    }

    void update(Scope scope, UUID clientId, UUID id, AssessmentRecord row) {
        jooq.update(ASSESSMENT).set(row).where(assessment(scope, clientId, id)).execute();
    }

    /** The current answer of each part. */
    List<AnswerRecord> answers(Scope scope, UUID clientId, UUID id) {
        var of = new OfClient(clientId, id);
        return answers(scope, List.of(of)).getOrDefault(of, List.of());
    }

    /** The current answers of each of these. */
    Map<OfClient, List<AnswerRecord>> answers(Scope scope, Collection<OfClient> assessments) {
        return jooq.select(ANSWER).distinctOn(ANSWER.CLIENT_ID, ANSWER.ASSESSMENT_ID, ANSWER.KEY).from(ANSWER)
            .where(ANSWER.FIRM_ID.eq(scope.firmId()), ANSWER.CLIENT_ID.eq(any(OfClient.clientArray(assessments))), ANSWER.ASSESSMENT_ID.eq(any(OfClient.idArray(assessments))))
            .orderBy(ANSWER.CLIENT_ID, ANSWER.ASSESSMENT_ID, ANSWER.KEY, ANSWER.VERSION.desc()).limit(Assessments.ANSWERS * assessments.size()).fetch(row -> row.value1()).stream()
            .collect(Collectors.groupingBy(row -> new OfClient(row.getClientId(), row.getAssessmentId())));
    }

    /** The answer of each part as it was then. */
    List<AnswerRecord> answersAt(Scope scope, UUID clientId, UUID id, OffsetDateTime then) {
        return jooq.select(ANSWER).distinctOn(ANSWER.KEY).from(ANSWER).where(of(scope, clientId, id), ANSWER.AT.le(then))
            .orderBy(ANSWER.KEY, ANSWER.VERSION.desc()).limit(Assessments.ANSWERS).fetch(row -> row.value1());
    }

    /** The answer of each part as it was at a revision. */
    List<AnswerRecord> answersUpTo(Scope scope, UUID clientId, UUID id, long revision) {
        return jooq.select(ANSWER).distinctOn(ANSWER.KEY).from(ANSWER).where(of(scope, clientId, id), ANSWER.REVISION.le(revision))
            .orderBy(ANSWER.KEY, ANSWER.VERSION.desc()).limit(Assessments.ANSWERS).fetch(row -> row.value1());
    }

    /** The current answers of those parts that were changed after a revision. */
    List<AnswerRecord> answersSince(Scope scope, UUID clientId, UUID id, long revision) {
        return jooq.select(ANSWER).distinctOn(ANSWER.KEY).from(ANSWER).where(of(scope, clientId, id), ANSWER.REVISION.gt(revision))
            .orderBy(ANSWER.KEY, ANSWER.VERSION.desc()).limit(Assessments.ANSWERS).fetch(row -> row.value1());
    }

    Optional<AnswerRecord> answer(Scope scope, UUID clientId, UUID id, String key) {
        return jooq.selectFrom(ANSWER).where(of(scope, clientId, id), ANSWER.KEY.eq(key)).orderBy(ANSWER.VERSION.desc()).limit(1).fetchOptional();
    }

    /** Every revision of one answer, the newest first. */
    List<AnswerRecord> history(Scope scope, UUID clientId, UUID id, String key) {
        return jooq.selectFrom(ANSWER).where(of(scope, clientId, id), ANSWER.KEY.eq(key)).orderBy(ANSWER.VERSION.desc()).limit(Assessments.ASSESSMENTS).fetch();
    }

    /** @return false where somebody else wrote that version first */
    boolean insert(AnswerRecord row) {
        return jooq.insertInto(ANSWER).set(row).onConflictDoNothing().execute() == 1;
    }

    void insertAll(List<AnswerRecord> rows) {
        if (!rows.isEmpty()) jooq.insertInto(ANSWER).set(rows).execute();
    }

    boolean hasAnswered(Scope scope, UUID clientId, UUID id, UUID actorId) {
        return jooq.fetchExists(ANSWER, of(scope, clientId, id).and(ANSWER.ACTOR_ID.eq(actorId)));
    }

    private static Condition of(Scope scope, UUID clientId, UUID id) {
        return ANSWER.FIRM_ID.eq(scope.firmId()).and(ANSWER.CLIENT_ID.eq(clientId)).and(ANSWER.ASSESSMENT_ID.eq(id));
    }
}
