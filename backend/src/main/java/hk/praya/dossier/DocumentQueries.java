package hk.praya.dossier;

import static hk.praya.jooq.dossier.Tables.DOCUMENT;
import static hk.praya.jooq.dossier.Tables.DOSSIER_;
import static hk.praya.jooq.dossier.Tables.FIRM_KEY;
import static hk.praya.jooq.dossier.Tables.WITHDRAWAL;
import static org.jooq.impl.DSL.any;

import hk.praya.access.Scope;
import hk.praya.dossier.Dossiers.DocumentRef;
import hk.praya.http.HongKong;
import hk.praya.jooq.dossier.tables.records.DocumentRecord;
import hk.praya.jooq.dossier.tables.records.WithdrawalRecord;
import hk.praya.vault.SealedFiles;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Documents of dossiers, and the firm's wrapped key. */
@Singleton
final class DocumentQueries implements SealedFiles {
    private final DSLContext jooq;

    DocumentQueries(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** @return the wrapped key; empty inside where it was destroyed */
    Optional<Optional<byte[]>> key(Scope scope) {
        return jooq.select(FIRM_KEY.WRAPPED).from(FIRM_KEY).where(FIRM_KEY.FIRM_ID.eq(scope.firmId())).fetchOptional(row -> Optional.ofNullable(row.value1()));
    }

    /** The first of two at once wins; both then read the same key. */
    void addKey(Scope scope, byte[] wrapped, Instant now) {
        jooq.insertInto(FIRM_KEY).set(FIRM_KEY.FIRM_ID, scope.firmId()).set(FIRM_KEY.WRAPPED, wrapped).set(FIRM_KEY.CREATED_AT, now.atOffset(ZoneOffset.UTC)).onConflictDoNothing().execute();
    }

    private static Condition of(Scope scope, UUID dossierId) {
        return DOCUMENT.FIRM_ID.eq(scope.firmId()).and(DOCUMENT.DOSSIER_ID.eq(dossierId));
    }

    /** A document, and whether it was withdrawn. */
    record Kept(DocumentRecord row, @Nullable WithdrawalRecord withdrawal) {
        @Nullable LocalDate withdrawnOn() {
            return withdrawal == null ? null : HongKong.day(withdrawal.getAt());
        }
    }

    private List<Kept> kept(Condition which, int limit) {
        return jooq.select(DOCUMENT, WITHDRAWAL).from(DOCUMENT)
            .leftJoin(WITHDRAWAL).on(WITHDRAWAL.FIRM_ID.eq(DOCUMENT.FIRM_ID), WITHDRAWAL.DOSSIER_ID.eq(DOCUMENT.DOSSIER_ID), WITHDRAWAL.DOCUMENT_ID.eq(DOCUMENT.ID))
            .where(which).orderBy(DOCUMENT.CREATED_AT.desc(), DOCUMENT.ID.desc()).limit(limit)
            .fetch(row -> new Kept(row.value1(), row.value2() == null || row.value2().getDocumentId() == null ? null : row.value2()));
    }

    /** The newest first: at most as many as a dossier takes. */
    List<Kept> all(Scope scope, UUID dossierId) {
        return kept(of(scope, dossierId), DossierDocuments.LIMIT);
    }

    /** Every document of the dossiers that hold any of these: who stands in whose place is among them. */
    List<Kept> beside(Scope scope, Collection<UUID> ids) {
        var dossiers = jooq.selectDistinct(DOCUMENT.DOSSIER_ID).from(DOCUMENT).where(DOCUMENT.FIRM_ID.eq(scope.firmId()), DOCUMENT.ID.eq(any(ids.toArray(UUID[]::new))))
            .limit(DossierQueries.DOSSIERS).fetch(row -> row.value1());
        return dossiers.isEmpty() ? List.of() : kept(DOCUMENT.FIRM_ID.eq(scope.firmId()).and(DOCUMENT.DOSSIER_ID.in(dossiers)), dossiers.size() * DossierDocuments.LIMIT);
    }

    /** Some of them, of whichever dossier, as whoever relies on them names them. */
    List<DocumentRef> some(Scope scope, Collection<UUID> ids) {
        return jooq.select(DOCUMENT, DOSSIER_.SUBJECT, DOSSIER_.EDITION).from(DOCUMENT).join(DOSSIER_).on(DOSSIER_.FIRM_ID.eq(DOCUMENT.FIRM_ID), DOSSIER_.ID.eq(DOCUMENT.DOSSIER_ID))
            .where(DOCUMENT.FIRM_ID.eq(scope.firmId()), DOCUMENT.ID.eq(any(ids.toArray(UUID[]::new)))).orderBy(DOCUMENT.CREATED_AT, DOCUMENT.ID).limit(ids.size())
            .fetch(row -> ref(row.value1(), row.value2(), row.value3()));
    }

    private static DocumentRef ref(DocumentRecord row, String subject, String edition) {
        return new DocumentRef(row.getId(), row.getDossierId(), subject, edition, row.getName(), row.getKind(), row.getEffectiveOn(), row.getExpiresOn(),
            HexFormat.of().formatHex(row.getSha256()), row.getSize());
    }

    Optional<DocumentRecord> find(Scope scope, UUID dossierId, UUID id) {
        return jooq.selectFrom(DOCUMENT).where(of(scope, dossierId), DOCUMENT.ID.eq(id)).fetchOptional();
    }

    Optional<DocumentRecord> lock(Scope scope, UUID dossierId, UUID id) {
        return jooq.selectFrom(DOCUMENT).where(of(scope, dossierId), DOCUMENT.ID.eq(id)).forUpdate().fetchOptional();
    }

    void insert(DocumentRecord row) {
        jooq.insertInto(DOCUMENT).set(row).execute();
    }

    void withdraw(WithdrawalRecord row, long version) {
        jooq.insertInto(WITHDRAWAL).set(row).execute();
        jooq.update(DOCUMENT).set(DOCUMENT.VERSION, version).where(DOCUMENT.FIRM_ID.eq(row.getFirmId()), DOCUMENT.DOSSIER_ID.eq(row.getDossierId()), DOCUMENT.ID.eq(row.getDocumentId())).execute();
    }

    @Override public Set<String> referred(Scope scope, UUID owner, List<String> places) {
        if (!owner.equals(Scope.FIRM_ITSELF)) return Set.of();
        return new HashSet<>(jooq.select(DOCUMENT.FILE_KEY).from(DOCUMENT).where(DOCUMENT.FIRM_ID.eq(scope.firmId()), DOCUMENT.FILE_KEY.eq(any(places.toArray(String[]::new))))
            .limit(places.size()).fetch(DOCUMENT.FILE_KEY));
    }
}
