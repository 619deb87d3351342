package hk.praya.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/** A mail server that is spoken to in clear, and turns to TLS where it can; it remembers what it was told before and after. The suite's other one knows no STARTTLS. */
final class ClearServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    private final List<String> clear = new CopyOnWriteArrayList<>();
    private final List<String> within = new CopyOnWriteArrayList<>();
    private final boolean turns;

    ClearServer(boolean turns) throws IOException {
        this.turns = turns;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> told() {
        return clear;
    }

    List<String> toldWithin() {
        return within;
    }

    private void serve() {
        try {
            while (!socket.isClosed()) talk(socket.accept());
        } catch (IOException e) {
            // It is over.
        }
    }

    private void talk(Socket with) throws IOException {
        try (with) {
            say(with, "220 here");
            if (!answered(with, clear)) return;
            var secured = (SSLSocket) SecureMail.certificate().context().getSocketFactory().createSocket(with, null, with.getPort(), true);
            secured.setUseClientMode(false);
            answered(secured, within);
        }
    }

    /** @return whether they turn to TLS now */
    private boolean answered(Socket with, List<String> told) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(with.getInputStream(), StandardCharsets.US_ASCII));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            told.add(line);
            switch (line.split(" ")[0]) {
                case "EHLO" -> say(with, turns && told == clear ? "250-here\r\n250 STARTTLS" : "250-here\r\n250 AUTH PLAIN");
                case "STARTTLS" -> {
                    say(with, "220 go on");
                    return true;
                }
                case "AUTH" -> say(with, "235 known");
                case "DATA" -> {
                    say(with, "354 go on");
                    while (!".".equals(line)) line = lines.readLine();
                    say(with, "250 taken");
                }
                case "QUIT" -> {
                    say(with, "221 bye");
                    return false;
                }
                default -> say(with, "250 well");
            }
        }
        return false;
    }

    private static void say(Socket to, String what) throws IOException {
        to.getOutputStream().write((what + "\r\n").getBytes(StandardCharsets.US_ASCII));
        to.getOutputStream().flush();
    }

    @Override public void close() throws IOException {
        socket.close();
    }
}
