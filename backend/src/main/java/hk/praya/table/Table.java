package hk.praya.table;

import java.util.List;

/**
 * A file of rows, read. The header is a row like another, and known by its words.
 *
 * @param encoding the name of the character encoding that was found
 * @param header the cells of the header row, as they stand there
 */
public record Table(String encoding, List<String> header, List<Row> rows) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** @param line where the row begins in the file, from 1 */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Rows may be shorter than the header: what is not there is empty. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
