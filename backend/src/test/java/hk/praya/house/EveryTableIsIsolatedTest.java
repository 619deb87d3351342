package hk.praya.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Asks the catalogue, one rule a line (DESIGN §3). Exceptions stand in unscoped-tables.txt, each citing a decision. */
class EveryTableIsIsolatedTest {
    /** Every schema that is not the database's own, so that no room is forgotten; Flyway keeps only its own history. */
    private static final String OURS = "n.nspname not in ('information_schema','public','flyway') and n.nspname not like 'pg\\_%'";
    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("row security is enabled and forced", "select n.nspname||'.'||c.relname from pg_class c join pg_namespace n on n.oid=c.relnamespace where "
            + OURS + " and c.relkind in ('r','p') and not (c.relrowsecurity and c.relforcerowsecurity)");
        RULES.put("firm_id is uuid and not null", "select n.nspname||'.'||c.relname from pg_class c join pg_namespace n on n.oid=c.relnamespace where " + OURS
            + " and c.relkind in ('r','p') and not exists (select from pg_attribute a where a.attrelid=c.oid and a.attname='firm_id' and a.attnotnull and a.atttypid='uuid'::regtype)");
        RULES.put("the primary key starts with firm_id, and client_id next where there is one", """
            select n.nspname||'.'||c.relname from pg_class c join pg_namespace n on n.oid=c.relnamespace left join pg_index i on i.indrelid=c.oid and i.indisprimary
            where %s and c.relkind in ('r','p') and (i.indexrelid is null
              or (select attname from pg_attribute where attrelid=c.oid and attnum=i.indkey[0]) <> 'firm_id'
              or (exists (select from pg_attribute where attrelid=c.oid and attname='client_id' and attnotnull)
                  and coalesce((select attname from pg_attribute where attrelid=c.oid and attnum=i.indkey[1]),'') <> 'client_id'))""".formatted(OURS));
        RULES.put("every unique index names the firm first", """
            select n.nspname||'.'||c.relname from pg_index i join pg_class c on c.oid=i.indrelid join pg_namespace n on n.oid=c.relnamespace
            where %s and i.indisunique and coalesce((select attname from pg_attribute where attrelid=c.oid and attnum=i.indkey[0]),'') <> 'firm_id'""".formatted(OURS));
        RULES.put("every foreign key carries the firm, and the client between tables that clients own", """
            select n.nspname||'.'||c.relname from pg_constraint k join pg_class c on c.oid=k.conrelid join pg_namespace n on n.oid=c.relnamespace
            where %s and k.contype='f' and (
              (select attname from pg_attribute where attrelid=c.oid and attnum=k.conkey[1]) <> 'firm_id'
              or (exists (select from pg_attribute where attrelid=k.confrelid and attname='client_id' and attnotnull)
                  and coalesce((select attname from pg_attribute where attrelid=c.oid and attnum=k.conkey[2]),'') <> 'client_id'))""".formatted(OURS));
        RULES.put("no foreign key sets null or default", "select n.nspname||'.'||c.relname from pg_constraint k join pg_class c on c.oid=k.conrelid join pg_namespace n on n.oid=c.relnamespace where "
            + OURS + " and k.contype='f' and (k.confdeltype in ('n','d') or k.confupdtype in ('n','d'))");
        RULES.put("foreign keys across rooms go to firm, client and roster only", """
            select n.nspname||'.'||c.relname from pg_constraint k join pg_class c on c.oid=k.conrelid join pg_namespace n on n.oid=c.relnamespace
            join pg_class t on t.oid=k.confrelid join pg_namespace tn on tn.oid=t.relnamespace
            where %s and k.contype='f' and tn.oid <> n.oid and tn.nspname not in ('firm','client','roster')""".formatted(OURS));
        RULES.put("no policy has a sub-select", "select n.nspname||'.'||c.relname from pg_policy p join pg_class c on c.oid=p.polrelid join pg_namespace n on n.oid=c.relnamespace where "
            + OURS + " and (pg_get_expr(p.polqual,p.polrelid) ilike '%select%' or pg_get_expr(p.polwithcheck,p.polrelid) ilike '%select%')");
        RULES.put("every policy of a scoped login names the firm", """
            select n.nspname||'.'||c.relname from pg_policy p join pg_class c on c.oid=p.polrelid join pg_namespace n on n.oid=c.relnamespace
            where %s and not (p.polroles = array[(select oid from pg_roles where rolname='praya_gate')])
              and coalesce(pg_get_expr(p.polqual,p.polrelid), pg_get_expr(p.polwithcheck,p.polrelid)) not like '%%praya.firm%%'""".formatted(OURS));
        RULES.put("a table with a client is walled by reach for the client login", """
            select n.nspname||'.'||c.relname from pg_class c join pg_namespace n on n.oid=c.relnamespace
            where %s and c.relkind in ('r','p') and exists (select from pg_attribute where attrelid=c.oid and attname='client_id' and attnotnull)
              and has_table_privilege('praya_client', c.oid, 'select')
              and not exists (select from pg_policy p where p.polrelid=c.oid and p.polroles @> array[(select oid from pg_roles where rolname='praya_client')]
                              and pg_get_expr(p.polqual,p.polrelid) like '%%reach%%')""".formatted(OURS));
        RULES.put("only the gate's policies say true, and only in access", """
            select n.nspname||'.'||c.relname from pg_policy p join pg_class c on c.oid=p.polrelid join pg_namespace n on n.oid=c.relnamespace
            where %s and coalesce(pg_get_expr(p.polqual,p.polrelid),'') = 'true' and not (n.nspname='access'
              and p.polroles = array[(select oid from pg_roles where rolname='praya_gate')])""".formatted(OURS));
        RULES.put("no login of the server may truncate, reference, trigger or delete", """
            select n.nspname||'.'||c.relname from pg_class c join pg_namespace n on n.oid=c.relnamespace, unnest(array['praya_gate','praya_firm_read','praya_firm','praya_client','praya_person']) r
            where %s and c.relkind in ('r','p') and (has_table_privilege(r, c.oid, 'truncate') or has_table_privilege(r, c.oid, 'references') or has_table_privilege(r, c.oid, 'trigger')
              or (has_table_privilege(r, c.oid, 'delete') and n.nspname||'.'||c.relname <> 'access.sign_in'))""".formatted(OURS));
        RULES.put("no triggers", "select n.nspname||'.'||c.relname from pg_trigger t join pg_class c on c.oid=t.tgrelid join pg_namespace n on n.oid=c.relnamespace where " + OURS + " and not t.tgisinternal");
        RULES.put("views are security_invoker", "select n.nspname||'.'||c.relname from pg_class c join pg_namespace n on n.oid=c.relnamespace where " + OURS
            + " and c.relkind in ('v','m') and (c.relkind='m' or not coalesce(c.reloptions @> array['security_invoker=true'] or c.reloptions @> array['security_invoker=on'], false))");
        RULES.put("no security definer function", "select n.nspname||'.'||p.proname from pg_proc p join pg_namespace n on n.oid=p.pronamespace where " + OURS + " and p.prosecdef");
        RULES.put("the migrator owns everything", "select n.nspname||'.'||c.relname from pg_class c join pg_namespace n on n.oid=c.relnamespace join pg_roles r on r.oid=c.relowner where "
            + OURS + " and r.rolname <> 'praya_migrator'");
        RULES.put("every index of a tenant table starts with the firm", """
            select n.nspname||'.'||c.relname from pg_index i join pg_class c on c.oid=i.indrelid join pg_class ic on ic.oid=i.indexrelid join pg_am am on am.oid=ic.relam
            join pg_namespace n on n.oid=c.relnamespace
            where %s and am.amname='btree' and coalesce((select attname from pg_attribute where attrelid=c.oid and attnum=i.indkey[0]),'') <> 'firm_id'""".formatted(OURS));
    }

    @Test void everyRuleHoldsForEveryTable() throws Exception {
        var broken = new ArrayList<String>();
        var excepted = exceptions();
        var used = new TreeSet<String>();
        for (var rule : RULES.entrySet()) {
            for (var table : ask(rule.getValue())) {
                var line = table + " | " + rule.getKey();
                if (excepted.contains(line)) used.add(line);
                else broken.add(line);
            }
        }
        assertEquals(List.of(), broken.stream().distinct().toList(), "Tables that break a rule");
        assertEquals(new TreeSet<>(excepted), used, "Exceptions that nothing needs any more");
    }

    @Test void everyExceptionCitesADecision() throws IOException {
        for (var line : Files.readAllLines(file())) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var decision = line.substring(line.lastIndexOf('|') + 1).strip();
            try (var files = Files.list(Path.of(System.getProperty("praya.basedir", "."), "docs", "decisions"))) {
                assertTrue(files.anyMatch(file -> file.getFileName().toString().startsWith(decision + "-")), line);
            }
        }
    }

    /** Each rule is shown a table that breaks it: a rule that cannot fail keeps nothing. */
    @Test void everyRuleSeesAPlantedViolation() throws SQLException {
        var planted = Map.ofEntries(
            Map.entry("row security is enabled and forced", "create table tia.planted (firm_id uuid not null primary key)"),
            Map.entry("firm_id is uuid and not null", "create table tia.planted (firm_id text)"),
            Map.entry("the primary key starts with firm_id, and client_id next where there is one", "create table tia.planted (id uuid primary key, firm_id uuid not null)"),
            Map.entry("every unique index names the firm first", "create table tia.planted (firm_id uuid not null, code text unique)"),
            Map.entry("every foreign key carries the firm, and the client between tables that clients own",
                "create table tia.planted (id uuid primary key, firm_id uuid, parent uuid references tia.planted (id))"),
            Map.entry("no foreign key sets null or default", "create table tia.planted (firm_id uuid references firm.firm (firm_id) on delete set null)"),
            Map.entry("foreign keys across rooms go to firm, client and roster only", "create table audit.planted (firm_id uuid, client_id uuid, id uuid, foreign key (firm_id, client_id, id) references tia.assessment (firm_id, client_id, id))"),
            Map.entry("no policy has a sub-select", "create table tia.planted (firm_id uuid); create policy p on tia.planted using (firm_id in (select firm_id from firm.firm))"),
            Map.entry("every policy of a scoped login names the firm", "create table tia.planted (firm_id uuid); create policy p on tia.planted to praya_client using (firm_id is not null)"),
            Map.entry("a table with a client is walled by reach for the client login",
                "create table tia.planted (firm_id uuid not null, client_id uuid not null); grant select on tia.planted to praya_client; create policy p on tia.planted to praya_client using (firm_id = current_setting('praya.firm')::uuid)"),
            Map.entry("only the gate's policies say true, and only in access", "create table tia.planted (firm_id uuid); create policy p on tia.planted to praya_gate using (true)"),
            Map.entry("no login of the server may truncate, reference, trigger or delete", "create table tia.planted (firm_id uuid); grant truncate on tia.planted to praya_client"),
            Map.entry("no triggers", "create table tia.planted (firm_id uuid); create function tia.planted_f() returns trigger language plpgsql as 'begin return new; end'; create trigger t before insert on tia.planted for each row execute function tia.planted_f()"),
            Map.entry("views are security_invoker", "create view portfolio.planted as select 1 as one"),
            Map.entry("no security definer function", "create function tia.planted_f() returns int language sql security definer as 'select 1'"),
            Map.entry("the migrator owns everything", "create table tia.planted (firm_id uuid); alter table tia.planted owner to postgres"),
            Map.entry("every index of a tenant table starts with the firm", "create table tia.planted (firm_id uuid, code text); create index on tia.planted (code)"));
        assertEquals(RULES.keySet(), new TreeSet<>(planted.keySet()).containsAll(RULES.keySet()) ? RULES.keySet() : planted.keySet());
        try (var connection = Postgres.one().asPrayaSuperuser(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var rule : RULES.entrySet()) {
                statement.execute(planted.get(rule.getKey()));
                try (var rows = statement.executeQuery(rule.getValue())) {
                    var found = false;
                    while (rows.next()) found |= rows.getString(1).contains("planted");
                    assertTrue(found, "not seen: " + rule.getKey());
                }
                connection.rollback();
            }
        }
    }

    private static List<String> exceptions() throws IOException {
        return Files.readAllLines(file()).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.lastIndexOf('|')).strip()).toList();
    }

    private static Path file() {
        return Path.of(System.getProperty("praya.basedir", "."), "src/test/resources/house/unscoped-tables.txt");
    }

    private static List<String> ask(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }
}
