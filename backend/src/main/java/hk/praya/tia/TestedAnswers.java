package hk.praya.tia;

import hk.praya.access.Act;
import hk.praya.content.Packs;
import hk.praya.content.Proof;
import hk.praya.http.HongKong;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.library.PackId;
import hk.praya.proof.ProofMoves;
import hk.praya.proof.ProofRef;
import hk.praya.scoring.Answer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A test counts as one for a time only (tia-method, Measures): whoever relies on it is told as the day after its last begins. */
@Singleton
final class TestedAnswers {
    static final String KIND = "test";

    private final ProofMoves moves;
    private final Packs packs;
    private final Clock clock;

    TestedAnswers(ProofMoves moves, Packs packs, Clock clock) {
        this.moves = moves;
        this.packs = packs;
        this.clock = clock;
    }

    /** @param written answers of this assessment, as they now are */
    void watch(Act act, AssessmentRecord row, Collection<AnswerRecord> written) {
        var months = packs.find(new PackId(row.getPack(), row.getPackVersion())).orElseThrow().method().testedWithinMonths();
        var today = HongKong.today(clock);
        // Under the assessment's own id: whichever test it was, all of them are looked at together.
        written.stream().flatMap(TestedAnswers::tests).map(on -> Answer.lastDayOf(on, months)).filter(last -> !last.isBefore(today)).distinct()
            .forEach(last -> moves.holdsUntil(act, row.getClientId(), new ProofRef(KIND, row.getId()), last));
    }

    static boolean isTested(AnswerRecord row) {
        return tests(row).findAny().isPresent();
    }

    private static Stream<LocalDate> tests(AnswerRecord row) {
        return Stream.of(on(row.getProof(), row.getTestedOn()), on(row.getInheritedProof(), row.getInheritedTestedOn())).filter(Objects::nonNull);
    }

    private static @Nullable LocalDate on(@Nullable String proof, @Nullable LocalDate testedOn) {
        return proof != null && AnswerRows.proof(proof) == Proof.TESTED ? testedOn : null;
    }
}
