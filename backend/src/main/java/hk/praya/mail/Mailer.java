package hk.praya.mail;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** Sends letters by SMTP. */
@Singleton
public class Mailer {
    private static final String NAME = "Praya";

    private final Session session;
    private final MailServer server;
    private final String from;
    private final @Nullable ReturnAddress returns;

    @Inject
    Mailer(@Value("${praya.mode}") String mode, MailConfiguration how) {
        this(MailServer.of(mode, "praya.mail.tls", how.host(), how.port(), how.user(), how.passwordFile(), how.tls()), how.from(), how.returns().isBlank() ? null : new ReturnAddress(how.returns()));
    }

    Mailer(MailServer server, String from, @Nullable ReturnAddress returns) {
        var properties = server.properties("smtp");
        properties.setProperty("mail.mime.charset", "UTF-8");
        // What identifies a letter ends with the house's own domain, and not with the name of the machine that wrote it.
        properties.setProperty("mail.from", from);
        this.session = Session.getInstance(properties);
        this.server = server;
        this.from = from;
        this.returns = returns;
    }

    /**
     * A plain letter. Its subject holds no personal data: it is shown on locked screens.
     *
     * @param token the word by which it comes back, where it does not arrive; null: it comes back to whom it is from
     * @param whose the company or the firm that writes it, as its reader knows it; null: nobody's but the house's
     */
    public record Letter(String to, String subject, String text, @Nullable String token, @Nullable String whose) {
        public Letter(String to, String subject, String text) {
            this(to, subject, text, null, null);
        }

        public Letter returningBy(String word) {
            return new Letter(to, subject, text, word, whose);
        }

        public Letter of(String company) {
            return new Letter(to, subject, text, token, company);
        }
    }

    /** It could not be handed over; whoever asked may try again. */
    public static final class Unsent extends Exception {
        private final boolean forGood;

        Unsent(Throwable cause) {
            super("The letter could not be handed over", cause);
            // There is no such address, or its server takes nothing for it: asking again would ask the same.
            this.forGood = cause instanceof AddressException || cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
        }

        /** Whether it is the address that was refused, and not the server that could not be reached. */
        public boolean isForGood() {
            return forGood;
        }
    }

    /** Whether there is a mailbox for what comes back: only then has a letter a word of its own. */
    public boolean hasReturns() {
        return returns != null;
    }

    /** With a name beside the address: a letter that says to open a link, and does not say whose it is, is taken for a trap. */
    private InternetAddress sender(@Nullable String whose) throws AddressException {
        var sender = new InternetAddress(from);
        try {
            var house = sender.getPersonal() == null ? NAME : sender.getPersonal();
            sender.setPersonal(whose == null || whose.isBlank() ? house : whose.replaceAll("[\\s\\p{Cntrl}]+", " ").strip() + " · " + house, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return sender;
    }

    public void send(Letter letter) throws Unsent {
        try {
            var message = new SMTPMessage(session);
            message.setFrom(sender(letter.whose()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
            message.setSubject(letter.subject(), "UTF-8");
            message.setText(letter.text(), "UTF-8");
            if (returns != null && letter.token() != null) {
                message.setEnvelopeFrom(returns.of(letter.token()));
                // RFC 3834: whoever answers by themselves, being on leave, does not answer this.
                message.setHeader("Auto-Submitted", "auto-generated");
            }
            if (server.user().isEmpty()) Transport.send(message);
            else Transport.send(message, server.user(), server.password());
        } catch (MessagingException e) {
            throw new Unsent(e);
        }
    }
}
