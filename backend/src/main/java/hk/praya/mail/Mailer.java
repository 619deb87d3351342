package hk.praya.mail;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** Sends letters by SMTP. */
@Singleton
public class Mailer {
    private static final String TIMEOUT_MILLIS = "10000";

    private final Session session;
    private final String from;

    Mailer(@Value("${praya.mail.host}") String host, @Value("${praya.mail.port}") int port, @Value("${praya.mail.from}") String from) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.mime.charset", "UTF-8");
        this.session = Session.getInstance(properties);
        this.from = from;
    }

    /** A plain letter. Its subject holds no personal data: it is shown on locked screens. */
    public record Letter(String to, String subject, String text) {}

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

    public void send(Letter letter) throws Unsent {
        try {
            var message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
            message.setSubject(letter.subject(), "UTF-8");
            message.setText(letter.text(), "UTF-8");
            Transport.send(message);
        } catch (MessagingException e) {
            throw new Unsent(e);
        }
    }
}
