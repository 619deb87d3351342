package hk.praya.scoring;

import hk.praya.content.Condition;
import hk.praya.content.Option;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.content.PartRef;
import hk.praya.content.Proof;
import hk.praya.content.Question;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pack with one set of answers: what shows, where each answer stands, which conditions hold. */
final class Situation {

    private final Pack pack;
    private final Answers answers;
    private final Map<QuestionKey, Boolean> shown = new HashMap<>();

    Situation(Pack pack, Answers answers) {
        this.pack = pack;
        this.answers = answers;
    }

    Pack pack() {
        return pack;
    }

    Answers answers() {
        return answers;
    }

    /** A question as it is asked: once, or once per destination (then nothing while no destination is known). */
    List<QuestionKey> places(Question question) {
        return question.perDestination()
            ? answers.destinations().stream().map(destination -> new QuestionKey(question.id(), destination)).toList()
            : List.of(new QuestionKey(question.id(), null));
    }

    boolean shown(Question question, @Nullable String destination) {
        Condition showIf = question.showIf();
        if (showIf == null) {
            return true;
        }
        QuestionKey key = new QuestionKey(question.id(), destination);
        Boolean known = shown.get(key);
        if (known == null) {
            known = test(showIf, destination);
            shown.put(key, known);
        }
        return known;
    }

    boolean shown(Question question, Part part, @Nullable String destination) {
        Condition showIf = part.showIf();
        return shown(question, destination) && (showIf == null || test(showIf, destination));
    }

    /** The answer as given, if it is shown and one that the part takes. */
    private @Nullable Answer taken(Question question, Part part, @Nullable String destination) {
        Answer answer = answers.at(new AnswerKey(question.id(), part.id(), destination));
        boolean takes = answer != null && shown(question, part, destination)
            && AnswerPolicy.content(question, part, destination, answer, answers.today()).isEmpty();
        return takes ? answer : null;
    }

    Standing standing(Question question, Part part, @Nullable String destination) {
        if (!shown(question, part, destination)) {
            return Standing.HIDDEN;
        }
        Answer answer = taken(question, part, destination);
        if (answer == null) {
            return Standing.BLANK;
        }
        return switch (answer.state()) {
            case VENDOR_ASKED -> Standing.VENDOR_ASKED;
            case INFERRED, CONFIRMED -> given(part, answer);
        };
    }

    private static Standing given(Part part, Answer answer) {
        String text = answer.text();
        boolean empty = switch (part.type()) {
            case SINGLE, MULTI -> answer.options().isEmpty();
            case TEXT -> text == null || text.isBlank();
            case NUMBER -> answer.number() == null;
            case DATE -> answer.date() == null;
        };
        if (empty) {
            return Standing.BLANK;
        }
        if (options(part, answer).stream().anyMatch(Option::unknown)) {
            return Standing.UNKNOWN;
        }
        return answer.state() == Answer.State.INFERRED ? Standing.INFERRED : Standing.CONFIRMED;
    }

    private static List<Option> options(Part part, Answer answer) {
        // In the order of the pack: the order of ticking says nothing.
        return part.options().stream().filter(option -> answer.options().contains(option.key())).toList();
    }

    /** The options chosen, explicit unknowns included; empty when hidden, blank or only asked of the vendor. */
    List<Option> chosen(Question question, Part part, @Nullable String destination) {
        Answer answer = taken(question, part, destination);
        return answer == null ? List.of() : options(part, answer);
    }

    @Nullable BigDecimal number(Question question, Part part, @Nullable String destination) {
        Answer answer = taken(question, part, destination);
        return answer == null ? null : answer.number();
    }

    /** How the answer is proven today; {@code NONE} unless there is a known answer to prove. */
    Proof proof(Question question, Part part, @Nullable String destination) {
        Answer answer = taken(question, part, destination);
        return answer == null || !standing(question, part, destination).known()
            ? Proof.NONE : answer.proofOn(answers.today(), pack.method().testedWithinMonths());
    }

    /**
     * The part's exposure (tia-method, Likelihood): the highest of the options chosen; blank, unknown or only asked 1;
     * hidden 0. Below the question's {@code document_below} it counts as that bound until a document proves it.
     */
    Score.Exposure exposure(Question question, Part part, @Nullable String destination) {
        AnswerKey key = new AnswerKey(question.id(), part.id(), destination);
        Standing standing = standing(question, part, destination);
        if (standing == Standing.HIDDEN) {
            return new Score.Exposure(key, BigDecimal.ZERO, standing, false);
        }
        if (!standing.known()) {
            return new Score.Exposure(key, BigDecimal.ONE, standing, false);
        }
        BigDecimal highest = chosen(question, part, destination).stream().map(Option::exposure).filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal bound = question.documentBelow();
        boolean unproven = bound != null && highest.compareTo(bound) < 0
            && proof(question, part, destination).compareTo(Proof.DOCUMENT) < 0;
        return new Score.Exposure(key, unproven ? bound : highest, standing, unproven);
    }

