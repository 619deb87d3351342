package hk.praya.dev;

import static java.util.stream.Collectors.joining;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.stream.Stream;

/** Where mail ends in a demonstration: nothing leaves the machine, each message becomes a file and a line on the console. */
public final class Mail implements AutoCloseable {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final GreenMail server;
    private final Path folder;
    private final Thread writer;

    private Mail(GreenMail server, Path folder) {
        this.server = server;
        this.folder = folder;
        this.writer = Thread.ofVirtual().name("mail").unstarted(this::write);
    }

    public static Mail start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        var setup = new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        var server = new GreenMail(setup);
        server.start();
        var mail = new Mail(server, folder);
        mail.writer.start();
        return mail;
    }

    @Override
    public void close() {
        writer.interrupt();
        server.stop();
    }

    private void write() {
        // By what each is, not by how many there are: the sink lists them mailbox by mailbox, not as they came.
        var written = new HashSet<String>();
        while (!Thread.currentThread().isInterrupted()) {
            if (!server.waitForIncomingEmail(60_000, written.size() + 1)) continue;
            for (var message : server.getReceivedMessages()) if (written.add(id(message))) save(message, written.size());
        }
    }

    private static String id(MimeMessage message) {
        try {
            return String.valueOf(message.getMessageID());
        } catch (MessagingException e) {
            return message.toString();
        }
    }

    private static String recipients(MimeMessage message) throws MessagingException {
        return message.getAllRecipients() instanceof Address[] all ? Stream.of(all).map(Address::toString).collect(joining(", ")) : "nobody named";
    }

    private void save(MimeMessage message, int number) {
        var file = folder.resolve("%s-%04d.eml".formatted(LocalDateTime.now().format(STAMP), number));
        try (var out = Files.newOutputStream(file)) {
            message.writeTo(out);
            System.out.println("Mail to %s: \"%s\" (%s)".formatted(recipients(message), message.getSubject(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            System.out.println("A mail that cannot be read: " + e.getMessage());
        }
    }
}
