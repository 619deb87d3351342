package hk.praya.signin;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.OwnSignIn;
import hk.praya.testing.Postgres;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** This room's catalogue. */
public final class SignInCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("meView", "/api/me"),
            Call.make("mePreferences", _ -> "/api/me/preferences", _ -> Map.of("locale", "zh-Hant")),
            Call.make("meSessionEnd", _ -> "/api/me/session-end", _ -> Map.of()),
            Call.make("meSessionEndEverywhere", _ -> "/api/me/session-end-everywhere", _ -> Map.of()),
            Call.get("linkList", "/api/clients/{c}/links"),
            Call.make("linkIssue", world -> client(world) + "/links", SignInCalls::link),
            new Call("linkPage", world -> {
                OwnSignIn.at(world);
                return new Call.Ready(page(world) + "?purpose=sign_in", null, null, Map.of());
            }),
            Call.make("linkRevoke", world -> client(world) + "/links/" + issued(world).path("id").asText() + "/revocation", _ -> Map.of()),
            Call.make("linkOpen", world -> "/public/links/" + token(world), _ -> Map.of()),
            Call.make("linkCode", world -> "/public/links/" + token(world) + "/code", _ -> Map.of()),
            Call.make("linkRenew", world -> "/public/links/" + expired(world) + "/renewal", _ -> Map.of()));
    }

    static Object link(World world) {
        return Map.of("personId", world.coordinator.id().toString(), "purpose", "sign_in", "send", "copy");
    }

    static String page(World world) {
        return client(world) + "/people/" + world.coordinator.id() + "/page";
    }

    static com.fasterxml.jackson.databind.JsonNode issued(World world) {
        return ok(Api.as(world.consultant).post(client(world) + "/links", link(world))).json();
    }

    /** Its time is over, and it was made long before that. */
    static String expired(World world) {
        var issued = issued(world);
        try (var connection = Postgres.one().as("praya_migrator")) {
            connection.createStatement().execute("update access.link set expires_at = now() - interval '1 hour', created_at = now() - interval '15 days' where client_id = '" + world.client.id() + "' and person_id = '" + world.coordinator.id() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var url = issued.path("url").asText();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    static String token(World world) {
        var url = issued(world).path("url").asText();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