    /** @param destination of the question that asks, or null */
    boolean test(Condition condition, @Nullable String destination) {
        return switch (condition) {
            case Condition.All all -> all.of().stream().allMatch(one -> test(one, destination));
            case Condition.Any any -> any.of().stream().anyMatch(one -> test(one, destination));
            case Condition.Not not -> !test(not.of(), destination) && !isOpen(not.of(), destination);
            case Condition.AnswerIn in -> anywhere(in.part(), destination, (question, part, place) ->
                chosen(question, part, place).stream().anyMatch(option -> in.options().contains(option.key())));
            case Condition.AnswerNumber compare -> anywhere(compare.part(), destination, (question, part, place) -> {
                BigDecimal number = number(question, part, place);
                return number != null && compare.comparison().holds(number, compare.bound());
            });
            case Condition.Exposure compare ->
                compare.comparison().holds(highestExposure(compare.part(), destination), compare.bound());
            case Condition.Blank blank -> blank(blank.part(), destination);
            case Condition.Shown seen -> shownAnywhere(seen.question(), destination);
            case Condition.Destination named -> destination == null
                ? answers.destinations().contains(named.destination()) : destination.equals(named.destination());
            case Condition.FactNumber compare -> {
                BigDecimal fact = factNumber(compare.fact());
                yield fact != null && compare.comparison().holds(fact, compare.bound());
            }
            case Condition.FactIn in -> in.values().contains(answers.facts().getOrDefault(in.fact(), ""));
        };
    }

    /** Whether it turns on a fact that nobody knows: then neither it nor its opposite holds. That nothing was imported is no evidence of anything. */
    private boolean isOpen(Condition condition, @Nullable String destination) {
        return switch (condition) {
            case Condition.All all -> all.of().stream().anyMatch(one -> isOpen(one, destination)) && all.of().stream().allMatch(one -> test(one, destination) || isOpen(one, destination));
            case Condition.Any any -> any.of().stream().anyMatch(one -> isOpen(one, destination)) && any.of().stream().noneMatch(one -> test(one, destination));
            case Condition.Not not -> isOpen(not.of(), destination);
            case Condition.FactNumber fact -> factNumber(fact.fact()) == null;
            case Condition.FactIn fact -> !answers.facts().containsKey(fact.fact());
            case Condition.AnswerIn _, Condition.AnswerNumber _, Condition.Exposure _, Condition.Blank _, Condition.Shown _, Condition.Destination _ -> false;
        };
    }

    private @Nullable BigDecimal factNumber(String name) {
        String fact = answers.facts().get(name);
        return fact != null && fact.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?") ? new BigDecimal(fact) : null;
    }

    private interface PlaceTest {
        boolean holds(Question question, Part part, @Nullable String place);
    }

    /**
     * A question asked per destination is looked up at the asking question's own destination; asked from elsewhere, at
     * all of them, and one is enough.
     */
    private boolean anywhere(PartRef ref, @Nullable String destination, PlaceTest test) {
        Question question = question(ref.question());
        Part part = question.part(ref.part()).orElseThrow();
        return placesSeen(question, destination).stream().anyMatch(key -> test.holds(question, part, key.destination()));
    }

    private List<QuestionKey> placesSeen(Question question, @Nullable String destination) {
        return question.perDestination() && destination != null
            ? List.of(new QuestionKey(question.id(), destination)) : places(question);
    }

    private BigDecimal highestExposure(PartRef ref, @Nullable String destination) {
        Question question = question(ref.question());
        Part part = question.part(ref.part()).orElseThrow();
        // Without a destination nothing is known about it: unknown counts 1 (tia-method, Likelihood).
        return placesSeen(question, destination).stream()
            .map(key -> exposure(question, part, key.destination()).value()).reduce(BigDecimal::max)
            .orElse(BigDecimal.ONE);
    }

    private boolean blank(PartRef ref, @Nullable String destination) {
        Question question = question(ref.question());
        return placesSeen(question, destination).isEmpty() || anywhere(ref, destination, (asked, part, place) ->
            switch (standing(asked, part, place)) {
                // Asking the vendor opens a gate; it does not tell what the answer is.
                case BLANK, UNKNOWN, VENDOR_ASKED -> true;
                case HIDDEN, INFERRED, CONFIRMED -> false;
            });
    }

    private boolean shownAnywhere(String id, @Nullable String destination) {
        Question question = question(id);
        return placesSeen(question, destination).stream().anyMatch(key -> shown(question, key.destination()));
    }

    private Question question(String id) {
        return pack.question(id).orElseThrow();
    }
}
