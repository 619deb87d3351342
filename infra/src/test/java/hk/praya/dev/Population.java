package hk.praya.dev;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two firms and as many clients as signing in needs, written as the migrator would: a tenth of the demonstration, in a
 * second. People are those whom the realms of {@code infra/keycloak} know.
 */
record Population(Database database, UUID harbourlight, UUID northgate, UUID harbourView, UUID harbourGroup, UUID northgateView, UUID kwaiChung) {

    static final String HARBOUR_VIEW = "@harbour-view-logistics.example";
    static final String KWAI_CHUNG = "@kwai-chung-precision.example";

    static Population of(Database database) throws SQLException {
        var all = new Population(database, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        all.source("harbour-view", HARBOUR_VIEW.substring(1));
        all.source("kwai-chung", KWAI_CHUNG.substring(1));
        all.firm(all.harbourlight, "Harbourlight");
        all.firm(all.northgate, "Northgate");
        // One company, client of two firms, and of one of them twice.
        all.client(all.harbourlight, all.harbourView, "Harbour View", "harbour-view");
        all.client(all.harbourlight, all.harbourGroup, "Harbour Group", "harbour-view");
        all.client(all.northgate, all.northgateView, "Harbour View of Northgate", "harbour-view");
        all.client(all.harbourlight, all.kwaiChung, "Kwai Chung", "kwai-chung");
        all.member(all.harbourlight, "partner1@harbourlight.example", "partner");
        all.assigned(all.harbourlight, all.harbourView, all.member(all.harbourlight, "consultant1@harbourlight.example"));
        all.member(all.harbourlight, "admin1@harbourlight.example", "administrator");
        all.member(all.harbourlight, "reviewer1@harbourlight.example");
        all.member(all.northgate, "admin9@northgate.example", "administrator");
        return all;
    }

    private void source(String alias, String domain) throws SQLException {
        sql("insert into access.source (source_id, name, domains, created_at) values (?,?,array[?],?)", alias, alias, domain, now());
    }

    private void firm(UUID firm, String name) throws SQLException {
        sql("insert into firm.firm (firm_id, name_en, created_at) values (?,?,?)", firm, name, now());
    }

    private void client(UUID firm, UUID client, String name, String source) throws SQLException {
        var starts = LocalDate.now().minusDays(100);
        var ends = LocalDate.now().plusDays(200);
        sql("insert into client.client (firm_id, client_id, name_en, br_number, created_at) values (?,?,?,?,?)", firm, client, name, client.toString().substring(0, 18), now());
        sql("insert into client.engagement (firm_id, client_id, id, modules, starts, ends, created_at) values (?,?,?,'{tia}',?,?,?)", firm, client, UUID.randomUUID(), starts, ends, now());
        sql("insert into access.client_window (firm_id, client_id, starts, ends) values (?,?,?,?)", firm, client, starts, ends);
        sql("insert into access.source_client (firm_id, client_id, source_id) values (?,?,?)", firm, client, source);
    }

    UUID member(UUID firm, String email, String... roles) throws SQLException {
        var id = UUID.randomUUID();
        sql("insert into firm.member (firm_id, member_id, name_en, email, created_at) values (?,?,?,?,?)", firm, id, "Member " + email, email, now());
        sql("insert into access.member_access (firm_id, member_id, email, roles) values (?,?,?,string_to_array(?, ','))", firm, id, email, String.join(",", roles));
        return id;
    }

    private void assigned(UUID firm, UUID client, UUID member) throws SQLException {
        sql("insert into access.assignment (firm_id, client_id, assignment_id, member_id, role, starts) values (?,?,?,?,'consultant',?)",
            firm, client, UUID.randomUUID(), member, LocalDate.now().minusDays(10));
    }

    /** Somebody on a roster, who has not signed in yet. */
    UUID person(UUID firm, UUID client, String email) throws SQLException {
        var id = UUID.randomUUID();
        sql("insert into roster.person (firm_id, client_id, person_id, name_en, email, created_at) values (?,?,?,?,?,?)", firm, client, id, "Person " + email, email, now());
        return id;
    }

    int sql(String sql, @Nullable Object... values) throws SQLException {
        try (var connection = connect(); var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return statement.executeUpdate();
        }
    }

    /** One number or text. */
    @Nullable String look(String sql, @Nullable Object... values) {
        try (var connection = connect(); var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), "praya_migrator", database.password("praya_migrator"));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
