package hk.praya.obligation;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** This room's catalogue. */
public final class ObligationCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("worklistView", "/api/firm/worklist"),
            Call.get("worklistAdministrators", "/api/firm/worklist/administrators"),
            Call.get("obligationList", "/api/clients/{c}/obligations"),
            new Call("obligationView", world -> new Call.Ready(at(world, written(world)), null, null, Map.of())),
            Call.make("obligationCreate", world -> client(world) + "/obligations", ObligationCalls::writing),
            Call.make("obligationComplete", world -> at(world, written(world)) + "/completion", _ -> Map.of("note", "Seen to on the telephone.")),
            Call.make("obligationSnooze", world -> at(world, written(world)) + "/snooze", _ -> Map.of("until", today().plusDays(3).toString())),
            Call.make("obligationWaive", world -> at(world, written(world)) + "/waiver", _ -> Map.of("reason", "The client has left that platform.")),
            Call.make("obligationRemind", world -> at(world, written(world)) + "/reminder", _ -> Map.of("channel", "email")),
            Call.get("ownObligationList", "/api/clients/{c}/own-obligations"),
            Call.change("ownObligationReport", world -> client(world) + "/own-obligations/" + written(world) + "/report", _ -> Map.of("note", "Sent by courier on Monday.")).onlyFor("coordinator"),
            Call.get("meDigest", "/api/me/digest"),
            Call.change("meDigestChoose", _ -> "/api/me/digest", _ -> Map.of("subscribed", true, "locale", "en")),
            Call.get("meCalendar", "/api/me/calendar"),
            Call.make("meCalendarIssue", _ -> "/api/me/calendar", _ -> Map.of()),
            Call.make("meCalendarRevoke", _ -> "/api/me/calendar", _ -> Map.of()),
            new Call("calendarRead", world -> new Call.Ready(path(ok(Api.as(world.consultant).post("/api/me/calendar", Map.of())).json().path("url").asText()), null, null, Map.of())),
            Call.change("obligationReassign", world -> at(world, written(world)) + "/owner", world -> Map.of("ballWith", "consultant", "ownerMemberId", world.consultant.id().toString())));
    }

    /** Of an address of ours, what follows the host. */
    static String path(String url) {
        return url.substring(url.indexOf("/public/"));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Hong_Kong"));
    }

    /** With the client's coordinator, due in five days. */
    static Map<String, Object> writing(World world) {
        return writing("向釘釘索取儲存地點證明", "client", world.coordinator.id(), today().plusDays(5));
    }

    static Map<String, Object> writing(String words, String ball, @org.jspecify.annotations.Nullable UUID owner, LocalDate due) {
        var body = new HashMap<String, Object>(Map.of("words", words, "language", "zh-Hant", "ballWith", ball, "due", due.toString()));
        if (owner != null) body.put(ball.equals("client") ? "ownerPersonId" : "ownerMemberId", owner.toString());
        return body;
    }

    static UUID written(World world) {
        return ok(Api.as(world.consultant).post(client(world) + "/obligations", writing(world))).id();
    }

    static String at(World world, UUID id) {
        return client(world) + "/obligations/" + id;
    }
}
