package hk.praya.questionnaire;

import hk.praya.content.PartType;
import hk.praya.word.Form;
import hk.praya.word.FormWriting;
import hk.praya.word.Look;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of questions as a Word document. */
final class ListDocument {
    private static final String INK = "#0B5563";

    private ListDocument() {}

    static byte[] of(QuestionList list, LocalDate today) {
        var english = list.english();
        var sections = list.sections().stream().map(section -> new Form.Section(section.title(),
            section.questions().stream().map(question -> new Form.Question(question.wording(), question.help(), question.lines().stream().map(line -> row(english, line)).toList())).toList())).toList();
        var form = new Form(english ? "en-HK" : "zh-Hant-HK", list.title(), List.of(ListWords.HOW.in(english), ListWords.SEVERAL.in(english)), list.reference().text(),
            Map.of(ListReference.PROPERTY, list.reference().text()), new Form.Heads(ListWords.ID.in(english), ListWords.QUESTION.in(english), ListWords.ANSWER.in(english)),
            ListWords.CHOOSE.in(english), sections);
        return FormWriting.of(form, new Look(INK, today, List.of(), List.of(), List.of()));
    }

    private static Form.Row row(boolean english, QuestionList.Line line) {
        var choices = new ArrayList<String>();
        if (!line.help().isEmpty()) choices.add(line.help());
        kind(line.type()).ifPresent(kind -> choices.add(kind.in(english)));
        choices.addAll(line.numbered());
        return new Form.Row(line.id(), line.label(), choices, line.type() == PartType.SINGLE ? line.options() : List.of(), line.said(), line.stands());
    }

    /** What sort of answer it takes; nothing to say of words. */
    static java.util.Optional<ListWords> kind(PartType type) {
        return java.util.Optional.ofNullable(switch (type) {
            case SINGLE -> ListWords.ONE;
            case MULTI -> ListWords.MANY;
            case NUMBER -> ListWords.NUMBER;
            case DATE -> ListWords.DATE;
            case TEXT -> null;
        });
    }
}
