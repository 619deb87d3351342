package hk.praya.tia;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.dossier.Inherited.DossierRef;
import hk.praya.evidence.EvidenceShelf;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.proof.ProofRef;
import hk.praya.proof.ProofSource;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.AnswerPolicy;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answering one part: a new revision, never a change of an old one. */
@Singleton
public final class Answering {
    private final Access access;
    private final Assessments assessments;
    private final AssessmentQueries queries;
    private final EvidenceShelf evidence;
    private final TiaStanding standing;
    private final Clock clock;

    Answering(Access access, Assessments assessments, AssessmentQueries queries, EvidenceShelf evidence, TiaStanding standing, Clock clock) {
        this.access = access;
        this.assessments = assessments;
        this.queries = queries;
        this.evidence = evidence;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * @param proofs of the client's own that other rooms keep; null: those that stood there
     * @param version of the answer that this one was made against; 0 where there was none
     */
    public record Given(AnswerKey key, Answer answer, List<UUID> evidenceIds, @Nullable List<ProofRef> proofs, String note, long version) {
        public Given {
            evidenceIds = List.copyOf(evidenceIds);
            if (proofs != null) proofs = List.copyOf(proofs);
        }
    }

    /** Whether it was given against this revision, and says, proves and explains the same. */
    public static boolean isAsGiven(AnswerRecord row, Given given) {
        return row.getKey().equals(given.key().toString()) && row.getVersion() == given.version() && AnswerRows.answer(row).equals(given.answer())
            && List.of(row.getEvidenceIds()).equals(given.evidenceIds()) && (given.proofs() == null || AnswerRows.own(row).equals(given.proofs())) && row.getNote().equals(given.note());
    }

    /** What came of it: the new revision, and the assessment as it now is. */
    public record Answered(AnswerRecord row, Loaded now) {}

    Outcome<Answered> answer(Actor actor, UUID clientId, UUID assessmentId, Given given) {
        return access.write(actor, Permission.TIA_EDIT, Subject.of(clientId, "assessment", assessmentId), act ->
            assessments.lock(act.scope(), clientId, assessmentId).map(loaded -> keep(act, loaded, given, new Origin("consultant"))).orElseGet(Outcome::absent));
    }

    /**
     * Where an answer comes from.
     *
     * @param source as its row says it
     * @param sheet the file that it came in; null: in none
     * @param chosen among dossiers that do not say the same; null: it was not
     */
    public record Origin(String source, @Nullable String sheet, @Nullable Chosen chosen) {
        public Origin(String source) {
            this(source, null, null);
        }
    }

    /** @param from whose answer it is. @param covered the dossiers of all importers, as they were seen */
    public record Chosen(DossierRef from, List<DossierRef> covered) {
        public Chosen {
            covered = List.copyOf(covered);
        }
    }

    /** Within somebody's act, with the assessment locked. */
    public Outcome<Answered> keep(Act act, Loaded loaded, Given given, Origin origin) {
        if (!loaded.state().answersMayChange()) return Outcome.refused(Refusal.CONFLICT, "assessment_" + loaded.row().getState());
        var key = given.key().toString();
        var before = loaded.rows().stream().filter(row -> row.getKey().equals(key)).findFirst();
        var problems = problems(act, loaded, given, before.orElseGet(AnswerRows::blank));
        if (!problems.isEmpty()) return Outcome.refused(Refusal.INVALID, problems);
        long stands = before.map(AnswerRecord::getVersion).orElse(0L);
        // The second of two people is told what the first one wrote, and nothing of either is lost.
        if (stands != given.version()) return Outcome.stale(before.map(TiaViews::answer).orElse(null));
        var row = row(act, loaded.row(), given, origin.source()).setSheet(origin.sheet());
        AnswerRows.tie(row, given.proofs() == null ? before.map(AnswerRows::own).orElse(List.of()) : given.proofs());
        // Chosen among dossiers that differ: it departs from the others, and its note says why.
        if (origin.chosen() != null) AnswerRows.choose(row, origin.chosen().from(), origin.chosen().covered());
        else if (!depart(row, before.orElse(null), origin.source())) return Outcome.refused(Refusal.INVALID, "dossier_reason_missing", "note");
        if (!queries.insert(row)) return Outcome.stale(before.map(TiaViews::answer).orElse(null));
        queries.update(act.scope(), loaded.row().getClientId(), loaded.row().getId(), new AssessmentRecord().setRevision(row.getRevision()));
        act.changed(before.map(Answering::said).orElse(null), said(row));
        var now = with(act, loaded, row);
        standing.answered(act, now, List.of(row));
        return Outcome.done(new Answered(row, now));
    }

    /** @param before what stood there: what it was tied to may stay whoever answers now */
    private List<Reason> problems(Act act, Loaded loaded, Given given, AnswerRecord before) {
        var reasons = new ArrayList<Reason>();
        var destinations = java.util.Set.of(loaded.row().getDestinations());
        for (var problem : AnswerPolicy.problems(loaded.pack(), destinations, given.key(), given.answer(), loaded.today())) {
            reasons.add(new Reason(problem.key(), given.key().toString(), Map.of("subjects", problem.subjects())));
        }
        if (given.answer().testedOn() != null && given.answer().testedOn().isAfter(loaded.today())) reasons.add(Reason.of("date_in_future", "testedOn"));
        if (!evidence.allStand(act.scope(), act.actor(), loaded.row().getClientId(), given.evidenceIds(), List.of(before.getEvidenceIds()))) reasons.add(Reason.of("evidence_unknown", "evidenceIds"));
        var added = given.proofs() == null ? List.<ProofRef>of() : given.proofs().stream().filter(ref -> !AnswerRows.own(before).contains(ref)).toList();
        var question = new ProofSource.Question(loaded.row().getPack(), given.key().question());
        if (!assessments.allFit(act.scope(), loaded.row().getClientId(), added, question)) reasons.add(Reason.of("proof_unknown", "proofs"));
        return reasons;
    }

    private AnswerRecord row(Act act, AssessmentRecord assessment, Given given, String source) {
        var row = AnswerRows.blank().setFirmId(assessment.getFirmId()).setClientId(assessment.getClientId()).setAssessmentId(assessment.getId())
            .setKey(given.key().toString()).setVersion(given.version() + 1).setEvidenceIds(given.evidenceIds().toArray(UUID[]::new)).setNote(given.note())
            .setSource(source).setRevision(assessment.getRevision() + 1).setActorKind(act.actor().kind()).setActorId(act.actor().id())
            .setAt(clock.instant().atOffset(ZoneOffset.UTC));
        AnswerRows.into(row, given.answer());
        return row;
    }

    /**
     * An answer that came from a dossier remembers it, also where somebody departs from it; and the firm departs only with a
     * reason. What the client wrote, here or in a list, is the client's to say.
     *
     * @return false where the reason is missing
     */
    private static boolean depart(AnswerRecord row, @Nullable AnswerRecord before, String source) {
        if (before == null || before.getInherited() == null) return true;
        var same = AnswerRows.saysTheSame(row, before);
        row.setInherited(before.getInherited()).setOverridden(before.getOverridden() || !same);
        if (same) row.setCovered(before.getCovered());
        // What the dossiers prove it with proves it still, whatever this client adds.
        if (same && !row.getOverridden()) AnswerRows.keep(row, before);
        var reason = !row.getNote().isBlank() && (before.getOverridden() || !row.getNote().equals(before.getNote()));
        return same || source.equals("client") || source.equals("sheet") || reason;
    }

    private Loaded with(Act act, Loaded loaded, AnswerRecord row) {
        var assessment = loaded.row().into(new AssessmentRecord());
        assessment.setRevision(row.getRevision());
        return assessments.answered(act.scope(), loaded, assessment, List.of(row));
    }

    private static Object said(AnswerRecord row) {
        return List.of(AnswerRows.answer(row), List.of(row.getEvidenceIds()), AnswerRows.own(row), row.getNote());
    }
}
