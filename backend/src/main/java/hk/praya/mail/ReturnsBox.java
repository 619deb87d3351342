package hk.praya.mail;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox that letters come back to, by IMAP. It is read a little at a time, of each message only the beginning, and neither time nor size is
 * without end. Nothing in it is kept: what was read is taken out of it, once whoever reads has done what it says.
 */
@Singleton
public class ReturnsBox {
    /** Read in one round, the oldest first. */
    static final int TOGETHER = 50;
    /** Of a message: servers say what they say before they give back the letter, and that may be of any size. */
    static final int BEGINNING = 256 * 1024;
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final @Nullable MailServer server;
    private final @Nullable Reports reports;
    private final Duration deadline;

    @Inject
    ReturnsBox(@Value("${praya.mode}") String mode, MailConfiguration how) {
        this(how.returns().isBlank() || how.returnsHost().isBlank() ? null
            : MailServer.of(mode, "praya.mail.returns-tls", how.returnsHost(), how.returnsPort(), how.returnsUser(), how.returnsPasswordFile(), how.returnsTls()), how.returns(), DEADLINE);
    }

    ReturnsBox(@Nullable MailServer server, String returns, Duration deadline) {
        this.server = server;
        this.reports = server == null ? null : new Reports(new ReturnAddress(returns));
        this.deadline = deadline;
    }

    /** It does not answer, or not as a mailbox does. */
    public static final class Unreachable extends Exception {
        Unreachable(Throwable cause) {
            super("The mailbox that letters come back to does not answer", cause);
        }
    }

    /** @param validity of the numbers: another one, and they mean other messages. @param more whether others wait behind them */
    public record Round(long validity, List<Returned> messages, boolean more) {}

    /** Whether there is one. */
    public boolean isThere() {
        return server != null;
    }

    /** The oldest messages; they stay where they are. */
    public Round read() throws Unreachable {
        return open(Folder.READ_ONLY, folder -> {
            var messages = folder.getMessages(1, Math.min(folder.getMessageCount(), TOGETHER));
            var numbers = new FetchProfile();
            numbers.add(UIDFolder.FetchProfileItem.UID);
            folder.fetch(messages, numbers);
            var read = new ArrayList<Returned>();
            for (var each : messages) read.add(Objects.requireNonNull(reports).read(folder.getUID(each), beginning(each)));
            return new Round(folder.getUIDValidity(), read, folder.getMessageCount() > messages.length);
        });
    }

    /** They are gone from it, for good. One that somebody took out before is none the worse. */
    public void remove(long validity, Collection<Returned> messages) throws Unreachable {
        if (messages.isEmpty()) return;
        open(Folder.READ_WRITE, folder -> {
            if (folder.getUIDValidity() != validity) return 0;
            var there = Arrays.stream(folder.getMessagesByUID(messages.stream().mapToLong(Returned::uid).toArray())).filter(Objects::nonNull).toArray(Message[]::new);
            folder.setFlags(there, new Flags(Flags.Flag.DELETED), true);
            return there.length;
        });
    }

    private static byte[] beginning(Message message) throws MessagingException, IOException {
        // In pieces, and no more of them than are read: the rest of a large one is never asked for.
        try (var in = ((IMAPMessage) message).getMimeStream()) {
            return in.readNBytes(BEGINNING);
        }
    }

    private interface Look<T> {
        T of(IMAPFolder folder) throws MessagingException, IOException;
    }

    private <T> T open(int mode, Look<T> look) throws Unreachable {
        // A server that says a letter every nine seconds never is late: so the whole has a time, too, at which its thread is interrupted, and with that its connection ends.
        var alone = Executors.newVirtualThreadPerTaskExecutor();
        try {
            return alone.submit((Callable<T>) () -> opened(mode, look)).get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Unreachable(e.getCause());
        } catch (TimeoutException e) {
            throw new Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(e);
        } finally {
            alone.shutdownNow();
        }
    }

    private <T> T opened(int mode, Look<T> look) throws MessagingException, IOException {
        var known = Objects.requireNonNull(server);
        var properties = known.properties("imap");
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.fetchsize", "65536");
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect(known.host(), known.port(), known.user(), known.password());
            var folder = (IMAPFolder) store.getFolder("INBOX");
            folder.open(mode);
            var found = look.of(folder);
            folder.close(mode == Folder.READ_WRITE);
            return found;
        }
    }
}
