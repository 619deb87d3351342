package hk.praya.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server of mail, and how it is spoken to. In production nothing is said to it in clear, unless it is on this machine: letters carry links that let
 * somebody in, and a password is worth as much.
 *
 * @param user empty: it asks for none
 * @param trusted who is believed to be it, where that is not whom the machine trusts; for tests
 */
record MailServer(String host, int port, String user, String password, Tls tls, @Nullable SSLSocketFactory trusted) {
    private static final String TIMEOUT_MILLIS = "10000";

    /** In clear; turned to TLS before anything is said, or not spoken to at all; or TLS from the first byte. */
    enum Tls { NONE, STARTTLS, TLS }

    /** @param setting what its settings are called, for whoever has to correct them. @param passwordFile with the password in its first line; empty: none */
    static MailServer of(String mode, String setting, String host, int port, String user, String passwordFile, String tls) {
        var how = tls(setting, tls);
        if (!mode.equals("development") && how == Tls.NONE && !isHere(host)) throw new IllegalStateException("In production mail is not spoken in clear with another machine: set " + setting + " to starttls or tls");
        if (user.isBlank() != passwordFile.isBlank()) throw new IllegalStateException("A user of a mail server has a password, and a password has a user: see the settings beside " + setting);
        return new MailServer(host, port, user, passwordFile.isBlank() ? "" : password(passwordFile), how, null);
    }

    MailServer trusting(SSLSocketFactory whom) {
        return new MailServer(host, port, user, password, tls, whom);
    }

    /** @param protocol {@code smtp} or {@code imap} */
    Properties properties(String protocol) {
        var all = new Properties();
        var key = "mail." + protocol + ".";
        all.setProperty(key + "host", host);
        all.setProperty(key + "port", String.valueOf(port));
        all.setProperty(key + "connectiontimeout", TIMEOUT_MILLIS);
        all.setProperty(key + "timeout", TIMEOUT_MILLIS);
        all.setProperty(key + "writetimeout", TIMEOUT_MILLIS);
        all.setProperty(key + "auth", String.valueOf(!user.isEmpty()));
        all.setProperty(key + "ssl.enable", String.valueOf(tls == Tls.TLS));
        all.setProperty(key + "ssl.checkserveridentity", "true");
        all.setProperty(key + "starttls.enable", String.valueOf(tls == Tls.STARTTLS));
        all.setProperty(key + "starttls.required", String.valueOf(tls == Tls.STARTTLS));
        if (trusted != null) all.put(key + "ssl.socketFactory", trusted);
        return all;
    }

    private static Tls tls(String setting, String said) {
        try {
            return Tls.valueOf(said.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(setting + " is none, starttls or tls", e);
        }
    }

    /** By its name alone: what a name leads to may change after it was looked at. */
    private static boolean isHere(String host) {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("::1") || host.equals("[::1]");
    }

    private static String password(String file) {
        try {
            return Files.readString(Path.of(file)).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("The file with a mail server's password cannot be read: " + file, e);
        }
    }

    @Override public String toString() {
        return host + ":" + port;
    }
}
