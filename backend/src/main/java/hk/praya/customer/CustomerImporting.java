package hk.praya.customer;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Jobs;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.jooq.customer.tables.records.ImportRowRecord;
import hk.praya.jooq.customer.tables.records.ListImportRecord;
import hk.praya.roster.Customers;
import hk.praya.roster.Customers.Customer;
import hk.praya.table.Cells;
import hk.praya.table.RowProblem;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Reading a list of customers: what it would change, row by row, before anything of it counts. */
@Singleton
final class CustomerImporting {
    /** Compared and written at once. */
    static final int TOGETHER = 5_000;

    private final Access access;
    private final ListQueries lists;
    private final ImportQueries imports;
    private final Customers customers;
    private final Keeping keeping;
    private final Clock clock;

    CustomerImporting(Access access, ListQueries lists, ImportQueries imports, Customers customers, Keeping keeping, Clock clock) {
        this.access = access;
        this.lists = lists;
        this.imports = imports;
        this.customers = customers;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** What keeping a preview needs besides queries. */
    @Singleton
    record Keeping(Idempotency idempotency, KeptJson json, Jobs jobs) {}

    /** @param field what it was taken for; null: dropped, never stored */
    @Serdeable
    record CustomerHeading(String header, @Nullable String field) {}

    Outcome<UUID> preview(Actor actor, UUID clientId, UUID listId, String fileName, byte[] content, UUID key) {
        // Read before the transaction begins: a large file must not hold a connection while it is understood.
        return CustomerFile.read(content).then(file -> {
            var id = Ids.next(clock);
            var sha256 = DigestUtils.sha256(content);
            return access.write(actor, Permission.CUSTOMER_EDIT, Subject.of(clientId, "customer_import", id), act -> {
                if (lists.find(act.scope(), clientId, listId).isEmpty()) return Outcome.absent();
                return keeping.idempotency().once(act, key, clientId, "customer.import", listId + " " + HexFormat.of().formatHex(sha256), id, () -> keep(act, clientId, listId, id, fileName, sha256, file));
            });
        });
    }

    private Outcome<UUID> keep(Act act, UUID clientId, UUID listId, UUID id, String fileName, byte[] sha256, CustomerFile file) {
        var scope = act.scope();
        var book = lists.lock(scope, clientId);
        var now = clock.instant();
        keeping.jobs().request(act, clientId, ImportForgetting.WORK, id, now.plus(ImportForgetting.KEPT));
        var headings = file.columns().stream().map(each -> new CustomerHeading(each.header(), each.field() == null ? null : each.field().field())).toList();
        imports.insert(new ListImportRecord().setFirmId(scope.firmId()).setClientId(clientId).setImportId(id).setListId(listId).setFileName(Cells.safe(fileName)).setEncoding(file.encoding()).setSha256(sha256)
            .setColumns(keeping.json().of(headings)).setBaseRevision(book.getRevision()).setAdded(0).setChanged(0).setUnchanged(0).setGone(0).setErrors(0).setProblems(0)
            .setCreatedBy(act.actor().id()).setCreatedAt(now.atOffset(ZoneOffset.UTC)));
        var comparison = new Comparison(scope, clientId, listId, id);
        comparison.rows(file.entries());
        comparison.gone();
        imports.counted(scope, clientId, id, comparison.counts());
        act.changed(null, List.of(listId, HexFormat.of().formatHex(sha256)));
        return Outcome.done(id);
    }

    /** A file against the list as it stands. */
    private final class Comparison {
        private final Scope scope;
        private final UUID clientId;
        private final UUID importId;
        /** Who was on the list and did not come up in the file yet. */
        private final Set<UUID> left;
        /** And who did: a later row of the same address finds that they are on it. */
        private final Set<UUID> seen = new HashSet<>();
        private int no;
        private int added;
        private int changed;
        private int unchanged;
        private int gone;
        private int errors;
        private int problems;

        Comparison(Scope scope, UUID clientId, UUID listId, UUID importId) {
            this.scope = scope;
            this.clientId = clientId;
            this.importId = importId;
            this.left = lists.onList(scope, clientId, listId);
        }

        void rows(List<Entry> entries) {
            for (var from = 0; from < entries.size(); from += TOGETHER) some(entries.subList(from, Math.min(from + TOGETHER, entries.size())));
        }

        private void some(List<Entry> entries) {
            var emails = entries.stream().map(Entry::email).filter(Objects::nonNull).distinct().toList();
            var known = customers.byEmail(scope, clientId, emails);
            var staff = customers.ofStaff(scope, clientId, emails);
            var rows = new ArrayList<ImportRowRecord>();
            for (var entry : entries) rows.add(row(entry, known, staff));
            imports.insert(rows);
        }

        private ImportRowRecord row(Entry said, Map<String, Customer> all, Set<String> staff) {
            var known = said.email() == null ? null : all.get(said.email());
            // A row that is left out speaks of somebody all the same: whoever is in the file is not gone.
            var here = known != null && (left.remove(known.id()) || seen.contains(known.id()));
            if (here) seen.add(known.id());
            // An employee may be a customer: said as they come to be one, and of nobody who is on the list.
            var entry = !here && !said.isError() && staff.contains(String.valueOf(said.email())) ? said.with(RowProblem.warning("row.address_of_staff", "email")) : said;
            if (!entry.problems().isEmpty()) problems++;
            if (entry.isError()) {
                errors++;
                return record(entry.line(), "error", null, known != null, entry.name(), entry.email(), entry.language(), entry.problems());
            }
            // What the list does not say stays as it was.
            var name = known == null ? entry.name() : known.name().said(entry.name());
            var language = entry.language() != null || known == null ? entry.language() : known.language();
            var same = known != null && known.name().equals(name) && Objects.equals(known.language(), language);
            var change = !here ? "added" : same ? "unchanged" : "changed";
            switch (change) {
                case "added" -> added++;
                case "changed" -> changed++;
                default -> unchanged++;
            }
            return record(entry.line(), change, known == null ? Ids.next(clock) : known.id(), known != null, name, entry.email(), language, entry.problems());
        }

        void gone() {
            var all = List.copyOf(left);
            for (var from = 0; from < all.size(); from += TOGETHER) {
                var some = customers.byId(scope, clientId, all.subList(from, Math.min(from + TOGETHER, all.size())));
                imports.insert(some.values().stream().map(each -> record(0, "gone", each.id(), true, each.name(), each.email(), each.language(), List.of())).toList());
                gone += some.size();
            }
        }

        private ImportRowRecord record(int line, String change, @Nullable UUID personId, boolean known, Names name, @Nullable String email, @Nullable String language, List<RowProblem> troubles) {
            return new ImportRowRecord().setFirmId(scope.firmId()).setClientId(clientId).setImportId(importId).setNo(++no).setLine(line).setChange(change).setPersonId(personId).setKnown(known)
                .setNameEn(name.en()).setNameZhHant(name.zhHant()).setEmail(email).setLanguage(language).setProblems(keeping.json().of(troubles)).setTroubled(!troubles.isEmpty());
        }

        ListImportRecord counts() {
            return new ListImportRecord().setAdded(added).setChanged(changed).setUnchanged(unchanged).setGone(gone).setErrors(errors).setProblems(problems);
        }
    }
}
