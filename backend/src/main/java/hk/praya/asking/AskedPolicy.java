package hk.praya.asking;

import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.QuestionKey;
import hk.praya.scoring.Score;
import java.util.List;
import java.util.Set;

/**
 * What is asked of somebody, counted one way wherever it is counted: the questions that show, and of those the ones whose
 * required parts they have said themselves. What Praya filled in, the firm answered or an earlier version carried over
 * waits for their word.
 */
final class AskedPolicy {
    private AskedPolicy() {}

    /** @param parts those that show */
    record Asked(QuestionKey question, List<String> parts, boolean answered) {}

    /** @param said the parts that this person has answered. @param returned those whose answer the firm returned: they wait, required or not */
    static List<Asked> asked(Set<String> wanted, Pack pack, Score score, Set<AnswerKey> said, Set<AnswerKey> returned) {
        return score.visible().stream().filter(each -> wanted.contains(each.question().question()))
            .map(each -> new Asked(each.question(), each.parts(), answered(pack, each, said, returned))).toList();
    }

    private static boolean answered(Pack pack, Score.Visible visible, Set<AnswerKey> said, Set<AnswerKey> returned) {
        var shown = pack.question(visible.question().question()).orElseThrow().parts().stream().filter(part -> visible.parts().contains(part.id())).toList();
        if (shown.stream().anyMatch(part -> returned.contains(key(visible, part)))) return false;
        var required = shown.stream().filter(Part::required).toList();
        return required.isEmpty() ? shown.stream().anyMatch(part -> said.contains(key(visible, part))) : required.stream().allMatch(part -> said.contains(key(visible, part)));
    }

    private static AnswerKey key(Score.Visible visible, Part part) {
        return new AnswerKey(visible.question().question(), part.id(), visible.question().destination());
    }
}
