package hk.praya.customer;

import hk.praya.http.Names;
import hk.praya.table.RowProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a list, understood. @param email null: none can be read. @param language null: the list does not say */
record Entry(int line, Names name, @Nullable String email, @Nullable String language, List<RowProblem> problems) {
    Entry {
        problems = List.copyOf(problems);
    }

    boolean isError() {
        return problems.stream().anyMatch(RowProblem::isError);
    }

    Entry with(RowProblem more) {
        var all = new ArrayList<>(problems);
        all.add(more);
        return new Entry(line, name, email, language, all);
    }
}
