package hk.praya.change;

import hk.praya.change.Effect.Fate;
import hk.praya.change.Effect.Item;
import hk.praya.dossier.Inherited;
import hk.praya.dossier.Inherited.DossierRef;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Score;
import hk.praya.scoring.TiaScoring;
import hk.praya.tia.Restatement.Change;
import hk.praya.tia.Stand;
import hk.praya.tia.Stand.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the newest versions of dossiers do to an assessment: only what they say moves, nothing else is asked again. */
final class DossierEffectPolicy {
    private DossierEffectPolicy() {}

    /**
     * The dossiers as they stand.
     *
     * @param inherited what the assessment would inherit if it were begun now
     * @param otherwise of each answer that was chosen among them, those that newly say something else
     * @param covered those of all its importers
     */
    record Newest(List<Inherited> inherited, Map<AnswerKey, List<DossierRef>> otherwise, List<DossierRef> covered) {
        Newest {
            inherited = List.copyOf(inherited);
            otherwise = Map.copyOf(otherwise);
            covered = List.copyOf(covered);
        }

        boolean isOtherwise(AnswerKey key) {
            return !otherwise.getOrDefault(key, List.of()).isEmpty();
        }
    }

    static Effect of(Stand stand, Newest newest) {
        var items = new ArrayList<Item>();
        var changes = new HashMap<AnswerKey, Change>();
        var byKey = newest.inherited().stream().collect(Collectors.toMap(Inherited::key, Function.identity()));
        for (var inherited : newest.inherited()) {
            var said = stand.said().get(inherited.key());
            if (said != null && said.chosen()) chosen(said, inherited, newest, items, changes);
            else follow(said, inherited, items, changes);
        }
        stand.said().forEach((key, said) -> {
            var stands = said.chosen() ? !newest.isOtherwise(key) : said.overridden();
            if (said.inherited().isEmpty() || stands || byKey.containsKey(key)) return;
            // The dossier no longer holds it, or can no longer answer for every importer: it stands until somebody confirms it.
            if (said.answer().state() == Answer.State.INFERRED) return;
            items.add(new Item(key, Fate.CONFLICT, said.answer(), said.byItself().inferred()));
            changes.put(key, said.chosen() ? new Change.Reopen(newest.covered()) : new Change.AskAgain());
        });
        return new Effect(stand.pack(), items, changes, stand.said().size() - touched(items), stand.score(), after(stand, items), moved(stand, items, byKey, newest));
    }

    /** The dossiers that say what these items say, or said it, each with the version that this assessment stands on. */
    private static Map<UUID, Integer> moved(Stand stand, List<Item> items, Map<AnswerKey, Inherited> byKey, Newest newest) {
        var moved = new HashMap<UUID, Integer>();
        for (var item : items) {
            var said = stand.said().get(item.key());
            if (byKey.containsKey(item.key())) byKey.get(item.key()).from().forEach(ref -> moved.merge(ref.dossierId(), 0, Effect::earlier));
            newest.otherwise().getOrDefault(item.key(), List.of()).forEach(ref -> moved.merge(ref.dossierId(), 0, Effect::earlier));
            if (said != null) (said.chosen() ? said.covered() : said.inherited()).forEach(ref -> moved.merge(ref.dossierId(), ref.versionNo(), Effect::earlier));
        }
        return moved;
    }

    private static int touched(List<Item> items) {
        return (int) items.stream().filter(item -> item.was() != null).count();
    }

    /** It was chosen with a reason: while no dossier newly says otherwise it stands; where one does, what they say together is only proposed. */
    private static void chosen(Said said, Inherited inherited, Newest newest, List<Item> items, Map<AnswerKey, Change> changes) {
        var key = inherited.key();
        if (newest.isOtherwise(key)) {
            var asked = inherited.answer().state() == Answer.State.CONFIRMED ? inherited.proposed() : inherited;
            items.add(new Item(key, Fate.CONFLICT, said.answer(), asked.counted()));
            changes.put(key, new Change.Inherit(asked));
        } else if (inherited.answer().state() == Answer.State.CONFIRMED && isSaid(said.answer(), inherited.answer())) {
            // All of them say it by now: it departs from none of them any more.
            restOn(said, inherited, items, changes);
        }
    }

    private static void follow(@Nullable Said said, Inherited inherited, List<Item> items, Map<AnswerKey, Change> changes) {
        var key = inherited.key();
        var take = new Change.Inherit(inherited);
        if (said == null) {
            items.add(new Item(key, Fate.ADDED, null, inherited.counted()));
            changes.put(key, take);
        } else if (said.inherited().equals(inherited.from()) && !said.overridden()) {
            // It stands on these very versions already.
        } else if (said.overridden() || said.inherited().isEmpty() && said.answer().state() != Answer.State.INFERRED) {
            if (!isSaid(said.answer(), inherited.answer())) items.add(new Item(key, Fate.PRESERVED, said.answer(), inherited.answer()));
        } else if (isSaid(said.answer(), inherited.answer())) {
            restOn(said, inherited, items, changes);
        } else {
            items.add(new Item(key, Fate.APPLIED, said.answer(), inherited.counted()));
            changes.put(key, take);
        }
    }

    /** What it is proven with at this client stays: only the version that it rests on is another, and what that proves. */
    private static void restOn(Said said, Inherited inherited, List<Item> items, Map<AnswerKey, Change> changes) {
        var becomes = inherited.counted().proof().compareTo(said.byItself().proof()) > 0 ? inherited.counted() : said.byItself();
        if (!becomes.equals(said.answer())) items.add(new Item(inherited.key(), Fate.APPLIED, said.answer(), becomes));
        changes.put(inherited.key(), new Change.RestOn(inherited));
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
