package hk.praya.dev;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortsTest {

    @AfterEach
    void forgetsTheProperty() {
        System.clearProperty("praya.port");
    }

    @Test
    void freePortsAreNotTaken() throws Exception {
        assertEquals(List.of(), Ports.free().taken());
    }

    @Test
    void saysInOneLineWhichPortIsTakenAndWhatToDo() throws Exception {
        var free = Ports.free();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertEquals(
                List.of("Port " + port + ", wanted for PostgreSQL, is taken: stop what uses it, or choose another with -Dpraya.database.port=…"),
                new Ports(free.praya(), free.keycloak(), port, free.mail()).taken());
        }
    }

    @Test
    void seesAPortTakenOnEveryAddress() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertTrue(Ports.isTaken(taken.getLocalPort()));
        }
    }

    @Test
    void portsAreOverriddenByProperties() {
        System.setProperty("praya.port", "9090");
        assertEquals("http://localhost:9090", Ports.fromSystemProperties().prayaUrl());
    }

    @Test
    void whatIsNotAPortIsRefused() {
        for (var text : List.of("web", "", "0", "65536", "-1")) {
            System.setProperty("praya.port", text);
            assertEquals("-Dpraya.port=" + text + " is not a port: 1 to 65535", assertThrows(Refusal.class, Ports::fromSystemProperties).getMessage());
        }
    }
}
