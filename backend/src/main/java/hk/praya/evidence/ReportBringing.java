package hk.praya.evidence;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Ids;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.evidence.ReportReceipt.Bound;
import hk.praya.obligation.OwnObligations;
import hk.praya.vault.Staging;
import hk.praya.vault.Staging.Staged;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;

/** Bringing a file that is to be handed over with a report: sealed and checked at once, so that it is refused while it can still be mended; evidence with the report. */
@Singleton
final class ReportBringing {
    private final Access access;
    private final OwnObligations own;
    private final Staging staging;
    private final ClientKeys keys;
    private final KeptJson json;
    private final Clock clock;

    ReportBringing(Access access, OwnObligations own, Staging staging, ClientKeys keys, KeptJson json, Clock clock) {
        this.access = access;
        this.own = own;
        this.staging = staging;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** @return the receipt, which goes with the report */
    Outcome<String> bring(Actor actor, UUID clientId, UUID obligationId, String name, InputStream content) {
        var id = Ids.next(clock);
        // Read as it arrives: the server has trouble with whoever begins late. What is not theirs is absent all the same, whatever the file is.
        var sealed = staging.stage(actor.firmId(), clientId, id, name, content);
        if (sealed instanceof Outcome.Refused) {
            return access.read(actor, Permission.OBLIGATION_OWN, clientId, scope -> own.reportable(scope, actor, clientId, obligationId)).then(_ -> sealed.map(Staged::place));
        }
        return sealed.then(staged -> {
            var receipt = access.write(actor, Permission.OBLIGATION_ATTACH, Subject.of(clientId, "obligation", obligationId), act ->
                own.reportable(act.scope(), actor, clientId, obligationId).then(_ -> {
                    var sealing = keys.of(act.scope(), clientId);
                    if (sealing.isEmpty()) return Outcome.<String>refused(Refusal.GONE, "client_key_destroyed");
                    act.changed(null, name + HexFormat.of().formatHex(staged.sha256()));
                    var bound = new Bound(act.scope().firmId(), clientId, actor.id(), obligationId);
                    return Outcome.done(ReportReceipt.of(id, name, staged, sealing.get(), clock.instant()).sealed(json, sealing.get(), bound));
                }));
            if (receipt instanceof Outcome.Refused) staging.discard(staged);
            return receipt;
        });
    }
}
