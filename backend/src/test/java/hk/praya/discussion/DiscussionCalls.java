package hk.praya.discussion;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** This room's catalogue. */
public final class DiscussionCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            read("commentList", world -> at(world, draft(world)) + "/comments?question=G1"),
            read("commentCounts", world -> at(world, draft(world)) + "/comment-counts"),
            Call.make("commentAdd", world -> at(world, draft(world)) + "/comments", DiscussionCalls::comment),
            Call.make("commentWithdraw", world -> written(world) + "/withdrawal", _ -> "").onlyFor("consultant"),
            Call.make("commentNote", world -> written(world) + "/noting", _ -> "").onlyFor("reviewer"));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }

    private static Map<String, Object> comment(World world) {
        return Map.of("question", "G1", "text", "Does the contract say so?", "language", "en", "mentions", List.of(world.reviewer.id().toString()));
    }

    /** By the consultant, to the reviewer. */
    private static String written(World world) {
        var comments = at(world, draft(world)) + "/comments";
        return comments + "/" + ok(Api.as(world.consultant).post(comments, comment(world))).id();
    }
}
