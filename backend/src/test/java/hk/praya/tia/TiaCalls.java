package hk.praya.tia;

import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.decided;
import static hk.praya.testing.Cases.draft;

import hk.praya.testing.Call;
import hk.praya.testing.Cases;
import hk.praya.testing.RoomCalls;
import java.util.List;
import java.util.Map;

/** This room's catalogue. */
public final class TiaCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.change("tiaAnswer", world -> at(world, draft(world)) + "/answers/G1.main", _ -> Cases.answer("mainland")),
            Call.make("tiaTrial", world -> at(world, draft(world)) + "/trial", _ -> Map.of("answers", List.of(Map.of("key", "G1.main", "answer", Cases.answer("mainland"))))),
            Call.make("tiaNextVersion", world -> at(world, decided(world)) + "/versions", _ -> ""));
    }
}
