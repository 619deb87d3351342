package hk.praya.decision;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.recommended;
import static hk.praya.testing.Cases.submitted;

import hk.praya.testing.Call;
import hk.praya.testing.Cases;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** This room's catalogue. */
public final class DecisionCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("tiaList", "/api/clients/{c}/tias"),
            read("tiaView", world -> at(world, draft(world))),
            read("tiaChanges", world -> at(world, draft(world)) + "/changes?after=0"),
            read("tiaAnswerHistory", world -> at(world, draft(world)) + "/answers/G1.main/history"),
            Call.make("tiaSubmit", world -> at(world, draft(world)) + "/submission", _ -> ""),
            Call.make("tiaWithdraw", world -> at(world, submitted(world)) + "/withdrawal", _ -> ""),
            Call.make("tiaReview", world -> at(world, submitted(world)) + "/review", _ -> Cases.stopping()),
            Call.make("tiaAskDecision", world -> at(world, recommended(world)) + "/decision-request", world -> Map.of("personId", world.decisionMaker.id().toString())),
            read("recommendationView", world -> at(world, recommended(world)) + "/recommendation"),
            Call.make("tiaDecide", world -> at(world, recommended(world)) + "/decision", _ -> Cases.accepting()),
            Call.get("homeView", "/api/clients/{c}/home"));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }
}
