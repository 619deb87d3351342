package hk.praya.tia;

import hk.praya.access.Act;
import hk.praya.access.Ids;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.library.PackId;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * This room's door for what changes beneath assessments: a new version of their pack, or of the dossiers they inherit from. Answers
 * that a change does not touch stay as they are; a decided version is never touched, the change begins the next one.
 */
@Singleton
public final class Restating {
    private final Assessments assessments;
    private final AssessmentQueries queries;
    private final AssessmentVersions versions;
    private final Follows follows;
    private final Clock clock;

    Restating(Assessments assessments, AssessmentQueries queries, AssessmentVersions versions, Follows follows, Clock clock) {
        this.assessments = assessments;
        this.queries = queries;
        this.versions = versions;
        this.follows = follows;
        this.clock = clock;
    }

    /** What follows whenever answers or states change. */
    @Singleton
    record Follows(TiaStanding standing, TiaObligations obligations, OpenQuestions questions) {}

    /** The newest version of each assessment of these clients, which are few enough to be held at once. */
    public List<Stand> newest(Scope scope, List<UUID> clients) {
        // The newest one has none after it.
        return assessments.newest(scope, clients).stream().map(loaded -> stand(loaded, false)).toList();
    }

    /** The clients within reach that have an assessment. */
    public List<UUID> clients(Scope scope) {
        return queries.clients(scope);
    }

    /** How many assessments, at their newest versions, stand on which version of which pack. */
    public Map<PackId, Integer> packsInUse(Scope scope) {
        return queries.packsInUse(scope);
    }

    /** Assessments on an older version of their pack, and how many clients they are of. */
    public record Behind(int assessments, int clients) {
        public static final Behind NONE = new Behind(0, 0);
    }

    /** By pack; one on which all stand at its newest version is left out. @param newest of each pack */
    public Map<String, Behind> behind(Scope scope, Collection<PackId> newest) {
        return queries.behind(scope, newest);
    }

    /** @param versionNo within those of one number */
    public record Head(Names title, int number, int versionNo) {}

    /** What these assessments are called. */
    public Map<UUID, Head> heads(Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return queries.heads(scope, ids).values().stream().collect(Collectors.toMap(row -> row.getId(), row -> new Head(new Names(row.getTitleEn(), row.getTitleZhHant()), row.getNumber(), row.getVersionNo())));
    }

    public Optional<Stand> find(Scope scope, UUID clientId, UUID id) {
        return assessments.find(scope, clientId, id).map(loaded -> stand(loaded, loaded.state() == TiaState.DECIDED && queries.hasSuccessor(scope, clientId, id)));
    }

    private static Stand stand(Loaded loaded, boolean followed) {
        var row = loaded.row();
        var said = new HashMap<AnswerKey, Stand.Said>();
        for (var answer : loaded.rows()) {
            if (!AnswerRows.isEmpty(answer)) said.put(AnswerKey.parse(answer.getKey()), new Stand.Said(AnswerRows.counted(answer, loaded.known().proofs()), AnswerRows.byItself(answer, loaded.known().proofs()), AnswerRows.inherited(answer),
                answer.getOverridden(), AnswerRows.isChosen(answer), AnswerRows.covered(answer)));
        }
        return new Stand(row.getClientId(), row.getId(), new Names(row.getTitleEn(), row.getTitleZhHant()), row.getNumber(), row.getVersionNo(), row.getState(),
            followed, row.getRevision(), loaded.pack(), loaded.platforms(), loaded.answers(), loaded.score(), said, loaded.about());
    }

    /**
     * What was done, so that it can be undone.
     *
     * @param id of the assessment that holds the change now
     * @param begunFrom the decided version, where this one was begun for the change
     */
    public record Restated(UUID id, @Nullable UUID begunFrom, PackId packBefore, long revisionBefore, long revisionAfter) {}

    /** @param revision that the change was worked out against */
    public Outcome<Restated> restate(Act act, UUID clientId, UUID id, long revision, Restatement wanted) {
        var found = queries.lock(act.scope(), clientId, id);
        if (found.isEmpty()) return Outcome.absent();
        var row = found.get();
        if (row.getRevision() != revision) return Outcome.stale(row.getRevision());
        var state = TiaState.of(row.getState());
        if (state.answersMayChange()) return Outcome.done(write(act, row, null, wanted));
        if (state != TiaState.DECIDED) return Outcome.refused(Refusal.CONFLICT, "assessment_" + row.getState());
        return versions.next(act, clientId, row, Ids.next(clock)).map(next -> write(act, queries.lock(act.scope(), clientId, next).orElseThrow(), id, wanted));
    }

    private Restated write(Act act, AssessmentRecord row, @Nullable UUID begunFrom, Restatement wanted) {
        var current = current(act.scope(), row);
        var before = row.getRevision();
        var rows = new ArrayList<AnswerRecord>();
        wanted.changes().forEach((key, change) -> rows.add(next(act, row, key, current.get(key.toString()), change)));
        var packBefore = new PackId(row.getPack(), row.getPackVersion());
        settle(act, row, new AssessmentRecord().setRevision(before + 1).setPack(wanted.pack().name()).setPackVersion(wanted.pack().version()), rows);
        return new Restated(row.getId(), begunFrom, packBefore, before, before + 1);
    }

