package hk.praya.issuing;

import static hk.praya.issuing.IssuingCases.TEMPLATES;
import static hk.praya.issuing.IssuingCases.at;
import static hk.praya.issuing.IssuingCases.placing;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** This room's catalogue. */
public final class IssuingCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("issuingTemplates", TEMPLATES),
            Call.make("issuingBegin", _ -> TEMPLATES, _ -> Map.of("kind", "collection_notice")),
            read("issuingTemplate", world -> at(IssuingCases.draft(world))),
            Call.change("issuingSave", world -> at(IssuingCases.draft(world)), _ -> NoticeCases.writing(IssuingCases.elements())),
            against("issuingSubmit", IssuingCases::written, "/submission", ""),
            against("issuingReopen", IssuingCases::submitted, "/reopening", ""),
            against("issuingReview", IssuingCases::submitted, "/review", NoticeCases.approving()),
            Call.make("issuingIssue", world -> at(IssuingCases.approved(world)) + "/issues", _ -> IssuingCases.beginning()),
            read("issuingView", world -> "/api/firm/notice-issues/" + IssuingCases.prepared(world)),
            read("issuingProspect", world -> placing(world.client.id(), IssuingCases.prepared(world))),
            Call.change("issuingPrepare", world -> placing(world.client.id(), IssuingCases.issue(world)), _ -> IssuingCases.saying()),
            Call.make("issuingPublish", world -> placing(world.client.id(), IssuingCases.prepared(world)) + "/publication", _ -> "").withVersion(_ -> 1L),
            Call.make("issuingUndo", world -> placing(world.client.id(), IssuingCases.published(world)) + "/undo", _ -> "").withVersion(_ -> 2L));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }

    /** Against the version that stands. */
    private static Call against(String operationId, Function<World, UUID> template, String path, Object body) {
        return new Call(operationId, world -> {
            var id = template.apply(world);
            return new Call.Ready(at(id) + path, body, "application/json", Map.of("If-Match", "\"" + IssuingCases.version(world, id) + "\""));
        });
    }
}
