package hk.praya.questionnaire;

import hk.praya.content.Option;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.content.Question;
import hk.praya.content.Words.PartWords;
import hk.praya.content.Words.QuestionWords;
import hk.praya.http.Names;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of one pack: its questions, and answers as somebody reads them. */
record AnswerWords(Pack pack) {
    private static final String EN = "en";
    private static final String ZH = "zh-Hant";

    private static String locale(boolean english) {
        return english ? EN : ZH;
    }

    QuestionWords question(boolean english, Question question) {
        return pack.words(locale(english)).sections().get(question.section()).questions().get(question.id());
    }

    String section(boolean english, String id) {
        return id + "  " + pack.words(locale(english)).sections().get(id).title();
    }

    /** @param destination null where the question is asked once */
    String wording(boolean english, Question question, @Nullable String destination) {
        var wording = question.id() + "  " + question(english, question).wording();
        return destination == null ? wording : wording + (english ? " (" : "（") + pack.words(locale(english)).method().destinations().get(destination).title() + (english ? ")" : "）");
    }

    Names wording(Question question, @Nullable String destination) {
        return new Names(wording(true, question, destination), wording(false, question, destination));
    }

    private @Nullable PartWords part(boolean english, Question question, Part part) {
        return question(english, question).parts().get(part.id());
    }

    /** Empty where it is the question's only part. */
    String label(boolean english, Question question, Part part) {
        var words = part(english, question, part);
        return words == null ? "" : words.label();
    }

    Names label(Question question, Part part) {
        return new Names(label(true, question, part), label(false, question, part));
    }

    String help(boolean english, Question question, Part part) {
        var words = part(english, question, part);
        return words == null ? "" : words.help();
    }

    String option(boolean english, Question question, Part part, String key) {
        var words = part(english, question, part);
        return words == null ? key : words.options().getOrDefault(key, key);
    }

    /** What may be chosen there. */
    static List<Option> offered(Part part, @Nullable String destination) {
        return part.options().stream().filter(option -> !option.disabled() && (destination == null || option.offeredFor(destination))).toList();
    }

    /** @return text, a number or a day; null where nothing is said */
    @Nullable Object said(boolean english, AnswerKey key, @Nullable Answer answer) {
        if (answer == null) return null;
        if (!answer.options().isEmpty()) {
            var question = pack.question(key.question());
            var part = question.flatMap(each -> each.part(key.part()));
            return String.join("\n", answer.options().stream().map(each -> part.isEmpty() ? each : option(english, question.get(), part.get(), each)).toList());
        }
        if (answer.number() != null) return answer.number();
        return answer.date() != null ? answer.date() : answer.text();
    }

    /** What stands, to be read beside something else: also that the vendor was asked. */
    Names shown(AnswerKey key, @Nullable Answer answer) {
        return new Names(shown(true, key, answer), shown(false, key, answer));
    }

    private String shown(boolean english, AnswerKey key, @Nullable Answer answer) {
        if (answer != null && answer.state() == Answer.State.VENDOR_ASKED) return vendorAsked(english, answer);
        return new QuestionList.Line("", "", "", hk.praya.content.PartType.TEXT, List.of(), said(english, key, answer), "").said();
    }

    String vendorAsked(boolean english, Answer answer) {
        return pack.words(locale(english)).method().vendorAsked().replace("{date}", String.valueOf(answer.askedOn()));
    }
}
