package hk.praya.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two firms with clients, members of every role and client people of every role, written as the migrator would: the
 * suite's own starting point. {@link #fresh()} makes a world of its own, so that tests do not meet.
 */
public final class World {
    /** A firm. */
    public record Firm(UUID id, String name) {}

    /** A client of a firm. */
    public record Client(UUID firmId, UUID id, String name) {}

    /** Somebody, with the token that their browser would hold. */
    public record Someone(UUID firmId, @Nullable UUID clientId, UUID id, String role, String token, String email) {}

    public final Firm firm;
    public final Firm otherFirm;
    /** Assigned to {@link #consultant} and {@link #reviewer}. */
    public final Client client;
    /** Of the same firm, assigned to {@link #otherConsultant}. */
    public final Client otherClient;
    /** Of the other firm. */
    public final Client foreignClient;
    public final Someone administrator;
    public final Someone partner;
    public final Someone consultant;
    public final Someone otherConsultant;
    public final Someone reviewer;
    public final Someone coordinator;
    public final Someone decisionMaker;
    public final Someone staff;
    /** Of the client's, and none of its staff: in every world, so that whatever counts or lists people shows that it does not mean them. */
    public final Someone customer;
    public final Someone otherCoordinator;
    public final Someone foreignAdministrator;
    public final Someone foreignPartner;
    public final Someone foreignConsultant;
    public final Someone suspended;
    public final Someone expired;

    private static int count;

