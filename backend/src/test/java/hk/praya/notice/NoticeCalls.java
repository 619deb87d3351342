package hk.praya.notice;

import static hk.praya.notice.NoticeCases.at;

import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** This room's catalogue. */
public final class NoticeCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("noticeList", "/api/clients/{c}/notices"),
            Call.make("noticeBegin", NoticeCases::notices, _ -> NoticeCases.beginning()),
            read("noticeView", world -> at(world, NoticeCases.draft(world))),
            Call.change("noticeSave", world -> at(world, NoticeCases.draft(world)) + "/draft", _ -> NoticeCases.writing(NoticeCases.elements())),
            Call.make("noticeNext", world -> at(world, NoticeCases.published(world)) + "/draft", _ -> ""),
            Call.make("noticeDiscard", world -> at(world, NoticeCases.draft(world)) + "/draft/discard", _ -> ""),
            Call.make("noticeSubmit", world -> at(world, NoticeCases.draft(world)) + "/submission", _ -> ""),
            against("noticeReopen", NoticeCases::submitted, "/reopening", ""),
            against("noticeReview", NoticeCases::submitted, "/review", NoticeCases.approving()),
            against("noticePublish", NoticeCases::approved, "/publication", NoticeCases.publishing()),
            Call.make("noticeWithdraw", world -> at(world, NoticeCases.published(world)) + "/withdrawal", _ -> Map.of("note", "No longer used.")),
            read("noticePaper", world -> {
                var notice = NoticeCases.published(world);
                return at(world, notice) + "/versions/" + NoticeCases.current(world, notice) + "/paper";
            }),
            read("noticePoster", world -> at(world, NoticeCases.published(world)) + "/poster"),
            Call.change("noticeOpen", world -> at(world, NoticeCases.published(world)) + "/public", _ -> Map.of("open", true)),
            read("publicNotice", world -> NoticeCases.open(world, NoticeCases.published(world))),
            read("noticeVersion", world -> {
                var notice = NoticeCases.published(world);
                return at(world, notice) + "/versions/" + NoticeCases.current(world, notice);
            }),
            read("noticeDifferences", world -> {
                var notice = NoticeCases.publishedAgain(world);
                return at(world, notice) + "/versions/" + NoticeCases.current(world, notice) + "/differences";
            }));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }

    /** Against the version that stands. */
    private static Call against(String operationId, Function<World, UUID> notice, String path, Object body) {
        return new Call(operationId, world -> {
            var id = notice.apply(world);
            return new Call.Ready(at(world, id) + path, body, "application/json", Map.of("If-Match", "\"" + NoticeCases.version(world, id) + "\""));
        });
    }
}
