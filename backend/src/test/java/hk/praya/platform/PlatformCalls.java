package hk.praya.platform;

import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import java.util.List;

/** This room's catalogue. */
public final class PlatformCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(Call.get("platformProfiles", "/api/platforms"));
    }
}
