package hk.praya.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.StatementWatch;
import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/**
 * Explains every statement that the operations send, with sequential scans discouraged: one that is planned all the
 * same, on a tenant's table, is an index that is missing (it shows on a tiny table what a big one would do).
 */
class EveryQueryHasAnIndexTest {
    private final World world = World.fresh();

    @Test void noStatementReadsATenantsTableFromEndToEnd() throws SQLException {
        tour();
        var missing = new ArrayList<String>();
        var explained = 0;
        try (var connection = Postgres.one().as("praya_migrator")) {
            for (var statement : StatementWatch.seen().entrySet()) {
                if (!statement.getKey().matches("(?is)\\s*(select|with|insert|update|delete).*")) continue;
                var plan = plan(statement.getValue(), statement.getKey());
                explained++;
                if (plan.contains("Seq Scan") && plan.contains("Disabled: true")) missing.add(statement.getKey() + "\n" + plan);
            }
            assertTrue(connection.isValid(1));
        }
        assertTrue(explained > 60, "only " + explained + " statements were seen");
        assertEquals(List.of(), missing);
    }

    /** Each operation once, as somebody who may; in a world of its own, since one may end what another needs. */
    private static void tour() {
        var operations = ApiDescription.operations();
        for (var room : ServiceLoader.load(RoomCalls.class)) {
            for (var call : room.calls()) {
                var operation = operations.get(call.operationId());
                if (operation.permission() == null || operation.id().startsWith("meSession")) continue;
                var world = World.fresh();
                var ready = call.ready().apply(world);
                for (var role : operation.permission().roles()) {
                    var actor = world.everybody().get(role.key());
                    if (actor != null) Api.as(actor).send(operation.method(), ready.path(), ready.body(), ready.type(), ready.headers());
                }
            }
        }
    }

    private String plan(String login, String sql) throws SQLException {
        try (var connection = Postgres.one().asSimply(login); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            scope(connection);
            statement.execute("set local enable_seqscan = off");
            var text = new StringBuilder();
            try (var rows = statement.executeQuery("explain (generic_plan) " + numbered(sql))) {
                while (rows.next()) text.append(rows.getString(1)).append('\n');
            }
            connection.rollback();
            return text.toString();
        }
    }

    private void scope(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local praya.firm = '" + world.firm.id() + "'; set local praya.reach = '{" + world.client.id() + "}'; set local praya.person = '" + world.staff.id() + "'");
        }
    }

    /** {@code ?} as {@code $1}, outside quotes. */
    private static String numbered(String sql) {
        var out = new StringBuilder();
        var quoted = false;
        var count = 0;
        for (var c : sql.toCharArray()) {
            if (c == '\'') quoted = !quoted;
            if (c == '?' && !quoted) out.append('$').append(++count);
            else out.append(c);
        }
        return out.toString();
    }
}
