package hk.praya.client;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.table.Cells;
import hk.praya.table.Dates;
import hk.praya.table.Headings.Column;
import hk.praya.table.RowProblem;
import hk.praya.table.Table;
import hk.praya.table.TableReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A firm's list of clients, understood. Pure. */
record ClientFile(String encoding, List<Column<ClientColumn>> columns, List<ListedClient> clients) {
    /** Each becomes a client, an engagement, a platform and an assignment in one transaction. */
    static final int LIMIT = 2_000;
    private static final Pattern FEE = Pattern.compile("\\d{1,9}(?:\\.\\d{1,2})?");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");
    private static final Map<String, String> VENDORS = Map.ofEntries(Map.entry("dingtalk", "dingtalk"), Map.entry("釘釘", "dingtalk"), Map.entry("钉钉", "dingtalk"),
        Map.entry("wecom", "wecom"), Map.entry("企業微信", "wecom"), Map.entry("企业微信", "wecom"), Map.entry("wechat work", "wecom"), Map.entry("lark", "lark"),
        Map.entry("feishu", "lark"), Map.entry("飛書", "lark"), Map.entry("飞书", "lark"), Map.entry("microsoft teams", "teams"), Map.entry("ms teams", "teams"), Map.entry("teams", "teams"));

    ClientFile {
        columns = List.copyOf(columns);
        clients = List.copyOf(clients);
    }

    /** @param consultants the members who may be assigned, by what a list calls them */
    static Outcome<ClientFile> read(byte[] content, Map<String, UUID> consultants) {
        return TableReading.read(content, ClientColumn.HEADINGS::recognised, 3).then(table -> {
            var columns = ClientColumn.HEADINGS.columns(table.header());
            var at = new EnumMap<ClientColumn, Integer>(ClientColumn.class);
            for (var i = 0; i < columns.size(); i++) if (columns.get(i).field() != null) at.put(columns.get(i).field(), i);
            if (!at.containsKey(ClientColumn.NAME_EN) && !at.containsKey(ClientColumn.NAME_ZH_HANT)) return Outcome.refused(Refusal.INVALID, "upload.column_missing", "name");
            if (table.rows().size() > LIMIT) return Outcome.refused(Refusal.TOO_LARGE, List.of(new Reason("upload.too_many_rows", "file", Map.of("limit", LIMIT))));
            return Outcome.done(new ClientFile(table.encoding(), columns, table.rows().stream().map(row -> new Reader(row, at, consultants).client()).toList()));
        });
    }

    /** One row being understood. */
    private static final class Reader {
        private final Table.Row row;
        private final Map<ClientColumn, Integer> at;
        private final Map<String, UUID> consultants;
        private final List<RowProblem> problems = new ArrayList<>();

        Reader(Table.Row row, Map<ClientColumn, Integer> at, Map<String, UUID> consultants) {
            this.row = row;
            this.at = at;
            this.consultants = consultants;
        }

        ListedClient client() {
            var en = text(ClientColumn.NAME_EN, 200);
            var zh = text(ClientColumn.NAME_ZH_HANT, 200);
            // A list with one column of names has them in whichever script the client uses.
            if (zh == null && en != null && Cells.hasHan(en)) {
                zh = en;
                en = null;
            }
            if (en == null && zh == null) problems.add(RowProblem.error("row.name_missing", "name"));
            var vendor = vendor();
            var edition = text(ClientColumn.EDITION, 80);
            var starts = date(ClientColumn.STARTS);
            var ends = date(ClientColumn.ENDS);
            if ((starts == null) != (ends == null) && problems.stream().noneMatch(each -> each.key().equals("row.date_unreadable"))) {
                problems.add(RowProblem.error("row.value_missing", starts == null ? "starts" : "ends"));
            }
            if (starts != null && ends != null && ends.isBefore(starts)) problems.add(RowProblem.error("ends_before_start", "ends"));
            var consultant = text(ClientColumn.CONSULTANT, 200);
            var member = consultant == null ? null : consultants.get(consultant.toLowerCase(Locale.ROOT));
            if (consultant != null && member == null) problems.add(RowProblem.error("client.consultant_unknown", "consultant", "name", consultant));
            var platform = text(ClientColumn.PLATFORM, 80);
            return new ListedClient(row.line(), "new", en, zh, brNumber(), text(ClientColumn.SECTOR, 120), number(ClientColumn.STAFF), domain(), vendor,
                "other".equals(vendor) ? edition == null ? platform : platform + " " + edition : edition, number(ClientColumn.SEATS), starts, ends, fee(),
                text(ClientColumn.TIER, 80), consultant, member, problems).with(List.of(), false);
        }

