package hk.praya.wording;

import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import java.util.List;

/** This room's catalogue. */
public final class WordingCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(Call.get("noticeKinds", "/api/notice-packs"), Call.get("noticeKind", "/api/notice-packs/hk-notices/1.0.0/collection_notice"));
    }
}
