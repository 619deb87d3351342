package hk.praya.customer;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.jooq.customer.tables.records.ImportRowRecord;
import hk.praya.jooq.customer.tables.records.ListImportRecord;
import hk.praya.roster.Customers;
import hk.praya.roster.Customers.Customer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Making a list what a file says, once somebody has looked. */
@Singleton
final class CustomerApplying {
    private final Access access;
    private final ListQueries lists;
    private final ImportQueries imports;
    private final Customers customers;
    private final Following following;
    private final Clock clock;

    CustomerApplying(Access access, ListQueries lists, ImportQueries imports, Customers customers, Following following, Clock clock) {
        this.access = access;
        this.lists = lists;
        this.imports = imports;
        this.customers = customers;
        this.following = following;
        this.clock = clock;
    }

    /** Done once, and whoever turns to the list told. */
    @Singleton
    record Following(Idempotency idempotency, List<ListWatcher> watchers) {}

    record Applied(int added, int changed, int gone) {
        static Applied of(ListImportRecord row) {
            return new Applied(row.getAdded(), row.getChanged(), row.getAppliedGone());
        }
    }

    /** @param confirmGone whether those who are not in the file are on the list no more; else they stay on it */
    Outcome<Applied> apply(Actor actor, UUID clientId, UUID id, boolean confirmGone) {
        // Applied already, by whomever: say so and write nothing.
        var before = access.read(actor, Permission.CUSTOMER_EDIT, clientId, scope -> imports.find(scope, clientId, id).map(Outcome::done).orElseGet(Outcome::absent));
        if (before instanceof Outcome.Done<ListImportRecord>(var row) && row.getAppliedAt() != null) return before.map(Applied::of);
        // Pressed twice at once is done once; the key is the import's own.
        return access.write(actor, Permission.CUSTOMER_EDIT, Subject.of(clientId, "customer_import", id), act -> {
            if (imports.find(act.scope(), clientId, id).isEmpty()) return Outcome.absent();
            return following.idempotency().once(act, id, clientId, "customer.import.application", "", id, () -> applied(act, clientId, id, confirmGone))
                .then(_ -> imports.find(act.scope(), clientId, id).map(row -> Outcome.done(Applied.of(row))).orElseGet(Outcome::absent));
        });
    }

    private Outcome<UUID> applied(Act act, UUID clientId, UUID id, boolean confirmGone) {
        var scope = act.scope();
        var book = lists.lock(scope, clientId);
        var row = imports.lock(scope, clientId, id).orElseThrow();
        if (row.getAppliedAt() != null) return Outcome.refused(Refusal.CONFLICT, "customer_import.applied_already");
        if (row.getForgottenAt() != null) return Outcome.refused(Refusal.GONE, "customer_import.forgotten");
        if (!row.getBaseRevision().equals(book.getRevision())) return Outcome.refused(Refusal.CONFLICT, "customer_import.lists_changed");
        each(act, clientId, id, "added", rows -> {
            customers.add(scope, clientId, rows.stream().filter(each -> !each.getKnown()).map(CustomerApplying::customer).toList());
            customers.change(scope, clientId, rows.stream().filter(ImportRowRecord::getKnown).map(CustomerApplying::customer).toList());
            lists.join(scope, clientId, row.getListId(), rows.stream().map(ImportRowRecord::getPersonId).toList());
        });
        each(act, clientId, id, "changed", rows -> customers.change(scope, clientId, rows.stream().map(CustomerApplying::customer).toList()));
        if (confirmGone) each(act, clientId, id, "gone", rows -> customers.gone(scope, clientId, lists.leave(scope, clientId, row.getListId(), rows.stream().map(ImportRowRecord::getPersonId).toList())));
        // Whoever is on another list already is counted once.
        if (lists.recount(scope, clientId, row.getListId()) > ListQueries.CUSTOMERS) return Outcome.refused(Refusal.CONFLICT, "customers_too_many");
        lists.applied(scope, clientId, row.getListId());
        var gone = confirmGone ? row.getGone() : 0;
        imports.counted(scope, clientId, id, new ListImportRecord().setAppliedGone(gone).setAppliedAt(clock.instant().atOffset(ZoneOffset.UTC)));
        following.watchers().forEach(each -> each.changed(act, clientId, row.getListId()));
        act.changed(null, List.of(HexFormat.of().formatHex(row.getSha256()), row.getAdded(), row.getChanged(), gone));
        return Outcome.done(id);
    }

    /** So many rows at a time, so that the longest list takes no more memory than a short one. */
    private void each(Act act, UUID clientId, UUID id, String change, Consumer<List<ImportRowRecord>> each) {
        var after = 0;
        for (var rows = imports.rows(act.scope(), clientId, id, change, after, CustomerImporting.TOGETHER); !rows.isEmpty(); rows = imports.rows(act.scope(), clientId, id, change, after, CustomerImporting.TOGETHER)) {
            each.accept(rows);
            after = rows.getLast().getNo();
        }
    }

    private static Customer customer(ImportRowRecord row) {
        return new Customer(row.getPersonId(), new Names(row.getNameEn(), row.getNameZhHant()), row.getEmail(), row.getLanguage(), false, 0);
    }
}
