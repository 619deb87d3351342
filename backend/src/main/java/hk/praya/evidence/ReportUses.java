package hk.praya.evidence;

import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.obligation.OwnObligations;
import hk.praya.obligation.ReportFiles.ReportFile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which reports an item came with. */
@Singleton
final class ReportUses implements EvidenceUses {
    private final OwnObligations own;

    ReportUses(OwnObligations own) {
        this.own = own;
    }

    @Override public Map<UUID, List<Use>> of(Scope scope, UUID clientId, Collection<UUID> items) {
        var uses = new HashMap<UUID, List<Use>>();
        for (var reported : own.reportedWith(scope, clientId, items)) {
            var title = "en".equals(reported.language()) ? new Names(reported.words(), null) : new Names(null, reported.words());
            for (var item : reported.files().stream().map(ReportFile::id).filter(items::contains).toList()) {
                uses.computeIfAbsent(item, _ -> new ArrayList<>()).add(Use.of("obligation", reported.id(), title, List.of()));
            }
        }
        return uses;
    }
}
