package hk.praya.evidence;

import hk.praya.access.Act;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.evidence.ReportReceipt.Bound;
import hk.praya.jooq.evidence.tables.records.ItemRecord;
import hk.praya.obligation.ReportFiles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Makes evidence of what is handed over with a report: the client's word, of a kind and with dates that the firm has still to say. */
@Singleton
final class ReportKeeping implements ReportFiles {
    private final EvidenceQueries queries;
    private final ClientKeys keys;
    private final KeptJson json;
    private final Clock clock;

    ReportKeeping(EvidenceQueries queries, ClientKeys keys, KeptJson json, Clock clock) {
        this.queries = queries;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    @Override public Outcome<List<ReportFile>> keep(Act act, UUID clientId, UUID obligationId, List<String> receipts) {
        if (receipts.isEmpty()) return Outcome.done(List.of());
        var sealing = keys.of(act.scope(), clientId);
        if (sealing.isEmpty()) return Outcome.refused(Refusal.GONE, "client_key_destroyed");
        var bound = new Bound(act.scope().firmId(), clientId, act.actor().id(), obligationId);
        var kept = new ArrayList<ReportFile>();
        for (var sealed : receipts) {
            var receipt = ReportReceipt.opened(json, sealing.get(), bound, sealed, clock.instant());
            // Handed over once: the second time it is evidence already.
            if (receipt.isEmpty() || !queries.insertOnce(item(act, clientId, receipt.get()))) return Outcome.refused(Refusal.INVALID, "report_file_gone", "files");
            kept.add(new ReportFile(receipt.get().id(), receipt.get().name()));
        }
        return Outcome.done(kept);
    }

    private ItemRecord item(Act act, UUID clientId, ReportReceipt receipt) {
        return new ItemRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(receipt.id()).setName(receipt.name()).setMediaType(receipt.mediaType()).setSize(receipt.size())
            .setSha256(HexFormat.of().parseHex(receipt.sha256())).setFileKey(receipt.place()).setDataKey(Base64.getDecoder().decode(receipt.dataKey())).setKind(ReportReceipt.KIND)
            .setSource("client").setSourceWords("").setVisibility(Seen.FIRM_AND_CLIENT).setNote("").setAddedBy(act.actor().id()).setAddedKind(act.actor().kind())
            .setCreatedAt(clock.instant().atOffset(ZoneOffset.UTC)).setVersion(0L);
    }
}
