package hk.praya.content;

import hk.praya.content.Words.PartWords;
import hk.praya.content.Words.QuestionWords;
import hk.praya.content.Words.SectionWords;
import hk.praya.library.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A version as it is read without one vendor's sources: the same questions and options, scored the same, in other words. */
final class RewordedPack {
    private final Pack pack;
    private final Set<String> without;
    private final Map<String, Rewording> rewordings;

    private RewordedPack(Pack pack, Set<String> without, List<Rewording> rewordings) {
        this.pack = pack;
        this.without = without;
        this.rewordings = rewordings.stream().collect(Collectors.toMap(Rewording::question, Function.identity()));
    }

    /** @param without sources that are not read */
    static Pack of(Pack pack, Set<String> without, List<Rewording> rewordings) {
        return new RewordedPack(pack, without, rewordings).read();
    }

    private Pack read() {
        var sections = pack.sections().stream().map(section -> new Section(section.id(), section.questions().stream().map(this::question).toList())).toList();
        var sources = new LinkedHashMap<String, Source>(pack.sources());
        sources.keySet().removeAll(without);
        var words = new HashMap<String, Words>();
        pack.locales().forEach(locale -> words.put(locale, words(pack.words(locale))));
        return new Pack(new PackStructure(pack.id(), pack.asOf(), pack.grade(), pack.locales(), pack.title(), sources, pack.method(), pack.scenarios(), pack.destinations(), sections,
            pack.contradictions().stream().filter(each -> !isOfWhatIsKnown(each)).toList(), new Succession(pack.succession().supersedes(), pack.succession().changes().stream().map(this::change).toList())),
            words);
    }

    private Question question(Question one) {
        var said = rewordings.get(one.id());
        if (said == null) return one;
        return new Question(one.id(), one.section(), one.gate(), one.asked(), one.own(), one.evidence(), one.vendorAskable(), one.showIf(), one.effects(),
            said.unfilled() ? one.parts().stream().map(RewordedPack::unfilled).toList() : one.parts(), one.gaps(), one.documentBelow(), said.sources(), said.grade());
    }

    private static Part unfilled(Part part) {
        return new Part(part.id(), part.type(), part.required(), part.showIf(), part.options(), part.min(), part.max(), null);
    }

    /** Whether it holds such a question's answers against what is known of the client. */
    private boolean isOfWhatIsKnown(Contradiction one) {
        return one.when().asksFact() && one.answers().stream().map(PartRef::question).anyMatch(id -> rewordings.containsKey(id) && rewordings.get(id).unfilled());
    }

    /** Where none of its sources is read, it rests on what the question does. */
    private PackChange change(PackChange one) {
        var left = one.sources().stream().filter(id -> !without.contains(id)).toList();
        var said = rewordings.get(one.question());
        return left.isEmpty() && said != null ? new PackChange(one.question(), one.kind(), one.options(), one.why(), said.sources(), said.grade())
            : new PackChange(one.question(), one.kind(), one.options(), one.why(), left, one.grade());
    }

    private Words words(Words all) {
        var sections = all.sections().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, section -> {
            var said = section.getValue();
            return new SectionWords(said.title(), said.introduction(), said.questions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> words(all.locale(), each.getValue(), rewordings.get(each.getKey())))));
        }));
        return new Words(all.locale(), sections, all.method());
    }

    private static QuestionWords words(String locale, QuestionWords was, @Nullable Rewording said) {
        if (said == null) return was;
        var parts = was.parts().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> {
            var label = said.labels().get(each.getKey());
            return label == null ? each.getValue() : new PartWords(label.get(locale), each.getValue().help(), each.getValue().options());
        }));
        return new QuestionWords(said.wording() == null ? was.wording() : said.wording().get(locale), said.help() == null ? was.help() : said.help().get(locale), parts);
    }
}
