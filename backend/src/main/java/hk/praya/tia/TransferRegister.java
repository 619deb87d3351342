package hk.praya.tia;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Key;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.client.ClientParticulars;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.TransferRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transfers of a client: kept, and found again with the assessment they are in. */
@Singleton
final class TransferRegister {
    private final Access access;
    private final TransferQueries queries;
    private final Keeping keeping;
    private final TransferRepository transfers;
    private final TiaRollup rollup;
    private final Idempotency idempotency;
    private final Clock clock;

    TransferRegister(Access access, TransferQueries queries, Keeping keeping, TiaRollup rollup, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.keeping = keeping;
        this.transfers = keeping.transfers();
        this.rollup = rollup;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Rows, and the client whose platforms they may name. */
    @Singleton
    record Keeping(TransferRepository transfers, ClientParticulars clients) {}

    /** @param importer which entity receives: a matter of evidence for each client (law reference §0.2) */
    record Flow(Names name, @Nullable UUID platformId, String importer, List<String> destinations, String purpose, String route, @Nullable LocalDate starts) {
        Flow {
            destinations = List.copyOf(destinations);
        }

        static Flow of(Transfer row) {
            return new Flow(new Names(row.nameEn(), row.nameZhHant()), row.platformId(), row.importer(), List.of(row.destinations()), row.purpose(), row.route(), row.starts());
        }

        Transfer row(Key key, long version, Clock clock) {
            return new Transfer(key, name.en(), name.zhHant(), platformId, importer, destinations.toArray(String[]::new), purpose, route, starts, version,
                clock.instant().atOffset(ZoneOffset.UTC));
        }
    }

    record Registered(List<TransferRecord> transfers, Map<UUID, TransferQueries.In> assessments, long total) {}

    Outcome<Registered> list(Actor actor, UUID clientId) {
        return access.read(actor, Permission.TRANSFER_VIEW, clientId, scope ->
            Outcome.done(new Registered(queries.all(scope, clientId), queries.assessments(scope, clientId), queries.count(scope, clientId))));
    }

    Outcome<UUID> add(Actor actor, UUID clientId, Flow flow, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.TRANSFER_EDIT, Subject.of(clientId, "transfer", id), act ->
            idempotency.once(act, key, clientId, "transfer.edit", flow, id, () -> add(act, clientId, id, flow)));
    }

    private Outcome<UUID> add(Act act, UUID clientId, UUID id, Flow flow) {
        var trouble = trouble(act, clientId, flow);
        if (trouble != null) return trouble;
        if (queries.count(act.scope(), clientId) >= TransferQueries.LIMIT) return Outcome.refused(Refusal.CONFLICT, "transfers_full");
        transfers.save(flow.row(Key.of(act.scope(), clientId, id), 0, clock));
        rollup.refresh(act, clientId);
        act.changed(null, flow);
        return Outcome.done(id);
    }

    private @Nullable Outcome<UUID> trouble(Act act, UUID clientId, Flow flow) {
        if (flow.name().isEmpty()) return Outcome.refused(Refusal.INVALID, "name_missing", "name");
        // A platform of another client is one that this client does not use.
        var uses = flow.platformId() == null || keeping.clients().find(act.scope(), clientId).stream().flatMap(each -> each.platforms().stream()).anyMatch(each -> each.id().equals(flow.platformId()));
        return uses ? null : Outcome.refused(Refusal.INVALID, "transfer.platform_unknown", "platformId");
    }

    Outcome<UUID> change(Actor actor, UUID clientId, UUID id, Flow flow, long version) {
        return access.write(actor, Permission.TRANSFER_EDIT, Subject.of(clientId, "transfer", id), act -> {
            var before = transfers.findByKey(Key.of(act.scope(), clientId, id));
            if (before.isEmpty()) return Outcome.absent();
            var trouble = trouble(act, clientId, flow);
            if (trouble != null) return trouble;
            if (before.get().version() != version) return Outcome.stale(null);
            transfers.update(flow.row(before.get().key(), version, clock));
            act.changed(Flow.of(before.get()), flow);
            return Outcome.done(id);
        });
    }
}
