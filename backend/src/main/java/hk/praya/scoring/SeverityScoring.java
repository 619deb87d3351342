package hk.praya.scoring;

import hk.praya.content.Method.SeverityRule;
import hk.praya.content.Option;
import hk.praya.content.Part;
import hk.praya.content.PartRef;
import hk.praya.content.Question;
import hk.praya.scoring.Score.SeverityLine;
import hk.praya.scoring.Score.SeverityLine.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How bad it would be (tia-method, Severity): the highest sensitivity, one more above a head-count, one more for
 * vulnerable people, at most 5.
 *
 * <p>The method says nothing of blanks. As everywhere else, not knowing counts as the worst: no category told is the
 * highest severity, no head-count is many people, and no word on vulnerable people is that there are some.
 */
final class SeverityScoring {

    private SeverityScoring() {}

    static Score.Severity score(Situation situation) {
        SeverityRule rule = situation.pack().method().severity();
        List<SeverityLine> lines = new ArrayList<>();
        lines.add(mostSensitive(situation, rule));
        headCount(situation, rule, lines);
        vulnerable(situation, rule, lines);
        int sum = lines.stream().mapToInt(SeverityLine::points).sum();
        return new Score.Severity(Math.min(sum, rule.atMost()), rule.atMost(), List.copyOf(lines));
    }

    private static SeverityLine mostSensitive(Situation situation, SeverityRule rule) {
        Question question = question(situation, rule.base());
        Part part = part(question, rule.base());
        if (!situation.standing(question, part, null).known()) {
            return new SeverityLine(Why.MOST_SENSITIVE, rule.base(), List.of(), rule.atMost(), true);
        }
        List<Option> chosen = situation.chosen(question, part, null);
        int highest = chosen.stream().map(Option::sensitivity).filter(Objects::nonNull).reduce(1, Math::max);
        List<String> deciding = chosen.stream().filter(option -> Objects.equals(option.sensitivity(), highest))
            .map(Option::key).toList();
        return new SeverityLine(Why.MOST_SENSITIVE, rule.base(), deciding, highest, false);
    }

    private static void headCount(Situation situation, SeverityRule rule, List<SeverityLine> lines) {
        Question question = question(situation, rule.headCount());
        Part part = part(question, rule.headCount());
        Standing standing = situation.standing(question, part, null);
        BigDecimal number = situation.number(question, part, null);
        boolean unknown = standing != Standing.HIDDEN && !standing.known();
        if (unknown || (number != null && number.compareTo(rule.headCountAbove()) > 0)) {
            lines.add(new SeverityLine(Why.HEAD_COUNT, rule.headCount(), List.of(), 1, unknown));
        }
    }

    private static void vulnerable(Situation situation, SeverityRule rule, List<SeverityLine> lines) {
        Question question = question(situation, rule.vulnerable());
        Part part = part(question, rule.vulnerable());
        Standing standing = situation.standing(question, part, null);
        boolean unknown = standing != Standing.HIDDEN && !standing.known();
        List<String> vulnerable = situation.chosen(question, part, null).stream().filter(Option::vulnerable)
            .map(Option::key).toList();
        if (unknown || !vulnerable.isEmpty()) {
            lines.add(new SeverityLine(Why.VULNERABLE, rule.vulnerable(), vulnerable, 1, unknown));
        }
    }

    private static Question question(Situation situation, PartRef ref) {
        return situation.pack().question(ref.question()).orElseThrow();
    }

    private static Part part(Question question, PartRef ref) {
        return question.part(ref.part()).orElseThrow();
    }
}
