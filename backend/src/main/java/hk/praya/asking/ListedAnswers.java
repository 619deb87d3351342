package hk.praya.asking;

import hk.praya.access.Act;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Scope;
import hk.praya.content.Pack;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Score;
import hk.praya.tia.AnswerRows;
import hk.praya.tia.Answering;
import hk.praya.tia.Assessments;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** This room's door for lists of questions that leave the house: what is asked, what stands or stood, and taking over what came back. */
@Singleton
public final class ListedAnswers {
    private final Assessments assessments;
    private final Answering answering;
    private final QuestionStanding standing;

    ListedAnswers(Assessments assessments, Answering answering, QuestionStanding standing) {
        this.standing = standing;
        this.assessments = assessments;
        this.answering = answering;
    }

    /** @param version of the answer: what somebody else says now is another */
    public record Said(Answer answer, long version) {}

    /**
     * @param open whether answers are still taken; else {@code state} says why not
     * @param visible the questions that show now, with destinations and parts
     * @param said each part that has an answer, or had one that was withdrawn
     */
    public record Asked(UUID id, Names title, Pack pack, List<String> destinations, String state, boolean open, long revision, LocalDate today,
        List<Score.Visible> visible, Map<AnswerKey, Said> said) {}

    public Optional<Asked> find(Scope scope, UUID clientId, UUID id) {
        return assessments.find(scope, clientId, id).map(ListedAnswers::asked);
    }

    /** Until the transaction ends, nobody else changes its answers. */
    public Optional<Asked> lock(Scope scope, UUID clientId, UUID id) {
        return assessments.lock(scope, clientId, id).map(ListedAnswers::asked);
    }

    private static Asked asked(Loaded loaded) {
        var row = loaded.row();
        return new Asked(row.getId(), new Names(row.getTitleEn(), row.getTitleZhHant()), loaded.pack(), List.of(row.getDestinations()), row.getState(), loaded.state().answersMayChange(),
            row.getRevision(), loaded.today(), loaded.score().visible(), said(loaded.rows()));
    }

    private static Map<AnswerKey, Said> said(List<AnswerRecord> rows) {
        var said = new HashMap<AnswerKey, Said>();
        for (var row : rows) said.put(AnswerKey.parse(row.getKey()), new Said(AnswerRows.answer(row), row.getVersion()));
        return Map.copyOf(said);
    }

    /** What stood at a revision. */
    public Map<AnswerKey, Said> then(Scope scope, UUID clientId, UUID id, long revision) {
        return said(assessments.answersUpTo(scope, clientId, id, revision));
    }

    /**
     * Answers that came in a file, each against the version of it that was seen; all or none.
     *
     * @param revision that the assessment had when they were chosen
     * @param file its name
     * @return the revision now
     */
    public Outcome<Long> take(Act act, UUID clientId, UUID id, long revision, String file, Map<AnswerKey, Said> brought) {
        var found = assessments.lock(act.scope(), clientId, id);
        if (found.isEmpty()) return Outcome.absent();
        var loaded = found.get();
        if (!loaded.state().answersMayChange()) return Outcome.refused(Refusal.CONFLICT, "assessment_" + loaded.row().getState());
        if (loaded.row().getRevision() != revision) return Outcome.stale(loaded.row().getRevision());
        for (var each : brought.entrySet()) {
            // What proved the answer before does not prove another one.
            var given = new Answering.Given(each.getKey(), each.getValue().answer(), List.of(), List.of(), "", each.getValue().version());
            switch (answering.keep(act, loaded, given, new Answering.Origin("sheet", file, null))) {
                case Outcome.Done<Answering.Answered>(var answered) -> loaded = answered.now();
                case Outcome.Refused<Answering.Answered>(var refusal, var reasons, var current) -> {
                    return new Outcome.Refused<>(refusal, reasons, current);
                }
            }
        }
        standing.given(act, loaded);
        return Outcome.done(loaded.row().getRevision());
    }
}
