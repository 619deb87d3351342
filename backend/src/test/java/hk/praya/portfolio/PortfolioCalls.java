package hk.praya.portfolio;

import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import java.util.List;

/** This room's catalogue. */
public final class PortfolioCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(Call.get("clientList", "/api/firm/clients"), Call.get("clientQuick", "/api/firm/clients/quick?q=a"), Call.get("bookView", "/api/firm/book"),
            Call.get("bookNoticeList", "/api/firm/notices"), Call.get("bookNoticeTotals", "/api/firm/notices/totals"));
    }
}
