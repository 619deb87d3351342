package hk.praya.evidence;

import static hk.praya.testing.Cases.client;

import hk.praya.testing.Call;
import hk.praya.testing.Cases;
import hk.praya.testing.RoomCalls;
import java.util.List;
import java.util.Map;

/** This room's catalogue. */
public final class EvidenceCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.upload("evidenceCreate", world -> client(world) + "/evidence?kind=contract", "contract.pdf", _ -> Cases.pdf()),
            Call.get("evidenceList", "/api/clients/{c}/evidence"),
            new Call("evidenceView", world -> new Call.Ready(client(world) + "/evidence/" + Cases.evidence(world), null, null, Map.of())),
            new Call("evidenceContent", world -> new Call.Ready(client(world) + "/evidence/" + Cases.evidence(world) + "/content", null, null, Map.of())));
    }
}
