package hk.praya.tia;

import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.QuestionKey;
import hk.praya.scoring.Score;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is asked of somebody, counted one way wherever it is counted: the questions that show, and of those the ones whose
 * required parts they have said themselves. What Praya filled in, the firm answered or an earlier version carried over
 * waits for their word.
 */
final class AskedPolicy {
    private AskedPolicy() {}

    /** @param parts those that show */
    record Asked(QuestionKey question, List<String> parts, boolean answered) {}

    static List<Asked> asked(Set<String> wanted, Pack pack, Score score, List<AnswerRecord> rows, UUID personId) {
        var byKey = rows.stream().collect(Collectors.toMap(AnswerRecord::getKey, Function.identity()));
        return score.visible().stream().filter(each -> wanted.contains(each.question().question()))
            .map(each -> new Asked(each.question(), each.parts(), answered(pack, each, byKey, personId))).toList();
    }

    private static boolean answered(Pack pack, Score.Visible visible, Map<String, AnswerRecord> byKey, UUID personId) {
        var shown = pack.question(visible.question().question()).orElseThrow().parts().stream().filter(part -> visible.parts().contains(part.id())).toList();
        var required = shown.stream().filter(Part::required).toList();
        return required.isEmpty() ? shown.stream().anyMatch(part -> said(visible, part, byKey, personId)) : required.stream().allMatch(part -> said(visible, part, byKey, personId));
    }

    private static boolean said(Score.Visible visible, Part part, Map<String, AnswerRecord> byKey, UUID personId) {
        var row = byKey.get(new AnswerKey(visible.question().question(), part.id(), visible.question().destination()).toString());
        return row != null && !AnswerRows.isEmpty(row) && row.getSource().equals("client") && row.getActorId().equals(personId);
    }
}
