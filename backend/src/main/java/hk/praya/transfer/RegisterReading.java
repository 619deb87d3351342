package hk.praya.transfer;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Scope;
import hk.praya.client.ClientParticulars;
import hk.praya.http.Names;
import hk.praya.platform.Profiles;
import hk.praya.table.ListedColumn;
import hk.praya.table.RowProblem;
import hk.praya.table.Table;
import hk.praya.table.TableReading;
import hk.praya.transfer.ListedTransfer.Change;
import hk.praya.transfer.TransferImporting.Preview;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a preview of a sheet: each row beside the transfer that its number says it is. */
@Singleton
final class RegisterReading {
    /** A preview is kept and shown whole; a client with more flows than this brings them in parts. */
    static final int ROWS = 5_000;

    private final TransferQueries queries;
    private final FlowRows rows;
    private final RegisterSheet sheet;
    private final RegisterWords words;
    private final TransferRegister.Checking checking;
    private final Profiles profiles;

    RegisterReading(TransferQueries queries, FlowRows rows, RegisterSheet sheet, RegisterWords words, TransferRegister.Checking checking, Profiles profiles) {
        this.queries = queries;
        this.rows = rows;
        this.sheet = sheet;
        this.words = words;
        this.checking = checking;
        this.profiles = profiles;
    }

    record Read(String encoding, Preview preview) {}

    Outcome<Read> read(Scope scope, UUID clientId, byte[] content) {
        return TableReading.read(content, RegisterColumn.HEADINGS::recognised, 3).then(table -> {
            var columns = RegisterColumn.HEADINGS.columns(table.header());
            var at = new EnumMap<RegisterColumn, Integer>(RegisterColumn.class);
            for (var i = 0; i < columns.size(); i++) if (columns.get(i).field() != null) at.put(columns.get(i).field(), i);
            if (!at.containsKey(RegisterColumn.NAME_EN) && !at.containsKey(RegisterColumn.NAME_ZH_HANT) && !at.containsKey(RegisterColumn.NUMBER)) {
                return Outcome.refused(Refusal.INVALID, "upload.column_missing", "name");
            }
            if (table.rows().size() > ROWS) return Outcome.refused(Refusal.TOO_LARGE, List.of(new Reason("upload.too_many_rows", "file", Map.of("limit", ROWS))));
            var platforms = checking.clients().find(scope, clientId).map(ClientParticulars.Known::platforms).orElse(List.of());
            var named = columns.stream().map(each -> ListedColumn.of(each, RegisterColumn::field)).toList();
            return Outcome.done(new Read(table.encoding(), new Preview(named, new Comparison(scope, clientId, at, platforms).rows(table.rows()))));
        });
    }

    /** One sheet being compared. */
    private final class Comparison {
        private final Map<RegisterColumn, Integer> at;
        private final List<ClientParticulars.PlatformInUse> platforms;
        private final Map<Integer, Transfer> known = new HashMap<>();
        private final Map<UUID, List<Names>> chosen;
        private final Set<Integer> seen = new HashSet<>();

        Comparison(Scope scope, UUID clientId, Map<RegisterColumn, Integer> at, List<ClientParticulars.PlatformInUse> platforms) {
            this.at = at;
            this.platforms = platforms;
            this.chosen = at.containsKey(RegisterColumn.MECHANISM) ? checking.mechanisms().all(scope, clientId) : Map.of();
            queries.walk(scope, clientId, TransferQueries.Filter.all(java.time.LocalDate.EPOCH), row -> known.put(row.getNumber(), rows.read(row)));
        }

        List<ListedTransfer> rows(List<Table.Row> lines) {
            return lines.stream().map(this::row).toList();
        }

        private ListedTransfer row(Table.Row line) {
            var read = new RegisterRow(line, at, words, profiles, platforms);
            var number = read.number();
            var was = number == null ? null : known.get(number);
            var problems = read.problems();
            if (number != null && was == null) problems.add(RowProblem.error("transfer.number_unknown", "number", "number", number.toString()));
            if (number != null && !seen.add(number)) problems.add(RowProblem.error("transfer.number_twice", "number", "number", number.toString()));
            var flow = read.flow(was == null ? null : was.flow());
            read.mechanism(was == null ? List.of() : chosen.getOrDefault(was.id(), List.of()));
            // What a form would refuse, a sheet may not bring.
            if (problems.stream().noneMatch(RowProblem::isError)) {
                FlowPolicy.judge(flow, FlowPolicy.ids(platforms), checking.words(), profiles).forEach(reason -> problems.add(RowProblem.error(reason.key(), reason.field())));
            }
            var error = problems.stream().anyMatch(RowProblem::isError);
            var changes = error || was == null ? List.<Change>of() : changes(was, flow);
            var state = error ? "error" : was == null ? "new" : changes.isEmpty() ? "same" : "changed";
            return new ListedTransfer(read.line(), number, state, flow.name(), changes, problems, was == null ? null : was.id(), was == null ? null : was.version(), error ? null : flow);
        }

        private List<Change> changes(Transfer was, Flow flow) {
            if (was.flow().equals(flow)) return List.of();
            var now = new Transfer(was.id(), was.number(), flow, flow.destinations(), rows.importer(flow), was.version());
            var changes = new ArrayList<Change>();
            for (var column : RegisterColumn.values()) {
                var before = both(column, was);
                var after = both(column, now);
                if (!before.equals(after)) changes.add(new Change(column.field(), before, after));
            }
            return changes;
        }

        private Names both(RegisterColumn column, Transfer transfer) {
            return new Names(text(sheet.cell(true, column, transfer, platforms)), text(sheet.cell(false, column, transfer, platforms)));
        }

        private static String text(@Nullable Object cell) {
            return cell == null ? "" : cell.toString();
        }
    }
}
