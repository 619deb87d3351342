package hk.praya.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real SMTP server that keeps what it is sent. */
public final class Mailbox {
    private static final Mailbox ONE = new Mailbox();
    private final GreenMail server;

    private Mailbox() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    }

    public static Mailbox one() {
        return ONE;
    }

    /** Where it listens. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** A message as somebody would read it. @param envelope whom it comes back to, where it does not arrive. @param headers as they were sent */
    public record Letter(String to, String subject, String text, String envelope, Map<String, String> headers) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The name that a mail program shows it under. */
        public String from() {
            try {
                return new InternetAddress(header("From")).getPersonal();
            } catch (AddressException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What was sent to an address, the oldest first. */
    public List<Letter> sentTo(String address) {
        return Arrays.stream(server.getReceivedMessages()).map(Mailbox::letter).filter(letter -> letter.to().equals(address)).toList();
    }

    private static String envelope(MimeMessage message) throws MessagingException {
        var path = message.getHeader("Return-Path", null);
        return path == null ? "" : path.replaceAll("[<>]", "");
    }

    private static Letter letter(MimeMessage message) {
        try {
            return new Letter(message.getAllRecipients()[0].toString(), message.getSubject(), String.valueOf(message.getContent()), envelope(message),
                Collections.list(message.getAllHeaders()).stream().collect(Collectors.toMap(Header::getName, Header::getValue, (one, _) -> one)));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
