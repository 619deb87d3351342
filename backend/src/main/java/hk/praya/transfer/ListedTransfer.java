package hk.praya.transfer;

import hk.praya.http.Names;
import hk.praya.table.RowProblem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet, understood.
 *
 * @param number of the transfer that it is; null: a new one
 * @param state {@code new}, {@code changed}, {@code same}, or {@code error}: left out
 * @param id of the transfer that it is; null: a new one. @param version that it was compared with
 * @param flow as it would stand; null where the row has errors
 */
@Serdeable
record ListedTransfer(int line, @Nullable Integer number, String state, Names name, List<Change> changes, List<RowProblem> problems, @Nullable UUID id, @Nullable Long version,
    @Nullable Flow flow) {
    ListedTransfer {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /** @param column as the register calls it. @param before and {@code after} as a sheet shows them, in either language */
    @Serdeable
    record Change(String column, Names before, Names after) {}
}
