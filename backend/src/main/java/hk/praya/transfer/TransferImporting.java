package hk.praya.transfer;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.transfer.tables.records.TransferImportRecord;
import hk.praya.jooq.transfer.tables.records.TransferRecord;
import hk.praya.table.ListedColumn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** The register coming back from a spreadsheet: shown first, with what differs, then taken over together or not at all. */
@Singleton
final class TransferImporting {
    private final Access access;
    private final TransferImportQueries imports;
    private final RegisterReading reading;
    private final Registering registering;
    private final KeptJson json;
    private final Clock clock;

    TransferImporting(Access access, TransferImportQueries imports, RegisterReading reading, Registering registering, KeptJson json, Clock clock) {
        this.access = access;
        this.imports = imports;
        this.reading = reading;
        this.registering = registering;
        this.json = json;
        this.clock = clock;
    }

    /** Who writes, and who remembers a press. */
    @Singleton
    record Registering(TransferRegister register, TransferQueries queries, Idempotency idempotency) {}

    @Serdeable
    record Preview(List<ListedColumn> columns, List<ListedTransfer> rows) {}

    record Seen(TransferImportRecord row, Preview preview) {}

    record Applied(int added, int changed) {}

    Outcome<UUID> preview(Actor actor, UUID clientId, String fileName, byte[] content, UUID key) {
        var id = Ids.next(clock);
        var sha256 = DigestUtils.sha256(content);
        return access.write(actor, Permission.TRANSFER_EDIT, Subject.of(clientId, "transfer_import", id), act ->
            registering.idempotency().once(act, key, clientId, "transfer.import", HexFormat.of().formatHex(sha256), id, () ->
                reading.read(act.scope(), clientId, content).then(read -> {
                    imports.insert(new TransferImportRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id).setFileName(fileName).setSha256(sha256)
                        .setEncoding(read.encoding()).setPreview(json.of(read.preview())).setCreatedBy(act.actor().id()).setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC)));
                    act.changed(null, HexFormat.of().formatHex(sha256));
                    return Outcome.done(id);
                })));
    }

    Outcome<Seen> view(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.TRANSFER_EDIT, clientId, scope -> imports.find(scope, clientId, id)
            .map(row -> Outcome.done(new Seen(row, json.read(row.getPreview(), Preview.class)))).orElseGet(Outcome::absent));
    }

    /** @param skipErrors whether to take over the rest where some rows have errors; else they refuse it all */
    Outcome<Applied> apply(Actor actor, UUID clientId, UUID id, boolean skipErrors) {
        var before = access.read(actor, Permission.TRANSFER_EDIT, clientId, scope -> imports.find(scope, clientId, id).map(Outcome::done).orElseGet(Outcome::absent));
        if (before instanceof Outcome.Done<TransferImportRecord>(var row) && row.getAppliedAt() != null) return before.map(TransferImporting::applied);
        return access.write(actor, Permission.TRANSFER_EDIT, Subject.of(clientId, "transfer_import", id), act -> {
            var row = imports.lock(act.scope(), clientId, id);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getAppliedAt() != null) return Outcome.refused(Refusal.CONFLICT, "transfer_import.applied_already");
            return take(act, clientId, row.get(), json.read(row.get().getPreview(), Preview.class).rows(), skipErrors);
        });
    }

    private static Applied applied(TransferImportRecord row) {
        return new Applied(row.getAdded(), row.getChanged());
    }

    private Outcome<Applied> take(Act act, UUID clientId, TransferImportRecord row, List<ListedTransfer> listed, boolean skipErrors) {
        var errors = listed.stream().filter(each -> each.state().equals("error")).count();
        if (errors > 0 && !skipErrors) return Outcome.refused(Refusal.CONFLICT, List.of(new Reason("transfer_import.errors", null, Map.of("rows", errors))));
        var changed = listed.stream().filter(each -> each.state().equals("changed")).toList();
        var fresh = listed.stream().filter(each -> each.state().equals("new")).map(each -> Objects.requireNonNull(each.flow())).toList();
        var locked = registering.queries().lockAll(act.scope(), clientId, changed.stream().map(each -> Objects.requireNonNull(each.id())).toList());
        var overtaken = changed.stream().filter(each -> !Objects.equals(locked.get(each.id()) == null ? null : locked.get(each.id()).getVersion(), each.version()))
            .map(each -> String.valueOf(each.number())).collect(Collectors.joining(", "));
        if (!overtaken.isEmpty()) return Outcome.refused(Refusal.CONFLICT, List.of(new Reason("transfer_import.changed_since", null, Map.of("numbers", overtaken))));
        var ids = new ArrayList<UUID>();
        while (ids.size() < fresh.size()) ids.add(Ids.next(clock));
        if (!fresh.isEmpty() && !registering.register().addAll(act, clientId, ids, fresh)) return Outcome.refused(Refusal.CONFLICT, "transfers_full");
        var rows = new ArrayList<TransferRecord>();
        for (var each : changed) rows.add(registering.register().changed(locked.get(each.id()), Objects.requireNonNull(each.flow())));
        registering.queries().updateAll(rows);
        imports.applied(act.scope(), clientId, row.getId(), fresh.size(), changed.size(), clock.instant());
        act.changed(null, List.of(HexFormat.of().formatHex(row.getSha256()), fresh.size(), changed.size()));
        return Outcome.done(new Applied(fresh.size(), changed.size()));
    }
}
