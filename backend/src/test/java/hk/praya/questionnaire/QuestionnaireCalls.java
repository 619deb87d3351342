package hk.praya.questionnaire;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** This room's catalogue. */
public final class QuestionnaireCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            read("questionnaireList", world -> at(world, draft(world)) + "/question-list"),
            new Call("questionnaireBring", QuestionnaireCalls::bring),
            read("questionnaireView", QuestionnaireCalls::brought),
            new Call("questionnaireTake", QuestionnaireCalls::take));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }

    private static byte[] filled(World world, UUID tia) {
        var list = FilledWorkbook.of(Api.as(world.consultant).get(at(world, tia) + "/question-list?questions=A2&questions=H1").bytes());
        return list.answer("A2.main", "HR Manager, 8/F, 1 Harbour Road").bytes();
    }

    private static Call.Ready bring(World world) {
        var tia = draft(world);
        return Call.upload("", _ -> at(world, tia) + "/question-lists", "Questions.xlsx", _ -> filled(world, tia)).ready().apply(world);
    }

    private static String brought(World world) {
        var tia = draft(world);
        return at(world, tia) + "/question-lists/" + ok(Api.as(world.consultant).upload(at(world, tia) + "/question-lists", "Questions.xlsx", filled(world, tia))).id();
    }

    private static Call.Ready take(World world) {
        var path = brought(world);
        var revision = Api.as(world.consultant).get(path).json().path("revision").asLong();
        return new Call.Ready(path + "/application", Map.of("keys", List.of("A2.main")), "application/json", Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"" + revision + "\""));
    }
}
