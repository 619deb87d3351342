package hk.praya.dossier;

import static hk.praya.jooq.dossier.Tables.DOSSIER_;
import static hk.praya.jooq.dossier.Tables.VERSION;
import static org.jooq.impl.DSL.row;

import hk.praya.access.Scope;
import hk.praya.jooq.dossier.tables.records.DossierRecord;
import hk.praya.jooq.dossier.tables.records.VersionRecord;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Dossiers of a firm and their versions. */
@Singleton
final class DossierQueries {
    /** A firm meets some dozens of importers; beyond this something else is being kept here. */
    static final int DOSSIERS = 500;
    /** More versions than a screen shows; the newest one's number is the true total. */
    static final int HISTORY = 50;

    private final DSLContext jooq;

    DossierQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    private static Condition dossier(Scope scope, UUID id) {
        return DOSSIER_.FIRM_ID.eq(scope.firmId()).and(DOSSIER_.ID.eq(id));
    }

    List<DossierRecord> all(Scope scope) {
        return jooq.selectFrom(DOSSIER_).where(DOSSIER_.FIRM_ID.eq(scope.firmId())).orderBy(DOSSIER_.KIND.desc(), DOSSIER_.SUBJECT, DOSSIER_.EDITION).limit(DOSSIERS).fetch();
    }

    /** Of these subjects, those that have a version. */
    List<DossierRecord> of(Scope scope, Collection<String> subjects) {
        return jooq.selectFrom(DOSSIER_).where(DOSSIER_.FIRM_ID.eq(scope.firmId()), DOSSIER_.SUBJECT.in(subjects), DOSSIER_.VERSION_NO.gt(0))
            .orderBy(DOSSIER_.SUBJECT, DOSSIER_.EDITION).limit(DOSSIERS).fetch();
    }

    Optional<DossierRecord> find(Scope scope, UUID id) {
        return jooq.selectFrom(DOSSIER_).where(dossier(scope, id)).fetchOptional();
    }

    Optional<DossierRecord> lock(Scope scope, UUID id) {
        return jooq.selectFrom(DOSSIER_).where(dossier(scope, id)).forUpdate().fetchOptional();
    }

    /** @return false where the firm has a dossier of that subject and edition */
    boolean insert(DossierRecord row) {
        return jooq.insertInto(DOSSIER_).set(row).onConflictDoNothing().execute() == 1;
    }

    void update(Scope scope, UUID id, DossierRecord change) {
        jooq.update(DOSSIER_).set(change).where(dossier(scope, id)).execute();
    }

    void insert(VersionRecord row) {
        jooq.insertInto(VERSION).set(row).execute();
    }

    Optional<VersionRecord> version(Scope scope, UUID id, int versionNo) {
        return jooq.selectFrom(VERSION).where(VERSION.FIRM_ID.eq(scope.firmId()), VERSION.DOSSIER_ID.eq(id), VERSION.VERSION_NO.eq(versionNo)).fetchOptional();
    }

    /** The newest of each of these. */
    List<VersionRecord> newest(Scope scope, Collection<UUID> ids) {
        return jooq.select(VERSION).distinctOn(VERSION.DOSSIER_ID).from(VERSION).where(VERSION.FIRM_ID.eq(scope.firmId()), VERSION.DOSSIER_ID.in(ids))
            .orderBy(VERSION.DOSSIER_ID, VERSION.VERSION_NO.desc()).limit(DOSSIERS).fetch(row -> row.value1());
    }

    /** Exactly these. */
    List<VersionRecord> versions(Scope scope, Collection<Inherited.DossierRef> refs) {
        if (refs.isEmpty()) return List.of();
        var wanted = refs.stream().map(ref -> row(ref.dossierId(), ref.versionNo())).toList();
        return jooq.selectFrom(VERSION).where(VERSION.FIRM_ID.eq(scope.firmId()), row(VERSION.DOSSIER_ID, VERSION.VERSION_NO).in(wanted)).limit(refs.size()).fetch();
    }

    /** The newest first. */
    List<VersionRecord> history(Scope scope, UUID id) {
        return jooq.selectFrom(VERSION).where(VERSION.FIRM_ID.eq(scope.firmId()), VERSION.DOSSIER_ID.eq(id)).orderBy(VERSION.VERSION_NO.desc()).limit(HISTORY).fetch();
    }
}
