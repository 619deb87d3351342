package hk.praya.prefill;

import hk.praya.content.Option;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.content.PartType;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.transfer.AnswerRules;
import hk.praya.transfer.AnswerRules.Rule;
import hk.praya.transfer.Flow;
import hk.praya.transfer.RegisterFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the register of transfers says of an assessment's questions. Several transfers are combined so that none of them is made less of:
 * every kind of data of any, of one choice the highest exposure, and nothing where one of them does not say.
 */
final class RegisterPolicy {
    private RegisterPolicy() {}

    /**
     * @param rule by which it says so
     * @param answer as the register says it, inferred until somebody confirms it; null: it only says what does not fit
     * @param agrees options that do not contradict it; empty where it is not a choice
     */
    record Said(AnswerKey key, Part part, Rule rule, @Nullable Answer answer, Set<String> agrees) {
        Said {
            agrees = Set.copyOf(agrees);
        }

        /** Whether an answer says something else. What was typed is never held against it: nobody words a list as another does. */
        boolean isContradictedBy(Answer given) {
            if (given.state() == Answer.State.VENDOR_ASKED) return false;
            return switch (part.type()) {
                case SINGLE -> !given.options().isEmpty() && !agrees.containsAll(given.options());
                case MULTI -> answer != null && !Set.copyOf(given.options()).equals(Set.copyOf(answer.options()));
                case NUMBER -> answer != null && given.number() != null && given.number().compareTo(Objects.requireNonNull(answer.number())) != 0;
                case TEXT, DATE -> false;
            };
        }
    }

    /** @param text what a transfer says in words */
    static Map<AnswerKey, Said> of(Pack pack, AnswerRules rules, List<Flow> flows, BiFunction<RegisterFact, Flow, String> text) {
        var all = new LinkedHashMap<AnswerKey, Said>();
        if (!rules.assessment().equals(pack.id().name()) || flows.isEmpty()) return all;
        for (var rule : rules.rules()) {
            var part = pack.question(rule.question()).flatMap(question -> question.part(rule.part()));
            if (part.isEmpty()) continue;
            var key = new AnswerKey(rule.question(), rule.part(), null);
            // Of two rules for one part the first that can say something says it.
            if (!all.containsKey(key)) said(rule, key, part.get(), flows, text).ifPresent(said -> all.put(key, said));
        }
        return all;
    }

    private static Optional<Said> said(Rule rule, AnswerKey key, Part part, List<Flow> flows, BiFunction<RegisterFact, Flow, String> text) {
        return switch (part.type()) {
            case NUMBER -> rule.from().isNumber() ? people(flows, rule.group()).map(count -> new Said(key, part, rule, Answer.ofNumber(BigDecimal.valueOf(count)).inferred(), Set.of())) : Optional.empty();
            case TEXT -> rule.from().isText() ? words(flows.stream().map(flow -> text.apply(rule.from(), flow)).toList()).map(said -> new Said(key, part, rule, Answer.ofText(said).inferred(), Set.of())) : Optional.empty();
            case SINGLE, MULTI -> chosen(rule, key, part, flows);
            case DATE -> Optional.empty();
        };
    }

    /** Together, so that whoever is in two transfers counts twice: it is never fewer. Empty where one of them has no count. */
    private static Optional<Long> people(List<Flow> flows, @Nullable String group) {
        var counted = flows.stream().allMatch(flow -> !flow.subjects().isEmpty() && flow.subjects().stream().allMatch(each -> each.count() != null));
        if (!counted) return Optional.empty();
        var some = flows.stream().flatMap(flow -> flow.subjects().stream()).filter(each -> group == null || each.group().equals(group)).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(some.stream().mapToLong(each -> Objects.requireNonNull(each.count())).sum());
    }

    private static Optional<String> words(List<String> said) {
        return said.stream().anyMatch(String::isBlank) ? Optional.empty() : Optional.of(said.stream().distinct().collect(Collectors.joining("; ")));
    }

    private static Optional<Said> chosen(Rule rule, AnswerKey key, Part part, List<Flow> flows) {
        var keys = flows.stream().map(flow -> rule.from().keys(flow)).toList();
        if (!rule.ofAny() && keys.stream().anyMatch(List::isEmpty)) return atLeast(rule, key, part, flows);
        var meant = meant(rule, part, keys.stream().flatMap(Collection::stream).distinct().toList());
        if (meant.isEmpty() || !rule.ofAny() && meant.stream().anyMatch(List::isEmpty)) return Optional.empty();
        var some = meant.stream().filter(each -> !each.isEmpty()).toList();
        if (some.isEmpty()) return Optional.empty();
        if (part.type() == PartType.MULTI) {
            var all = new LinkedHashSet<String>();
            some.forEach(each -> all.add(each.getFirst()));
            return Optional.of(new Said(key, part, rule, rule.proposes() ? Answer.of(all.toArray(String[]::new)).inferred() : null, all));
        }
        return worst(part, some).map(worst -> new Said(key, part, rule, rule.proposes() ? Answer.of(worst.getFirst()).inferred() : null, agrees(rule, part, worst, flows)));
    }

    /**
     * Where one of the transfers does not say, nothing is proposed; but what another says is so whatever the rest turns out to be: an answer that
     * makes less of it does not fit. Empty where none says anything, or the pack does not tell more from less.
     */
    private static Optional<Said> atLeast(Rule rule, AnswerKey key, Part part, List<Flow> flows) {
        if (part.type() != PartType.SINGLE) return Optional.empty();
        var known = meant(rule, part, flows.stream().flatMap(flow -> rule.from().keys(flow).stream()).distinct().toList()).stream().filter(each -> !each.isEmpty()).toList();
        var worst = known.isEmpty() ? Optional.<List<String>>empty() : worst(part, known);
        var least = worst.flatMap(each -> part.option(each.getFirst())).map(Option::exposure);
        return least.map(exposure -> {
            var agrees = part.options().stream().filter(option -> option.exposure() == null || option.exposure().compareTo(exposure) >= 0).map(Option::key).collect(Collectors.toSet());
            agrees.addAll(worst.get());
            return new Said(key, part, rule, null, agrees);
        });
    }

    /** Only what the question of this version of the pack offers. */
    private static List<List<String>> meant(Rule rule, Part part, List<String> keys) {
        return keys.stream().map(key -> rule.meant(key).stream().filter(option -> part.option(option).isPresent()).toList()).toList();
    }

    /** The one with the highest exposure; empty where they differ and the pack does not say which that is. */
    private static Optional<List<String>> worst(Part part, List<List<String>> meant) {
        if (meant.stream().map(List::getFirst).distinct().count() == 1) return Optional.of(meant.getFirst());
        var exposures = new ArrayList<BigDecimal>();
        for (var each : meant) part.option(each.getFirst()).map(Option::exposure).ifPresent(exposures::add);
        if (exposures.size() < meant.size()) return Optional.empty();
        return meant.stream().max(Comparator.comparing(each -> part.option(each.getFirst()).map(Option::exposure).orElseThrow()));
    }

    /** What all places together are called does not contradict what the worst of the transfers is. */
    private static Set<String> agrees(Rule rule, Part part, List<String> worst, List<Flow> flows) {
        var agrees = new HashSet<>(worst);
        if (rule.from() == RegisterFact.STORAGE) {
            var places = flows.stream().flatMap(flow -> flow.storedIn().stream()).collect(Collectors.toSet());
            meant(rule, part, RegisterFact.storage(places)).forEach(agrees::addAll);
        }
        return agrees;
    }
}
