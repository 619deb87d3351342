package hk.praya.audit;

import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import java.util.List;

/** This room's catalogue. */
public final class AuditCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("auditList", "/api/clients/{c}/audit"),
            Call.get("auditVerification", "/api/clients/{c}/audit/verification"),
            Call.get("firmAuditList", "/api/firm/audit"),
            Call.get("attemptList", "/api/firm/attempts"));
    }
}
