package hk.praya.tia;

import hk.praya.access.Act;
import hk.praya.content.Packs;
import hk.praya.http.HongKong;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.library.PackId;
import hk.praya.proof.ProofMoves;
import hk.praya.proof.ProofRef;
import hk.praya.proof.ProofStanding;
import hk.praya.proof.Proofs;
import hk.praya.scoring.Answer;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A test counts as one for a time only (tia-method, Measures): whoever relies on it is told as the day after its last begins. */
@Singleton
final class TestedAnswers {
    static final String KIND = "test";

    private final ProofMoves moves;
    private final Proofs proofs;
    private final Packs packs;
    private final Clock clock;

    TestedAnswers(ProofMoves moves, Proofs proofs, Packs packs, Clock clock) {
        this.proofs = proofs;
        this.moves = moves;
        this.packs = packs;
        this.clock = clock;
    }

    /** @param now with these answers, and with how everything that they are tied to stands */
    void watch(Act act, Loaded now, Collection<AnswerRecord> written) {
        watch(act, now.row(), written.stream().filter(TestedAnswers::isTested).toList(), now.known().proofs());
    }

    /** @param written answers of this assessment, as they now are */
    void watch(Act act, AssessmentRecord row, Collection<AnswerRecord> written) {
        var tested = written.stream().filter(TestedAnswers::isTested).toList();
        if (!tested.isEmpty()) watch(act, row, tested, proofs.standing(act.scope(), row.getClientId(), AnswerRows.refs(tested), HongKong.today(clock)));
    }

    private void watch(Act act, AssessmentRecord row, List<AnswerRecord> tested, Map<ProofRef, ProofStanding> standing) {
        if (tested.isEmpty()) return;
        var months = packs.find(new PackId(row.getPack(), row.getPackVersion())).orElseThrow().method().testedWithinMonths();
        var today = HongKong.today(clock);
        // Under the assessment's own id: whichever test it was, all of them are looked at together.
        tested.stream().flatMap(each -> AnswerRows.tests(each, standing)).map(on -> Answer.lastDayOf(on, months)).filter(last -> !last.isBefore(today)).distinct()
            .forEach(last -> moves.holdsUntil(act, row.getClientId(), new ProofRef(KIND, row.getId()), last));
    }

    static boolean isTested(AnswerRecord row) {
        return AnswerRows.tests(row, Map.of()).findAny().isPresent();
    }
}
