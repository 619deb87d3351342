package hk.praya.content;

import hk.praya.library.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question may depend on others, but never, in a circle, on itself: what shows would be undecidable. */
final class ShowIfCheck {

    private final Map<String, Set<String>> dependsOn = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Problems problems;

    private ShowIfCheck(Problems problems) {
        this.problems = problems;
    }

    static void check(List<Question> questions, Problems problems) {
        ShowIfCheck check = new ShowIfCheck(problems);
        for (Question question : questions) {
            Set<String> names = new LinkedHashSet<>();
            collect(question.showIf(), names);
            question.parts().forEach(part -> {
                Set<String> ofPart = new LinkedHashSet<>();
                collect(part.showIf(), ofPart);
                // A part may follow another part of its own question.
                ofPart.remove(question.id());
                names.addAll(ofPart);
            });
            check.dependsOn.put(question.id(), names);
        }
        questions.forEach(question -> check.visit(question.id(), new LinkedHashSet<>()));
        questions.forEach(question -> question.parts().forEach(part -> ownParts(question, part, problems)));
    }

    private static void ownParts(Question question, Part part, Problems problems) {
        Condition showIf = part.showIf();
        for (PartRef ref : showIf == null ? Set.<PartRef>of() : showIf.parts()) {
            boolean earlier = question.parts().stream().takeWhile(other -> !other.id().equals(part.id()))
                .anyMatch(other -> other.id().equals(ref.part()));
            if (ref.question().equals(question.id()) && !earlier) {
                problems.add("show_if", part.id() + " of " + question.id() + " depends on a part that is not before it");
            }
        }
    }

    private void visit(String id, Set<String> path) {
        if (settled.contains(id)) {
            return;
        }
        if (!path.add(id)) {
            problems.add("show_if", "a circle: " + String.join(" → ", path) + " → " + id);
            settled.addAll(path);
            return;
        }
        dependsOn.getOrDefault(id, Set.of()).forEach(next -> visit(next, path));
        path.remove(id);
        settled.add(id);
    }

    private static void collect(@Nullable Condition condition, Set<String> names) {
        if (condition != null) {
            condition.parts().forEach(part -> names.add(part.question()));
            names.addAll(condition.shownQuestions());
        }
    }
}
