package hk.praya.content;

import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.AnswerPolicy;
import hk.praya.scoring.Answers;
import hk.praya.scoring.Score;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of the single comparisons in a condition decides it in a case: the condition would turn if it alone were
 * otherwise. Reads conditions by itself, so that a case and the code must agree twice.
 */
final class Deciding {

    private final Pack pack;
    private final Answers answers;
    private final Score score;
    private final Set<String> visible;

    Deciding(Pack pack, Answers answers, Score score) {
        this.pack = pack;
        this.answers = answers;
        this.score = score;
        this.visible = score.visible().stream().flatMap(one -> one.parts().stream().map(part -> one.question() + "." + part))
            .collect(Collectors.toSet());
    }

    /** The comparisons of a condition, every option of an answer by itself. */
    static Set<Condition> comparisons(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.of().stream().flatMap(one -> comparisons(one).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
            case Condition.Any any -> any.of().stream().flatMap(one -> comparisons(one).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
            case Condition.Not not -> comparisons(not.of());
            case Condition.AnswerIn in -> in.options().stream().sorted()
                .map(option -> new Condition.AnswerIn(in.part(), Set.of(option))).collect(Collectors.toCollection(LinkedHashSet::new));
            case Condition.AnswerNumber _, Condition.Exposure _, Condition.Blank _, Condition.Shown _, Condition.Destination _,
                Condition.FactNumber _, Condition.FactIn _ -> Set.of(condition);
        };
    }

    /** The comparisons that decide the condition here. @param place of the question that asks, or null */
    List<Condition> deciding(Condition condition, @Nullable String place) {
        boolean now = holds(condition, place, null);
        return comparisons(condition).stream().filter(one -> holds(condition, place, one) != now).toList();
    }

    boolean holds(Condition condition, @Nullable String place) {
        return holds(condition, place, null);
    }

    private boolean holds(Condition condition, @Nullable String place, @Nullable Condition turned) {
        return Boolean.TRUE.equals(truth(condition, place, turned));
    }

    /** Null where it turns on a fact that nobody knows: of that neither a comparison holds nor its opposite. */
    private @Nullable Boolean truth(Condition condition, @Nullable String place, @Nullable Condition turned) {
        return switch (condition) {
            case Condition.All all -> together(all.of(), place, turned, false);
            case Condition.Any any -> together(any.of(), place, turned, true);
            case Condition.Not not -> {
                Boolean of = truth(not.of(), place, turned);
                yield of == null ? null : Boolean.valueOf(!of);
            }
            case Condition.AnswerIn in -> comparisons(in).stream().anyMatch(one -> single(one, place) != one.equals(turned));
            case Condition.FactNumber fact when !answers.facts().containsKey(fact.fact()) -> condition.equals(turned) ? Boolean.TRUE : null;
            case Condition.FactIn fact when !answers.facts().containsKey(fact.fact()) -> condition.equals(turned) ? Boolean.TRUE : null;
            case Condition.AnswerNumber _, Condition.Exposure _, Condition.Blank _, Condition.Shown _, Condition.Destination _,
                Condition.FactNumber _, Condition.FactIn _ -> single(condition, place) != condition.equals(turned);
        };
    }

    /** One that is {@code enough} decides it; otherwise one that nobody knows leaves it open. */
    private @Nullable Boolean together(List<Condition> all, @Nullable String place, @Nullable Condition turned, boolean enough) {
        boolean open = false;
        for (Condition one : all) {
            Boolean truth = truth(one, place, turned);
            if (truth == null) open = true;
            else if (truth == enough) return enough;
        }
        return open ? null : Boolean.valueOf(!enough);
    }

    private boolean single(Condition comparison, @Nullable String place) {
        return switch (comparison) {
            case Condition.AnswerIn in -> {
                Answer answer = taken(in.part(), place);
                yield answer != null && answer.options().stream().anyMatch(in.options()::contains);
            }
            case Condition.AnswerNumber number -> {
                BigDecimal given = number(number);
                yield given != null && number.comparison().holds(given, number.bound());
            }
            case Condition.FactNumber number -> {
                BigDecimal given = number(number);
                yield given != null && number.comparison().holds(given, number.bound());
            }
            case Condition.Exposure exposure -> exposure.comparison().holds(exposure(exposure.part()), exposure.bound());
            case Condition.Blank blank -> shows(blank.part(), place) && !known(blank.part(), place);
            case Condition.Shown shown -> score.visible().stream().anyMatch(one -> one.question().question().equals(shown.question()));
            case Condition.Destination one -> place == null ? answers.destinations().contains(one.destination())
                : place.equals(one.destination());
            case Condition.FactIn fact -> fact.values().contains(answers.facts().getOrDefault(fact.fact(), ""));
            case Condition.All _, Condition.Any _, Condition.Not _ -> throw new IllegalArgumentException("not one comparison");
        };
    }

    /** The number that a comparison looks at; null when there is none. */
    @Nullable BigDecimal number(Condition comparison) {
        return switch (comparison) {
            case Condition.AnswerNumber number -> {
                Answer answer = taken(number.part(), null);
                yield answer == null ? null : answer.number();
            }
            case Condition.FactNumber fact -> answers.facts().containsKey(fact.fact())
                ? new BigDecimal(answers.facts().get(fact.fact())) : null;
            case Condition.All _, Condition.Any _, Condition.Not _, Condition.AnswerIn _, Condition.Exposure _, Condition.Blank _,
                Condition.Shown _, Condition.Destination _, Condition.FactIn _ -> null;
        };
    }

    private AnswerKey key(PartRef part, @Nullable String place) {
        boolean perDestination = pack.question(part.question()).orElseThrow().perDestination();
        return new AnswerKey(part.question(), part.part(), perDestination ? place : null);
    }

    private boolean shows(PartRef part, @Nullable String place) {
        AnswerKey key = key(part, place);
        return visible.contains(key.question() + (key.destination() == null ? "" : "@" + key.destination()) + "." + key.part());
    }

    /** The answer, if its part shows and takes it. */
    @Nullable Answer taken(PartRef part, @Nullable String place) {
        AnswerKey key = key(part, place);
        Answer answer = answers.at(key);
        boolean takes = answer != null && shows(part, place)
            && AnswerPolicy.problems(pack, answers.destinations(), key, answer, answers.today()).isEmpty();
        return takes ? answer : null;
    }

    private boolean known(PartRef ref, @Nullable String place) {
        Answer answer = taken(ref, place);
        Part part = pack.question(ref.question()).flatMap(question -> question.part(ref.part())).orElseThrow();
        return answer != null && answer.state() != Answer.State.VENDOR_ASKED
            && (!answer.options().isEmpty() || answer.text() != null || answer.number() != null || answer.date() != null)
            && answer.options().stream().noneMatch(option -> part.option(option).orElseThrow().unknown());
    }

    private BigDecimal exposure(PartRef part) {
        return score.scenarios().stream().flatMap(scenario -> scenario.raising().stream()).map(Score.RaisingLine::counted)
            .filter(counted -> counted.key().ref().equals(part)).map(Score.Exposure::value).findFirst().orElseThrow();
    }
}
