package hk.praya.tia;

import static hk.praya.testing.Cases.asked;
import static hk.praya.testing.Cases.asking;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.decided;
import static hk.praya.testing.Cases.draft;
import static hk.praya.testing.Cases.recommended;
import static hk.praya.testing.Cases.said;
import static hk.praya.testing.Cases.seen;
import static hk.praya.testing.Cases.submitted;

import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.Cases;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** This room's catalogue. */
public final class TiaCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("tiaList", "/api/clients/{c}/tias"),
            Call.make("tiaStart", world -> client(world) + "/tias", Cases::starting),
            read("tiaView", world -> at(world, draft(world))),
            read("tiaChanges", world -> at(world, draft(world)) + "/changes?after=0"),
            Call.change("tiaAnswer", world -> at(world, draft(world)) + "/answers/G1.main", _ -> Cases.answer("mainland")),
            read("tiaGrounds", world -> at(world, draft(world)) + "/grounds"),
            new Call("tiaDossierChoose", TiaCalls::choosing),
            Call.get("tiaForecast", "/api/clients/{c}/tia-forecast?pack=hk-mainland-tia"),
            Call.make("tiaTrial", world -> at(world, draft(world)) + "/trial", _ -> Map.of("answers", List.of(Map.of("key", "G1.main", "answer", Cases.answer("mainland"))))),
            read("tiaAnswerHistory", world -> at(world, draft(world)) + "/answers/G1.main/history"),
            read("tiaAnswerVerdicts", world -> at(world, draft(world)) + "/answers/G1.main/verdicts"),
            Call.make("answerAccept", world -> at(world, said(world)) + "/acceptances", _ -> Map.of("answers", List.of(seen("waiting")))),
            Call.make("answerReopen", world -> at(world, accepted(world)) + "/reopenings", _ -> Map.of("answers", List.of(seen("accepted")))),
            Call.make("answerReturn", world -> at(world, said(world)) + "/returns",
                world -> Map.of("answers", List.of(seen("waiting")), "comment", "Whose manager?", "language", "en", "personId", world.coordinator.id().toString())),
            Call.make("tiaSubmit", world -> at(world, draft(world)) + "/submission", _ -> ""),
            Call.make("tiaWithdraw", world -> at(world, submitted(world)) + "/withdrawal", _ -> ""),
            Call.make("tiaReview", world -> at(world, submitted(world)) + "/review", _ -> Cases.stopping()),
            Call.make("tiaNextVersion", world -> at(world, decided(world)) + "/versions", _ -> ""),
            Call.make("tiaAskDecision", world -> at(world, recommended(world)) + "/decision-request", world -> Map.of("personId", world.decisionMaker.id().toString())),
            read("recommendationView", world -> at(world, recommended(world)) + "/recommendation"),
            Call.make("tiaDecide", world -> at(world, recommended(world)) + "/decision", _ -> Cases.accepting()),
            Call.get("homeView", "/api/clients/{c}/home"),
            read("questionRequestList", world -> at(world, draft(world)) + "/question-requests"),
            Call.make("questionRequestCreate", world -> at(world, draft(world)) + "/question-requests", Cases::asking),
            Call.make("questionRequestWithdraw", TiaCalls::withdrawal, _ -> Map.of()),
            read("questionRequestView", world -> client(world) + "/question-requests/" + asked(world)).onlyFor("coordinator"),
            Call.change("questionAnswer", world -> client(world) + "/question-requests/" + asked(world) + "/answers/A2.main", _ -> Map.of("text", "HR Manager", "proof", "asserted", "state", "confirmed")).onlyFor("coordinator"),
            Call.make("questionRequestComplete", world -> client(world) + "/question-requests/" + asked(world) + "/completion", _ -> Map.of()).onlyFor("coordinator"));
    }

    private static Call read(String operationId, Function<World, String> path) {
        return new Call(operationId, world -> new Call.Ready(path.apply(world), null, null, Map.of()));
    }

    /** One of two dossiers that differ, as the answer of an assessment that covers both importers. */
    private static Call.Ready choosing(World world) {
        var edition = "Edition " + UUID.randomUUID();
        var platform = Cases.ok(Api.as(world.consultant).post(client(world) + "/platforms", Map.of("vendor", "dingtalk", "edition", edition, "region", ""))).id().toString();
        var dossier = dossier(world, "dingding_mainland", edition, "none");
        dossier(world, "dingtalk_singapore", edition, "list_only");
        var transfers = Stream.of("dingding_mainland", "dingtalk_singapore").map(importer -> {
            var flow = new HashMap<>(Cases.flow());
            flow.putAll(Map.of("importer", importer, "platformId", platform));
            return Cases.ok(Api.as(world.consultant).post(client(world) + "/transfers", flow)).id();
        }).toList();
        var tia = Cases.ok(Api.as(world.consultant).post(client(world) + "/tias", Map.of("transferIds", transfers, "pack", "hk-mainland-tia"))).id();
        return new Call.Ready(at(world, tia) + "/answers/E2.main/dossier", Map.of("dossierId", dossier, "versionNo", 1, "reason", "Almost everybody is there."), "application/json",
            Map.of("If-Match", "\"1\""));
    }

    private static UUID dossier(World world, String subject, String edition, String option) {
        var dossier = Cases.ok(Api.as(world.consultant).post("/api/firm/dossiers", Map.of("kind", "importer", "subject", subject, "edition", edition))).id();
        var fact = Map.of("question", "E2", "part", "main", "options", List.of(option), "proof", "asserted", "state", "confirmed", "source", "Data processing terms, section 4.");
        Cases.ok(Api.as(world.consultant).act("/api/firm/dossiers/" + dossier + "/versions", Map.of("pack", "hk-mainland-tia", "facts", List.of(fact), "note", "As published."), 0));
        return dossier;
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