    private World() {
        try (var connection = Postgres.one().as("praya_migrator")) {
            var seed = new Seed(connection, ++count);
            firm = seed.firm("Harbourlight");
            otherFirm = seed.firm("Northgate");
            client = seed.client(firm, "Harbour View", "維港");
            otherClient = seed.client(firm, "Kwai Chung", "葵涌");
            foreignClient = seed.client(otherFirm, "Far Away", "遠方");
            administrator = seed.member(firm, "administrator");
            partner = seed.member(firm, "partner");
            consultant = seed.member(firm, "consultant");
            otherConsultant = seed.member(firm, "consultant");
            reviewer = seed.member(firm, "reviewer");
            seed.assign(client, consultant, "consultant");
            seed.assign(client, reviewer, "reviewer");
            seed.assign(otherClient, otherConsultant, "consultant");
            coordinator = seed.person(client, "coordinator");
            decisionMaker = seed.person(client, "decision_maker");
            staff = seed.person(client, "staff");
            customer = seed.customer(client);
            otherCoordinator = seed.person(otherClient, "coordinator");
            foreignAdministrator = seed.member(otherFirm, "administrator");
            foreignPartner = seed.member(otherFirm, "partner");
            foreignConsultant = seed.member(otherFirm, "consultant");
            seed.assign(foreignClient, foreignConsultant, "consultant");
            suspended = seed.member(firm, "administrator");
            seed.suspend(suspended);
            expired = seed.member(firm, "administrator");
            seed.expire(expired);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static synchronized World fresh() {
        return new World();
    }

    /** A member that somebody made through the API, with a session as a sign-in would open it. */
    public static Someone signedIn(UUID firmId, UUID memberId) {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            var token = "test-" + UUID.randomUUID();
            statement.execute("insert into access.session (session_id, token_hash, firm_id, member_id, method, created_at, seen_at, expires_at) values ('"
                + UUID.randomUUID() + "', sha256('" + token + "'), '" + firmId + "', '" + memberId + "', 'firm', now(), now(), now() + interval '1 hour')");
            return new Someone(firmId, null, memberId, "member", token, "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the name that a permission table shows them under. */
    public Map<String, Someone> everybody() {
        var all = new HashMap<String, Someone>();
        all.put("administrator", administrator);
        all.put("partner", partner);
        all.put("consultant", consultant);
        all.put("reviewer", reviewer);
        all.put("coordinator", coordinator);
        all.put("decision_maker", decisionMaker);
        all.put("staff", staff);
        return all;
    }

    private record Seed(Connection connection, int world) {
        private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);

        Firm firm(String name) throws SQLException {
            var id = UUID.randomUUID();
            run("insert into firm.firm (firm_id, name_en, name_zh_hant, created_at) values (?,?,?,?)", id, name + " " + world, "港明 " + world, NOW);
            return new Firm(id, name);
        }

        Client client(Firm firm, String en, String zh) throws SQLException {
            var id = UUID.randomUUID();
            run("insert into client.client (firm_id, client_id, name_en, name_zh_hant, br_number, email_domain, created_at) values (?,?,?,?,?,?,?)",
                firm.id(), id, en + " " + world, zh + " " + world, id.toString().substring(0, 18), domain(id), NOW);
            run("insert into client.engagement (firm_id, client_id, id, modules, starts, ends, created_at) values (?,?,?,'{tia}', current_date - 100, current_date + 300, ?)",
                firm.id(), id, UUID.randomUUID(), NOW);
            run("insert into access.client_window (firm_id, client_id, starts, ends) values (?,?, current_date - 100, current_date + 300)", firm.id(), id);
            return new Client(firm.id(), id, en + " " + world);
        }

        static String domain(UUID client) {
            return "c" + client.toString().substring(0, 8) + ".example";
        }

        Someone member(Firm firm, String role) throws SQLException {
            var id = UUID.randomUUID();
            var email = role.replace('_', '-') + "." + id.toString().substring(0, 8) + "@firm.example";
            run("insert into firm.member (firm_id, member_id, name_en, name_zh_hant, email, created_at) values (?,?,?,?,?,?)", firm.id(), id, "Member " + role, "成員", email, NOW);
            var roles = role.equals("administrator") || role.equals("partner") ? "{" + role + "}" : "{}";
            run("insert into access.member_access (firm_id, member_id, email, roles) values (?,?,?,?::text[])", firm.id(), id, email, roles);
            var someone = new Someone(firm.id(), null, id, role, "test-" + UUID.randomUUID(), email);
            session(someone, "firm");
            return someone;
        }

        Someone person(Client client, String role) throws SQLException {
            var id = UUID.randomUUID();
            var email = role.replace('_', '-') + "." + id.toString().substring(0, 8) + "@" + domain(client.id());
            run("insert into roster.person (firm_id, client_id, person_id, name_en, name_zh_hant, email, created_at) values (?,?,?,?,?,?,?)",
                client.firmId(), client.id(), id, "Person " + role, "人員", email, NOW);
            var roles = role.equals("staff") ? "{staff}" : "{" + role + ",staff}";
            run("insert into access.person_access (firm_id, client_id, person_id, roles) values (?,?,?,?::text[])", client.firmId(), client.id(), id, roles);
            var someone = new Someone(client.firmId(), client.id(), id, role, "test-" + UUID.randomUUID(), email);
            session(someone, "sso");
            return someone;
        }

        Someone customer(Client client) throws SQLException {
            var id = UUID.randomUUID();
            var email = "customer." + id.toString().substring(0, 8) + "@buyers.example";
            run("insert into roster.person (firm_id, client_id, person_id, kind, name_en, name_zh_hant, email, account_kind, created_at) values (?,?,?,'customer',?,?,?,'none',?)", client.firmId(), client.id(), id, "Person customer", "顧客", email, NOW);
            run("insert into access.person_access (firm_id, client_id, person_id, roles) values (?,?,?,'{customer}')", client.firmId(), client.id(), id);
            var someone = new Someone(client.firmId(), client.id(), id, "customer", "test-" + UUID.randomUUID(), email);
            session(someone, "link");
            return someone;
        }

        void session(Someone someone, String method) throws SQLException {
            run("insert into access.session (session_id, token_hash, firm_id, member_id, client_id, person_id, method, created_at, seen_at, expires_at) values (?,?,?,?,?,?,?,?,?,?)",
                UUID.randomUUID(), sha256(someone.token()), someone.firmId(), someone.clientId() == null ? someone.id() : null, someone.clientId(),
                someone.clientId() == null ? null : someone.id(), method, NOW, NOW.plusHours(1), NOW.plusHours(12));
        }

        void assign(Client client, Someone member, String role) throws SQLException {
            run("insert into access.assignment (firm_id, client_id, assignment_id, member_id, role, starts) values (?,?,?,?,?, current_date - 10)",
                client.firmId(), client.id(), UUID.randomUUID(), member.id(), role);
        }

        void suspend(Someone member) throws SQLException {
            run("update access.member_access set suspended_at = now() where member_id = ?", member.id());
            run("insert into firm.suspension (firm_id, suspension_id, member_id, suspended_at) values (?,?,?, now())", member.firmId(), UUID.randomUUID(), member.id());
        }

        void expire(Someone member) throws SQLException {
            run("update access.session set seen_at = now() - interval '13 hours', expires_at = now() - interval '1 hour' where member_id = ?", member.id());
        }

        private void run(String sql, @Nullable Object... values) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
                statement.executeUpdate();
            }
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
