package hk.praya.tia;

import hk.praya.content.Proof;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.proof.ProofRef;
import hk.praya.proof.ProofStanding;
import hk.praya.scoring.Answer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer counts for less than it did: what proved it holds no longer, or its test is too old to count as one.
 *
 * @param state how what it is tied to stands, or {@link #TEST_OUTDATED}
 * @param since the day on which it ceased to count; null where nobody can say
 */
record Lapse(String state, @Nullable LocalDate since) {
    /** It counts as a document from this day on (tia-method, Measures). */
    static final String TEST_OUTDATED = "test_outdated";

    /** Empty where it counts as it was claimed, or where nothing was ever tied to it. @param months for which a test counts */
    static Optional<Lapse> of(AnswerRecord row, Map<ProofRef, ProofStanding> proofs, LocalDate today, int months) {
        if (AnswerRows.isEmpty(row)) return Optional.empty();
        if (AnswerRows.isProven(row, proofs)) return outdated(AnswerRows.counted(row, proofs), today, months);
        return AnswerRows.refs(row).stream().map(ref -> proofs.getOrDefault(ref, ProofStanding.GONE)).filter(standing -> !standing.holds()).findFirst()
            .map(standing -> new Lapse(standing.state().name().toLowerCase(Locale.ROOT), standing.since()));
    }

    private static Optional<Lapse> outdated(Answer counted, LocalDate today, int months) {
        var on = counted.testedOn();
        if (counted.proof() != Proof.TESTED || on == null || counted.proofOn(today, months) == Proof.TESTED) return Optional.empty();
        return Optional.of(new Lapse(TEST_OUTDATED, Answer.lastDayOf(on, months).plusDays(1)));
    }
}
