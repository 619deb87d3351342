package hk.praya.client;

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
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Subject;
import hk.praya.firm.Members;
import hk.praya.jooq.client.tables.records.ClientImportRecord;
import hk.praya.table.ListedColumn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Taking on a whole list of clients: shown first, then taken on together or not at all. */
@Singleton
final class ClientImporting {
    private final Access access;
    private final ClientImportQueries imports;
    private final Taking taking;
    private final Idempotency idempotency;
    private final KeptJson json;
    private final Clock clock;

    ClientImporting(Access access, ClientImportQueries imports, Taking taking, Idempotency idempotency, KeptJson json, Clock clock) {
        this.access = access;
        this.imports = imports;
        this.taking = taking;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    /** Who takes a client on, and who may be assigned. */
    @Singleton
    record Taking(ClientKeeping keeping, Engaging engaging, PlatformKeeping platforms, Reach reach, Members members) {}

    @Serdeable
    record Preview(List<ListedColumn> columns, List<ListedClient> rows) {}

    record Seen(ClientImportRecord row, Preview preview) {}

    record Committed(int added, int skipped) {
        static Committed of(ClientImportRecord row) {
            return new Committed(row.getAdded(), row.getSkipped());
        }
    }

    Outcome<UUID> preview(Actor actor, String fileName, byte[] content, UUID key) {
        var id = Ids.next(clock);
        var sha256 = DigestUtils.sha256(content);
        return access.write(actor, Permission.CLIENT_IMPORT, Subject.ofFirm("client_import", id), act ->
            idempotency.once(act, key, null, "client.import", HexFormat.of().formatHex(sha256), id, () ->
                ClientFile.read(content, consultants(act)).then(file -> {
                    var rows = DuplicatePolicy.judge(file.clients(), imports.existing(act.scope()));
                    var preview = new Preview(file.columns().stream().map(column -> ListedColumn.of(column, ClientColumn::field)).toList(), rows);
                    imports.insert(new ClientImportRecord().setFirmId(act.scope().firmId()).setId(id).setFileName(fileName).setSha256(sha256).setEncoding(file.encoding())
                        .setPreview(json.of(preview)).setCreatedBy(act.actor().id()).setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC)));
                    act.changed(null, HexFormat.of().formatHex(sha256));
                    return Outcome.done(id);
                })));
    }

    private static Set<String> called(Members.Member member) {
        return Stream.of(member.login(), member.name().en(), member.name().zhHant()).filter(Objects::nonNull).map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** By what stands before the @ of their address, or by their name; two colleagues called alike are neither. */
    private Map<String, UUID> consultants(Act act) {
        var standing = taking.reach().standing(act.scope());
        var found = new HashMap<String, UUID>();
        var twice = new HashSet<String>();
        for (var member : taking.members().all(act.scope())) {
            if (standing.getOrDefault(member.id(), Reach.Standing.NONE).suspended()) continue;
            found.put(member.email(), member.id());
            for (var called : called(member)) if (found.put(called, member.id()) != null) twice.add(called);
        }
        twice.forEach(found::remove);
        return found;
    }

    Outcome<Seen> view(Actor actor, UUID id) {
        return access.read(actor, Permission.CLIENT_IMPORT, scope -> imports.find(scope, id)
            .map(row -> Outcome.done(new Seen(row, json.read(row.getPreview(), Preview.class)))).orElseGet(Outcome::absent));
    }

    /**
     * @param skipErrors whether to take on the rest where some rows have errors; else they refuse it all
     * @param lines only these rows, or null: every row
     */
    Outcome<Committed> commit(Actor actor, UUID id, boolean skipErrors, @Nullable Set<Integer> lines) {
        var before = access.read(actor, Permission.CLIENT_IMPORT, scope -> imports.find(scope, id).map(Outcome::done).orElseGet(Outcome::absent));
        if (before instanceof Outcome.Done<ClientImportRecord>(var row) && row.getCommittedAt() != null) return before.map(Committed::of);
        return access.write(actor, Permission.CLIENT_IMPORT, Subject.ofFirm("client_import", id), act -> {
            if (imports.find(act.scope(), id).isEmpty()) return Outcome.absent();
            return idempotency.once(act, id, null, "client.import.commit", "", id, () -> committed(act, id, skipErrors, lines))
                .then(_ -> Outcome.done(Committed.of(imports.find(act.scope(), id).orElseThrow())));
        });
    }

    private Outcome<UUID> committed(Act act, UUID id, boolean skipErrors, @Nullable Set<Integer> lines) {
        var row = imports.lock(act.scope(), id).orElseThrow();
        if (row.getCommittedAt() != null) return Outcome.refused(Refusal.CONFLICT, "client_import.committed_already");
        var listed = json.read(row.getPreview(), Preview.class).rows();
        var wanted = listed.stream().filter(each -> lines == null || lines.contains(each.line())).toList();
        var errors = wanted.stream().filter(each -> each.state().equals("error")).count();
        if (errors > 0 && !skipErrors) return Outcome.refused(Refusal.CONFLICT, List.of(new Reason("client_import.errors", null, Map.of("rows", errors))));
        var fresh = wanted.stream().filter(each -> each.state().equals("new")).toList();
        // Somebody may have taken on one of them since: none is taken on twice, and nothing is half done.
        var now = DuplicatePolicy.judge(fresh, imports.existing(act.scope()));
        var overtaken = now.stream().filter(each -> !each.state().equals("new")).map(ListedClient::line).map(String::valueOf).collect(Collectors.joining(", "));
        if (!overtaken.isEmpty()) return Outcome.refused(Refusal.CONFLICT, List.of(new Reason("client_import.clients_changed", null, Map.of("lines", overtaken))));
        for (var each : fresh) {
            var taken = takeOn(act, each);
            if (taken instanceof Outcome.Refused<UUID>(var refusal, var reasons, var current)) {
                return new Outcome.Refused<>(refusal, reasons.stream().map(reason -> new Reason(reason.key(), reason.field(), Map.of("line", each.line()))).toList(), current);
            }
        }
        imports.committed(act.scope(), id, fresh.size(), listed.size() - fresh.size(), clock.instant());
        act.about(Subject.ofFirm("client_import", id)).changed(null, List.of(HexFormat.of().formatHex(row.getSha256()), fresh.size()));
        return Outcome.done(id);
    }

    private Outcome<UUID> takeOn(Act act, ListedClient listed) {
        var clientId = Ids.next(clock);
        var done = taking.keeping().add(act, clientId, listed.particulars());
        var terms = listed.terms();
        if (terms != null) done = done.then(_ -> taking.engaging().add(act, clientId, Ids.next(clock), terms));
        var platform = listed.platform();
        if (platform != null) done = done.then(_ -> taking.platforms().add(act, clientId, Ids.next(clock), platform));
        return done.then(_ -> {
            if (listed.memberId() != null) taking.reach().assign(act.scope(), clientId, Ids.next(clock), listed.memberId(), Role.CONSULTANT, taking.engaging().today());
            return Outcome.done(clientId);
        });
    }
}
