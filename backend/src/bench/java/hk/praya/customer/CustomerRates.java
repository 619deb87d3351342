package hk.praya.customer;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.audience.CustomerCases;
import hk.praya.bench.Took;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * The longest list of customers, 50,000 rows over HTTP: read and compared, applied, applied to a list that a published notice is for, and the same file once more; beside COPY FROM of the same rows into a
 * table without row security, with three indexes. Milliseconds; each round at a client of its own, so that none finds what another left. Argument: rounds.
 */
public final class CustomerRates {
    private static final int ROWS = 50_000;
    private static final int WARM = 1;

    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    private boolean kept;

    private CustomerRates() {}

    public static void main(String[] args) {
        Took.rounds(args, 3, rounds -> new CustomerRates().run(rounds));
    }

    private void run(int rounds) throws Exception {
        for (var round = -WARM; round < rounds; round++) {
            kept = round >= 0;
            round();
        }
        figures.forEach(Took::told);
    }

    private void round() throws Exception {
        var world = World.fresh();
        var api = Api.as(world.consultant);
        var rows = IntStream.range(0, ROWS).mapToObj(no -> "顧客" + no + " Customer Number " + no + ",c" + no + "@" + world.client.id() + ".example,中文\n").collect(Collectors.joining());
        var file = ("姓名,電郵,語言\n" + rows).getBytes(StandardCharsets.UTF_8);
        took("floor: COPY FROM of the rows", () -> copied(rows));
        var list = CustomerCalls.list(world);
        took("50,000 rows read and compared, HTTP", () -> read(world, list, file));
        var first = read(world, list, file);
        took("applied, HTTP", () -> applied(world, first));
        took("the same file again: read and compared, HTTP", () -> read(world, list, file));
        var asked = new CustomerCases(world);
        asked.published();
        var id = read(world, asked.list, file);
        took("applied to a list that a notice is for: all asked, HTTP", () -> applied(world, id));
        took("a page of the list, HTTP", () -> ok(api.get(client(world) + "/customer-lists/" + asked.list + "/customers")));
        took("one found by name among them, HTTP", () -> ok(api.get(client(world) + "/customer-lists/" + asked.list + "/customers?q=customer+number+4711")));
        took("one more put on it by hand, HTTP", () -> ok(api.post(client(world) + "/customer-lists/" + asked.list + "/customers", Map.of("name", Map.of("en", "One More"), "email", UUID.randomUUID() + "@more.example"))));
        CustomerCalls.forgotten(world);
    }

    private static UUID read(World world, UUID list, byte[] file) {
        return ok(Api.as(world.consultant).upload(client(world) + "/customer-lists/" + list + "/imports", "members.csv", file)).id();
    }

    private static Object applied(World world, UUID read) {
        return ok(Api.as(world.consultant).post(client(world) + "/customer-imports/" + read + "/application", Map.of("confirmGone", false)));
    }

    private static Object copied(String rows) throws Exception {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute("create temporary table one (person_id uuid default uuidv7() primary key, name text, email text unique, language text, at timestamptz default now())");
            statement.execute("create index on one (at, person_id)");
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy one (name, email, language) from stdin (format csv)", new StringReader(rows));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void took(String what, Callable<?> call) throws Exception {
        var took = Took.took(call);
        if (kept) figures.computeIfAbsent(what, _ -> new ArrayList<>()).add(took);
    }
}
