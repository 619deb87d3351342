package hk.praya.table;

import hk.praya.table.Headings.Column;
import io.micronaut.serde.annotation.Serdeable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a file, as a preview shows it. @param field what it was read as; null: it is not kept */
@Serdeable
public record ListedColumn(String header, @Nullable String field) {
    public static <C> ListedColumn of(Column<C> column, Function<C, String> field) {
        return new ListedColumn(column.header(), column.field() == null ? null : field.apply(column.field()));
    }
}
