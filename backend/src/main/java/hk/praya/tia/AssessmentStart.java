package hk.praya.tia;

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
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.transfer.Transfer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starting an assessment of one or more transfers, and starting its next version from a decided one. */
@Singleton
final class AssessmentStart {
    /** Together they are one decision; more than this is no longer one. */
    static final int TRANSFERS = 20;
    private static final int TITLE = 200;

    private final Access access;
    private final AssessmentQueries queries;
    private final CoveredTransfers transfers;
    private final Prefilling prefilling;
    private final TiaStanding standing;
    private final Tools tools;

    AssessmentStart(Access access, AssessmentQueries queries, CoveredTransfers transfers, Prefilling prefilling, TiaStanding standing, Tools tools) {
        this.access = access;
        this.queries = queries;
        this.transfers = transfers;
        this.prefilling = prefilling;
        this.standing = standing;
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
                if (flows.isEmpty() || flows.size() != wanted.transferIds().stream().distinct().count() || flows.size() > TRANSFERS) {
                    return Outcome.refused(Refusal.INVALID, "transfer_unknown", "transferIds");
                }
                var template = wanted.templateId() == null ? null : tools.dossiers().template(act.scope(), wanted.templateId()).orElse(null);
                if (wanted.templateId() != null && template == null) return Outcome.refused(Refusal.INVALID, "template_unknown", "templateId");
                return begin(act, clientId, id, wanted.title(), flows, pack.get(), template);
            }));
    }

    private Outcome<UUID> begin(Act act, UUID clientId, UUID id, Names title, List<Transfer> flows, Pack pack, Dossiers.@Nullable Template template) {
        var now = tools.clock().instant().atOffset(ZoneOffset.UTC);
        var called = title.isEmpty() ? titled(flows) : title;
        var row = new AssessmentRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id)
            .setNumber(queries.nextNumber(act.scope(), clientId)).setVersionNo(1).setTitleEn(called.en()).setTitleZhHant(called.zhHant())
            .setState(TiaState.DRAFT.key()).setPack(pack.id().name()).setPackVersion(pack.id().version())
            .setDestinations(destinations(pack, flows).toArray(String[]::new)).setAuthorId(act.actor().id()).setRevision(1L).setVersion(0L).setStartedAt(now);
        if (template != null) row.setTemplateId(template.id()).setTemplateNo(template.versionNo());
        queries.insert(row, flows.stream().map(Transfer::id).toList());
        var prefilled = prefilling.answers(act, row, pack, flows, template);
        queries.insertAll(prefilled);
        standing.started(act, row, prefilled);
        act.changed(null, List.of(flows.stream().map(Transfer::id).toList(), pack.id(), template == null ? "" : template.id() + " " + template.versionNo()));
        return Outcome.done(id);
    }

    /** Of the pack, those that these transfers reach, in its order. */
    static List<String> destinations(Pack pack, List<Transfer> flows) {
        return pack.destinations().stream().filter(known -> flows.stream().anyMatch(flow -> flow.destinations().contains(known))).toList();
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

    /** A decided version stays as it is; changing begins with a copy that says where it came from. */
    Outcome<UUID> nextVersion(Actor actor, UUID clientId, UUID previousId, UUID key) {
        var id = Ids.next(tools.clock());
        return access.write(actor, Permission.TIA_EDIT, Subject.of(clientId, "assessment", id), act ->
            tools.idempotency().once(act, key, clientId, "tia.version", previousId, id, () -> {
                var previous = queries.lock(act.scope(), clientId, previousId);
                if (previous.isEmpty()) return Outcome.absent();
                if (TiaState.of(previous.get().getState()) != TiaState.DECIDED) return Outcome.refused(Refusal.CONFLICT, "not_decided");
                return next(act, clientId, previous.get(), id);
            }));
    }

    /** Within somebody's act, with the decided version locked. */
    Outcome<UUID> next(Act act, UUID clientId, AssessmentRecord previous, UUID id) {
        if (queries.hasSuccessor(act.scope(), clientId, previous.getId())) return Outcome.refused(Refusal.CONFLICT, "version_under_way");
        copy(act, clientId, previous, id);
        act.changed(previous.getId(), id);
        return Outcome.done(id);
    }

    private void copy(Act act, UUID clientId, AssessmentRecord previous, UUID id) {
        var now = tools.clock().instant().atOffset(ZoneOffset.UTC);
        var row = new AssessmentRecord().setFirmId(previous.getFirmId()).setClientId(clientId).setId(id).setNumber(previous.getNumber())
            .setVersionNo(queries.nextVersionNo(act.scope(), clientId, previous.getNumber())).setPreviousId(previous.getId()).setTitleEn(previous.getTitleEn()).setTitleZhHant(previous.getTitleZhHant())
            .setState(TiaState.DRAFT.key()).setPack(previous.getPack()).setPackVersion(previous.getPackVersion()).setDestinations(previous.getDestinations())
            .setTemplateId(previous.getTemplateId()).setTemplateNo(previous.getTemplateNo())
            .setAuthorId(act.actor().id()).setRevision(1L).setVersion(0L).setStartedAt(now);
        queries.insert(row, transfers.of(act.scope(), clientId, previous.getId()).stream().map(Transfer::id).toList());
        var carried = new ArrayList<AnswerRecord>();
        for (var answer : queries.answers(act.scope(), clientId, previous.getId())) {
            answer.setAssessmentId(id);
            answer.setVersion(1L);
            answer.setRevision(1L);
            answer.setSource("carried");
            answer.changed(true);
            carried.add(answer);
        }
        queries.insertAll(carried);
        standing.copied(act, previous, row, carried);
    }
}
