package hk.praya.retention;

import static hk.praya.retention.RetentionCases.at;
import static hk.praya.retention.RetentionCases.prepared;
import static hk.praya.retention.RetentionCases.retention;

import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** This room's catalogue. */
public final class RetentionCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("retentionView", "/api/clients/{c}/retention"),
            Call.get("retentionLeaverList", "/api/clients/{c}/retention/leavers"),
            Call.get("retentionEndedList", "/api/clients/{c}/retention/ended"),
            Call.get("retentionReviewList", "/api/clients/{c}/retention/reviews"),
            Call.get("retentionHoldList", "/api/clients/{c}/retention/holds"),
            Call.get("retentionDisposalList", "/api/clients/{c}/retention/disposals"),
            read("retentionDisposalView", world -> at(world, prepared(world))),
            read("retentionDisposalPeople", world -> at(world, prepared(world)) + "/people"),
            read("retentionDisposalFile", world -> at(world, prepared(world)) + "/record.csv"),
            read("retentionDisposalPaper", world -> at(world, prepared(world)) + "/record.pdf"),
            Call.change("retentionPeriodSet", world -> retention(world) + "/periods/former_employees", _ -> Map.of("months", 96, "reason", RetentionCases.REASON)).withVersion(RetentionCases::turn),
            Call.change("retentionReviewFinish", world -> retention(world) + "/reviews", RetentionCases::keeping).withVersion(RetentionCases::version),
            Call.make("retentionHoldPlace", world -> retention(world) + "/holds", world -> RetentionCases.holding("person", RetentionCases.left(world, "Ho Ka Yan", 1))),
            Call.change("retentionHoldLift", world -> retention(world) + "/holds/" + RetentionCases.held(world, "person", RetentionCases.left(world, "Ho Ka Yan", 1)) + "/lifting", _ -> Map.of("reason", "The proceedings were settled.")),
            Call.make("retentionDisposalPrepare", RetentionCalls::left, world -> RetentionCases.preparing(world, null)),
            Call.change("retentionDisposalDecide", world -> at(world, prepared(world)) + "/decision", RetentionCases::approvingOpen),
            Call.change("retentionDisposalCancel", world -> at(world, prepared(world)) + "/cancellation", _ -> Map.of()));
    }

    private static String left(World world) {
        RetentionCases.cancelled(world);
        RetentionCases.left(world, "Chan Siu Ming", 9);
        return retention(world) + "/disposals";
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }
}
