package hk.praya.access;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Refuses to start unless every login is as weak as it should be and the schema is this version's (DESIGN §3.3, §10). */
final class Walls {
    /** Each row is a sentence about something that is not so. */
    private static final String WEAKNESSES = """
        select 'the login ' || current_user || ' is a superuser or may bypass row security' from pg_roles
          where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
        union all
        select 'the login ' || current_user || ' is a member of ' || r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
          join pg_roles me on me.oid = m.member where me.rolname = current_user
        union all
        select 'the login ' || current_user || ' owns ' || c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user
        union all
        select 'the login ' || current_user || ' may create in schema ' || nspname from pg_namespace
          where nspname !~ '^pg_' and has_schema_privilege(oid, 'create')
        union all
        select 'the login ' || current_user || ' may truncate or reference ' || n.nspname || '.' || c.relname
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r','p') and n.nspname !~ '^(pg_|information_schema)' and (has_table_privilege(c.oid, 'truncate')
            or has_table_privilege(c.oid, 'references') or has_table_privilege(c.oid, 'trigger'))
        union all
        select n.nspname || '.' || c.relname || ' has no forced row security' from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r','p') and n.nspname in ('access','firm','client','roster','evidence','tia','document','audit','obligation')
            and not (c.relrowsecurity and c.relforcerowsecurity)
        union all
        select 'the database is not builtin C.UTF-8' from pg_database
          where datname = current_database() and not (datlocprovider = 'b' and datlocale = 'C.UTF-8')
        """;

    private Walls() {}

    static void check(ScopedDataSource dataSource, DatabaseConfiguration configuration) {
        var found = new ArrayList<String>();
        var mismatch = Migration.mismatch(configuration.url(), configuration.passwordOf(Pool.GATE.login()));
        if (mismatch != null) found.add(mismatch);
        for (var pool : Pool.values()) found.addAll(weaknessesOf(dataSource, pool));
        if (!found.isEmpty()) {
            dataSource.close();
            throw new IllegalStateException("The walls do not stand, so Praya does not start: " + String.join("; ", found));
        }
    }

    private static List<String> weaknessesOf(ScopedDataSource dataSource, Pool pool) {
        var found = new ArrayList<String>();
        try (var connection = dataSource.unscoped(pool); var statement = connection.createStatement();
             var rows = statement.executeQuery(WEAKNESSES)) {
            while (rows.next()) found.add(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached as " + pool.login(), e);
        }
        return found;
    }
}
