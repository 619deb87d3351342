package hk.praya.document;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.decided;

import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.Stack;
import java.util.List;
import java.util.Map;

/** This room's catalogue. */
public final class DocumentCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            new Call("documentView", world -> new Call.Ready(at(world, decided(world)) + "/document", null, null, Map.of())),
            made("documentContent", "content"), made("documentWord", "word"), made("documentBoard", "board"), made("documentBoardWord", "board/word"));
    }

    private static Call made(String operation, String path) {
        return new Call(operation, world -> {
            var tia = decided(world);
            Stack.one().bean(DocumentRendering.class).work();
            return new Call.Ready(at(world, tia) + "/document/" + path, null, null, Map.of());
        });
    }
}
