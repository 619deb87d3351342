package hk.praya.prefill;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Idempotency;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.content.Pack;
import hk.praya.content.Packs;
import hk.praya.dossier.Dossiers;
import hk.praya.http.Names;
import hk.praya.tia.AssessmentVersions;
import hk.praya.transfer.Transfer;
import hk.praya.transfer.Transfers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starting an assessment of one or more transfers, with what is known of them already. */
@Singleton
final class AssessmentStart {
    private static final int TITLE = 200;

    private final Access access;
    private final Transfers transfers;
    private final Prefilling prefilling;
    private final AssessmentVersions versions;
    private final Tools tools;

    AssessmentStart(Access access, Transfers transfers, Prefilling prefilling, AssessmentVersions versions, Tools tools) {
        this.access = access;
        this.transfers = transfers;
        this.prefilling = prefilling;
        this.versions = versions;
        this.tools = tools;
    }

    /** What starting needs besides the tables: the library, the firm's templates, repeated requests, the time. */
    @Singleton
    record Tools(Packs packs, Dossiers dossiers, Idempotency idempotency, Clock clock) {}

    /** @param templateId of the firm, that it begins from; null: from none. Never from another client's answers */
    record Wanted(Names title, List<UUID> transferIds, String pack, @Nullable UUID templateId) {}

    Outcome<UUID> start(Actor actor, UUID clientId, Wanted wanted, UUID key) {
        var id = Ids.next(tools.clock());
        return access.write(actor, Permission.TIA_EDIT, Subject.of(clientId, "assessment", id), act ->
            tools.idempotency().once(act, key, clientId, "tia.start", wanted, id, () -> {
                var pack = tools.packs().newest(wanted.pack());
                if (pack.isEmpty()) return Outcome.refused(Refusal.INVALID, "pack_unknown", "pack");
                var flows = transfers.some(act.scope(), clientId, wanted.transferIds());
                if (flows.isEmpty() || flows.size() != wanted.transferIds().stream().distinct().count() || flows.size() > AssessmentVersions.TRANSFERS) {
                    return Outcome.refused(Refusal.INVALID, "transfer_unknown", "transferIds");
                }
                var template = wanted.templateId() == null ? null : tools.dossiers().template(act.scope(), wanted.templateId()).orElse(null);
                if (wanted.templateId() != null && template == null) return Outcome.refused(Refusal.INVALID, "template_unknown", "templateId");
                return begin(act, clientId, id, wanted.title(), flows, pack.get(), template);
            }));
    }

    private Outcome<UUID> begin(Act act, UUID clientId, UUID id, Names title, List<Transfer> flows, Pack pack, Dossiers.@Nullable Template template) {
        var filled = prefilling.fill(act.scope(), clientId, pack, flows, Set.copyOf(AssessmentVersions.destinations(pack, flows)), template).answers();
        versions.begin(act, clientId, id, new AssessmentVersions.Beginning(title.isEmpty() ? titled(flows) : title, flows, pack, template, filled));
        act.changed(null, List.of(flows.stream().map(Transfer::id).toList(), pack.id(), template == null ? "" : template.id() + " " + template.versionNo()));
        return Outcome.done(id);
    }

    /** By all that it covers, as long as that stays a title. */
    private static Names titled(List<Transfer> flows) {
        return new Names(joined("; ", flows.stream().map(flow -> flow.flow().name().en()).toList()), joined("；", flows.stream().map(flow -> flow.flow().name().zhHant()).toList()));
    }

    private static @Nullable String joined(String separator, List<@Nullable String> names) {
        var said = names.stream().filter(Objects::nonNull).distinct().toList();
        var all = String.join(separator, said);
        return all.length() <= TITLE ? all : said.getFirst();
    }
}
