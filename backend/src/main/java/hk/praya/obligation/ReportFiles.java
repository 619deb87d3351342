package hk.praya.obligation;

import hk.praya.access.Act;
import hk.praya.access.Outcome;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** What is handed over with a report: kept by the room that has the files, within the report's own act. */
public interface ReportFiles {
    /** @param id of the item of evidence that it became */
    @Serdeable
    record ReportFile(UUID id, String name) {}

    /**
     * Takes what the person brought for this obligation, all of it or none.
     *
     * @param receipts of each, as it was given when the file came
     */
    Outcome<List<ReportFile>> keep(Act act, UUID clientId, UUID obligationId, List<String> receipts);
}
