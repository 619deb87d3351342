package hk.praya.content;

import hk.praya.library.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a version says that it changed against the version before: whatever differs is said, and whatever is said differs.
 * An answer that stands on a question which quietly became another would be nobody's.
 */
final class SuccessionCheck {
    private SuccessionCheck() {}

    static void check(PackStructure now, Map<String, Words> nowWords, Pack before, Problems problems) {
        Set<String> said = new HashSet<>();
        for (PackChange change : now.succession().changes()) {
            String where = "changes." + change.question();
            if (!said.add(change.question())) problems.add(where, "is there twice");
            Question then = before.questions().get(change.question());
            Question today = now.questions().stream().filter(each -> each.id().equals(change.question())).findFirst().orElse(null);
            String wrong = wrong(change, then, today);
            if (wrong != null) problems.add(where, wrong);
        }
        Set<String> differ = differing(now, nowWords, before);
        differ.stream().filter(id -> !said.contains(id)).forEach(id -> problems.add("changes", id + " differs from " + before.id() + " and nothing says so"));
        said.stream().filter(id -> !differ.contains(id)).forEach(id -> problems.add("changes." + id, "is as it was in " + before.id()));
    }

    private static @Nullable String wrong(PackChange change, @Nullable Question then, @Nullable Question today) {
        return switch (change.kind()) {
            case ADDED -> then != null ? "was there before" : today == null ? "is not there" : null;
            case REMOVED -> today != null ? "is still there" : then == null ? "was never there" : null;
            case WORDING, COUNTING, ASKED_AGAIN -> then == null || today == null ? "must be in both versions" : change.kind() == PackChange.Kind.WORDING && !sameShape(then, today) ? "changed more than its wording" : null;
            case MAPPED -> then == null || today == null ? "must be in both versions" : unmapped(change, then, today);
        };
    }

    private static @Nullable String unmapped(PackChange change, Question then, Question today) {
        for (var part : change.options().entrySet()) {
            Part old = then.part(part.getKey()).orElse(null);
            Part renewed = today.part(part.getKey()).orElse(null);
            if (old == null || renewed == null) return "has no part " + part.getKey() + " in both versions";
            for (var option : part.getValue().entrySet()) {
                if (old.option(option.getKey()).isEmpty()) return option.getKey() + " was no option";
                if (renewed.option(option.getValue()).isEmpty()) return option.getValue() + " is no option";
            }
        }
        return null;
    }

    private static Set<String> differing(PackStructure now, Map<String, Words> nowWords, Pack before) {
        Set<String> ids = new TreeSet<>(before.questions().keySet());
        now.questions().forEach(question -> ids.add(question.id()));
        ids.removeIf(id -> same(id, now, nowWords, before));
        return ids;
    }

    private static boolean same(String id, PackStructure now, Map<String, Words> nowWords, Pack before) {
        Question then = before.questions().get(id);
        Question today = now.questions().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (then == null || today == null || !then.equals(today)) return false;
        return now.locales().stream().allMatch(locale -> Objects.equals(words(before.words(locale), then), words(nowWords.get(locale), today)));
    }

    private static Object words(Words words, Question question) {
        return words.sections().get(question.section()).questions().get(question.id());
    }

    /** But for its words and what it cites. */
    private static boolean sameShape(Question then, Question today) {
        return shape(then).equals(shape(today));
    }

    private static List<Object> shape(Question question) {
        return List.of(question.section(), question.gate(), question.asked(), question.own(), question.evidence(), question.vendorAskable(), String.valueOf(question.showIf()),
            question.effects(), question.parts(), question.gaps(), String.valueOf(question.documentBelow()));
    }
}
