package hk.praya.firm;

import static hk.praya.firm.FirmCalls.email;
import static hk.praya.firm.FirmCalls.newcomer;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's command, on the real database with the real logins. */
class FoundFirmTest {
    @TempDir Path folder;

    private record Said(int code, String out, String err) {
        UUID firm() {
            return UUID.fromString(out.split(" ")[2]);
        }
    }

    private Said say(Map<String, Object> settings, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = FoundFirm.run(List.of(arguments), settings, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Map<String, Object> settings() {
        try {
            var key = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(new byte[32]));
            return Map.of("praya.database.url", Postgres.one().url(), "praya.database.passwords-file", Postgres.one().passwordsFile(), "praya.key-file", key.toString(), "praya.database.pool-size", "1",
                "praya.oidc.issuer", "https://identity.example/realms/praya");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] order(String name, String administrator, String email) {
        return new String[] {"--name-en", name, "--name-zh-hant", "明鏡顧問有限公司", "--administrator-name-zh-hant", administrator, "--administrator-email", email};
    }

    @Test void foundsAFirmWhoseAdministratorLetsOthersIn() throws SQLException {
        var address = email();
        var said = say(settings(), order("Mirror", "何嘉欣", address.toUpperCase(Locale.ROOT)));
        assertEquals(0, said.code(), said.err());
        assertEquals("praya: firm " + said.firm() + " founded; " + address + " may sign in\n", said.out());
        var administrator = Api.as(World.signedIn(said.firm(), member(said.firm(), address)));
        assertEquals("Mirror", administrator.get("/api/firm").json().path("name").path("en").asText());
        ok(administrator.post("/api/firm/members", newcomer("Second", email())));
        ok(administrator.post("/api/firm/clients", Map.of("name", Map.of("en", "First client"))));
        // The founding is the first line of the firm's own trail.
        var lines = administrator.get("/api/firm/audit").json().path("items");
        assertEquals("firm.found", lines.path(lines.size() - 1).path("action").asText(), lines.toString());
    }

    @Test void theSameOrderAgainChangesNothing() throws SQLException {
        var address = email();
        var first = say(settings(), order("Again", "何嘉欣", address));
        var second = say(settings(), order("Again", "何嘉欣", address));
        assertEquals(0, second.code(), second.err());
        assertEquals("praya: firm " + first.firm() + " was founded before, nothing changed; " + address + " may sign in\n", second.out());
        assertEquals("1 1 1", counts(first.firm()));
        var other = say(settings(), order("Again", "郭芷晴", address));
        assertEquals(1, other.code());
        assertEquals("praya: the firm was not founded: it was before, with another name of the administrator\n", other.err());
        assertEquals("1 1 1", counts(first.firm()));
    }

    @Test void anOrderThatIsNotUnderstoodFoundsNothing() {
        for (var wrong : List.of(
            List.of(), List.of("--name-en"), List.of("--name-en", "X", "--administrator-name-en", "Y"), List.of("--name-en", "X", "--name-en", "X"), List.of("--slug", "x"),
            List.of("--name-en", "X".repeat(201), "--administrator-name-en", "Y", "--administrator-email", "y@x.example"),
            List.of("--name-en", " ", "--administrator-name-en", "Y", "--administrator-email", "y@x.example"),
            List.of("--name-en", "X", "--administrator-name-en", "Y", "--administrator-email", "nobody"))) {
            var said = say(settings(), wrong.toArray(String[]::new));
            assertEquals(2, said.code(), wrong.toString());
            assertEquals("", said.out());
            assertTrue(said.err().startsWith("praya: ") && said.err().lines().count() == 1, said.err());
        }
    }

    @Test void aDatabaseThatCannotBeReachedIsSaidOnOneLine() throws IOException {
        var settings = new HashMap<>(settings());
        var wrong = new ArrayList<String>();
        for (var login : List.of("migrator", "gate", "firm_read", "firm", "client", "person")) wrong.add("praya_" + login + "=wrong");
        settings.put("praya.database.passwords-file", Files.write(folder.resolve("wrong"), wrong).toString());
        settings.put("praya.database.url", Postgres.one().url().replaceFirst(":\\d+/", ":1/"));
        var said = say(settings, order("Nowhere", "何嘉欣", email()));
        assertEquals(1, said.code());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().startsWith("praya: the firm was not founded: "), said.err());
    }

    private static UUID member(UUID firm, String email) throws SQLException {
        return UUID.fromString(one("select member_id::text from access.member_access where firm_id = '" + firm + "' and email = '" + email + "' and roles = '{administrator}'"));
    }

    private static String counts(UUID firm) throws SQLException {
        return one("select concat_ws(' ', (select count(*) from firm.firm where firm_id = '$'), (select count(*) from firm.member where firm_id = '$'), (select count(*) from audit.line where firm_id = '$'))"
            .replace("$", firm.toString()));
    }

    private static String one(String sql) throws SQLException {
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            assertTrue(rows.next(), sql);
            return rows.getString(1);
        }
    }
}
