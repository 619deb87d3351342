package hk.praya.evidence;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files: what they are, how they are kept, and what is not taken. */
class EvidenceTest {
    private final World world = World.fresh();

    private Api.Reply upload(String name, byte[] content) {
        return Api.as(world.consultant).upload(client(world) + "/evidence?kind=other", name, content);
    }

    @Test void aFileComesBackAsItWasAndIsAlwaysADownload() {
        var id = Cases.evidence(world);
        var content = ok(Api.as(world.reviewer).get(client(world) + "/evidence/" + id + "/content"));
        assertArrayEquals(Cases.pdf(), content.bytes());
        assertTrue(content.headers().get("Content-Disposition").startsWith("attachment"));
        assertTrue(content.headers().get("Content-Disposition").contains("%E5%90%88%E7%B4%84.pdf"), content.headers().toString());
        assertEquals("nosniff", content.headers().get("X-Content-Type-Options"));
    }

    @Test void aFileIsWhatItsContentSays() {
        refused(415, "file_type_unsupported", upload("invoice.pdf", "MZ\0\0this is a program".getBytes(StandardCharsets.ISO_8859_1)));
        refused(415, "file_type_unsupported", upload("picture.png", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8)));
        refused(415, "file_type_unsupported", upload("page.txt", "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8)));
        refused(415, "file_name_misleads", upload("really-text.pdf", "只是文字".getBytes(StandardCharsets.UTF_8)));
        refused(415, "file_name_misleads", upload("合約.exe", Cases.pdf()));
        var kept = ok(upload("really-text.txt", "只是文字".getBytes(StandardCharsets.UTF_8)));
        assertEquals("text/plain; charset=utf-8", Api.as(world.consultant).get(client(world) + "/evidence/" + kept.id()).json().path("mediaType").asText());
    }

    @Test void officeFilesWithMacrosAndBombsAreNotTaken() throws Exception {
        refused(415, "file_type_unsupported", upload("a.docx", zip("word/vbaProject.bin", 10)));
        refused(415, "file_type_unsupported", upload("a.docx", zip("filler", 40_000_000)));
        assertEquals(201, upload("a.docx", zip("word/document.xml", 10)).status());
        refused(415, "file_type_unsupported", upload("a.docx", zip("word/document.xml", 10, "word/vbaProject.bin")));
    }

    private static byte[] zip(String entry, int size) throws Exception {
        return zip(entry, size, "word/document.xml".equals(entry) ? "x" : "word/document.xml");
    }

    private static byte[] zip(String entry, int size, String after) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[size]);
            zip.putNextEntry(new ZipEntry(after));
        }
        return bytes.toByteArray();
    }

    @Test void tooLargeEmptyAndUnnamedAreSaidPlainly() {
        assertEquals(413, upload("big.pdf", new byte[11_000_000]).status());
        refused(400, "file_empty", upload("empty.pdf", new byte[0]));
        assertEquals("passwd", Api.as(world.consultant).get(client(world) + "/evidence/" + ok(upload("../../etc/passwd", Cases.pdf())).id()).json().path("name").asText());
        assertEquals(400, Api.as(world.consultant).upload(client(world) + "/evidence?kind=rumour", "a.pdf", Cases.pdf()).status());
        assertEquals(400, Api.as(world.consultant).upload(client(world) + "/evidence?kind=other&effectiveOn=2026-02-30", "a.pdf", Cases.pdf()).status());
    }

    @Test void aDestroyedKeyMakesTheClientsFilesUnreadableAndNobodyElses() throws SQLException {
        var id = Cases.evidence(world);
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute("update evidence.client_key set wrapped = null, destroyed_at = now() where client_id = '" + world.client.id() + "'");
        }
        refused(410, "client_key_destroyed", Api.as(world.reviewer).get(client(world) + "/evidence/" + id + "/content"));
        refused(410, "client_key_destroyed", upload("later.pdf", Cases.pdf()));
        var other = World.fresh();
        assertEquals(200, Api.as(other.consultant).get(client(other) + "/evidence/" + Cases.evidence(other) + "/content").status());
    }

    @Test void whatLiesOnDiskIsSealed() throws Exception {
        var id = Cases.evidence(world);
        var root = java.nio.file.Path.of(hk.praya.testing.Stack.one().context().getRequiredProperty("praya.files", String.class));
        var sealed = java.nio.file.Files.readAllBytes(root.resolve(world.client.id().toString()).resolve(id.toString()));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("%PDF"));
    }
}
