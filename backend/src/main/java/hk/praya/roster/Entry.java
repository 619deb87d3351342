package hk.praya.roster;

import hk.praya.table.RowProblem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, as far as it is needed. Null: the file does not say.
 *
 * @param left whether HR says that they have left, or their last working day is past
 */
record Entry(int line, @Nullable String nameEn, @Nullable String nameZhHant, @Nullable String email, @Nullable String department, @Nullable String office, @Nullable String title,
    @Nullable String userKey, @Nullable String staffNumber, @Nullable Mobile mobile, @Nullable String accountKind, @Nullable Boolean active,
    @Nullable LocalDate hireDate, @Nullable LocalDate lastWorkingDay, @Nullable Boolean left, List<RowProblem> problems) {
    Entry {
        problems = List.copyOf(problems);
    }

    boolean isError() {
        return problems.stream().anyMatch(RowProblem::isError);
    }

    Entry with(List<RowProblem> more) {
        return new Entry(line, nameEn, nameZhHant, email, department, office, title, userKey, staffNumber, mobile, accountKind, active, hireDate, lastWorkingDay, left, more);
    }
}
