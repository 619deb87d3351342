package hk.praya.dossier;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.file.FileBytes;
import hk.praya.http.HongKong;
import hk.praya.jooq.dossier.tables.records.DocumentRecord;
import hk.praya.jooq.dossier.tables.records.WithdrawalRecord;
import hk.praya.proof.ProofMoves;
import hk.praya.vault.Reading;
import hk.praya.vault.Staging;
import hk.praya.vault.Staging.Staged;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bringing a document to a dossier, reading it, taking it back. Its content and its dates never change. */
@Singleton
final class DossierDocuments {
    /** Terms, a contract, some certificates, and their renewals over years. */
    static final int LIMIT = 200;

    private final Access access;
    private final DossierQueries dossiers;
    private final DocumentQueries queries;
    private final FirmKeys keys;
    private final Files files;
    private final Tools tools;

    DossierDocuments(Access access, DossierQueries dossiers, DocumentQueries queries, FirmKeys keys, Files files, Tools tools) {
        this.access = access;
        this.dossiers = dossiers;
        this.queries = queries;
        this.keys = keys;
        this.files = files;
        this.tools = tools;
    }

    /** Sealed files, in and out. */
    @Singleton
    record Files(Staging staging, Reading reading) {}

    /** Repeated requests, whoever relies on a document, the time. */
    @Singleton
    record Tools(Idempotency idempotency, ProofMoves moves, Clock clock) {}

    /** @param sourceWords where it was found, or who gave it. @param replacesId the older one, which stays as it is */
    record Said(String name, String kind, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn, String sourceWords, @Nullable UUID replacesId) {}

    Outcome<UUID> add(Actor actor, UUID dossierId, Said said, InputStream content, UUID key) {
        if (said.effectiveOn() != null && said.expiresOn() != null && said.expiresOn().isBefore(said.effectiveOn())) {
            Staging.drain(content);
            return Outcome.refused(Refusal.INVALID, "ends_before_start", "expiresOn");
        }
        // Dossiers are for what is so: what is to hold later is entered when it does.
        if (said.effectiveOn() != null && said.effectiveOn().isAfter(HongKong.today(tools.clock()))) {
            Staging.drain(content);
            return Outcome.refused(Refusal.INVALID, "date_in_future", "effectiveOn");
        }
        var id = Ids.next(tools.clock());
        return files.staging().stage(actor.firmId(), Scope.FIRM_ITSELF, id, said.name(), content).then(staged -> {
            var made = access.write(actor, Permission.DOSSIER_EDIT, Subject.ofFirm("dossier", dossierId), act -> {
                var whole = said + HexFormat.of().formatHex(staged.sha256());
                return tools.idempotency().once(act, key, null, "dossier.document", dossierId + whole, id, () -> keep(act, dossierId, id, said, staged));
            });
            // Refused, or made already by the same request: nothing refers to what was staged now.
            if (!(made instanceof Outcome.Done<UUID>(var done) && done.equals(id))) files.staging().discard(staged);
            return made;
        });
    }

    private Outcome<UUID> keep(Act act, UUID dossierId, UUID id, Said said, Staged staged) {
        // Under the dossier's lock: two at once neither replace the same one nor pass the limit together.
        var dossier = dossiers.lock(act.scope(), dossierId);
        if (dossier.isEmpty()) return Outcome.absent();
        if (dossier.get().getKind().equals(DossierKind.TEMPLATE.key())) return Outcome.refused(Refusal.INVALID, "template_proves_nothing", "file");
        var all = queries.all(act.scope(), dossierId);
        if (all.size() >= LIMIT) return Outcome.refused(Refusal.CONFLICT, "dossier_documents_full", "file");
        if (said.replacesId() != null) {
            if (all.stream().noneMatch(each -> each.row().getId().equals(said.replacesId()))) return Outcome.refused(Refusal.INVALID, "evidence_unknown", "replacesId");
            if (all.stream().anyMatch(each -> said.replacesId().equals(each.row().getReplacesId()))) return Outcome.refused(Refusal.CONFLICT, "evidence_replaced", "replacesId");
        }
        var sealing = keys.of(act.scope());
        if (sealing.isEmpty()) return Outcome.refused(Refusal.GONE, "firm_key_destroyed");
        queries.insert(new DocumentRecord().setFirmId(act.scope().firmId()).setDossierId(dossierId).setId(id).setName(said.name()).setMediaType(staged.mediaType()).setSize(staged.size())
            .setSha256(staged.sha256()).setFileKey(staged.place()).setDataKey(staged.dataKey(sealing.get())).setKind(said.kind()).setEffectiveOn(said.effectiveOn()).setExpiresOn(said.expiresOn())
            .setSourceWords(said.sourceWords()).setReplacesId(said.replacesId()).setAddedBy(act.actor().id()).setCreatedAt(tools.clock().instant().atOffset(ZoneOffset.UTC)).setVersion(0L));
        if (said.expiresOn() != null) tools.moves().holdsForAllUntil(act, DossierProof.ref(id), said.expiresOn());
        if (said.replacesId() != null) tools.moves().movedForAll(act, DossierProof.ref(id));
        act.changed(null, said + HexFormat.of().formatHex(staged.sha256()));
        return Outcome.done(id);
    }

    /** A document as it was brought in; its bytes are opened as they are read, after the transaction. */
    record Content(String name, String mediaType, long size, InputStream stream) {}

    Outcome<Content> read(Actor actor, UUID dossierId, UUID id) {
        record Found(DocumentRecord row, FileBytes bytes) {}
        return access.read(actor, Permission.DOSSIER_VIEW, scope -> {
            var found = queries.find(scope, dossierId, id);
            if (found.isEmpty()) return Outcome.<Found>absent();
            var row = found.get();
            return keys.of(scope).map(sealing -> Outcome.done(new Found(row, files.reading().bytes(sealing, row.getFileKey(), row.getDataKey(), row.getSize()))))
                .orElseGet(() -> Outcome.refused(Refusal.GONE, "firm_key_destroyed"));
        }).map(found -> new Content(found.row().getName(), found.row().getMediaType(), found.row().getSize(), Reading.verified(found.bytes(), found.row().getSha256(), found.row().getFileKey())));
    }

    /** It stays where it was relied on, and proves nothing any more. */
    Outcome<UUID> withdraw(Actor actor, UUID dossierId, UUID id, String reason, long version) {
        return access.write(actor, Permission.DOSSIER_EDIT, Subject.ofFirm("dossier", dossierId), act -> {
            var row = queries.lock(act.scope(), dossierId, id);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getVersion() != version) return Outcome.stale(row.get().getVersion());
            if (queries.all(act.scope(), dossierId).stream().anyMatch(each -> each.row().getId().equals(id) && each.withdrawal() != null)) return Outcome.refused(Refusal.CONFLICT, "evidence_withdrawn");
            queries.withdraw(new WithdrawalRecord().setFirmId(act.scope().firmId()).setDossierId(dossierId).setDocumentId(id).setReason(reason).setById(actor.id())
                .setAt(tools.clock().instant().atOffset(ZoneOffset.UTC)), version + 1);
            tools.moves().movedForAll(act, DossierProof.ref(id));
            act.changed(null, reason);
            return Outcome.done(id);
        });
    }
}
