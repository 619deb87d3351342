package hk.praya.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A mail server that speaks TLS from the first byte, asks for a password, and proves to be {@code localhost}. */
final class SecureMail implements AutoCloseable {
    static final String USER = "praya";
    static final String PASSWORD = "correct horse";

    private final GreenMail server;

    SecureMail() {
        certificate();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.getUserManager().setAuthRequired(true);
        server.setUser("praya@praya.example", USER, PASSWORD);
        server.start();
    }

    int port() {
        return server.getSmtps().getPort();
    }

    int received() {
        return server.getReceivedMessages().length;
    }

    SSLSocketFactory trust() {
        return certificate().trust();
    }

    @Override public void close() {
        server.stop();
    }

    /** @param context of whoever proves to be it. @param trust of whoever believes that */
    record Certificate(SSLContext context, SSLSocketFactory trust) {}

    private static final Certificate ONE = made();

    static Certificate certificate() {
        return ONE;
    }

    private static Certificate made() {
        try {
            var folder = Files.createTempDirectory("praya-mail");
            var file = folder.resolve("localhost.p12");
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "localhost", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost",
                "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", "changeit").redirectErrorStream(true).start();
            if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) throw new IllegalStateException("keytool");
            // Where the test's mail server looks for its own.
            System.setProperty("greenmail.tls.keystore.file", file.toString());
            System.setProperty("greenmail.tls.keystore.password", "changeit");
            var store = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, "changeit".toCharArray());
            var own = SSLContext.getInstance("TLS");
            own.init(keys.getKeyManagers(), null, null);
            var certificates = KeyStore.getInstance("PKCS12");
            certificates.load(null, null);
            certificates.setCertificateEntry("localhost", store.getCertificate("localhost"));
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(certificates);
            var believing = SSLContext.getInstance("TLS");
            believing.init(null, trusted.getTrustManagers(), null);
            return new Certificate(own, believing.getSocketFactory());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
