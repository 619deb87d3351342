package hk.praya.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Postgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of connections that were set up before account was kept of what the identity provider was told (decisions 019, 020). */
class SourcesMigratedTest {
    private static final String BEFORE = "202611271850";
    private static final UUID FIRM = UUID.randomUUID();
    private static final UUID OTHER_FIRM = UUID.randomUUID();

    /** In use, at a client of the firm's. */
    private static final UUID IN_USE = UUID.randomUUID();
    /** Put away while it was in use, by its second provider. */
    private static final UUID PUT_AWAY = UUID.randomUUID();
    /** Put away at another firm, with a connection that was only being described, switched off long ago. */
    private static final UUID DRAFT_AWAY = UUID.randomUUID();
    /** Put away, and let in by a source of the operator's. */
    private static final UUID GROUP_AWAY = UUID.randomUUID();
    /** Proven at the other firm, and never switched on. */
    private static final UUID PROVEN = UUID.randomUUID();

    private static Connection database;
    private static String jobsBefore;

    @BeforeAll static void migrates() throws IOException, SQLException {
        var url = Postgres.one().another("praya_before");
        Migration.upTo(BEFORE, url, "test");
        database = DriverManager.getConnection(url, "postgres", "postgres");
        for (var firm : new UUID[] {FIRM, OTHER_FIRM}) sql("insert into firm.firm (firm_id, name_en, created_at) values (?, 'Firm', timestamptz '2026-01-01')", firm);
        client(FIRM, IN_USE, false);
        client(FIRM, PUT_AWAY, true);
        client(OTHER_FIRM, DRAFT_AWAY, true);
        client(FIRM, GROUP_AWAY, true);
        client(OTHER_FIRM, PROVEN, false);
        connection(FIRM, IN_USE, "active", 1);
        connection(FIRM, PUT_AWAY, "active", 2);
        connection(OTHER_FIRM, DRAFT_AWAY, "draft", 1);
        connection(OTHER_FIRM, PROVEN, "domain_proven", 1);
        for (var name : new String[] {source(IN_USE), source(PUT_AWAY), source(PUT_AWAY) + "-2", source(DRAFT_AWAY), source(PROVEN), "group"}) {
            sql("insert into access.source (source_id, name, domains, created_at) values (?, 'Source', array['one.example'], timestamptz '2026-01-01')", name);
        }
        connected(FIRM, IN_USE, source(IN_USE), null);
        connected(FIRM, PUT_AWAY, source(PUT_AWAY), "2026-02-02");
        connected(FIRM, PUT_AWAY, source(PUT_AWAY) + "-2", null);
        connected(OTHER_FIRM, DRAFT_AWAY, source(DRAFT_AWAY), "2026-03-03");
        connected(FIRM, GROUP_AWAY, "group", null);
        sql("insert into access.job (job_id, firm_id, client_id, kind, subject_id, due) values (?, ?, ?, 'proof.lapse', ?, timestamptz '2026-01-01')", UUID.randomUUID(), FIRM, IN_USE, IN_USE);
        jobsBefore = look("select count(*) from access.job where kind = 'proof.lapse' and done_at is null and attempts = 0");
        Migration.run(url, "test");
    }

    @AfterAll static void close() throws SQLException {
        database.close();
    }

    private static String source(UUID client) {
        return "client-" + client;
    }

    private static void client(UUID firm, UUID client, boolean archived) throws SQLException {
        sql("insert into client.client (firm_id, client_id, name_en, archived_at, created_at) values (?, ?, 'Client', case when ? then timestamptz '2026-10-10' end, timestamptz '2026-01-01')", firm, client, archived);
    }

    private static void connection(UUID firm, UUID client, String state, int nth) throws SQLException {
        sql("insert into sso.connection (firm_id, client_id, id, protocol, domain, proof, state, provider, nth, version, created_at, changed_at)"
            + " values (?, ?, ?, 'oidc', 'one.example', 'published', ?, '{}', ?, 7, timestamptz '2026-01-01', timestamptz '2026-01-01')", firm, client, client, state, nth);
    }

    private static void connected(UUID firm, UUID client, String source, String disconnected) throws SQLException {
        sql("insert into access.source_client (firm_id, client_id, source_id, disconnected_at) values (?, ?, ?, cast(? as timestamptz))", firm, client, source, disconnected);
    }

    private static void sql(String text, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(text)) {
            for (var at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
            statement.executeUpdate();
        }
    }

    private static String look(String text, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(text)) {
            for (var at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }

    private static String connection(UUID client) throws SQLException {
        return look("select state || ' ' || version || ' ' || domain from sso.connection where client_id = ?", client);
    }

    @Test void ofTheAdministratorsSourcesItIsSupposedThatTheyAreOpen() throws SQLException {
        assertEquals("5", look("select count(*) from access.source where source_id like 'client-%' and told = 'open' and told_no = 0"));
        assertEquals("0", look("select count(*) from access.source where source_id not like 'client-%' and told is not null"), "nobody here told it of the operator's");
    }

    @Test void whatIsNotArchivedStandsAsItStood() throws SQLException {
        assertEquals("active 7 one.example", connection(IN_USE));
        assertEquals("domain_proven 7 one.example", connection(PROVEN));
        assertEquals("published", look("select proof from sso.connection where client_id = ?", IN_USE));
        assertEquals("null", look("select disconnected_at from access.source_client where client_id = ?", IN_USE));
    }

    @Test void anArchivedClientHoldsNoDomainAndLetsNobodyIn() throws SQLException {
        assertEquals("draft 8 one.example", connection(PUT_AWAY));
        var proof = look("select proof from sso.connection where client_id = ?", PUT_AWAY);
        assertNotEquals("published", proof, "the record that is published proves nothing any more");
        assertEquals(64, proof.length());
        assertEquals("t", look("select changed_at > timestamptz '2026-01-01' from sso.connection where client_id = ?", PUT_AWAY), "what was held until now is let go of");
        assertEquals("0", look("select count(*) from access.source_client where client_id = ? and disconnected_at is null", PUT_AWAY));
        assertTrue(look("select disconnected_at from access.source_client where source_id = ?", source(PUT_AWAY)).startsWith("2026-02-02"), "since when it was off already");
        assertEquals("draft 7 one.example", connection(DRAFT_AWAY), "it held none");
        assertTrue(look("select disconnected_at from access.source_client where source_id = ?", source(DRAFT_AWAY)).startsWith("2026-03-03"));
        assertEquals("null", look("select disconnected_at from access.source_client where source_id = 'group'"), "a group's source is not given up with one client");
    }

    @Test void eachConnectionIsLookedAtOnceAndNothingElse() throws SQLException {
        assertEquals("4 4", look("select count(*) || ' ' || count(distinct (firm_id, client_id)) from access.job where kind = 'sso.closing'"));
        assertEquals("4", look("select count(*) from access.job j join sso.connection c on c.firm_id = j.firm_id and c.client_id = j.client_id and c.id = j.subject_id"
            + " where j.kind = 'sso.closing' and j.due <= now() and j.done_at is null and j.attempts = 0"));
        assertEquals("1 1", jobsBefore + " " + look("select count(*) from access.job where kind = 'proof.lapse' and done_at is null and attempts = 0"));
    }
}
