package hk.praya.decision;

import hk.praya.content.Option;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.content.Question;
import hk.praya.content.Words.MethodWords;
import hk.praya.content.Words.PartWords;
import hk.praya.content.Words.Phrase;
import hk.praya.content.Words.QuestionWords;
import hk.praya.document.TiaPaper;
import hk.praya.document.TiaPaper.Term;
import hk.praya.document.TiaPaper.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A pack's words in both languages at once, as a paper holds them. */
record PackWords(Pack of) {
    private static final String EN = "en";
    private static final String ZH = "zh-Hant";

    Words title() {
        return Words.of(of.title().get(EN), of.title().get(ZH));
    }

    TiaPaper.Pack pack() {
        return new TiaPaper.Pack(of.id().name(), of.id().version(), title(), of.asOf(), of.grade().key());
    }

    private Words both(Function<MethodWords, String> text) {
        return Words.of(text.apply(of.words(EN).method()), text.apply(of.words(ZH).method()));
    }

    private Term term(String key, Function<MethodWords, Map<String, Phrase>> group) {
        return new Term(key, both(words -> group.apply(words).get(key).title()), both(words -> group.apply(words).get(key).text()));
    }

    TiaPaper.Terms terms() {
        var grades = of.words(EN).method().grades().keySet().stream().sorted().map(key -> term(key, MethodWords::grades)).toList();
        var bands = of.method().bands().stream().map(band -> term(band.key(), MethodWords::bands)).toList();
        var proofs = List.of("none", "asserted", "document", "tested").stream().map(key -> term(key, MethodWords::proof)).toList();
        return new TiaPaper.Terms(grades, bands, proofs);
    }

    Words disclaimer() {
        return both(MethodWords::disclaimer);
    }

    Words houseRules() {
        return both(words -> String.join("\n\n", words.houseRules().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(each -> (each.getValue().title() + " " + each.getValue().text()).strip()).toList()));
    }

    Words destination(String key) {
        return both(words -> words.destinations().get(key).title());
    }

    Term recommendation(String key) {
        return term(key, MethodWords::recommendations);
    }

    Term gapClass(String key) {
        return term(key, MethodWords::gapClasses);
    }

    Term gap(String key) {
        return term(key, MethodWords::gaps);
    }

    Term scenario(String key) {
        return term(key, MethodWords::scenarios);
    }

    Words vendorAsked(String date) {
        return both(words -> words.vendorAsked().replace("{date}", date));
    }

    Words section(String id) {
        return Words.of(of.words(EN).sections().get(id).title(), of.words(ZH).sections().get(id).title());
    }

    private Words question(Question question, Function<QuestionWords, String> text) {
        return Words.of(text.apply(of.words(EN).sections().get(question.section()).questions().get(question.id())),
            text.apply(of.words(ZH).sections().get(question.section()).questions().get(question.id())));
    }

    Words wording(Question question) {
        return question(question, QuestionWords::wording);
    }

    /** Only where a question has more than one part. */
    Words label(Question question, Part part) {
        return question(question, words -> words.parts().containsKey(part.id()) ? words.parts().get(part.id()).label() : "");
    }

    Words option(Question question, Part part, Option option) {
        return question(question, words -> {
            PartWords said = words.parts().get(part.id());
            return said.options().get(option.key());
        });
    }

    List<TiaPaper.Source> sources() {
        return of.sources().values().stream().map(source -> new TiaPaper.Source(source.id(), Words.of(source.title().get(EN), source.title().get(ZH)),
            source.reference(), source.grade().key(), source.asOf())).toList();
    }
}
