package hk.praya.content;

import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import java.util.List;

/** This room's catalogue. */
public final class ContentCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(Call.get("packList", "/api/packs"), Call.get("packView", "/api/packs/hk-mainland-tia/1.0.0?locale=zh-Hant"));
    }
}
