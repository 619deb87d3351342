package hk.praya.audience;

import static hk.praya.notice.NoticeCases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** This room's catalogue. */
public final class AudienceCalls implements RoomCalls {
    /** Whom a notice for everybody at the client is for: its customers are not among them. */
    private static final String[] STAFF = {"coordinator", "decision_maker", "staff"};

    @Override public List<Call> calls() {
        return List.of(
            Call.get("coverageOfClient", "/api/clients/{c}/coverage"),
            Call.get("noticeProofs", "/api/clients/{c}/notice-proofs"),
            read("audienceView", world -> at(world, NoticeCases.draft(world)) + "/audience"),
            Call.change("audienceSet", world -> at(world, NoticeCases.draft(world)) + "/audience", _ -> NoticeCases.everybody()),
            read("coverageView", world -> at(world, NoticeCases.published(world)) + "/coverage"),
            read("readerList", world -> at(world, NoticeCases.published(world)) + "/readers?standing=waiting&q=person"),
            Call.get("ownNoticeList", "/api/clients/{c}/own-notices"),
            read("ownNoticeView", world -> own(world, NoticeCases.published(world))).onlyFor(STAFF),
            read("ownNoticeDifferences", world -> own(world, acknowledgedAndCorrected(world)) + "/differences").onlyFor(STAFF),
            Call.make("ownNoticeOpen", world -> own(world, NoticeCases.published(world)) + "/opening", _ -> Map.of("language", "zh-Hant")).onlyFor(STAFF),
            Call.make("ownNoticeChoose", world -> own(world, NoticeCases.consentForm(world)) + "/choices", AudienceCalls::choosing).onlyFor(STAFF),
            Call.make("ownConsentWithdraw", world -> own(world, given(world)) + "/consents/magazine/withdrawal", _ -> Map.of("zone", "Asia/Hong_Kong")).onlyFor(STAFF),
            new Call("ownNoticeAcknowledge", world -> {
                var notice = NoticeCases.published(world);
                return new Call.Ready(own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice)), "application/json", Map.of());
            }).onlyFor(STAFF));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }

    public static String own(World world, UUID notice) {
        return client(world) + "/own-notices/" + notice;
    }

    /** The newest form of this world: to the magazine, and not to the website. */
    private static Map<String, Object> choosing(World world) {
        var notice = Api.as(world.consultant).get(client(world) + "/notices").json().path("items").path(0).path("id").asText();
        return choosing(NoticeCases.current(world, UUID.fromString(notice)), true, false);
    }

    public static Map<String, Object> choosing(UUID version, boolean magazine, boolean website) {
        var body = new HashMap<>(acknowledging(version));
        body.put("choices", Map.of("magazine", magazine, "website", website));
        return body;
    }

    /** As their page does it: on from what they decided last. */
    public static Map<String, Object> choosing(Api somebody, World world, UUID notice, boolean magazine, boolean website) {
        var body = new HashMap<>(choosing(NoticeCases.current(world, notice), magazine, website));
        body.put("decided", decided(somebody, world, notice));
        return body;
    }

    public static @Nullable String decided(Api somebody, World world, UUID notice) {
        return ok(somebody.get(own(world, notice))).json().path("decided").asText(null);
    }

    /** A form to which everybody at the client who may has agreed. */
    private static UUID given(World world) {
        var notice = NoticeCases.consentForm(world);
        for (var each : List.of(world.coordinator, world.decisionMaker, world.staff)) ok(Api.as(each).post(own(world, notice) + "/choices", choosing(NoticeCases.current(world, notice), true, false)));
        return notice;
    }

    /** Everybody at the client who may has acknowledged it, and a correction replaced what they read. */
    private static UUID acknowledgedAndCorrected(World world) {
        var notice = NoticeCases.published(world);
        for (var each : List.of(world.coordinator, world.decisionMaker, world.staff)) ok(Api.as(each).send("POST", own(world, notice) + "/acknowledgement", acknowledging(NoticeCases.current(world, notice)), "application/json", Map.of()));
        NoticeCases.approvedAgain(world, notice);
        ok(Api.as(world.consultant).act(at(world, notice) + "/publication", NoticeCases.publishing("correction"), NoticeCases.version(world, notice)));
        return notice;
    }

    static Map<String, Object> acknowledging(UUID version) {
        return Map.of("versionId", version.toString(), "language", "zh-Hant", "readSeconds", 42, "zone", "Asia/Hong_Kong", "electronic", true);
    }
}
