package hk.praya.roster;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.http.Names;
import hk.praya.table.Cells;
import hk.praya.table.Dates;
import hk.praya.table.Headings.Column;
import hk.praya.table.RowProblem;
import hk.praya.table.ScriptNames;
import hk.praya.table.Table;
import hk.praya.table.TableReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address book or an HR list, understood. Pure: bytes in, people out; what is not needed never gets past here.
 *
 * @param kind {@code dingtalk} or {@code hr}
 */
record RosterFile(String kind, String encoding, List<Column<RosterColumn>> columns, List<Entry> entries) {
    static final String DINGTALK = "dingtalk";
    static final String HR = "hr";
    static final Pattern EMAIL = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");
    private static final Set<String> LEFT = Set.of("left", "resigned", "terminated", "inactive", "leaver", "ex-staff", "離職", "离职", "已離職", "已离职", "辭職", "退休");

    RosterFile {
        columns = List.copyOf(columns);
        entries = List.copyOf(entries);
    }

    /** @param today decides whether a last working day is past */
    static Outcome<RosterFile> read(byte[] content, LocalDate today) {
        return TableReading.read(content, RosterColumn.HEADINGS::recognised, RosterColumn.LEAST).then(table -> {
            var columns = RosterColumn.HEADINGS.columns(table.header());
            var at = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
            for (var i = 0; i < columns.size(); i++) if (columns.get(i).field() != null) at.put(columns.get(i).field(), i);
            if (!at.containsKey(RosterColumn.NAME) && !at.containsKey(RosterColumn.NAME_EN) && !at.containsKey(RosterColumn.NAME_ZH_HANT)) {
                return Outcome.refused(Refusal.INVALID, "upload.column_missing", "name");
            }
            var kind = kind(at.keySet());
            if (kind == null) return Outcome.refused(Refusal.INVALID, "upload.headers_unknown", "file");
            // HR's telephone numbers are not what accounts are registered with: dropped, and shown as dropped.
            if (kind.equals(HR)) at.keySet().removeAll(Set.of(RosterColumn.MOBILE, RosterColumn.COUNTRY_CODE));
            var taken = columns.stream().map(each -> at.containsKey(each.field()) ? each : new Column<RosterColumn>(each.header(), null)).toList();
            var entries = new ArrayList<Entry>();
            for (var row : table.rows()) entries.add(new Reader(row, at, kind, today).entry());
            return Outcome.done(new RosterFile(kind, table.encoding(), taken, duplicatesNamed(entries)));
        });
    }

    /** Only DingTalk knows accounts; only HR knows who leaves. A sheet with neither is some other list of people. */
    private static @Nullable String kind(Set<RosterColumn> columns) {
        if (columns.contains(RosterColumn.USER_KEY) || columns.contains(RosterColumn.ENTERPRISE) || columns.contains(RosterColumn.ACTIVE)) return DINGTALK;
        if (columns.contains(RosterColumn.LAST_WORKING_DAY) || columns.contains(RosterColumn.STATUS)) return HR;
        if (columns.contains(RosterColumn.MOBILE)) return DINGTALK;
        return columns.size() > 2 && (columns.contains(RosterColumn.DEPARTMENT) || columns.contains(RosterColumn.EMAIL)) ? HR : null;
    }

    /** A key that two rows share tells neither apart: both are left out, and each names the other. */
    private static List<Entry> duplicatesNamed(List<Entry> entries) {
        var problems = new HashMap<Integer, List<RowProblem>>();
        note(entries, problems, Entry::userKey, "userKey", true);
        note(entries, problems, Entry::staffNumber, "staffNumber", true);
        note(entries, problems, Entry::email, "email", false);
        return entries.stream().map(entry -> {
            var more = problems.get(entry.line());
            if (more == null) return entry;
            var all = new ArrayList<>(entry.problems());
            all.addAll(more);
            return entry.with(all);
        }).toList();
    }

    private static void note(List<Entry> entries, Map<Integer, List<RowProblem>> problems, java.util.function.Function<Entry, @Nullable String> key, String field, boolean fatal) {
        var lines = new HashMap<String, List<Integer>>();
        for (var entry : entries) if (key.apply(entry) != null) lines.computeIfAbsent(key.apply(entry), _ -> new ArrayList<>()).add(entry.line());
        for (var same : lines.values()) {
            if (same.size() < 2) continue;
            for (var line : same) {
                var others = String.join(", ", same.stream().filter(each -> !each.equals(line)).limit(5).map(String::valueOf).toList());
                problems.computeIfAbsent(line, _ -> new ArrayList<>()).add(fatal ? RowProblem.error("row.duplicate", field, "lines", others)
                    : RowProblem.warning("row.email_shared", field, "lines", others));
            }
        }
    }

    /** One row being understood. */
    private static final class Reader {
        private final Table.Row row;
        private final Map<RosterColumn, Integer> at;
        private final String kind;
        private final LocalDate today;
        private final List<RowProblem> problems = new ArrayList<>();

