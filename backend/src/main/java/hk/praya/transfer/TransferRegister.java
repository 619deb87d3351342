package hk.praya.transfer;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.client.ClientParticulars;
import hk.praya.http.Cursor;
import hk.praya.http.HongKong;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.transfer.tables.records.TransferRecord;
import hk.praya.mechanism.ChosenMechanisms;
import hk.praya.platform.Profiles;
import hk.praya.transfer.TransferQueries.Filter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeping the register of a client's transfers, and looking into it. */
@Singleton
final class TransferRegister {

    private final Access access;
    private final TransferQueries queries;
    private final FlowRows rows;
    private final Checking checking;
    private final Idempotency idempotency;
    private final Clock clock;

    TransferRegister(Access access, TransferQueries queries, FlowRows rows, Checking checking, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.rows = rows;
        this.checking = checking;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What a flow is checked against, and what is shown beside it. */
    @Singleton
    record Checking(ClientParticulars clients, Vocabulary words, Profiles profiles, Assessed assessed, ChosenMechanisms mechanisms) {
        List<Reason> judge(Scope scope, UUID clientId, Flow flow) {
            var platforms = clients.find(scope, clientId).map(ClientParticulars.Known::platforms).orElse(List.of());
            return FlowPolicy.judge(flow, FlowPolicy.ids(platforms), words, profiles);
        }
    }

    /** @param mechanisms what was chosen, in short; a transfer for which nothing was is not there */
    record Registered(Page<Transfer> page, Map<UUID, Assessed.InAssessment> assessed, Map<UUID, List<Names>> mechanisms) {}

    LocalDate today() {
        return HongKong.today(clock);
    }

    Outcome<Registered> list(Actor actor, UUID clientId, Filter filter, @Nullable String cursor, int limit) {
        var binding = "transfers " + filter;
        return access.read(actor, Permission.TRANSFER_VIEW, clientId, scope ->
            Cursor.decode(cursor, binding, 1, values -> Integer.valueOf(values.getFirst())).map(after -> {
                var found = queries.page(scope, clientId, filter, after.orElse(0), limit + 1);
                var total = after.isEmpty() ? Long.valueOf(queries.count(scope, clientId, filter)) : null;
                var page = Page.upTo(limit, found, total, row -> Cursor.encode(binding, List.of(row.getNumber().toString()))).map(rows::read);
                var ids = page.items().stream().map(Transfer::id).toList();
                return new Registered(page, checking.assessed().newest(scope, clientId, ids), checking.mechanisms().of(scope, clientId, ids));
            }));
    }

    record Viewed(Transfer transfer, Assessed.@Nullable InAssessment assessed, List<Names> mechanisms) {}

    Outcome<Viewed> view(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.TRANSFER_VIEW, clientId, scope -> queries.find(scope, clientId, id).map(rows::read)
            .map(found -> Outcome.done(new Viewed(found, checking.assessed().newest(scope, clientId, List.of(id)).get(id),
                checking.mechanisms().of(scope, clientId, List.of(id)).getOrDefault(id, List.of())))).orElseGet(Outcome::absent));
    }

    Outcome<UUID> add(Actor actor, UUID clientId, Flow flow, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.TRANSFER_EDIT, Subject.of(clientId, "transfer", id), act ->
            idempotency.once(act, key, clientId, "transfer.edit", flow, id, () -> {
                var reasons = checking.judge(act.scope(), clientId, flow);
                if (!reasons.isEmpty()) return Outcome.refused(Refusal.INVALID, reasons);
                if (!addAll(act, clientId, List.of(id), List.of(flow))) return Outcome.refused(Refusal.CONFLICT, "transfers_full");
                act.changed(null, flow);
                return Outcome.done(id);
            }));
    }

    /** Flows that were judged already. @return false where the register has no room for them */
    boolean addAll(Act act, UUID clientId, List<UUID> ids, List<Flow> flows) {
        if (queries.count(act.scope(), clientId, Filter.all(today())) + flows.size() > TransferQueries.LIMIT) return false;
        var number = queries.numbers(act.scope(), clientId, flows.size());
        var made = new ArrayList<TransferRecord>();
        for (var i = 0; i < flows.size(); i++) {
            var row = new TransferRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(ids.get(i)).setNumber(number + i).setVersion(0L)
                .setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC));
            rows.into(row, flows.get(i));
            made.add(row);
        }
        queries.insertAll(made);
        return true;
    }

    Outcome<UUID> change(Actor actor, UUID clientId, UUID id, Flow flow, long version) {
        return access.write(actor, Permission.TRANSFER_EDIT, Subject.of(clientId, "transfer", id), act -> {
            var before = queries.lock(act.scope(), clientId, id);
            if (before.isEmpty()) return Outcome.absent();
            var reasons = checking.judge(act.scope(), clientId, flow);
            if (!reasons.isEmpty()) return Outcome.refused(Refusal.INVALID, reasons);
            if (before.get().getVersion() != version) return Outcome.stale(null);
            var was = rows.read(before.get()).flow();
            queries.update(changed(before.get(), flow));
            act.changed(was, flow);
            return Outcome.done(id);
        });
    }

    /** A row that is locked, with a flow that was judged, one version on. */
    TransferRecord changed(TransferRecord row, Flow flow) {
        rows.into(row, flow);
        return row.setVersion(row.getVersion() + 1);
    }
}
