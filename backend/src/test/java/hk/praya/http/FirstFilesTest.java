package hk.praya.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstFilesTest {
    private final FirstFiles files = FirstFiles.of(Map.of("/", of(List.of(), true), "/clients/{client}/people", of(List.of("assets/people.css", "assets/people.js"), true),
        "/clients/{client}", of(List.of("assets/client.js"), true), "/my/requests/{request}", of(List.of("assets/a.b.js"), false)));

    private static FirstFiles.First of(List<String> files, boolean asksWho) {
        return new FirstFiles.First(files, Map.of("en", List.of("assets/en.js"), "zh-Hant", List.of("assets/zh.js")), asksWho);
    }

    private String links(String path) {
        return files.links(path, PageLanguage.ENGLISH);
    }

    @Test void namesThePagesOwnFilesWithThePlaceOfTheNonce() {
        assertEquals("<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"/api/me\"><link rel=\"stylesheet\" nonce=\"__PRAYA_NONCE__\" href=\"/assets/people.css\">"
            + "<link rel=\"modulepreload\" nonce=\"__PRAYA_NONCE__\" href=\"/assets/people.js\"><link rel=\"modulepreload\" nonce=\"__PRAYA_NONCE__\" href=\"/assets/en.js\">",
            links("/clients/0199a1b2-0000-7000-8000-000000000000/people"));
        assertTrue(links("/clients/x").contains("client.js"));
        assertTrue(links("/clients/x/").contains("client.js"));
        assertTrue(links("/my/requests/x").contains("a.b.js"));
    }

    @Test void namesTheWordsOfOneLanguage() {
        var chinese = files.links("/clients/x", PageLanguage.TRADITIONAL);
        assertTrue(chinese.contains("zh.js") && !chinese.contains("en.js"), chinese);
        // A language whose words the build did not say: the page finds them itself.
        assertTrue(files.links("/clients/x", PageLanguage.SIMPLIFIED).endsWith("client.js\">"));
    }

    @Test void asksWhoIsThereOnlyWhereThePageDoes() {
        assertTrue(links("/").contains("/api/me"));
        assertFalse(links("/my/requests/x").contains("/api/me"));
    }

    @Test void namesNothingForAnAddressOfNoRoute() {
        for (var path : List.of("//", "/clients", "/clients//people", "/clients/x/people/y", "/my/requests/", "/clients/x/peopl\u0000e", "/CLIENTS/x/people", "/x/clients/x/people")) {
            assertEquals("", links(path), path);
        }
    }
}
