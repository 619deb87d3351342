package hk.praya.dossier;

import hk.praya.content.Option;
import hk.praya.content.Part;
import hk.praya.content.Proof;
import hk.praya.scoring.Answer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer of several importers' facts: an assessment that covers two of them asks once, and the worse of them counts, as the
 * highest exposure counts among several answers (tia-method, Likelihood). Where nothing says which is worse, nobody guesses: the
 * question stays open.
 */
final class WorstPolicy {
    private WorstPolicy() {}

    /** @param facts one for each importer */
    static Optional<Answer> of(Part part, List<Answer> facts) {
        if (facts.isEmpty()) return Optional.empty();
        if (agree(facts)) return Optional.of(weakest(facts));
        // Asked and unanswered counts as the full exposure, so it is the worst of all.
        var asked = facts.stream().filter(fact -> fact.state() == Answer.State.VENDOR_ASKED).findFirst();
        if (asked.isPresent()) return asked;
        return switch (part.type()) {
            case SINGLE -> worst(part, facts);
            case MULTI -> Optional.of(weakest(facts)).map(fact -> with(fact, facts));
            case TEXT, NUMBER, DATE -> Optional.empty();
        };
    }

    /** Whether they all say the same of the thing itself, however each is proven. */
    static boolean agree(List<Answer> facts) {
        return facts.stream().map(Answer::unproven).distinct().count() == 1;
    }

    /** The same, as an assessment takes it: where they differ it is a proposal, and nobody's answer before somebody confirms it. */
    static Optional<Answer> proposed(Part part, List<Answer> facts) {
        return of(part, facts).map(answer -> agree(facts) || answer.state() == Answer.State.VENDOR_ASKED ? answer : answer.inferred());
    }

    private static Optional<Answer> worst(Part part, List<Answer> facts) {
        if (!facts.stream().allMatch(fact -> fact.options().size() == 1)) return Optional.empty();
        var unknown = facts.stream().filter(fact -> part.option(fact.options().getFirst()).filter(Option::unknown).isPresent()).findFirst();
        if (unknown.isPresent()) return unknown;
        var values = facts.stream().map(fact -> part.option(fact.options().getFirst()).map(WorstPolicy::badness).orElse(null)).toList();
        if (values.stream().anyMatch(Objects::isNull)) return Optional.empty();
        var worst = values.stream().max(BigDecimal::compareTo).orElseThrow();
        return Optional.of(weakest(facts.stream().filter(fact -> part.option(fact.options().getFirst()).map(WorstPolicy::badness).filter(worst::equals).isPresent()).toList()));
    }

    /** More is worse; null where an option carries neither exposure nor degree. */
    private static @Nullable BigDecimal badness(Option option) {
        if (option.exposure() != null) return option.exposure().stripTrailingZeros();
        return option.degree() == null ? null : BigDecimal.ONE.subtract(option.degree()).stripTrailingZeros();
    }

    /** Proven only as far as the least proven of them. */
    private static Answer weakest(List<Answer> facts) {
        return facts.stream().min(Comparator.comparing((Answer fact) -> rank(fact.proof()))
            .thenComparing(Answer::testedOn, Comparator.nullsFirst(Comparator.naturalOrder()))).orElseThrow();
    }

    private static int rank(Proof proof) {
        return switch (proof) {
            case NONE -> 0;
            case ASSERTED -> 1;
            case DOCUMENT -> 2;
            case TESTED -> 3;
        };
    }

    /** Whatever any of them chose. */
    private static Answer with(Answer fact, List<Answer> facts) {
        var all = new LinkedHashSet<String>();
        facts.forEach(each -> all.addAll(each.options()));
        return new Answer(List.copyOf(all), fact.text(), fact.number(), fact.date(), fact.proof(), fact.testedOn(), fact.state(), fact.askedOn());
    }
}
