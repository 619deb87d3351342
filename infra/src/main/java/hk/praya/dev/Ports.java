package hk.praya.dev;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Where everything listens, on this machine only. */
public record Ports(int praya, int keycloak, int database, int mail) {

    /** The defaults, each overridable: {@code mvn -Dpraya.port=9090}. */
    public static Ports fromSystemProperties() {
        return new Ports(read("praya.port", 8080), read("praya.keycloak.port", 8180),
            read("praya.database.port", 5433), read("praya.mail.port", 3025));
    }

    /** Four ports that were free a moment ago: tests run beside a demo. */
    public static Ports free() throws IOException {
        var open = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < 4; i++) open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            var ports = open.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
        } finally {
            for (var socket : open) socket.close();
        }
    }

    public String prayaUrl() {
        return "http://localhost:" + praya;
    }

    public String keycloakUrl() {
        return "http://localhost:" + keycloak;
    }

    /** One line for each port that is taken; empty when all are free. */
    public List<String> taken() {
        var lines = new ArrayList<String>();
        check(lines, praya, "Praya", "praya.port");
        check(lines, keycloak, "Keycloak", "praya.keycloak.port");
        check(lines, database, "PostgreSQL", "praya.database.port");
        check(lines, mail, "mail", "praya.mail.port");
        return List.copyOf(lines);
    }

    private static void check(List<String> lines, int port, String who, String property) {
        if (isTaken(port)) {
            lines.add("Port %d, wanted for %s, is taken: stop what uses it, or choose another with -D%s=…".formatted(port, who, property));
        }
    }

    static boolean isTaken(int port) {
        // Both: Keycloak and Netty may listen on every address, PostgreSQL and the mail sink on loopback.
        return !canBind(new InetSocketAddress(port)) || !canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port in TIME_WAIT from the run before is free
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int read(String property, int otherwise) {
        var text = System.getProperty(property, Integer.toString(otherwise));
        try {
            var port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) return port;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Refusal("-D%s=%s is not a port: 1 to 65535".formatted(property, text));
    }
}
