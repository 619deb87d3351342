package hk.praya.customer;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.customer.CustomerImporting.CustomerHeading;
import hk.praya.http.Names;
import hk.praya.jooq.customer.tables.records.BookRecord;
import hk.praya.jooq.customer.tables.records.ImportRowRecord;
import hk.praya.jooq.customer.tables.records.ListImportRecord;
import hk.praya.table.RowProblem;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a file would change, some of its rows at a time. */
@Singleton
final class ImportReading {
    private final Access access;
    private final ListQueries lists;
    private final ImportQueries imports;
    private final KeptJson json;

    ImportReading(Access access, ListQueries lists, ImportQueries imports, KeptJson json) {
        this.access = access;
        this.lists = lists;
        this.imports = imports;
        this.json = json;
    }

    /**
     * @param line of the file; 0 for somebody who is not in it
     * @param change {@code added}, {@code changed}, {@code unchanged}, {@code gone}; {@code error}: left out
     */
    @Serdeable
    record CustomerImportRow(int line, String change, Names name, @Nullable String email, @Nullable String language, List<RowProblem> problems) {}

    /** @param problems rows with something amiss. @param errors rows among them that are left out */
    @Serdeable
    record CustomerImportCounts(int added, int changed, int unchanged, int gone, int errors, int problems) {}

    /**
     * @param counts of all rows, whichever are shown
     * @param rows of those asked for. @param rowsTotal how many there are of those asked for. @param next where the next ones begin; null: there are none
     * @param stale the lists have changed since: read the file again
     */
    @Serdeable
    record CustomerImportView(UUID id, UUID listId, String fileName, String encoding, List<CustomerHeading> columns, CustomerImportCounts counts, List<CustomerImportRow> rows, int rowsTotal, @Nullable Integer next,
        boolean stale, @Nullable Instant appliedAt, Instant createdAt) {}

    /** @param show which rows; null: all. @param after the place of the last one before */
    Outcome<CustomerImportView> view(Actor actor, UUID clientId, UUID id, @Nullable String show, int after, int limit) {
        return access.read(actor, Permission.CUSTOMER_VIEW, clientId, scope -> imports.find(scope, clientId, id).map(row -> {
            if (row.getForgottenAt() != null) return Outcome.<CustomerImportView>refused(Refusal.GONE, "customer_import.forgotten");
            var found = imports.rows(scope, clientId, id, show, after, limit + 1);
            var rows = found.size() > limit ? found.subList(0, limit) : found;
            var stale = row.getAppliedAt() == null && !lists.book(scope, clientId).map(BookRecord::getRevision).orElse(0L).equals(row.getBaseRevision());
            return Outcome.done(new CustomerImportView(id, row.getListId(), row.getFileName(), row.getEncoding(), json.list(row.getColumns(), CustomerHeading.class), counts(row), rows.stream().map(this::row).toList(),
                total(row, show), found.size() > limit ? rows.getLast().getNo() : null, stale, row.getAppliedAt() == null ? null : row.getAppliedAt().toInstant(), row.getCreatedAt().toInstant()));
        }).orElseGet(Outcome::absent));
    }

    private CustomerImportRow row(ImportRowRecord row) {
        return new CustomerImportRow(row.getLine(), row.getChange(), new Names(row.getNameEn(), row.getNameZhHant()), row.getEmail(), row.getLanguage(), json.list(row.getProblems(), RowProblem.class));
    }

    private static CustomerImportCounts counts(ListImportRecord row) {
        return new CustomerImportCounts(row.getAdded(), row.getChanged(), row.getUnchanged(), row.getGone(), row.getErrors(), row.getProblems());
    }

    private static int total(ListImportRecord row, @Nullable String show) {
        return switch (show) {
            case null -> row.getAdded() + row.getChanged() + row.getUnchanged() + row.getGone() + row.getErrors();
            case "added" -> row.getAdded();
            case "changed" -> row.getChanged();
            case "unchanged" -> row.getUnchanged();
            case "gone" -> row.getGone();
            case "error" -> row.getErrors();
            case "problems" -> row.getProblems();
            default -> throw new IllegalArgumentException(show);
        };
    }
}
