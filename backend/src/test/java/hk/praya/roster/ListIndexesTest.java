package hk.praya.roster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With sequential scans priced out, a tiny table shows what a large one would do. */
class ListIndexesTest {
    private final World world = World.fresh();

    private String plan(String login, String sql) throws SQLException {
        Stack.one();
        try (var connection = Postgres.one().as(login); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local praya.firm = '" + world.firm.id() + "'; set local praya.reach = '{" + world.client.id() + "}'; set local enable_seqscan = off; set local enable_sort = off");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain " + sql.replace("$firm", "'" + world.firm.id() + "'").replace("$client", "'" + world.client.id() + "'"))) {
                while (rows.next()) plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    @Test void everyOrderOfPeopleWalksAnIndexThatBeginsWithTheTenant() throws SQLException {
        var orders = Map.of("coalesce(name_zh_hant, name_en) collate access.stroke", "person_by_name ", "coalesce(name_en, name_zh_hant) collate access.alphabet", "person_by_name_en ", "department collate access.stroke", "person_by_department",
            "coalesce(hire_date, date '9999-12-31')", "person_by_hire_date");
        for (var order : orders.entrySet()) {
            for (var login : new String[] {"praya_client", "praya_firm_read"}) {
                var plan = plan(login, "select * from roster.person where firm_id = $firm and client_id = $client and kind = 'staff' and gone_at is null order by " + order.getKey() + ", person_id limit 51");
                assertTrue(plan.contains(order.getValue()), login + "\n" + plan);
            }
        }
    }

    @Test void bookWalksTheIndexByName() throws SQLException {
        for (var login : new String[] {"praya_firm", "praya_firm_read"}) {
            var plan = plan(login, "select * from portfolio.client_entry where firm_id = $firm and archived_at is null order by coalesce(name_zh_hant, name_en) collate access.stroke, client_id limit 51");
            assertTrue(plan.contains("client_by_name ") && !plan.contains("Disabled"), login + "\n" + plan);
            var english = plan(login, "select * from portfolio.client_entry where firm_id = $firm and archived_at is null order by coalesce(name_en, name_zh_hant) collate access.alphabet, client_id limit 51");
            assertTrue(english.contains("client_by_name_en ") && !english.contains("Disabled"), login + "\n" + english);
        }
    }
}
