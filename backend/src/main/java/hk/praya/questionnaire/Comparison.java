package hk.praya.questionnaire;

import hk.praya.asking.ListedAnswers;
import hk.praya.asking.ListedAnswers.Said;
import hk.praya.content.Part;
import hk.praya.content.Question;
import hk.praya.http.Names;
import hk.praya.questionnaire.ListedAnswer.State;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.AnswerPolicy;
import hk.praya.table.RowProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One list being compared. */
final class Comparison {
    private static final Names NOBODY = new Names(null, null);

    private final ListedAnswers.Asked asked;
    private final Map<AnswerKey, Said> sent;
    private final AnswerWords words;
    private final AnswerText texts;
    private final Set<AnswerKey> seen = new HashSet<>();

    Comparison(ListedAnswers.Asked asked, Map<AnswerKey, Said> sent) {
        this.asked = asked;
        this.sent = sent;
        this.words = new AnswerWords(asked.pack());
        this.texts = new AnswerText(words);
    }

    List<ListedAnswer> rows(List<ListReading.Cell> cells) {
        return cells.stream().map(this::row).toList();
    }

    private ListedAnswer row(ListReading.Cell cell) {
        var key = ListReading.key(cell.id()).orElse(null);
        var question = key == null ? null : asked.pack().question(key.question()).filter(Question::answerable).orElse(null);
        var part = question == null ? null : question.part(key.part()).orElse(null);
        if (key == null || part == null) return unknown(cell, cell.id().isEmpty() ? RowProblem.error("questionnaire.reference_missing", "id") : RowProblem.error("questionnaire.reference_unknown", "id", "id", shortened(cell.id())));
        if (!isAskedThere(question, key)) return unknown(cell, RowProblem.error("questionnaire.reference_unknown", "id", "id", shortened(cell.id())));
        if (!seen.add(key)) return unknown(cell, RowProblem.error("questionnaire.reference_twice", "id", "id", cell.id()));
        return switch (texts.read(key, question, part, cell.answer())) {
            case AnswerText.Read.Unreadable(var why) -> row(cell, key, question, part, State.UNREADABLE, null, List.of(why));
            case AnswerText.Read.Said(var answer) -> judged(cell, key, question, part, answer);
        };
    }

    private boolean isAskedThere(Question question, AnswerKey key) {
        return question.perDestination() ? key.destination() != null && asked.destinations().contains(key.destination()) : key.destination() == null;
    }

    private ListedAnswer judged(ListReading.Cell cell, AnswerKey key, Question question, Part part, Answer answer) {
        var state = ComparisonPolicy.judge(answer(sent.get(key)), answer(asked.said().get(key)), answer);
        if (!state.isTakeable()) return row(cell, key, question, part, state, answer, List.of());
        // What the screen would refuse, a file may not bring.
        var problems = AnswerPolicy.problems(asked.pack(), Set.copyOf(asked.destinations()), key, answer, asked.today()).stream()
            .map(each -> RowProblem.error(each.key(), "answer", "subjects", String.join(", ", each.subjects()))).toList();
        return problems.isEmpty() ? row(cell, key, question, part, state, answer, List.of()) : row(cell, key, question, part, State.UNREADABLE, null, problems);
    }

    private static @Nullable Answer answer(@Nullable Said said) {
        return said == null ? null : said.answer();
    }

    private ListedAnswer row(ListReading.Cell cell, AnswerKey key, Question question, Part part, State state, @Nullable Answer answer, List<RowProblem> problems) {
        var stands = asked.said().get(key);
        return new ListedAnswer(cell.line(), cell.id(), key, state, words.wording(question, key.destination()), words.label(question, part), words.shown(key, answer(sent.get(key))),
            words.shown(key, answer(stands)), answer == null ? asItIs(cell) : words.shown(key, answer), problems, answer, stands == null ? 0 : stands.version());
    }

    private static ListedAnswer unknown(ListReading.Cell cell, RowProblem why) {
        return new ListedAnswer(cell.line(), shortened(cell.id()), null, State.UNREADABLE, NOBODY, NOBODY, NOBODY, NOBODY, asItIs(cell), List.of(why), null, 0);
    }

    private static Names asItIs(ListReading.Cell cell) {
        var text = cell.answer().length() <= 500 ? cell.answer() : cell.answer().substring(0, cell.answer().offsetByCodePoints(0, Math.min(400, cell.answer().codePointCount(0, cell.answer().length())))) + "…";
        return new Names(text, text);
    }

    private static String shortened(String id) {
        return id.length() <= 80 ? id : id.substring(0, 79) + "…";
    }
}