        Reader(Table.Row row, Map<RosterColumn, Integer> at, String kind, LocalDate today) {
            this.row = row;
            this.at = at;
            this.kind = kind;
            this.today = today;
        }

        Entry entry() {
            var names = names();
            if (names.isEmpty()) problems.add(RowProblem.error("row.name_missing", "name"));
            var lastDay = date(RosterColumn.LAST_WORKING_DAY);
            var company = email(RosterColumn.COMPANY_EMAIL);
            var email = company != null ? company : email(RosterColumn.EMAIL);
            return new Entry(row.line(), names.en(), names.zhHant(), email, blankToNull(text(RosterColumn.DEPARTMENT)), blankToNull(text(RosterColumn.OFFICE)), blankToNull(text(RosterColumn.TITLE)),
                code(RosterColumn.USER_KEY), code(RosterColumn.STAFF_NUMBER), mobile(), accountKind(), active(), date(RosterColumn.HIRE_DATE), lastDay,
                left(lastDay), problems);
        }

        private Names names() {
            var one = ScriptNames.split(text(RosterColumn.NAME));
            var en = ScriptNames.split(text(RosterColumn.NAME_EN));
            var zh = ScriptNames.split(text(RosterColumn.NAME_ZH_HANT));
            return new Names(first(en.en(), one.en(), zh.en()), first(zh.zhHant(), one.zhHant(), en.zhHant()));
        }

        private @Nullable Mobile mobile() {
            if (!at.containsKey(RosterColumn.MOBILE)) return null;
            var mobile = Mobile.of(cell(RosterColumn.MOBILE), cell(RosterColumn.COUNTRY_CODE));
            if (mobile == null) problems.add(RowProblem.warning("row.mobile_unreadable", "mobile"));
            return mobile;
        }

        private @Nullable String accountKind() {
            if (!at.containsKey(RosterColumn.ENTERPRISE)) return null;
            var enterprise = Cells.yes(cell(RosterColumn.ENTERPRISE));
            if (enterprise == null && !cell(RosterColumn.ENTERPRISE).isBlank()) problems.add(RowProblem.warning("row.yes_or_no", "enterprise"));
            return enterprise == null ? "unknown" : enterprise ? "enterprise" : "personal";
        }

        private @Nullable Boolean active() {
            if (!at.containsKey(RosterColumn.ACTIVE)) return null;
            var active = Cells.yes(cell(RosterColumn.ACTIVE));
            if (active == null && !cell(RosterColumn.ACTIVE).isBlank()) problems.add(RowProblem.warning("row.yes_or_no", "active"));
            // An account that nothing is said of counts as one that can be used.
            return active == null || active;
        }

        private @Nullable Boolean left(@Nullable LocalDate lastDay) {
            if (kind.equals(DINGTALK)) return null;
            var saysLeft = LEFT.contains(Cells.plain(cell(RosterColumn.STATUS)).toLowerCase(Locale.ROOT));
            if (saysLeft && lastDay == null) problems.add(RowProblem.warning("row.last_day_missing", "lastWorkingDay"));
            return saysLeft ? lastDay == null || lastDay.isBefore(today) : lastDay != null && lastDay.isBefore(today);
        }

        private @Nullable LocalDate date(RosterColumn column) {
            var cell = cell(column);
            if (Cells.safe(cell).isEmpty()) return null;
            var date = Dates.of(cell);
            if (date == null) problems.add(RowProblem.warning("row.date_unreadable", column.field()));
            return date;
        }

        private @Nullable String email(RosterColumn column) {
            var email = Cells.code(cell(column)).toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
            if (email.isEmpty()) return null;
            if (email.length() <= 254 && EMAIL.matcher(email).matches()) return email;
            problems.add(RowProblem.warning("row.email_unreadable", column.field()));
            return null;
        }

        private @Nullable String code(RosterColumn column) {
            var code = Cells.code(cell(column));
            if (code.isEmpty()) return null;
            if (code.length() <= 100) return code;
            problems.add(RowProblem.error("row.cell_too_long", column.field(), "limit", "100"));
            return null;
        }

        private String text(RosterColumn column) {
            var cell = cell(column);
            if (Cells.isFormula(cell) && !Cells.safe(cell).isEmpty()) problems.add(RowProblem.warning("row.formula_neutralised", column.field()));
            return Cells.safe(cell);
        }

        private String cell(RosterColumn column) {
            var index = at.get(column);
            if (index == null) return "";
            var cell = row.cell(index);
            if (!Cells.isTooLong(cell)) return cell;
            var problem = RowProblem.error("row.cell_too_long", column.field(), "limit", String.valueOf(Cells.LENGTH));
            if (!problems.contains(problem)) problems.add(problem);
            return "";
        }

        private static @Nullable String first(@Nullable String... candidates) {
            for (var each : candidates) if (each != null) return each;
            return null;
        }

        private static @Nullable String blankToNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
