package hk.praya.bench;

import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Signed-in HTTP against pgbench on the same database at the same concurrency: each pair measured in turn, several
 * rounds, medians. Everything is on loopback and ends by itself. Arguments: rounds, seconds a round and, if only some
 * are to be measured, how their names begin.
 */
public final class Rates {
    private static final int AT_ONCE = 16;
    private static final Pattern WRK = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern PGBENCH = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private final int seconds;
    private final World world = World.fresh();
    private final String client = "/api/clients/" + world.client.id();
    private final Path folder = Files.createTempDirectory("praya-rates");

    private Rates(int seconds) throws IOException {
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        var rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        new Rates(args.length > 1 ? Integer.parseInt(args[1]) : 5).run(rounds, args.length > 2 ? args[2] : "");
        System.exit(0);
    }

    private interface Measure {
        double rate() throws Exception;
    }

    private void run(int rounds, String only) throws Exception {
        var evidence = Cases.evidence(world);
        for (var i = 0; i < 60; i++) Cases.evidence(world);
        var scope = "begin; set local praya.firm = '%s'; set local praya.reach = '{%s}';\n".formatted(world.firm.id(), world.client.id());
        var where = "where firm_id = '%s' and client_id = '%s'".formatted(world.firm.id(), world.client.id());
        var told = "select id, name, media_type, size, sha256, kind, effective_on, expires_on, added_by, created_at from evidence.item";
        var point = "%s %s and id = '%s';\n".formatted(told, where, evidence);
        var list = "%s %s order by created_at desc, id desc limit 51;\nselect count(*) from evidence.item %s;\n".formatted(told, where, where);
        var measures = new LinkedHashMap<String, Measure>();
        measures.put("point read, pgbench, same scoped transaction", () -> pgbench("praya_client", scope + point + "commit;\n"));
        measures.put("point read, pgbench, bare autocommit select", () -> pgbench("praya_migrator", point));
        measures.put("point read, HTTP", () -> wrk("GET", client + "/evidence/" + evidence, ""));
        measures.put("list of 50, pgbench, same scoped transaction", () -> pgbench("praya_client", scope + list + "commit;\n"));
        measures.put("list of 50, HTTP", () -> wrk("GET", client + "/evidence?limit=50", ""));
        // The same statements by a login that row security does not bind: what the policies alone cost.
        measures.put("row security off, point read, pgbench", () -> pgbench("praya_migrator", scope + point + "commit;\n"));
        measures.put("row security off, list of 50, pgbench", () -> pgbench("praya_migrator", scope + list + "commit;\n"));
        measures.put("audited write, pgbench, same statements", () -> pgbench("praya_client", scope + write() + "commit;\n"));
        measures.put("audited write, HTTP", () -> wrk("POST", client + "/platforms", "{\"vendor\":\"dingtalk\",\"edition\":\"\",\"seats\":1,\"region\":\"\"}"));
        // The floor under every answer: HTTP alone, nobody signed in and no transaction.
        measures.put("an answer that asks nothing, HTTP", () -> load("/api/me"));
        measures.keySet().removeIf(name -> !name.startsWith(only));
        var figures = new LinkedHashMap<String, List<Double>>();
        // Not counted: the server's code is compiled only after it has run for a while.
        for (var warm = 0; warm < 6; warm++) for (var each : measures.entrySet()) if (each.getKey().endsWith("HTTP")) each.getValue().rate();
        for (var round = 0; round < rounds; round++) {
            for (var each : measures.entrySet()) figures.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue().rate());
        }
        report(figures);
    }

    /** What a write of Praya's does, statement by statement: look, remember the key, write, move the chain on. */
    private String write() {
        var firm = world.firm.id();
        var at = "'%s','%s'".formatted(firm, world.client.id());
        return """
            select * from client.client where firm_id = '%1$s' and client_id = '%2$s';
            insert into access.idempotency (firm_id, actor_id, key, client_id, operation, request_digest, subject_id, created_at)
              values ('%1$s', '%3$s', gen_random_uuid(), '%2$s', 'platform.edit', sha256('x'), gen_random_uuid(), now()) on conflict do nothing;
            insert into client.platform (firm_id, client_id, id, vendor, created_at) values (%4$s, gen_random_uuid(), 'dingtalk', now());
            with moved as (insert into audit.head (firm_id, client_id, lane, seq, hash) values (%4$s, 0, 1, sha256('x'))
              on conflict (firm_id, client_id, lane) do update set seq = head.seq + 1, hash = sha256(head.hash || 'x') returning seq, hash)
              insert into audit.line (firm_id, client_id, lane, seq, at, actor_kind, actor_id, method, action, subject_kind, subject_id, outcome, request_id, hash)
              select %4$s, 0, seq, now(), 'member', '%3$s', 'firm', 'platform.edit', 'platform', gen_random_uuid(), 'done', '', hash from moved;
            """.formatted(firm, world.client.id(), world.consultant.id(), at);
    }

    private double pgbench(String login, String script) throws Exception {
        var file = Files.writeString(folder.resolve("script.sql"), script.replaceAll("\\n +", " "));
        var url = java.net.URI.create(Postgres.one().url().substring("jdbc:".length()));
        var out = run(Map.of("PGPASSWORD", "test"), "pgbench", "-n", "-M", "prepared", "-c", String.valueOf(AT_ONCE), "-j", "2", "-T", String.valueOf(seconds), "-f", file.toString(),
            "-h", "localhost", "-p", String.valueOf(url.getPort()), "-U", login, "praya");
        return found(PGBENCH, out);
    }

    private double wrk(String method, String path, String body) throws Exception {
        var script = """
            local n = 0
            local seed = tostring(math.random(1, 1e9)) .. tostring({})
            wrk.method = "%s"
            wrk.body = [[%s]]
            wrk.headers["Cookie"] = "__Host-praya=%s"
            wrk.headers["X-Praya-Csrf"] = "%s"
            wrk.headers["Content-Type"] = "application/json"
            function init(args) math.randomseed(os.time() + tonumber(tostring({}):match("0x(%%x+)"), 16) %% 1000000) end
            request = function()
              wrk.headers["Idempotency-Key"] = string.format("%%08x-%%04x-4%%03x-8%%03x-%%012x", math.random(0, 0x7fffffff), math.random(0, 0xffff), math.random(0, 0xfff), math.random(0, 0xfff), math.random(0, 0x7fffffff))
              return wrk.format()
            end
            """.formatted(method, body, world.consultant.token(), csrf());
        return load(path, "-s", Files.writeString(folder.resolve("request.lua"), script).toString());
    }

    private double load(String path, String... more) throws Exception {
        var command = new ArrayList<>(List.of("wrk", "-t", "1", "-c", String.valueOf(AT_ONCE), "-d", seconds + "s"));
        command.addAll(List.of(more));
        command.add(Stack.one().address() + path);
        var out = run(Map.of(), command.toArray(String[]::new));
        var errors = ERRORS.matcher(out);
        if (errors.find()) System.err.println("errors: " + errors.group(1) + " of " + path);
        return found(WRK, out);
    }

    private String csrf() {
        return Api.as(world.consultant).get("/api/me").json().path("csrf").asText();
    }

    private static String run(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException(out);
        return out;
    }

    private static double found(Pattern pattern, String out) {
        var found = pattern.matcher(out);
        if (!found.find()) throw new IllegalStateException(out);
        return Double.parseDouble(found.group(1));
    }

    private static void report(Map<String, List<Double>> figures) {
        figures.forEach((name, rates) -> {
            rates.sort(Comparator.naturalOrder());
            System.out.printf("%-50s median %9.0f  min %9.0f  max %9.0f%n", name, rates.get(rates.size() / 2), rates.getFirst(), rates.getLast());
        });
        ratio(figures, "point read, HTTP", "point read, pgbench, same scoped transaction", 0.80);
        ratio(figures, "point read, HTTP", "point read, pgbench, bare autocommit select", 0.30);
        ratio(figures, "list of 50, HTTP", "list of 50, pgbench, same scoped transaction", 0.60);
        ratio(figures, "point read, pgbench, same scoped transaction", "row security off, point read, pgbench", 0.95);
        ratio(figures, "list of 50, pgbench, same scoped transaction", "row security off, list of 50, pgbench", 0.95);
        ceiling(figures, "point read, pgbench, same scoped transaction", "point read, pgbench, same scoped transaction");
        ceiling(figures, "point read, pgbench, same scoped transaction", "point read, pgbench, bare autocommit select");
        ceiling(figures, "list of 50, pgbench, same scoped transaction", "list of 50, pgbench, same scoped transaction");
        ratio(figures, "audited write, HTTP", "audited write, pgbench, same statements", 0.50);
    }

    private static void ratio(Map<String, List<Double>> figures, String of, String against, double asked) {
        if (!figures.containsKey(of) || !figures.containsKey(against)) return;
        System.out.printf("%.2f of %s (asked: %.2f): %s%n", median(figures.get(of)) / median(figures.get(against)), against, asked, of);
    }

    /** All share the same cores: an answer takes at least what HTTP takes alone and what its transaction takes alone. */
    private static void ceiling(Map<String, List<Double>> figures, String transaction, String against) {
        var floor = "an answer that asks nothing, HTTP";
        if (!figures.keySet().containsAll(List.of(floor, transaction, against))) return;
        var most = 1 / (1 / median(figures.get(floor)) + 1 / median(figures.get(transaction)));
        System.out.printf("%.2f of %s is the most these cores allow%n", most / median(figures.get(against)), against);
    }

    private static double median(List<Double> rates) {
        return rates.get(rates.size() / 2);
    }
}
