package hk.praya.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import hk.praya.testing.Mailbox;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

/** A real mailbox for what comes back, and whoever sends letters that come back to it. */
public final class ReturnsServer implements AutoCloseable {
    static final String ADDRESS = "returns@mail.example";
    static final String PASSWORD = "correct horse";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;

    public ReturnsServer() {
        server.start();
        user = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    int port() {
        return server.getImap().getPort();
    }

    MailServer asServer() {
        return new MailServer("127.0.0.1", port(), ADDRESS, PASSWORD, MailServer.Tls.NONE, null);
    }

    public ReturnsBox box() {
        return new ReturnsBox(asServer(), ADDRESS, Duration.ofSeconds(20));
    }

    /** One at whose door nobody answers. */
    public static ReturnsBox nowhere() {
        return new ReturnsBox(new MailServer("127.0.0.1", 9, ADDRESS, PASSWORD, MailServer.Tls.NONE, null), ADDRESS, Duration.ofSeconds(5));
    }

    /** Whoever reads it dies before it takes anything out. */
    public ReturnsBox dying() {
        return new ReturnsBox(asServer(), ADDRESS, Duration.ofSeconds(20)) {
            @Override public void remove(long validity, Collection<Returned> messages) throws Unreachable {
                throw new Unreachable(new IllegalStateException("dead"));
            }
        };
    }

    /** Whose server knows nobody of this address. */
    public static Mailer refusing(String address) {
        return new Mailer(new MailServer("127.0.0.1", Mailbox.one().port(), "", "", MailServer.Tls.NONE, null), "praya@praya.example", new ReturnAddress(ADDRESS)) {
            @Override public void send(Letter letter) throws Unsent {
                if (letter.to().equals(address)) throw new Unsent(new AddressException("nobody"));
                super.send(letter);
            }
        };
    }

    /** Whose server does not answer. */
    public static Mailer down() {
        return new Mailer(new MailServer("127.0.0.1", 9, "", "", MailServer.Tls.NONE, null), "praya@praya.example", new ReturnAddress(ADDRESS));
    }

    /** To the suite's own mail server, which shows by its envelope what is sent to it. */
    public static Mailer mailer() {
        return new Mailer(new MailServer("127.0.0.1", Mailbox.one().port(), "", "", MailServer.Tls.NONE, null), "praya@praya.example", new ReturnAddress(ADDRESS));
    }

    public void arrives(byte[] message) {
        try {
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public int waiting() {
        return server.getReceivedMessages().length;
    }

    List<String> subjects() {
        return Arrays.stream(server.getReceivedMessages()).map(each -> {
            try {
                return each.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    @Override public void close() {
        server.stop();
    }
}
