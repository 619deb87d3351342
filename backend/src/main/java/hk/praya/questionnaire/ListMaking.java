package hk.praya.questionnaire;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.asking.ListedAnswers;
import hk.praya.client.ClientParticulars;
import hk.praya.content.PartType;
import hk.praya.content.Question;
import hk.praya.http.Names;
import hk.praya.questionnaire.QuestionList.Line;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Score;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes questions of an assessment to a file, with what is answered already. */
@Singleton
final class ListMaking {
    private final Access access;
    private final ListedAnswers answers;
    private final ClientParticulars clients;

    ListMaking(Access access, ListedAnswers answers, ClientParticulars clients) {
        this.access = access;
        this.answers = answers;
        this.clients = clients;
    }

    /**
     * @param questions ids of questions, or letters of whole sections; empty: all that show
     * @param open only those with something still to be answered or confirmed
     * @param workbook whether as a workbook; else as a Word document
     */
    record Wanted(List<String> questions, boolean open, boolean english, boolean workbook) {
        Wanted {
            questions = List.copyOf(questions);
        }
    }

    /** @param client what it is called, for the file's name */
    record Made(String client, byte[] content) {}

    Outcome<Made> make(Actor actor, UUID clientId, UUID assessmentId, Wanted wanted) {
        return access.read(actor, Permission.QUESTIONNAIRE_VIEW, clientId, scope -> {
            var found = answers.find(scope, clientId, assessmentId);
            var client = clients.find(scope, clientId);
            if (found.isEmpty() || client.isEmpty()) return Outcome.absent();
            var asked = found.get();
            var unknown = wanted.questions().stream().anyMatch(each -> asked.pack().questions().values().stream().noneMatch(question -> question.answerable() && isOne(each, question)));
            if (unknown) return Outcome.refused(Refusal.INVALID, "question_unknown", "questions");
            var name = in(wanted.english(), client.get().name());
            var list = list(asked, name, wanted);
            if (list.sections().isEmpty()) return Outcome.refused(Refusal.CONFLICT, "questionnaire.nothing_to_ask");
            return Outcome.done(new Made(name, wanted.workbook() ? ListWorkbook.of(list) : ListDocument.of(list, asked.today())));
        });
    }

    private static boolean isOne(String wanted, Question question) {
        return wanted.equals(question.id()) || wanted.equals(question.section());
    }

    private static String in(boolean english, Names name) {
        return Objects.requireNonNullElse(english && name.en() != null || name.zhHant() == null ? name.en() : name.zhHant(), "");
    }

    private static QuestionList list(ListedAnswers.Asked asked, String client, Wanted wanted) {
        var words = new AnswerWords(asked.pack());
        var sections = new ArrayList<QuestionList.Section>();
        for (var section : asked.pack().sections()) {
            var questions = new ArrayList<QuestionList.Asked>();
            for (var visible : asked.visible()) {
                var question = asked.pack().question(visible.question().question()).orElseThrow();
                if (!question.section().equals(section.id()) || !question.answerable()) continue;
                if (!wanted.questions().isEmpty() && wanted.questions().stream().noneMatch(each -> isOne(each, question))) continue;
                if (wanted.open() && isSettled(asked, question, visible)) continue;
                questions.add(new QuestionList.Asked(words.wording(wanted.english(), question, visible.question().destination()), words.question(wanted.english(), question).help(),
                    lines(asked, words, question, visible, wanted.english())));
            }
            if (!questions.isEmpty()) sections.add(new QuestionList.Section(words.section(wanted.english(), section.id()), questions));
        }
        return new QuestionList(wanted.english(), ListWords.TITLE.in(wanted.english()).formatted(client), new ListReference(asked.id(), asked.pack().id(), asked.revision()), sections);
    }

    private static AnswerKey key(Score.Visible visible, String part) {
        return new AnswerKey(visible.question().question(), part, visible.question().destination());
    }

    /** Nothing is left to be said: every part that must be is answered, and nothing waits to be confirmed. */
    private static boolean isSettled(ListedAnswers.Asked asked, Question question, Score.Visible visible) {
        var parts = question.parts().stream().filter(part -> visible.parts().contains(part.id())).toList();
        var required = parts.stream().filter(part -> part.required()).toList();
        var said = parts.stream().map(part -> asked.said().get(key(visible, part.id()))).filter(Objects::nonNull).toList();
        if (said.stream().anyMatch(each -> each.answer().state() == Answer.State.INFERRED)) return false;
        return (required.isEmpty() ? parts.stream().limit(1).toList() : required).stream().allMatch(part -> {
            var each = asked.said().get(key(visible, part.id()));
            return each != null && !AnswerText.isBlank(each.answer()) && each.answer().state() == Answer.State.CONFIRMED;
        });
    }

    private static List<Line> lines(ListedAnswers.Asked asked, AnswerWords words, Question question, Score.Visible visible, boolean english) {
        var lines = new ArrayList<Line>();
        for (var part : question.parts()) {
            if (!visible.parts().contains(part.id())) continue;
            var key = key(visible, part.id());
            var said = asked.said().get(key);
            var answer = said == null ? null : said.answer();
            var options = AnswerWords.offered(part, key.destination()).stream().map(option -> words.option(english, question, part, option.key())).toList();
            var stands = answer == null ? "" : switch (answer.state()) {
                case INFERRED -> AnswerText.isBlank(answer) ? "" : ListWords.INFERRED.in(english);
                case VENDOR_ASKED -> words.vendorAsked(english, answer);
                case CONFIRMED -> "";
            };
            lines.add(new Line(key.toString(), words.label(english, question, part), words.help(english, question, part), part.type(),
                part.type() == PartType.SINGLE || part.type() == PartType.MULTI ? options : List.of(), words.said(english, key, answer), stands));
        }
        return lines;
    }
}
