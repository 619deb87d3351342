package hk.praya.dev.demo;

import hk.praya.dev.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What no API makes, written with the migrator's login: firms, members, sources, and short sessions to act through. */
final class Backstage implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection connection;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    private final List<UUID> sessions = new ArrayList<>();

    private Backstage(Connection connection) {
        this.connection = connection;
    }

    static Backstage open(Database database) throws SQLException {
        return new Backstage(DriverManager.getConnection(database.url(), "praya_migrator", database.password("praya_migrator")));
    }

    record Firm(UUID id) {}

    /** Somebody to act as, whose session is open. */
    record Someone(UUID firm, UUID id, String token) {}

    boolean isNew() throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select count(*) from firm.firm")) {
            return rows.next() && rows.getInt(1) == 0;
        }
    }

    Firm firm(String en, String zhHant, String colour, String addressEn, String addressZhHant, String phone, String email, String footer) throws SQLException {
        var id = UUID.randomUUID();
        run("insert into firm.firm (firm_id, name_en, name_zh_hant, colour, address_en, address_zh_hant, phone, email, footer, created_at) values (?,?,?,?,?,?,?,?,?,?)",
            id, en, zhHant, colour, addressEn, addressZhHant, phone, email, footer, now);
        return new Firm(id);
    }

    /** @param roles of the whole firm; a consultant or reviewer is one by assignment */
    Someone member(Firm firm, String email, String en, String zhHant, String... roles) throws SQLException {
        var id = UUID.randomUUID();
        run("insert into firm.member (firm_id, member_id, name_en, name_zh_hant, email, created_at) values (?,?,?,?,?,?)", firm.id(), id, en, zhHant, email, now);
        run("insert into access.member_access (firm_id, member_id, email, roles) values (?,?,?,?)", firm.id(), id, email, connection.createArrayOf("text", roles));
        return session(firm.id(), id, null, "firm");
    }

    /** A place that vouches for people of these domains. */
    void source(String alias, String name, String... domains) throws SQLException {
        run("insert into access.source (source_id, name, domains, created_at) values (?,?,?,?) on conflict (source_id) do update set name = excluded.name, domains = excluded.domains", alias, name, connection.createArrayOf("text", domains), now);
    }

    void sourceOf(UUID firm, UUID client, String alias) throws SQLException {
        run("insert into access.source_client (firm_id, client_id, source_id) values (?,?,?)", firm, client, alias);
    }

    /** As if it had been begun before the newest content was there. */
    void onContent(UUID assessment, String version) throws SQLException {
        run("update tia.assessment set pack_version = ? where id = ?", version, assessment);
    }

    Someone person(UUID firm, UUID client, UUID person) throws SQLException {
        return session(firm, person, client, "link");
    }

    private Someone session(UUID firm, UUID who, @Nullable UUID client, String method) throws SQLException {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = UUID.randomUUID();
        run("insert into access.session (session_id, token_hash, firm_id, member_id, client_id, person_id, method, created_at, seen_at, expires_at) values (?,?,?,?,?,?,?,?,?,?)",
            id, sha256(token), firm, client == null ? who : null, client, client == null ? null : who, method, now, OffsetDateTime.now(ZoneOffset.UTC), now.plusMinutes(15));
        sessions.add(id);
        return new Someone(firm, who, token);
    }

    /** Ends every session made here. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            for (var session : sessions) run("update access.session set ended_at = ?, ended_reason = 'demonstration' where session_id = ?", OffsetDateTime.now(ZoneOffset.UTC), session);
        }
    }

    private synchronized void run(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
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
