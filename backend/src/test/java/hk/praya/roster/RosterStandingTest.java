package hk.praya.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which file the counts of a roster come from. */
class RosterStandingTest {
    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);
    private final String client = "/api/clients/" + world.client.id();

    private void apply(String name) {
        var preview = api.upload(client + "/roster-imports", name, RosterFileTest.sample(name));
        assertEquals(201, preview.status(), preview.text());
        var applied = api.post(client + "/roster-imports/" + preview.id() + "/application", Map.of("confirmGone", false, "confirmDoubt", true));
        assertEquals(200, applied.status(), applied.text());
    }

    private JsonNode facts() {
        return api.get(client + "/roster-facts").json();
    }

    @Test void accountsAndNumbersComeFromTheAddressBookWhateverCameAfterIt() {
        assertTrue(facts().path("lastAddressBook").isNull());
        apply("dingtalk-contacts.utf8.csv");
        apply("hr-roster.csv");
        assertEquals("hr-roster.csv", facts().path("lastImport").path("file").asText());
        assertEquals("dingtalk-contacts.utf8.csv", facts().path("lastAddressBook").path("file").asText());
    }

    @Test void anHrListAloneIsNoAddressBook() {
        apply("hr-roster.csv");
        assertEquals("hr", facts().path("lastImport").path("kind").asText());
        assertTrue(facts().path("lastAddressBook").isNull());
    }
}
