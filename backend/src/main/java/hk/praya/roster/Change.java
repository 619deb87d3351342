package hk.praya.roster;

import hk.praya.table.RowProblem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file, or its absence, would do.
 *
 * @param line of the file; 0 for somebody who is not in it
 * @param change {@code added}, {@code changed}, {@code unchanged}, {@code gone}, or {@code error}: the row is left out
 * @param personId whom it is about; for somebody new, the id that they will have
 * @param fields the names of the fields that differ
 */
@Serdeable
record Change(int line, String change, @Nullable UUID personId, @Nullable Profile before, @Nullable Profile after, List<String> fields, List<RowProblem> problems) {
    Change {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** An address that they did not have before; null: none. */
    @Nullable String newEmail() {
        if (!is("added") && !is("changed")) return null;
        var email = after == null ? null : after.email();
        return before == null || !Objects.equals(before.email(), email) ? email : null;
    }

    Change with(RowProblem more) {
        return new Change(line, change, personId, before, after, fields, Stream.concat(problems.stream(), Stream.of(more)).toList());
    }

    boolean is(String kind) {
        return change.equals(kind);
    }
}
