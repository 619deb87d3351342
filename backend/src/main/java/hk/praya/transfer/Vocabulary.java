package hk.praya.transfer;

import hk.praya.http.Names;
import hk.praya.library.PackHead;
import hk.praya.library.Shelf;
import hk.praya.library.YamlFields;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the register, by the newest pack. */
public final class Vocabulary {
    static final String KIND = "register";
    private static final String ANSWERS = "answers";

    /** A list of words. */
    public enum Words {
        CATEGORIES, SUBJECTS, ROLES, PLACES, FREQUENCIES;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final PackHead head;
    private final Map<Words, Map<String, Names>> words;

    private final AnswerRules answers;

    private Vocabulary(PackHead head, Map<Words, Map<String, Names>> words, AnswerRules answers) {
        this.head = head;
        this.words = words;
        this.answers = answers;
    }

    @Factory
    static final class Given {
        @Context Vocabulary vocabulary(Shelf shelf) {
            return Vocabulary.of(shelf);
        }
    }

    static Vocabulary of(Shelf shelf) {
        var packs = shelf.sheets(KIND, Stream.concat(Arrays.stream(Words.values()).map(Words::key), Stream.of(ANSWERS)).toList(), Vocabulary::read);
        return packs.get(packs.lastKey());
    }

    private static Vocabulary read(PackHead head, YamlFields pack) {
        var words = new LinkedHashMap<Words, Map<String, Names>>();
        for (var list : Words.values()) {
            var entries = new LinkedHashMap<String, Names>();
            for (var value : pack.requiredList(list.key(), value -> value)) {
                var fields = value.fields("key", "text");
                var text = fields.required("text", head::inEveryLocale, Map.<String, String>of());
                if (entries.put(fields.text("key"), new Names(text.get("en"), text.get("zh-Hant"))) != null) value.report("the key is there twice");
            }
            words.put(list, entries);
        }
        return new Vocabulary(head, words, pack.optional(ANSWERS, AnswerRules::read, AnswerRules.NONE));
    }

    PackHead head() {
        return head;
    }

    /** Which questions of an assessment the register answers. */
    AnswerRules answers() {
        return answers;
    }

    /** In the order of the pack. */
    public Map<String, Names> of(Words list) {
        return words.get(list);
    }

    /** A place as it is called: "elsewhere" by its country, where that is known. */
    public Names place(String key, @Nullable String country) {
        return country == null ? say(Words.PLACES, key) : Countries.name(country);
    }

    /** Places as they are called. @param countries of those elsewhere; empty: not known */
    public List<Names> places(List<String> keys, List<String> countries) {
        return keys.stream().flatMap(key -> key.equals(Countries.ELSEWHERE) && !countries.isEmpty() ? countries.stream().map(Countries::name) : Stream.of(say(Words.PLACES, key))).toList();
    }

    /** @throws IllegalArgumentException where the list has no such word: what was kept was checked */
    public Names say(Words list, String key) {
        var found = words.get(list).get(key);
        if (found == null) throw new IllegalArgumentException("No word " + key + " among " + list);
        return found;
    }
}