        private @Nullable String brNumber() {
            var code = Cells.code(cell(ClientColumn.BR_NUMBER));
            if (code.isEmpty()) {
                problems.add(RowProblem.warning("client.br_missing", "brNumber"));
                return null;
            }
            if (code.length() > 40) return tooLong(ClientColumn.BR_NUMBER, 40);
            if (BrNumber.key(code) == null) problems.add(RowProblem.warning("client.br_unusual", "brNumber"));
            return code;
        }

        private @Nullable String vendor() {
            var name = text(ClientColumn.PLATFORM, 80);
            if (name == null) return null;
            var vendor = VENDORS.get(name.toLowerCase(Locale.ROOT));
            if (vendor == null) problems.add(RowProblem.warning("client.platform_other", "platform", "name", name));
            return vendor == null ? "other" : vendor;
        }

        private @Nullable Integer number(ClientColumn column) {
            if (Cells.code(cell(column)).isEmpty()) return null;
            var number = isNegative(cell(column)) ? null : Cells.number(cell(column));
            if (number != null && number <= 10_000_000) return number.intValue();
            problems.add(RowProblem.error("row.number_unreadable", column.field()));
            return null;
        }

        /** Before the sign is dropped that a spreadsheet would take for a formula's. */
        private static boolean isNegative(String cell) {
            var text = Cells.unquoted(cell).strip();
            return text.startsWith("-") || text.startsWith("−") || text.startsWith("－") || (text.startsWith("(") && text.endsWith(")"));
        }

        /** Dollars a year, in cents. */
        private @Nullable Long fee() {
            var text = Cells.code(cell(ClientColumn.FEE)).toUpperCase(Locale.ROOT).replaceFirst("^(HKD|HK\\$|\\$)", "").replace(",", "");
            if (text.isEmpty()) return null;
            if (!isNegative(cell(ClientColumn.FEE)) && FEE.matcher(text).matches()) return new BigDecimal(text).movePointRight(2).longValueExact();
            problems.add(RowProblem.error("row.amount_unreadable", "fee"));
            return null;
        }

        private @Nullable LocalDate date(ClientColumn column) {
            if (Cells.safe(cell(column)).isEmpty()) return null;
            var date = Dates.of(cell(column));
            if (date == null) problems.add(RowProblem.error("row.date_unreadable", column.field()));
            return date;
        }

        private @Nullable String domain() {
            var domain = Cells.code(cell(ClientColumn.EMAIL_DOMAIN)).toLowerCase(Locale.ROOT);
            if (domain.isEmpty()) return null;
            if (domain.length() <= 253 && DOMAIN.matcher(domain).matches()) return domain;
            problems.add(RowProblem.error("row.domain_unreadable", "emailDomain"));
            return null;
        }

        private @Nullable String text(ClientColumn column, int limit) {
            var text = Cells.safe(cell(column));
            if (text.isEmpty()) return null;
            if (Cells.isFormula(cell(column))) {
                var problem = RowProblem.warning("row.formula_neutralised", column.field());
                if (!problems.contains(problem)) problems.add(problem);
            }
            return text.codePointCount(0, text.length()) <= limit ? text : tooLong(column, limit);
        }

        private @Nullable String tooLong(ClientColumn column, int limit) {
            var problem = RowProblem.error("row.cell_too_long", column.field(), "limit", String.valueOf(limit));
            if (!problems.contains(problem)) problems.add(problem);
            return null;
        }

        private String cell(ClientColumn column) {
            var index = at.get(column);
            return index == null ? "" : row.cell(index);
        }
    }
}
