package hk.praya.scoring;

import static hk.praya.scoring.Sample.decimal;
import static hk.praya.scoring.Sample.key;
import static hk.praya.scoring.Sample.score;
import static hk.praya.scoring.Sample.worked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.scoring.Score.SeverityLine.Why;
import java.util.List;
import org.junit.jupiter.api.Test;

/** tia-method, Score: Severity. */
class SeverityTest {

    private static int severity(Answers answers) {
        return score(answers).severity().value();
    }

    @Test
    void theMostSensitiveCategoryDecides() {
        assertEquals(3, severity(worked()));
        assertEquals(4, severity(worked().with(key("C1.categories"), Answer.of("contact", "health", "hr"))));
        Score.SeverityLine line = score(worked()).severity().lines().getFirst();
        assertEquals(Why.MOST_SENSITIVE, line.why());
        assertEquals(List.of("hr", "chat"), line.options());
        assertEquals(3, line.points());
    }

    @Test
    void moreThanAThousandPeopleAddOne() {
        assertEquals(3, severity(worked().with(key("B4.total"), Answer.ofNumber(decimal("1000")))));
        assertEquals(4, severity(worked().with(key("B4.total"), Answer.ofNumber(decimal("1001")))));
    }

    @Test
    void vulnerablePeopleAddOne() {
        assertEquals(4, severity(worked().with(key("C5.main"), Answer.of("yes"))));
    }

    @Test
    void isAtMostFive() {
        Answers all = worked().with(key("C1.categories"), Answer.of("biometric")).with(key("C5.main"), Answer.of("yes"))
            .with(key("B4.total"), Answer.ofNumber(decimal("5000")));
        assertEquals(5, severity(all));
        assertEquals(7, score(all).severity().lines().stream().mapToInt(Score.SeverityLine::points).sum());
    }

    @Test
    void notKnowingCountsAsTheWorst() {
        assertEquals(5, severity(worked().without(key("C1.categories"))));
        assertEquals(4, severity(worked().without(key("B4.total"))));
        assertEquals(4, severity(worked().without(key("C5.main"))));
        assertEquals(4, severity(worked().with(key("C5.main"), Answer.of("unknown"))));
        assertTrue(score(worked().without(key("C5.main"))).severity().lines().getLast().assumed());
    }

    @Test
    void anInferredHeadCountCounts() {
        assertEquals(3, severity(worked().with(key("B4.total"), Answer.ofNumber(decimal("120")).inferred())));
    }

    @Test
    void multipliesEveryScenario() {
        for (Score.Scenario scenario : score(worked().with(key("C1.categories"), Answer.of("biometric"))).scenarios()) {
            assertEquals(5, scenario.severity());
        }
    }
}
