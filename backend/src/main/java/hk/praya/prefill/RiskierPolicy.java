package hk.praya.prefill;

import hk.praya.content.Effect;
import hk.praya.content.Option;
import hk.praya.content.Pack;
import hk.praya.content.Question;
import hk.praya.dossier.Dossiers.Apart;
import hk.praya.dossier.Dossiers.Saying;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Answers;
import hk.praya.scoring.Score;
import hk.praya.scoring.TiaScoring;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which of several dossiers' answers leaves the higher risk, by the pack's own scoring; none where the pack does not tell. */
final class RiskierPolicy {
    private RiskierPolicy() {}

    /** @return by place; whoever says nothing cannot be compared, so that then there is none */
    static Set<Integer> of(Pack pack, Answers answers, Apart apart) {
        if (!apart.isComplete()) return Set.of();
        var sayings = apart.sayings();
        var worst = IntStream.range(0, sayings.size()).filter(i -> sayings.get(i).worst()).boxed().collect(Collectors.toSet());
        if (!worst.isEmpty()) return worst;
        var said = sayings.stream().map(Saying::answer).map(Objects::requireNonNull).toList();
        var now = highest(pack, answers, apart.key(), said);
        // A cap shows only where there is something to cut: with every measure carried out and tested.
        return now.isEmpty() ? highest(pack, measured(pack, answers), apart.key(), said) : now;
    }

    /** Those that leave every scenario at least as high as any other of them does, where not all leave the same. */
    private static Set<Integer> highest(Pack pack, Answers answers, AnswerKey key, List<Answer> said) {
        var left = said.stream().map(each -> residuals(TiaScoring.score(pack, answers.with(key, each)))).toList();
        if (left.stream().distinct().count() == 1) return Set.of();
        return IntStream.range(0, left.size()).filter(i -> left.stream().allMatch(other -> isAsHigh(left.get(i), other))).boxed().collect(Collectors.toSet());
    }

    private static List<BigDecimal> residuals(Score score) {
        return score.scenarios().stream().map(each -> each.residual().stripTrailingZeros()).toList();
    }

    private static boolean isAsHigh(List<BigDecimal> one, List<BigDecimal> other) {
        return IntStream.range(0, one.size()).allMatch(i -> one.get(i).compareTo(other.get(i)) >= 0);
    }

    private static Answers measured(Pack pack, Answers answers) {
        var best = new HashMap<AnswerKey, Answer>();
        for (var question : pack.questions().values()) {
            for (var effect : question.effects()) if (effect instanceof Effect.Lowers) measure(question, effect, answers, best);
        }
        return answers.with(best);
    }

    private static void measure(Question question, Effect effect, Answers answers, Map<AnswerKey, Answer> best) {
        var part = question.part(effect.part()).orElseThrow();
        part.options().stream().filter(option -> option.degree() != null).max(Comparator.comparing(Option::degree))
            .ifPresent(option -> best.put(new AnswerKey(question.id(), part.id(), null), Answer.of(option.key()).tested(answers.today())));
    }
}
