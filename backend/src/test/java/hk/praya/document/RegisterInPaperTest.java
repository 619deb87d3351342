package hk.praya.document;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.version;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Docx;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the register says of a transfer, and how it is dressed, in the paper of a decided case. */
class RegisterInPaperTest {
    private final World world = World.fresh();

    @Test void thePaperSaysWhatTheRegisterSaysInBothLanguages() {
        var api = Api.as(world.consultant);
        var tia = Cases.draft(world);
        var transfer = ok(api.get(client(world) + "/transfers")).json().at("/items/0/id").asText();
        var choice = Map.of("answers", Map.of("rmc.role", List.of("independent")), "note", "");
        ok(api.send("PUT", client(world) + "/transfers/" + transfer + "/mechanism", choice, "application/json", Map.of("If-Match", "\"0\"")));
        ok(api.act(at(world, tia) + "/submission", "", version(world, tia)));
        ok(Api.as(world.reviewer).act(at(world, tia) + "/review", Cases.stopping(), version(world, tia)));
        ok(Api.as(world.decisionMaker).act(at(world, tia) + "/decision", Cases.accepting(), version(world, tia)));
        Stack.one().bean(DocumentRendering.class).work();
        var text = Docx.of(ok(api.get(at(world, tia) + "/document/word")).bytes()).text();
        for (var said : List.of("建議合約條文範本第一套", "Model clauses, Set I", "獨立的資料使用者", "Data user in its own right", "僱員：120人", "Employees: 120", "人事資料、訊息內容",
            "Human resources records, Messages", "Courier Limited（香港）", "Courier Limited (Hong Kong)", "Attendance", "Continuously", "持續", "Two years")) {
            assertTrue(text.contains(said), said);
        }
    }
}
