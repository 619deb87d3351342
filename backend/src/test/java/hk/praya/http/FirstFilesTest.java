package hk.praya.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstFilesTest {
    private final FirstFiles files = FirstFiles.of(Map.of("/clients/{client}/people", List.of("assets/people.js", "assets/table.js"), "/clients/{client}", List.of("assets/client.js"),
        "/my/requests/{request}", List.of("assets/a.b.js")));

    @Test void namesThePagesOwnFilesWithThePlaceOfTheNonce() {
        assertEquals("<link rel=\"modulepreload\" nonce=\"__PRAYA_NONCE__\" href=\"/assets/people.js\"><link rel=\"modulepreload\" nonce=\"__PRAYA_NONCE__\" href=\"/assets/table.js\">",
            files.links("/clients/0199a1b2-0000-7000-8000-000000000000/people"));
        assertTrue(files.links("/clients/x").contains("client.js"));
        assertTrue(files.links("/clients/x/").contains("client.js"));
        assertTrue(files.links("/my/requests/x").contains("a.b.js"));
    }

    @Test void namesNothingForAnAddressOfNoRoute() {
        for (var path : List.of("/", "/clients", "/clients//people", "/clients/x/people/y", "/my/requests/", "/clients/x/peopl\u0000e", "/CLIENTS/x/people", "/x/clients/x/people")) {
            assertEquals("", files.links(path), path);
        }
    }
}
