package hk.praya.dev.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People of a client, as its consultant brings them in. */
final class People {

    private final Speaker consultant;
    private final String client;

    People(Speaker consultant, UUID client) {
        this.consultant = consultant;
        this.client = "/api/clients/" + client;
    }

    void takeIn(String file) {
        var read = consultant.upload(client + "/roster-imports", file, Papers.read("demo/" + file));
        consultant.post(client + "/roster-imports/" + read.path("id").asText() + "/application", Map.of("confirmGone", false));
    }

    UUID named(String email, String... roles) {
        for (var person : consultant.get(client + "/people?q=" + email + "&limit=10").path("items")) {
            if (person.path("email").asText().equals(email)) return act(UUID.fromString(person.path("id").asText()), person.path("version").asLong(), roles);
        }
        throw new IllegalStateException("Nobody on the roster has the address " + email);
    }

    /** Somebody of a company that has no address book here yet. */
    UUID added(String en, String zhHant, String email, String title, String mobileKind, String... roles) {
        var person = new HashMap<String, @Nullable Object>();
        person.put("name", Map.of("en", en, "zhHant", zhHant));
        person.put("email", email);
        person.put("title", title);
        person.put("mobileKind", mobileKind);
        person.put("accountKind", "enterprise");
        person.put("active", true);
        var made = consultant.post(client + "/people", person);
        return act(UUID.fromString(made.path("id").asText()), made.path("version").asLong(), roles);
    }

    private UUID act(UUID person, long version, String... roles) {
        consultant.put(client + "/people/" + person + "/roles", Map.of("roles", List.of(roles)), version);
        return person;
    }
}
