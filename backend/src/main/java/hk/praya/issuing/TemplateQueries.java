package hk.praya.issuing;

import static hk.praya.jooq.issuing.Tables.APPROVAL;
import static hk.praya.jooq.issuing.Tables.TEMPLATE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import hk.praya.access.Scope;
import hk.praya.jooq.issuing.tables.records.ApprovalRecord;
import hk.praya.jooq.issuing.tables.records.TemplateRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The statements about templates. */
@Singleton
final class TemplateQueries {
    /** A firm has a few dozen. */
    static final int TEMPLATES = 500;
    private static final int APPROVALS = 200;

    private final DSLContext jooq;

    TemplateQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition of(Scope scope, UUID id) {
        return TEMPLATE.FIRM_ID.eq(scope.firmId()).and(TEMPLATE.ID.eq(id));
    }

    void insert(TemplateRecord row) {
        jooq.insertInto(TEMPLATE).set(row).execute();
    }

    void insert(ApprovalRecord row) {
        jooq.insertInto(APPROVAL).set(row).execute();
    }

    /** The newest first. */
    List<TemplateRecord> all(Scope scope) {
        return jooq.selectFrom(TEMPLATE).where(TEMPLATE.FIRM_ID.eq(scope.firmId())).orderBy(TEMPLATE.ID.desc()).limit(TEMPLATES).fetch();
    }

    int count(Scope scope) {
        return jooq.fetchCount(TEMPLATE, TEMPLATE.FIRM_ID.eq(scope.firmId()));
    }

    Optional<TemplateRecord> find(Scope scope, UUID id) {
        return jooq.selectFrom(TEMPLATE).where(of(scope, id)).fetchOptional();
    }

    /** Whatever happens to a template happens under this lock. */
    Optional<TemplateRecord> lock(Scope scope, UUID id) {
        return jooq.selectFrom(TEMPLATE).where(of(scope, id)).forNoKeyUpdate().fetchOptional();
    }

    void update(TemplateRecord known, TemplateRecord change) {
        jooq.update(TEMPLATE).set(change).set(TEMPLATE.VERSION, known.getVersion() + 1).where(TEMPLATE.FIRM_ID.eq(known.getFirmId()), TEMPLATE.ID.eq(known.getId())).execute();
    }

    int ordinal(Scope scope, UUID templateId) {
        return jooq.select(coalesce(max(APPROVAL.ORDINAL), 0)).from(APPROVAL).where(APPROVAL.FIRM_ID.eq(scope.firmId()), APPROVAL.TEMPLATE_ID.eq(templateId)).fetchSingle().value1() + 1;
    }

    /** The newest first. */
    List<ApprovalRecord> approvals(Scope scope, UUID templateId) {
        return jooq.selectFrom(APPROVAL).where(APPROVAL.FIRM_ID.eq(scope.firmId()), APPROVAL.TEMPLATE_ID.eq(templateId)).orderBy(APPROVAL.ORDINAL.desc()).limit(APPROVALS).fetch();
    }

    /** How often each was. */
    Map<UUID, Integer> approved(Scope scope) {
        return jooq.select(APPROVAL.TEMPLATE_ID, max(APPROVAL.ORDINAL)).from(APPROVAL).where(APPROVAL.FIRM_ID.eq(scope.firmId())).groupBy(APPROVAL.TEMPLATE_ID).fetchMap(APPROVAL.TEMPLATE_ID, max(APPROVAL.ORDINAL));
    }

    Optional<ApprovalRecord> approval(Scope scope, UUID id) {
        return jooq.selectFrom(APPROVAL).where(APPROVAL.FIRM_ID.eq(scope.firmId()), APPROVAL.ID.eq(id)).fetchOptional();
    }
}
