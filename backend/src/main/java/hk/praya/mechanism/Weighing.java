package hk.praya.mechanism;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from answers, by all four rules and the filing clock: pure, and the same for a trial and for a choice. */
@Singleton
final class Weighing {
    private final WorkingDays workingDays;

    Weighing(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** As it is kept with a choice: in keys, so that it says for ever what was said then. */
    @Serdeable
    record Kept(List<String> shown, KeptFinding s33, KeptFinding rmc, KeptFinding gba, KeptFinding returnLeg, WorkingDays.@Nullable Due due, @Nullable List<String> disagreements) {
        Kept {
            shown = List.copyOf(shown);
            // Choices from before the register was asked have none.
            disagreements = disagreements == null ? List.of() : List.copyOf(disagreements);
        }

        /** Questions that were answered otherwise than the register said, as far as they are still asked. */
        List<Ask> asks() {
            return Arrays.stream(Ask.values()).filter(each -> disagreements != null && disagreements.contains(each.key())).toList();
        }
    }

    @Serdeable
    record KeptFinding(String outcome, List<KeptReason> reasons, List<String> steps, List<String> missing) {
        KeptFinding {
            reasons = List.copyOf(reasons);
            steps = List.copyOf(steps);
            missing = List.copyOf(missing);
        }

        static KeptFinding of(Finding finding) {
            return new KeptFinding(finding.outcome().key(),
                finding.reasons().stream().map(reason -> new KeptReason(reason.says().key(), reason.by().stream().map(Ask::key).toList())).toList(),
                finding.steps().stream().map(Says::key).toList(), finding.missing().stream().map(Ask::key).toList());
        }
    }

    @Serdeable
    record KeptReason(String says, List<String> by) {
        KeptReason {
            by = List.copyOf(by);
        }
    }

    /** @param disagreements questions that were answered otherwise than the register says */
    Kept weigh(List<String> shown, Answers answers, List<Ask> disagreements) {
        var gba = compared(GbaEligibilityPolicy.find(answers), disagreements.stream().filter(RegisterPolicy.BEARING::contains).toList());
        var eligible = gba.outcome() == Says.GBA_ELIGIBLE;
        var due = eligible ? answers.date(Ask.GBA_EFFECTIVE_ON).map(day -> workingDays.after(day, WorkingDays.TO_FILE)).orElse(null) : null;
        return new Kept(shown, KeptFinding.of(S33Policy.find(answers)), KeptFinding.of(RmcPolicy.find(answers)), KeptFinding.of(timed(gba, due)),
            KeptFinding.of(ReturnLegPolicy.find(answers, eligible)), due, disagreements.stream().map(Ask::key).toList());
    }

    /** Two papers of one firm that say two things are no ground for a filing. */
    private static Finding compared(Finding gba, List<Ask> contradicted) {
        if (contradicted.isEmpty()) return gba;
        var reasons = new ArrayList<>(gba.reasons());
        reasons.add(new Finding.Reason(Says.GBA_REGISTER_DISAGREES, contradicted));
        var eligible = gba.outcome() == Says.GBA_ELIGIBLE;
        return new Finding(eligible ? Says.GBA_UNDETERMINED : gba.outcome(), reasons, eligible ? List.of(Says.GBA_STEP_REGISTER) : gba.steps(), gba.missing());
    }

    private static Finding timed(Finding gba, WorkingDays.@Nullable Due due) {
        if (due == null) return gba;
        var steps = new ArrayList<>(gba.steps());
        if (due.provisional()) steps.add(Says.FILING_PROVISIONAL);
        steps.add(Says.FILING_MAINLAND_CALENDAR);
        return new Finding(gba.outcome(), gba.reasons(), steps, gba.missing());
    }
}
