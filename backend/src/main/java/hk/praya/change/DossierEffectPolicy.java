package hk.praya.change;

import hk.praya.change.Effect.Fate;
import hk.praya.change.Effect.Item;
import hk.praya.dossier.Inherited;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Score;
import hk.praya.scoring.TiaScoring;
import hk.praya.tia.Restatement.Change;
import hk.praya.tia.Stand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the newest versions of dossiers do to an assessment: only what they say moves, nothing else is asked again. */
final class DossierEffectPolicy {
    private DossierEffectPolicy() {}

    /** @param newest what the assessment would inherit if it were begun now */
    static Effect of(Stand stand, List<Inherited> newest) {
        var items = new ArrayList<Item>();
        var changes = new HashMap<AnswerKey, Change>();
        var byKey = newest.stream().collect(Collectors.toMap(Inherited::key, Function.identity()));
        for (var inherited : newest) follow(stand, inherited, items, changes);
        stand.said().forEach((key, said) -> {
            if (said.inherited().isEmpty() || said.overridden() || byKey.containsKey(key)) return;
            // The dossier no longer holds it, or can no longer answer for every importer: it stands until somebody confirms it.
            if (said.answer().state() == Answer.State.INFERRED) return;
            items.add(new Item(key, Fate.CONFLICT, said.answer(), said.byItself().inferred()));
            changes.put(key, new Change.AskAgain());
        });
        return new Effect(stand.pack(), items, changes, stand.said().size() - touched(items), stand.score(), after(stand, items), moved(stand, items, byKey));
    }

    /** The dossiers that say what these items say, or said it, each with the version that this assessment stands on. */
    private static Map<UUID, Integer> moved(Stand stand, List<Item> items, Map<AnswerKey, Inherited> newest) {
        var moved = new HashMap<UUID, Integer>();
        for (var item : items) {
            var said = stand.said().get(item.key());
            if (newest.containsKey(item.key())) newest.get(item.key()).from().forEach(ref -> moved.merge(ref.dossierId(), 0, Effect::earlier));
            if (said != null) said.inherited().forEach(ref -> moved.merge(ref.dossierId(), ref.versionNo(), Effect::earlier));
        }
        return moved;
    }

    private static int touched(List<Item> items) {
        return (int) items.stream().filter(item -> item.was() != null).count();
    }

    private static void follow(Stand stand, Inherited inherited, List<Item> items, Map<AnswerKey, Change> changes) {
        var key = inherited.key();
        var said = stand.said().get(key);
        var take = new Change.Inherit(inherited);
        if (said == null) {
            items.add(new Item(key, Fate.ADDED, null, inherited.counted()));
            changes.put(key, take);
        } else if (said.inherited().equals(inherited.from()) && !said.overridden()) {
            // It stands on these very versions already.
        } else if (said.overridden() || said.inherited().isEmpty() && said.answer().state() != Answer.State.INFERRED) {
            if (!isSaid(said.answer(), inherited.answer())) items.add(new Item(key, Fate.PRESERVED, said.answer(), inherited.answer()));
        } else if (isSaid(said.answer(), inherited.answer())) {
            // What it is proven with at this client stays: only the version that it rests on is another, and what that proves.
            var becomes = inherited.counted().proof().compareTo(said.byItself().proof()) > 0 ? inherited.counted() : said.byItself();
            if (!becomes.equals(said.answer())) items.add(new Item(key, Fate.APPLIED, said.answer(), becomes));
            changes.put(key, new Change.RestOn(inherited));
        } else {
            items.add(new Item(key, Fate.APPLIED, said.answer(), inherited.counted()));
            changes.put(key, take);
        }
    }

    /** Whether the answer says already what dossiers say; what they only propose, somebody may have confirmed. */
    private static boolean isSaid(Answer said, Answer inherited) {
        return said.saysTheSameAs(inherited) || inherited.state() == Answer.State.INFERRED && said.saysTheSameAs(inherited.confirmed());
    }

    private static Score after(Stand stand, List<Item> items) {
        var answers = new HashMap<AnswerKey, Answer>();
        for (var item : items) {
            if (item.fate() != Fate.PRESERVED) answers.put(item.key(), Objects.requireNonNull(item.becomes()));
        }
        return TiaScoring.score(stand.pack(), stand.answers().with(answers));
    }
}
