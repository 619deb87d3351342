package hk.praya.change;

import hk.praya.change.Effect.Fate;
import hk.praya.change.Effect.Item;
import hk.praya.content.Pack;
import hk.praya.content.PackChange;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.AnswerPolicy;
import hk.praya.scoring.Answers;
import hk.praya.scoring.Score;
import hk.praya.scoring.TiaScoring;
import hk.praya.tia.Restatement.Change;
import hk.praya.tia.Stand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a newer version of its pack does to an assessment: answers to what did not change stay, and only the rest is asked. */
final class PackEffectPolicy {
    private final Stand stand;
    private final Pack next;
    private final Map<String, List<PackChange>> changed;
    private final List<Item> items = new ArrayList<>();
    private final Map<AnswerKey, Change> changes = new HashMap<>();
    private final Map<AnswerKey, Answer> answers = new HashMap<>();

    private PackEffectPolicy(Stand stand, Pack next, List<PackChange> between) {
        this.stand = stand;
        this.next = next;
        this.changed = between.stream().collect(Collectors.groupingBy(PackChange::question));
    }

    /** @param between what lies between the two versions, the oldest step first */
    static Effect of(Stand stand, Pack next, List<PackChange> between) {
        var policy = new PackEffectPolicy(stand, next, between);
        new TreeSet<>(stand.said().keySet().stream().map(AnswerKey::toString).toList()).forEach(key -> policy.answered(AnswerKey.parse(key)));
        var touched = policy.items.size();
        var after = TiaScoring.score(next, policy.afterwards());
        policy.added(after);
        return new Effect(next, policy.items, policy.changes, stand.said().size() - touched, stand.score(), after, Map.of());
    }

    private Answers afterwards() {
        return new Answers(answers, stand.answers().facts(), stand.answers().destinations(), stand.answers().today());
    }

    private void answered(AnswerKey key) {
        var was = stand.said().get(key).answer();
        var steps = changed.getOrDefault(key.question(), List.of());
        if (next.question(key.question()).flatMap(question -> question.part(key.part())).isEmpty()) {
            items.add(new Item(key, Fate.ARCHIVED, was, null));
            return;
        }
        var becomes = carried(was, key, steps);
        if (!AnswerPolicy.problems(next, stand.answers().destinations(), key, becomes, stand.answers().today()).isEmpty()) {
            items.add(new Item(key, Fate.CONFLICT, was, null));
            changes.put(key, new Change.Clear());
            return;
        }
        if (steps.stream().anyMatch(step -> step.kind() == PackChange.Kind.ASKED_AGAIN) && becomes.state() != Answer.State.VENDOR_ASKED) {
            becomes = becomes.inferred();
            items.add(new Item(key, Fate.CONFLICT, was, becomes));
            changes.put(key, new Change.AskAgain());
        } else if (!becomes.options().equals(was.options())) {
            items.add(new Item(key, Fate.APPLIED, was, becomes));
            changes.put(key, new Change.Choose(becomes.options()));
        }
        answers.put(key, becomes);
    }

    private static Answer carried(Answer was, AnswerKey key, List<PackChange> steps) {
        var options = was.options();
        for (var step : steps) {
            var mapped = step.options().getOrDefault(key.part(), Map.of());
            options = options.stream().map(option -> mapped.getOrDefault(option, option)).toList();
        }
        return new Answer(options, was.text(), was.number(), was.date(), was.proof(), was.testedOn(), was.state(), was.askedOn());
    }

    /** What shows now, was not there before, and nobody has answered: whole questions, and new parts of old ones. */
    private void added(Score after) {
        for (var visible : after.visible()) {
            var question = next.question(visible.question().question()).orElseThrow();
            if (!question.answerable()) continue;
            var then = stand.pack().question(question.id());
            var fresh = visible.parts().stream().filter(part -> then.isEmpty() || then.get().part(part).isEmpty()).toList();
            // A new question is one line, whatever its parts.
            for (var part : then.isEmpty() && !fresh.isEmpty() ? fresh.subList(0, 1) : fresh) {
                items.add(new Item(new AnswerKey(question.id(), part, visible.question().destination()), Fate.ADDED, null, null));
            }
        }
    }
}
