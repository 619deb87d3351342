package hk.praya.transfer;

import hk.praya.http.Names;
import hk.praya.library.PackHead;
import hk.praya.library.Shelf;
import hk.praya.library.YamlFields;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of the register, by the newest pack. */
public final class Vocabulary {
    static final String KIND = "register";

    /** A list of words. */
    public enum Words {
        CATEGORIES, SUBJECTS, ROLES, PLACES, FREQUENCIES;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final PackHead head;
    private final Map<Words, Map<String, Names>> words;

    private Vocabulary(PackHead head, Map<Words, Map<String, Names>> words) {
        this.head = head;
        this.words = words;
    }

    @Factory
    static final class Given {
        @Context Vocabulary vocabulary(Shelf shelf) {
            return Vocabulary.of(shelf);
        }
    }

    static Vocabulary of(Shelf shelf) {
        var packs = shelf.sheets(KIND, List.of(Words.values()).stream().map(Words::key).toList(), Vocabulary::read);
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
        return new Vocabulary(head, words);
    }

    PackHead head() {
        return head;
    }

    /** In the order of the pack. */
    public Map<String, Names> of(Words list) {
        return words.get(list);
    }

    /** @throws IllegalArgumentException where the list has no such word: what was kept was checked */
    public Names say(Words list, String key) {
        var found = words.get(list).get(key);
        if (found == null) throw new IllegalArgumentException("No word " + key + " among " + list);
        return found;
    }
}
