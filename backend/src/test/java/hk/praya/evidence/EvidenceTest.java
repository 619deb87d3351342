package hk.praya.evidence;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.Ids;
import hk.praya.file.Sample;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import hk.praya.vault.FileStore;
import hk.praya.vault.Staging;
import hk.praya.vault.Sweeping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
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

    @Test void aLargeFileComesBackAsItWas() {
        var large = Sample.pdf("% " + "x".repeat(9_000_000));
        var id = ok(upload("large.pdf", large)).id();
        assertArrayEquals(large, ok(Api.as(world.reviewer).get(client(world) + "/evidence/" + id + "/content")).bytes());
    }

    @Test void aFileIsWhatItsContentSays() {
        var kept = ok(upload("really-text.txt", "只是文字".getBytes(StandardCharsets.UTF_8)));
        assertEquals("text/plain; charset=utf-8", Api.as(world.consultant).get(client(world) + "/evidence/" + kept.id()).json().path("mediaType").asText());
        refused(415, "file_name_misleads", upload("really-text.pdf", "只是文字".getBytes(StandardCharsets.UTF_8)));
    }

    @Test void eachHostileFileIsRefusedForItsOwnReasonAndLeavesNothing() throws Exception {
        refused(415, "file_program", upload("invoice.pdf", Sample.bytes("MZ\0\0this is a program")));
        refused(415, "file_svg", upload("picture.png", Sample.bytes("<svg><script>alert(1)</script></svg>")));
        refused(415, "file_page", upload("page.txt", Sample.bytes("<!DOCTYPE html><html></html>")));
        refused(415, "file_macro", upload("a.docx", Sample.word(Map.of("word/vbaProject.bin", new byte[10]))));
        refused(415, "file_bomb", upload("a.docx", Sample.bomb(60_000_000)));
        refused(415, "file_polyglot", upload("a.jpg", Sample.joined(Sample.picture("jpg"), Sample.word())));
        refused(415, "file_pixels", upload("a.png", Sample.flood("png", 60_000, 60_000)));
        refused(415, "file_virus", upload("a.txt", Sample.bytes(Sample.EICAR)));
        refused(415, "file_pdf_script", upload("a.pdf", Sample.pdf("4 0 obj <</S /JavaScript>> endobj")));
        var inside = upload("a.eml", Sample.mail("a.com", Sample.bytes(Sample.EICAR)));
        refused(415, "file_attachment", inside);
        assertEquals("a.com", inside.json().path("reasons").path(0).path("params").path("inside").asText());
        refused(400, "file_name_path", upload("../../etc/passwd", Cases.pdf()));
        refused(400, "file_name_direction", upload("a\u202efdp.pdf", Cases.pdf()));
        refused(400, "file_name_long", upload("a".repeat(300) + ".pdf", Cases.pdf()));
        refused(400, "file_name_reserved", upload("aux.pdf", Cases.pdf()));
        assertEquals(0, Api.as(world.consultant).get(client(world) + "/evidence").json().path("total").asInt());
        assertEquals(0, lying(), "a refused file is not kept");
    }

    private long lying() throws IOException {
        var folder = folder();
        if (!Files.exists(folder)) return 0;
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private Path folder() {
        return Path.of(Stack.one().context().getRequiredProperty("praya.files", String.class)).resolve(world.firm.id().toString()).resolve(world.client.id().toString());
    }

    @Test void tooLargeEmptyAndMarkedWronglyAreSaidPlainly() throws Exception {
        assertEquals(413, upload("big.pdf", new byte[11_000_000]).status());
        refused(400, "file_empty", upload("empty.pdf", new byte[0]));
        assertEquals(400, Api.as(world.consultant).upload(client(world) + "/evidence?kind=rumour", "a.pdf", Cases.pdf()).status());
        assertEquals(400, Api.as(world.consultant).upload(client(world) + "/evidence?kind=other&effectiveOn=2026-02-30", "a.pdf", Cases.pdf()).status());
        refused(400, "ends_before_start", Api.as(world.consultant).upload(client(world) + "/evidence?kind=other&effectiveOn=2026-02-03&expiresOn=2026-02-02", "a.pdf", Cases.pdf()));
        assertEquals(0, lying());
    }

    /** The server takes large uploads apart on disk: in clear, so that none may stay there, whatever became of it. */
    @Test void noUploadStaysInTheServersTemporaryFolder() throws Exception {
        var before = temporary();
        ok(upload("whole.png", Sample.picture("png")));
        assertEquals(413, upload("big.pdf", new byte[11_000_000]).status());
        assertEquals(413, Api.as(world.consultant).upload(client(world) + "/roster-imports", "big.csv", new byte[11_000_000]).status());
        refused(415, "file_program", upload("invoice.pdf", java.util.Arrays.copyOf(Sample.bytes("MZ\0\0this is a program"), 3_000_000)));
        assertEquals(404, Api.as(world.foreignConsultant).upload(client(world) + "/evidence?kind=other", "a.pdf", new byte[3_000_000]).status());
        refused(400, "ends_before_start", Api.as(world.consultant).upload(client(world) + "/evidence?kind=other&effectiveOn=2026-02-03&expiresOn=2026-02-02", "a.pdf", new byte[3_000_000]));
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(20), () -> {
            while (!temporary().equals(before)) Thread.onSpinWait();
        });
    }

    private static java.util.Set<String> temporary() {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("FUp_")).collect(java.util.stream.Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @Test void whatLiesOnDiskIsSealedAndItsKeyLiesElsewhere() throws Exception {
        var id = Cases.evidence(world);
        var sealed = Files.readAllBytes(folder().resolve(id.toString()));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("%PDF"));
        // Moved to another's place, it opens for nobody: each is bound to where it lies.
        var other = Cases.evidence(world);
        Files.write(folder().resolve(other.toString()), sealed);
        assertEquals(500, Api.as(world.reviewer).get(client(world) + "/evidence/" + other + "/content").status());
    }

    /** Files of before they had keys of their own: one piece under the client's key, in the folder of the client. */
    @Test void readsWhatWasSealedBefore() throws Exception {
        var id = Cases.evidence(world);
        var context = Stack.one().context();
        var place = world.client.id() + "/" + id;
        var sealing = context.getBean(hk.praya.access.Access.class).lookAsSystem(world.firm.id(), world.client.id(), scope -> context.getBean(ClientKeys.class).of(scope, world.client.id()).orElseThrow());
        context.getBean(FileStore.class).put(place, out -> out.write(sealing.seal(place, Cases.pdf())));
        try (var connection = Postgres.one().as("praya_migrator"); var statement = connection.createStatement()) {
            statement.execute("update evidence.item set data_key = null, file_key = '" + place + "' where id = '" + id + "'");
        }
        assertArrayEquals(Cases.pdf(), ok(Api.as(world.reviewer).get(client(world) + "/evidence/" + id + "/content")).bytes());
    }

    /** The server stopped between the writing of a file and the commit of its row. */
    @Test void whatACrashLeftBehindIsSweptAndNothingElse() throws Exception {
        var kept = Cases.evidence(world);
        var context = Stack.one().context();
        var store = context.getBean(FileStore.class);
        var orphan = Ids.next(Clock.systemUTC());
        context.getBean(Staging.class).stage(world.firm.id(), world.client.id(), orphan, "a.pdf", new ByteArrayInputStream(Cases.pdf()));
        var place = world.firm.id() + "/" + world.client.id() + "/" + orphan;
        var unfinished = Files.createFile(folder().resolve("staged42.tmp"));
        var sweeping = context.getBean(Sweeping.class);
        // Of this client's alone: others' files are on their way meanwhile.
        var owner = new FileStore.Owner(world.firm.id(), world.client.id());
        sweeping.sweep(owner, Instant.now());
        assertTrue(lies(store, place), "it may be on its way still");
        sweeping.sweep(owner, Instant.now().plus(Sweeping.AGE).plusSeconds(60));
        assertFalse(lies(store, place));
        assertFalse(Files.exists(unfinished), "nor what was never finished");
        assertArrayEquals(Cases.pdf(), ok(Api.as(world.reviewer).get(client(world) + "/evidence/" + kept + "/content")).bytes());
    }

    private static boolean lies(FileStore store, String place) {
        try (var channel = store.open(place).orElse(null)) {
            return channel != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test void theSameRequestTwiceKeepsOneFile() throws Exception {
        var key = java.util.UUID.randomUUID().toString();
        var first = Api.as(world.consultant).upload(client(world) + "/evidence?kind=other", "a.pdf", Cases.pdf(), key);
        var second = Api.as(world.consultant).upload(client(world) + "/evidence?kind=other", "a.pdf", Cases.pdf(), key);
        assertEquals(ok(first).id(), ok(second).id());
        assertEquals(1, lying());
    }
}
