package hk.praya.scoring;

import static hk.praya.scoring.Sample.key;
import static hk.praya.scoring.Sample.movesMost;
import static hk.praya.scoring.Sample.nothing;
import static hk.praya.scoring.Sample.same;
import static hk.praya.scoring.Sample.score;
import static hk.praya.scoring.Sample.worked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesMostTest {

    private static Score.Mover mover(Answers answers, String question) {
        return movesMost(answers).stream().filter(mover -> mover.question().toString().equals(question)).findFirst().orElseThrow();
    }

    @Test
    void saysByHowMuchTheBestAnswerAloneWouldLowerEachResidual() {
        Score score = score(worked());
        // G1 in Hong Kong takes 5 of the 24.75: 4 × 5 / 32 × 3 × .8.
        same("1.5", mover(worked(), "G1").lowers().get("R1"));
        Score after = score(worked().with(key("G1.main"), Answer.of("hong_kong").tested(Sample.TODAY)));
        same("1.5", score.scenario("R1").residual().subtract(after.scenario("R1").residual()));
    }

    @Test
    void seesThatKeysLiftTheCap() {
        // With exporter-only keys the documented pseudonymisation counts in full: .40 instead of .20.
        same("2.45625", mover(worked(), "G4").lowers().get("R1"));
    }

    @Test
    void seesThatSeverityMovesEveryScenario() {
        assertEquals(List.of("R1", "R2"), List.copyOf(mover(worked(), "C1").lowers().keySet()));
    }

    @Test
    void leavesOutWhatIsHiddenOrCannotMove() {
        List<String> movers = movesMost(worked()).stream().map(mover -> mover.question().toString()).toList();
        assertFalse(movers.contains("A7"));
        assertFalse(movers.contains("C6"));
        assertFalse(movers.contains("N1"));
    }

    @Test
    void putsTheGreatestFirstAndTenAtMost() {
        List<BigDecimal> totals = movesMost(nothing("mainland", "singapore")).stream().map(Score.Mover::total).toList();
        assertTrue(totals.size() <= 10);
        assertEquals(totals.stream().sorted(Comparator.reverseOrder()).toList(), totals);
    }
}
