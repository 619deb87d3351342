package hk.praya.customer;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.http.Names;
import hk.praya.roster.Customers;
import hk.praya.table.Cells;
import hk.praya.table.Headings.Column;
import hk.praya.table.RowProblem;
import hk.praya.table.ScriptNames;
import hk.praya.table.Table;
import hk.praya.table.TableReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of customers, understood. Pure: bytes in, customers out; what is not needed never gets past here. */
record CustomerFile(String encoding, List<Column<CustomerColumn>> columns, List<Entry> entries) {
    /** As many as a client may bring in one list. */
    static final int ROWS = 50_000;
    /** As long as anybody may be called. */
    private static final int NAME = 200;
    private static final Map<String, String> LANGUAGES = languages();

    CustomerFile {
        columns = List.copyOf(columns);
        entries = List.copyOf(entries);
    }

    static Outcome<CustomerFile> read(byte[] content) {
        return TableReading.read(content, CustomerColumn.HEADINGS::recognised, CustomerColumn.LEAST, ROWS).then(table -> {
            var columns = CustomerColumn.HEADINGS.columns(table.header());
            var at = new EnumMap<CustomerColumn, Integer>(CustomerColumn.class);
            for (var i = 0; i < columns.size(); i++) if (columns.get(i).field() != null) at.put(columns.get(i).field(), i);
            if (!at.containsKey(CustomerColumn.NAME) && !at.containsKey(CustomerColumn.NAME_EN) && !at.containsKey(CustomerColumn.NAME_ZH_HANT)) {
                return Outcome.refused(Refusal.INVALID, "upload.column_missing", "name");
            }
            if (!at.containsKey(CustomerColumn.EMAIL)) return Outcome.refused(Refusal.INVALID, "upload.column_missing", "email");
            var entries = new ArrayList<Entry>();
            for (var row : table.rows()) entries.add(new Reader(row, at).entry());
            return Outcome.done(new CustomerFile(table.encoding(), columns, repeatsNamed(entries)));
        });
    }

    /** The first row with an address is taken; each later one is left out, and names the first. */
    private static List<Entry> repeatsNamed(List<Entry> entries) {
        var first = new HashMap<String, Integer>();
        var all = new ArrayList<Entry>();
        for (var entry : entries) {
            // A row that is left out anyway stands in nobody's way.
            var before = entry.email() == null || entry.isError() ? null : first.putIfAbsent(entry.email(), entry.line());
            all.add(before == null ? entry : entry.with(RowProblem.error("row.repeated", "email", "line", String.valueOf(before))));
        }
        return all;
    }

    private static Map<String, String> languages() {
        var all = new HashMap<String, String>();
        for (var each : List.of("en", "eng", "english", "英文", "英語", "en-hk", "en-gb", "en-us", "e")) all.put(each, "en");
        for (var each : List.of("zh-hant", "zh-hk", "zh-tw", "tc", "zh", "chinese", "中文", "繁體中文", "繁體", "繁中", "traditional chinese", "c")) all.put(each, "zh-Hant");
        for (var each : List.of("zh-hans", "zh-cn", "sc", "簡體中文", "简体中文", "簡體", "简体", "简中", "simplified chinese")) all.put(each, "zh-Hans");
        return Map.copyOf(all);
    }

    /** One row being understood. */
    private static final class Reader {
        private final Table.Row row;
        private final Map<CustomerColumn, Integer> at;
        private final List<RowProblem> problems = new ArrayList<>();

        Reader(Table.Row row, Map<CustomerColumn, Integer> at) {
            this.row = row;
            this.at = at;
        }

        Entry entry() {
            var one = ScriptNames.split(text(CustomerColumn.NAME));
            var en = ScriptNames.split(text(CustomerColumn.NAME_EN));
            var zh = ScriptNames.split(text(CustomerColumn.NAME_ZH_HANT));
            var names = new Names(first(en.en(), one.en(), zh.en()), first(zh.zhHant(), one.zhHant(), en.zhHant()));
            for (var each : Arrays.asList(names.en(), names.zhHant())) if (each != null && each.length() > NAME) problems.add(RowProblem.error("row.cell_too_long", "name", "limit", String.valueOf(NAME)));
            if (!names.hasLetters()) problems.add(RowProblem.error("row.name_missing", "name"));
            return new Entry(row.line(), names, email(), language(), problems);
        }

        private @Nullable String email() {
            var email = Cells.code(cell(CustomerColumn.EMAIL)).toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
            if (Customers.isAddress(email)) return email;
            problems.add(RowProblem.error(email.isEmpty() ? "row.email_missing" : "row.email_wrong", "email"));
            return null;
        }

        private @Nullable String language() {
            var said = Cells.plain(cell(CustomerColumn.LANGUAGE)).toLowerCase(Locale.ROOT).replace('_', '-');
            if (said.isEmpty()) return null;
            var known = LANGUAGES.get(said);
            if (known == null) problems.add(RowProblem.warning("row.language_unknown", "language"));
            return known;
        }

        private String text(CustomerColumn column) {
            var cell = cell(column);
            if (Cells.isFormula(cell) && !Cells.safe(cell).isEmpty()) problems.add(RowProblem.warning("row.formula_neutralised", column.field()));
            return Cells.safe(cell);
        }

        private String cell(CustomerColumn column) {
            var index = at.get(column);
            if (index == null) return "";
            var cell = row.cell(index);
            if (!Cells.isTooLong(cell)) return cell;
            problems.add(RowProblem.error("row.cell_too_long", column.field(), "limit", String.valueOf(Cells.LENGTH)));
            return "";
        }

        private static @Nullable String first(@Nullable String... candidates) {
            for (var each : candidates) if (each != null) return each;
            return null;
        }
    }
}
