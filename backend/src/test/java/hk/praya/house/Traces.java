package hk.praya.house;

import hk.praya.access.Scope;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a world holds in the database: a digest of each table's rows, and how long the trail is.
 *
 * @param told how many lines say this operation, in which kind of chain: {@code clientCreate client}
 */
record Traces(Map<String, String> rows, Map<String, Long> told, long attempts) {
    /** What a refused call may touch: the note of it, and when a session was last seen. */
    private static final List<String> APART = List.of("audit.attempt", "access.session", "access.link_code", "access.sign_in");
    private static final String LINES = "told: ";
    private static final String ATTEMPTS = "attempts noted";
    private static @Nullable PreparedStatement asking;

    /** Prepared once: what takes time is to plan for every table there is, thousands of times. */
    static synchronized Traces of(World world) {
        try {
            var statement = asking == null ? asking = Postgres.one().as("praya_migrator").prepareStatement(query()) : asking;
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", new Object[] {world.firm.id(), world.otherFirm.id()}));
            var rows = new TreeMap<String, String>();
            try (var found = statement.executeQuery()) {
                while (found.next()) rows.put(found.getString(1), found.getString(2));
            }
            var told = new TreeMap<String, Long>();
            rows.forEach((name, value) -> {
                if (name.startsWith(LINES)) told.put(name.substring(LINES.length()), Long.parseLong(value));
            });
            rows.keySet().removeIf(name -> name.startsWith(LINES));
            return new Traces(rows, told, Long.parseLong(Objects.requireNonNull(rows.remove(ATTEMPTS))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String query() throws SQLException {
        var parts = new ArrayList<String>();
        parts.add("select '" + LINES + "' || operation || case when client_id = '" + Scope.FIRM_ITSELF + "' then ' firm' else ' client' end, count(*)::text from audit.line, firms where firm_id = any (firms.ids) group by 1");
        parts.add("select '" + ATTEMPTS + "', count(*)::text from audit.attempt, firms where firm_id = any (firms.ids)");
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement(); var tables = statement.executeQuery("""
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'firm_id'
            where c.relkind in ('r','p') and n.nspname not in ('pg_catalog','flyway') order by 1""")) {
            while (tables.next()) {
                var table = tables.getString(1);
                if (!APART.contains(table)) parts.add("select '" + table + "', coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t, firms where t.firm_id = any (firms.ids)");
            }
        }
        return "with firms as (select ?::uuid[] as ids) " + String.join(" union all ", parts);
    }

    long lines() {
        return told.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What the lines say that came since. */
    Set<String> toldSince(Traces before) {
        return told.entrySet().stream().filter(each -> !each.getValue().equals(before.told().get(each.getKey()))).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    String difference(Traces before) {
        var changed = new ArrayList<String>();
        rows.forEach((table, digest) -> {
            if (!digest.equals(before.rows().get(table))) changed.add(table);
        });
        return changed.toString();
    }
}
