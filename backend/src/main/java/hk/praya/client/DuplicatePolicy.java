package hk.praya.client;

import hk.praya.table.RowProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are a client twice. The business registration decides: one in the file twice is an error on both rows, one
 * that the firm has already is left alone. Two companies of one name with two registrations are two companies; they are
 * pointed out, because sister companies' data get mixed.
 */
final class DuplicatePolicy {
    private DuplicatePolicy() {}

    /** A client that the firm has. */
    record Existing(@Nullable String nameEn, @Nullable String nameZhHant, @Nullable String brNumber) {}

    static List<ListedClient> judge(List<ListedClient> rows, List<Existing> existing) {
        var registered = new HashMap<String, String>();
        var named = new HashMap<String, String>();
        for (var each : existing) {
            var called = Stream.of(each.nameZhHant(), each.nameEn(), each.brNumber()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
            if (each.brNumber() != null) registered.put(BrNumber.identity(each.brNumber()), called);
            names(each.nameEn(), each.nameZhHant()).forEach(name -> named.putIfAbsent(name, called));
        }
        var byBr = new HashMap<String, List<Integer>>();
        var byName = new HashMap<String, List<Integer>>();
        for (var row : rows) {
            if (row.brNumber() != null) byBr.computeIfAbsent(BrNumber.identity(row.brNumber()), _ -> new ArrayList<>()).add(row.line());
            for (var name : names(row.nameEn(), row.nameZhHant())) byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(row.line());
        }
        return rows.stream().map(row -> judged(row, registered, named, byBr, byName)).toList();
    }

    private static ListedClient judged(ListedClient row, Map<String, String> registered, Map<String, String> named, Map<String, List<Integer>> byBr, Map<String, List<Integer>> byName) {
        var problems = new ArrayList<RowProblem>();
        var names = names(row.nameEn(), row.nameZhHant());
        var identity = row.brNumber() == null ? null : BrNumber.identity(row.brNumber());
        var sameBr = identity == null ? "" : others(byBr.get(identity), row.line());
        if (!sameBr.isEmpty()) problems.add(RowProblem.error("row.duplicate", "brNumber", "lines", sameBr));
        var sharing = names.stream().map(named::get).filter(Objects::nonNull).findFirst().orElse(null);
        var nameTaken = sharing != null;
        // Without a registration number the name is all there is.
        var known = identity == null ? nameTaken : registered.containsKey(identity);
        if (known) problems.add(RowProblem.act("client.known_already", "name", "name", identity == null ? String.valueOf(sharing) : registered.get(identity)));
        var sameName = names.stream().map(name -> others(byName.get(name), row.line())).filter(lines -> !lines.isEmpty()).findFirst().orElse("");
        if (sameBr.isEmpty() && !known) {
            if (!sameName.isEmpty()) problems.add(identity == null ? RowProblem.error("row.duplicate", "name", "lines", sameName) : RowProblem.warning("client.same_name", "name", "lines", sameName));
            else if (nameTaken) problems.add(RowProblem.warning("client.same_name", "name", "lines", ""));
        }
        return row.with(problems, known);
    }

    private static Set<String> names(@Nullable String en, @Nullable String zhHant) {
        var names = new HashSet<String>();
        if (en != null) names.add(en.toLowerCase(Locale.ROOT));
        if (zhHant != null) names.add(zhHant);
        return names;
    }

    private static String others(List<Integer> lines, int line) {
        return String.join(", ", lines.stream().filter(each -> each != line).limit(5).map(String::valueOf).toList());
    }
}
