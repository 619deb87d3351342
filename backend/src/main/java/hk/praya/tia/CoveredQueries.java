package hk.praya.tia;

import static hk.praya.jooq.tia.Tables.ASSESSMENT;
import static hk.praya.jooq.tia.Tables.ASSESSMENT_TRANSFER;

import hk.praya.access.Scope;
import hk.praya.jooq.tia.tables.records.AssessmentTransferRecord;
import hk.praya.transfer.Assessed.InAssessment;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Assessments and the transfers they cover. */
@Singleton
final class CoveredQueries {
    private final DSLContext jooq;

    CoveredQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** Which transfers each of these covers. */
    Map<OfClient, Set<UUID>> ids(Scope scope, Collection<OfClient> assessments) {
        return jooq.selectFrom(ASSESSMENT_TRANSFER)
            .where(ASSESSMENT_TRANSFER.FIRM_ID.eq(scope.firmId()), ASSESSMENT_TRANSFER.CLIENT_ID.eq(DSL.any(OfClient.clientArray(assessments))),
                ASSESSMENT_TRANSFER.ASSESSMENT_ID.eq(DSL.any(OfClient.idArray(assessments))))
            .limit(AssessmentVersions.TRANSFERS * assessments.size()).fetch().stream()
            .collect(Collectors.groupingBy(row -> new OfClient(row.getClientId(), row.getAssessmentId()), Collectors.mapping(AssessmentTransferRecord::getTransferId, Collectors.toSet())));
    }

    Map<UUID, InAssessment> newest(Scope scope, UUID clientId, Collection<UUID> transferIds) {
        return jooq.select(ASSESSMENT_TRANSFER.TRANSFER_ID, ASSESSMENT.ID, ASSESSMENT.STATE).distinctOn(ASSESSMENT_TRANSFER.TRANSFER_ID)
            .from(ASSESSMENT_TRANSFER).join(ASSESSMENT).on(ASSESSMENT.FIRM_ID.eq(ASSESSMENT_TRANSFER.FIRM_ID),
                ASSESSMENT.CLIENT_ID.eq(ASSESSMENT_TRANSFER.CLIENT_ID), ASSESSMENT.ID.eq(ASSESSMENT_TRANSFER.ASSESSMENT_ID))
            .where(ASSESSMENT_TRANSFER.FIRM_ID.eq(scope.firmId()), ASSESSMENT_TRANSFER.CLIENT_ID.eq(clientId), ASSESSMENT_TRANSFER.TRANSFER_ID.eq(DSL.any(transferIds.toArray(UUID[]::new))),
                ASSESSMENT.STATE.ne(TiaState.ABANDONED.key()))
            .orderBy(ASSESSMENT_TRANSFER.TRANSFER_ID, ASSESSMENT.NUMBER.desc(), ASSESSMENT.VERSION_NO.desc()).limit(transferIds.size())
            .fetchMap(ASSESSMENT_TRANSFER.TRANSFER_ID, row -> new InAssessment(row.value2(), row.value3()));
    }
}
