package hk.praya.scoring;

import hk.praya.content.Condition;
import hk.praya.content.Method;
import hk.praya.content.Option;
import hk.praya.content.Part;
import hk.praya.content.PartRef;
import hk.praya.content.PartType;
import hk.praya.content.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which shown questions would lower the residuals most, if each alone had its best possible and tested answer. */
final class MovesMost {

    /** Nobody works on more than ten things at a time, and each costs a rescoring. */
    private static final int SHOWN = 10;

    private final Situation situation;
    private final int severityNow;
    private final Map<String, BigDecimal> now = new LinkedHashMap<>();
    /** Parts without a weight that move scores all the same: severity, caps. */
    private final Set<PartRef> steering = new HashSet<>();
    /** Questions that decide what else shows. */
    private final Set<String> showing = new HashSet<>();

    private MovesMost(Situation situation, List<Score.Scenario> scenarios) {
        this.situation = situation;
        this.severityNow = scenarios.getFirst().severity();
        scenarios.forEach(scenario -> now.put(scenario.key(), scenario.residual()));
        Method method = situation.pack().method();
        steering.addAll(List.of(method.severity().base(), method.severity().headCount(), method.severity().vulnerable()));
        method.caps().forEach(cap -> steer(cap.when()));
        for (Question question : situation.pack().questions().values()) {
            show(question.showIf());
            question.parts().forEach(part -> show(part.showIf()));
        }
    }

    private void show(@Nullable Condition condition) {
        if (condition != null) {
            condition.parts().forEach(part -> showing.add(part.question()));
        }
    }

    private void steer(@Nullable Condition condition) {
        if (condition != null) {
            steering.addAll(condition.parts());
        }
    }

    static List<Score.Mover> find(Situation situation, List<Score.Scenario> scenarios) {
        return new MovesMost(situation, scenarios).find();
    }

    private List<Score.Mover> find() {
        List<Score.Mover> movers = new ArrayList<>();
        for (Question question : situation.pack().questions().values()) {
            for (QuestionKey key : situation.places(question)) {
                if (question.answerable() && situation.shown(question, key.destination())) {
                    mover(question, key).ifPresent(movers::add);
                }
            }
        }
        movers.sort(Comparator.comparing(Score.Mover::total).reversed());
        return List.copyOf(movers.subList(0, Math.min(SHOWN, movers.size())));
    }

    private Optional<Score.Mover> mover(Question question, QuestionKey key) {
        Answers best = situation.answers();
        Map<String, BigDecimal> after = now;
        for (Part part : question.parts()) {
            if (!weighs(question, part) || !situation.shown(question, part, key.destination())) {
                continue;
            }
            Answers before = best;
            for (Answer candidate : candidates(part, key.destination())) {
                Answers tried = before.with(new AnswerKey(question.id(), part.id(), key.destination()), candidate);
                Map<String, BigDecimal> residuals = residuals(question, tried);
                if (sum(residuals).compareTo(sum(after)) < 0) {
                    best = tried;
                    after = residuals;
                }
            }
        }
        Map<String, BigDecimal> lowers = new LinkedHashMap<>();
        for (Map.Entry<String, BigDecimal> scenario : now.entrySet()) {
            BigDecimal less = scenario.getValue().subtract(after.getOrDefault(scenario.getKey(), scenario.getValue()));
            if (less.signum() != 0) {
                lowers.put(scenario.getKey(), less);
            }
        }
        BigDecimal total = sum(lowers);
        return total.signum() > 0 ? Optional.of(new Score.Mover(key, lowers, total)) : Optional.empty();
    }

    private boolean weighs(Question question, Part part) {
        return question.effects().stream().anyMatch(effect -> effect.part().equals(part.id()))
            || steering.contains(new PartRef(question.id(), part.id()));
    }

    /** The answers worth trying: the best by its one kind of number; where that is not plain, each option alone. */
    private List<Answer> candidates(Part part, @Nullable String destination) {
        if (part.type() == PartType.NUMBER) {
            BigDecimal least = part.min() == null ? BigDecimal.ZERO : part.min();
            return List.of(Answer.ofNumber(least));
        }
        List<Option> open = part.options().stream().filter(option -> !option.disabled() && !option.unknown()
            && (destination == null || option.offeredFor(destination))).toList();
        boolean exposures = open.stream().anyMatch(option -> option.exposure() != null);
        boolean degrees = open.stream().anyMatch(option -> option.degree() != null);
        boolean sensitivities = open.stream().anyMatch(option -> option.sensitivity() != null);
        if (exposures && !degrees) {
            return best(open, Comparator.comparing(option -> orZero(option.exposure())));
        }
        if (degrees && !exposures) {
            return best(open, Comparator.comparing((Option option) -> orZero(option.degree())).reversed());
        }
        if (sensitivities) {
            return best(open, Comparator.comparing(option -> option.sensitivity() == null ? 0 : option.sensitivity()));
        }
        return open.stream().map(option -> Answer.of(option.key()).tested(situation.answers().today())).toList();
    }

    private List<Answer> best(List<Option> options, Comparator<Option> order) {
        return options.stream().min(order).map(option -> Answer.of(option.key()).tested(situation.answers().today()))
            .stream().toList();
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    /** A question that steers nothing moves only the scenarios it weighs in: the others stay as they are. */
    private Map<String, BigDecimal> residuals(Question question, Answers answers) {
        Situation tried = new Situation(situation.pack(), answers);
        boolean steers = showing.contains(question.id())
            || steering.stream().anyMatch(part -> part.question().equals(question.id()));
        int severity = steers ? SeverityScoring.score(tried).value() : severityNow;
        Map<String, BigDecimal> residuals = new LinkedHashMap<>(now);
        now.keySet().stream()
            .filter(key -> steers || question.effects().stream().anyMatch(effect -> effect.scenario().equals(key)))
            .forEach(key -> residuals.put(key, ScenarioScoring.score(tried, key, severity).residual()));
        return residuals;
    }

    private static BigDecimal sum(Map<String, BigDecimal> values) {
        return values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
