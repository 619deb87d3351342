package hk.praya.testing;

import java.sql.SQLException;

/** A client whose staff come in by a sign-in of their company's own. */
public final class OwnSignIn {
    private OwnSignIn() {}

    /** It speaks for the addresses that the world's people have. */
    public static void at(World world) {
        var domain = world.staff.email().substring(world.staff.email().indexOf('@') + 1);
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.prepareStatement("insert into access.source_client (firm_id, client_id, source_id, domain) values (?, ?, ?, ?) on conflict do nothing")) {
            statement.setObject(1, world.firm.id());
            statement.setObject(2, world.client.id());
            statement.setString(3, "client-" + world.client.id());
            statement.setString(4, domain);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
