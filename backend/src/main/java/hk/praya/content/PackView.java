package hk.praya.content;

import hk.praya.content.Words.Phrase;
import hk.praya.content.Words.QuestionWords;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pack in one language, as a screen needs it. */
@Serdeable
record PackView(String pack, String version, String locale, LocalDate asOf, String grade, String title, String disclaimer, List<SectionView> sections,
    List<PhraseView> scenarios, WordsView words) {

    @Serdeable
    record SectionView(String id, String title, String intro, List<QuestionView> questions) {}

    /** @param own about the client itself, although asked for each destination: no fact of a dossier. @param effects what it does to the score: raises or lowers a scenario by a weight of 1 to 5 */
    @Serdeable
    record QuestionView(String id, boolean gate, String asked, boolean own, boolean evidence, boolean vendorAskable, String wording, String help, List<EffectView> effects,
        List<PartView> parts, List<SourceView> sources, String grade) {}

    @Serdeable
    record EffectView(String scenario, String part, @Nullable Integer raises, @Nullable Integer lowers, @Nullable String kind) {}

    @Serdeable
    record PartView(String id, String label, String help, String type, boolean required, List<OptionView> options, @Nullable BigDecimal min,
        @Nullable BigDecimal max, boolean prefilled) {}

    /** @param destinations offered for these only; empty: for all */
    @Serdeable
    record OptionView(String key, String label, @Nullable BigDecimal exposure, @Nullable BigDecimal degree, @Nullable Integer sensitivity, boolean disabled,
        boolean unknown, List<String> destinations) {}

    @Serdeable
    record SourceView(String key, String title, String reference, String grade, LocalDate asOf) {}

    @Serdeable
    record PhraseView(String id, String title, String text) {}

    /** Every other word of the method, by key. {@code vendorAsked} contains {@code {date}}. */
    @Serdeable
    record WordsView(String vendorAsked, Map<String, PhraseView> bands, Map<String, PhraseView> recommendations, Map<String, PhraseView> proof,
        Map<String, PhraseView> gaps, Map<String, PhraseView> gapClasses, Map<String, PhraseView> contradictions, Map<String, PhraseView> destinations,
        Map<String, PhraseView> grades, Map<String, PhraseView> houseRules) {}

    /** One line of the list of packs. */
    @Serdeable
    record PackRow(String pack, String version, String title, String grade, LocalDate asOf) {
        static PackRow of(Pack pack, String locale) {
            return new PackRow(pack.id().name(), pack.id().version(), pack.title().get(locale), pack.grade().key(), pack.asOf());
        }
    }

    static PackView of(Pack pack, String locale) {
        var words = pack.words(locale);
        var method = words.method();
        var sections = pack.sections().stream().map(section -> {
            var said = words.sections().get(section.id());
            return new SectionView(section.id(), said.title(), said.introduction(),
                section.questions().stream().map(question -> question(pack, question, said.questions().get(question.id()), locale)).toList());
        }).toList();
        return new PackView(pack.id().name(), pack.id().version(), locale, pack.asOf(), pack.grade().key(), pack.title().get(locale), method.disclaimer(), sections,
            pack.scenarios().stream().map(id -> phrase(id, method.scenarios().get(id))).toList(),
            new WordsView(method.vendorAsked(), phrases(method.bands()), phrases(method.recommendations()), phrases(method.proof()), phrases(method.gaps()),
                phrases(method.gapClasses()), phrases(method.contradictions()), phrases(method.destinations()), phrases(method.grades()), phrases(method.houseRules())));
    }

    private static QuestionView question(Pack pack, Question question, QuestionWords said, String locale) {
        var effects = question.effects().stream().map(effect -> switch (effect) {
            case Effect.Raises raises -> new EffectView(raises.scenario(), raises.part(), raises.weight(), null, null);
            case Effect.Lowers lowers -> new EffectView(lowers.scenario(), lowers.part(), null, lowers.weight(), lowers.kind().key());
        }).toList();
        var sources = question.sources().stream().map(pack.sources()::get)
            .map(source -> new SourceView(source.id(), source.title().get(locale), source.reference(), source.grade().key(), source.asOf())).toList();
        return new QuestionView(question.id(), question.gate(), question.asked().key(), question.own(), question.evidence(), question.vendorAskable(), said.wording(), said.help(),
            effects, question.parts().stream().map(part -> part(part, said)).toList(), sources, question.grade().key());
    }

    private static PartView part(Part part, QuestionWords said) {
        var words = said.parts().get(part.id());
        var options = part.options().stream().map(option -> new OptionView(option.key(), words.options().get(option.key()), option.exposure(), option.degree(),
            option.sensitivity(), option.disabled(), option.unknown(), option.destinations().stream().sorted().toList())).toList();
        return new PartView(part.id(), words == null ? "" : words.label(), words == null ? "" : words.help(), part.type().key(), part.required(), options,
            part.min(), part.max(), part.prefill() != null);
    }

    private static PhraseView phrase(String id, Phrase phrase) {
        return new PhraseView(id, phrase.title(), phrase.text());
    }

    private static Map<String, PhraseView> phrases(Map<String, Phrase> phrases) {
        return phrases.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> phrase(each.getKey(), each.getValue()), (one, _) -> one, TreeMap::new));
    }
}
