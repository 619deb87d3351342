package hk.praya.house;

import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a world holds in the database: a digest of each table's rows, and how long the trail is. */
record Traces(Map<String, String> rows, long lines, long attempts) {
    /** What a refused call may touch: the note of it, and when a session was last seen. */
    private static final List<String> APART = List.of("audit.attempt", "access.session", "access.link_code", "access.sign_in");
    private static String sql = "";

    static Traces of(World world) {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            var rows = new TreeMap<String, String>();
            var firms = "('" + world.firm.id() + "','" + world.otherFirm.id() + "')";
            try (var found = statement.executeQuery(query(connection).replace("$firms", firms))) {
                while (found.next()) rows.put(found.getString(1), found.getString(2));
            }
            long lines;
            long attempts;
            try (var counts = statement.executeQuery("select (select count(*) from audit.line where firm_id in " + firms + "), (select count(*) from audit.attempt where firm_id in " + firms + ")")) {
                counts.next();
                lines = counts.getLong(1);
                attempts = counts.getLong(2);
            }
            return new Traces(rows, lines, attempts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized String query(java.sql.Connection connection) throws SQLException {
        if (!sql.isEmpty()) return sql;
        var parts = new ArrayList<String>();
        try (var statement = connection.createStatement(); var tables = statement.executeQuery("""
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'firm_id'
            where c.relkind in ('r','p') and n.nspname not in ('pg_catalog','flyway') order by 1""")) {
            while (tables.next()) {
                var table = tables.getString(1);
                if (!APART.contains(table)) {
                    parts.add("select '" + table + "', coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t where firm_id in $firms");
                }
            }
        }
        return sql = String.join(" union all ", parts);
    }

    String difference(Traces before) {
        var changed = new ArrayList<String>();
        rows.forEach((table, digest) -> {
            if (!digest.equals(before.rows().get(table))) changed.add(table);
        });
        return changed.toString();
    }
}
