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
import hk.praya.dossier.Dossiers;
import hk.praya.dossier.Inherited;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.transfer.Transfer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first version of an assessment, with what is filled in of it, and each next one, begun from a decided one. */
@Singleton
public final class AssessmentVersions {
    /** Together they are one decision; more than this is no longer one. */
    public static final int TRANSFERS = 20;

    private final Access access;
    private final AssessmentQueries queries;
    private final CoveredTransfers transfers;
    private final TiaStanding standing;
    private final Idempotency idempotency;
    private final Clock clock;

    AssessmentVersions(Access access, AssessmentQueries queries, CoveredTransfers transfers, TiaStanding standing, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.transfers = transfers;
        this.standing = standing;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * An answer that it begins with.
     *
     * @param source where it comes from, as an answer's row says it: dossier, register, roster, prefill or template
     * @param inherited null where it comes from no dossier
     */
    public record Filled(Answer answer, String source, @Nullable Inherited inherited) {}

    /** What a first version is begun with. @param template of the firm; null: none. @param filled what is filled in */
    public record Beginning(Names title, List<Transfer> flows, Pack pack, Dossiers.@Nullable Template template, Map<AnswerKey, Filled> filled) {}

    /** Within somebody's act. */
    public void begin(Act act, UUID clientId, UUID id, Beginning with) {
        var row = new AssessmentRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setId(id)
            .setNumber(queries.nextNumber(act.scope(), clientId)).setVersionNo(1).setTitleEn(with.title().en()).setTitleZhHant(with.title().zhHant())
            .setState(TiaState.DRAFT.key()).setPack(with.pack().id().name()).setPackVersion(with.pack().id().version())
            .setDestinations(destinations(with.pack(), with.flows()).toArray(String[]::new)).setAuthorId(act.actor().id()).setRevision(1L).setVersion(0L).setStartedAt(clock.instant().atOffset(ZoneOffset.UTC));
        if (with.template() != null) row.setTemplateId(with.template().id()).setTemplateNo(with.template().versionNo());
        queries.insert(row, with.flows().stream().map(Transfer::id).toList());
        var prefilled = with.filled().entrySet().stream().map(each -> row(act, row, each.getKey(), each.getValue())).toList();
        queries.insertAll(prefilled);
        standing.started(act, row, prefilled);
    }

    private AnswerRecord row(Act act, AssessmentRecord assessment, AnswerKey key, Filled filled) {
        var row = AnswerRows.blank().setFirmId(assessment.getFirmId()).setClientId(assessment.getClientId()).setAssessmentId(assessment.getId())
            .setKey(key.toString()).setVersion(1L).setSource(filled.source()).setRevision(1L)
            .setActorKind(act.actor().kind()).setActorId(act.actor().id()).setAt(clock.instant().atOffset(ZoneOffset.UTC));
        AnswerRows.into(row, filled.answer());
        // With the version of the dossier that says so.
        if (filled.inherited() != null) {
            row.setNote(filled.inherited().source());
            AnswerRows.inherit(row, filled.inherited());
        }
        return row;
    }

    /** Of the pack, those that these transfers reach, in its order. */
    public static List<String> destinations(Pack pack, List<Transfer> flows) {
        return pack.destinations().stream().filter(known -> flows.stream().anyMatch(flow -> flow.destinations().contains(known))).toList();
    }

    /** A decided version stays as it is; changing begins with a copy that says where it came from. */
    Outcome<UUID> nextVersion(Actor actor, UUID clientId, UUID previousId, UUID key) {
        var id = Ids.next(clock);
        return access.write(actor, Permission.TIA_EDIT, Subject.of(clientId, "assessment", id), act ->
            idempotency.once(act, key, clientId, "tia.version", previousId, id, () -> {
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
        var now = clock.instant().atOffset(ZoneOffset.UTC);
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
