package hk.praya.asking;

import static hk.praya.testing.Cases.asked;
import static hk.praya.testing.Cases.asking;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.said;
import static hk.praya.testing.Cases.seen;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.Cases;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** This room's catalogue. */
public final class AskingCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            read("tiaAnswerVerdicts", world -> at(world, draft(world)) + "/answers/G1.main/verdicts"),
            Call.make("answerAccept", world -> at(world, said(world)) + "/acceptances", _ -> Map.of("answers", List.of(seen("waiting")))),
            Call.make("answerReopen", world -> at(world, accepted(world)) + "/reopenings", _ -> Map.of("answers", List.of(seen("accepted")))),
            Call.make("answerReturn", world -> at(world, said(world)) + "/returns",
                world -> Map.of("answers", List.of(seen("waiting")), "comment", "Whose manager?", "language", "en", "personId", world.coordinator.id().toString())),
            read("questionRequestList", world -> at(world, draft(world)) + "/question-requests"),
            Call.make("questionRequestCreate", world -> at(world, draft(world)) + "/question-requests", Cases::asking),
            Call.make("questionRequestWithdraw", AskingCalls::withdrawal, _ -> Map.of()),
            read("questionRequestView", world -> client(world) + "/question-requests/" + asked(world)).onlyFor("coordinator"),
            Call.change("questionAnswer", world -> client(world) + "/question-requests/" + asked(world) + "/answers/A2.main", _ -> Map.of("text", "HR Manager", "proof", "asserted", "state", "confirmed")).onlyFor("coordinator"),
            Call.make("questionRequestComplete", world -> client(world) + "/question-requests/" + asked(world) + "/completion", _ -> Map.of()).onlyFor("coordinator"));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }

    private static UUID accepted(World world) {
        var tia = said(world);
        Cases.ok(Api.as(world.consultant).post(at(world, tia) + "/acceptances", Map.of("answers", List.of(seen("waiting")))));
        return tia;
    }

    private static String withdrawal(World world) {
        var tia = draft(world);
        return at(world, tia) + "/question-requests/" + Cases.ok(Api.as(world.consultant).post(at(world, tia) + "/question-requests", asking(world))).id() + "/withdrawal";
    }
}