    private Map<String, AnswerRecord> current(Scope scope, AssessmentRecord row) {
        return queries.answers(scope, row.getClientId(), row.getId()).stream().collect(Collectors.toMap(AnswerRecord::getKey, each -> each));
    }

    private AnswerRecord next(Act act, AssessmentRecord assessment, AnswerKey key, @Nullable AnswerRecord stands, Restatement.Change change) {
        var row = revision(act, assessment, key.toString(), stands).setSource("restated");
        switch (change) {
            case Restatement.Change.Inherit inherit -> {
                // What somebody chose with a reason does not look as if nobody had answered.
                var reopened = stands != null && AnswerRows.isChosen(stands) && inherit.said().answer().state() == Answer.State.INFERRED;
                row.setSource(reopened ? "restated" : "dossier").setNote(inherit.said().source());
                AnswerRows.inherit(row, inherit.said());
            }
            case Restatement.Change.RestOn rest -> {
                row.setSource(stands == null ? "dossier" : stands.getSource());
                AnswerRows.restOn(row, rest.said());
            }
            case Restatement.Change.Choose choose -> row.setOptions(choose.options().toArray(String[]::new));
            case Restatement.Change.AskAgain _ -> {
                row.setState("inferred");
                AnswerRows.letGo(row);
            }
            case Restatement.Change.Reopen reopen -> {
                row.setState("inferred").setCovered(AnswerRows.inherited(reopen.covered()));
                AnswerRows.letGo(row);
            }
            case Restatement.Change.Clear _ -> AnswerRows.clear(row);
        }
        return row;
    }

    /** The next revision of an answer, saying what the last one said. */
    private AnswerRecord revision(Act act, AssessmentRecord assessment, String key, @Nullable AnswerRecord stands) {
        var row = stands == null ? AnswerRows.blank() : stands.into(new AnswerRecord());
        row.setFirmId(assessment.getFirmId()).setClientId(assessment.getClientId()).setAssessmentId(assessment.getId()).setKey(key)
            .setVersion(stands == null ? 1L : stands.getVersion() + 1).setRevision(assessment.getRevision() + 1)
            .setActorKind(act.actor().kind()).setActorId(act.actor().id()).setAt(clock.instant().atOffset(ZoneOffset.UTC));
        row.changed(true);
        return row;
    }

    private void settle(Act act, AssessmentRecord row, AssessmentRecord change, List<AnswerRecord> written) {
        queries.insertAll(written);
        queries.update(act.scope(), row.getClientId(), row.getId(), change);
        follows.standing().answered(act, assessments.find(act.scope(), row.getClientId(), row.getId()).orElseThrow(), written);
    }

    /** Takes it back while nobody has touched the result: an answer given since, a review, a question sent would be lost with it. */
    public Outcome<UUID> revert(Act act, UUID clientId, Restated done) {
        var found = queries.lock(act.scope(), clientId, done.id());
        if (found.isEmpty()) return Outcome.absent();
        var row = found.get();
        var untouched = TiaState.of(row.getState()).answersMayChange() && row.getRevision() == done.revisionAfter();
        if (!untouched) return Outcome.refused(Refusal.CONFLICT, "changed_since");
        if (done.begunFrom() != null) return abandon(act, row, done.begunFrom());
        var then = queries.answersUpTo(act.scope(), clientId, row.getId(), done.revisionBefore()).stream().collect(Collectors.toMap(AnswerRecord::getKey, each -> each));
        var rows = new ArrayList<AnswerRecord>();
        for (var answer : queries.answersSince(act.scope(), clientId, row.getId(), done.revisionBefore())) rows.add(again(act, row, answer, then.get(answer.getKey())));
        settle(act, row, new AssessmentRecord().setRevision(row.getRevision() + 1).setPack(done.packBefore().name()).setPackVersion(done.packBefore().version()), rows);
        return Outcome.done(row.getId());
    }

    /** As it was, whose answer it was with it: whoever undoes a change has not answered anything. */
    private AnswerRecord again(Act act, AssessmentRecord assessment, AnswerRecord stands, @Nullable AnswerRecord then) {
        if (then == null) {
            var blank = revision(act, assessment, stands.getKey(), stands).setSource("restated");
            AnswerRows.clear(blank);
            return blank;
        }
        var row = then.into(new AnswerRecord()).setVersion(stands.getVersion() + 1).setRevision(assessment.getRevision() + 1).setAt(clock.instant().atOffset(ZoneOffset.UTC));
        row.changed(true);
        return row;
    }

    private Outcome<UUID> abandon(Act act, AssessmentRecord row, UUID begunFrom) {
        var next = TiaState.of(row.getState()).after(TiaState.Event.ABANDON);
        if (next.isEmpty() || follows.questions().isAny(act.scope(), row.getClientId(), row.getId())) return Outcome.refused(Refusal.CONFLICT, "changed_since");
        var previous = queries.lock(act.scope(), row.getClientId(), begunFrom).orElseThrow();
        var change = new AssessmentRecord().setState(next.get().key()).setVersion(row.getVersion() + 1);
        queries.update(act.scope(), row.getClientId(), row.getId(), change);
        // What vendors were asked is waited for in the version before again.
        follows.obligations().copied(act, row, previous, queries.answers(act.scope(), row.getClientId(), row.getId()));
        follows.standing().moved(act, row, change);
        return Outcome.done(begunFrom);
    }
}
