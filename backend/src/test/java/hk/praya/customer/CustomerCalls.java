package hk.praya.customer;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.Postgres;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** This room's catalogue. */
public final class CustomerCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("customerLists", "/api/clients/{c}/customer-lists"),
            Call.make("customerListCreate", world -> client(world) + "/customer-lists", _ -> Map.of("name", "Members " + UUID.randomUUID())),
            Call.change("customerListEdit", world -> client(world) + "/customer-lists/" + list(world), _ -> Map.of("name", "Members " + UUID.randomUUID())),
            new Call("customerList", world -> new Call.Ready(client(world) + "/customer-lists/" + list(world) + "/customers", null, null, Map.of())),
            Call.change("customerListClose", world -> client(world) + "/customer-lists/" + list(world), _ -> null),
            Call.make("customerAdd", world -> client(world) + "/customer-lists/" + list(world) + "/customers", _ -> said()),
            Call.change("customerEdit", world -> client(world) + "/customers/" + added(world, list(world)), _ -> said()),
            new Call("customerView", world -> {
                var list = list(world);
                return new Call.Ready(client(world) + "/customer-lists/" + list + "/customers/" + added(world, list), null, null, Map.of());
            }),
            new Call("customerTakeOff", world -> {
                var list = list(world);
                return new Call.Ready(client(world) + "/customer-lists/" + list + "/customers/" + added(world, list), null, null, Map.of());
            }),
            Call.upload("customerImportCreate", world -> client(world) + "/customer-lists/" + list(world) + "/imports", "members.csv", _ -> file()),
            new Call("customerImportView", world -> new Call.Ready(client(world) + "/customer-imports/" + read(world), null, null, Map.of())),
            Call.make("customerImportApply", world -> client(world) + "/customer-imports/" + read(world) + "/application", _ -> Map.of("confirmGone", true)));
    }

    private static Map<String, Object> said() {
        return Map.of("name", Map.of("en", "A Customer"), "email", UUID.randomUUID() + "@buyers.example", "language", "en");
    }

    private static UUID added(World world, UUID list) {
        return ok(Api.as(world.consultant).post(client(world) + "/customer-lists/" + list + "/customers", said())).id();
    }

    static byte[] file() {
        return ("姓名,電郵,語言\n陳大文," + UUID.randomUUID() + "@buyers.example,中文\n").getBytes(StandardCharsets.UTF_8);
    }

    public static UUID list(World world) {
        return ok(Api.as(world.consultant).post(client(world) + "/customer-lists", Map.of("name", "Members " + UUID.randomUUID()))).id();
    }

    private static UUID read(World world) {
        return ok(Api.as(world.consultant).upload(client(world) + "/customer-lists/" + list(world) + "/imports", "members.csv", file())).id();
    }

    /** As a consultant would bring it, with whoever is gone gone. */
    public static void applied(World world, UUID list, String csv) {
        var read = ok(Api.as(world.consultant).upload(client(world) + "/customer-lists/" + list + "/imports", "members.csv", csv.getBytes(StandardCharsets.UTF_8))).id();
        ok(Api.as(world.consultant).post(client(world) + "/customer-imports/" + read + "/application", Map.of("confirmGone", true)));
    }

    /** So many that whoever looks at all rows afterwards would look for minutes. */
    public static void forgotten(World world) {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            for (var table : List.of("audience.letter", "audience.ask", "audience.coverage", "customer.import_row", "customer.list_import", "customer.membership", "access.person_access")) {
                statement.execute("delete from " + table + " where client_id = '" + world.client.id() + "'");
            }
            statement.execute("delete from roster.person where client_id = '" + world.client.id() + "' and kind = 'customer'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
