package hk.praya.content;

import hk.praya.library.PackHead;
import hk.praya.library.PackId;
import hk.praya.library.Shelf;
import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the changes of released versions are told to those who work on clients: the most important first, each under a headline. A version
 * of which nothing is noted is told in its own order and words.
 */
public final class ChangeNotes {
    static final String KIND = "change-notes";
    static final List<String> KEYS = List.of("versions");

    private final Map<PackId, List<Note>> byVersion;

    private ChangeNotes(Map<PackId, List<Note>> byVersion) {
        this.byVersion = Map.copyOf(byVersion);
    }

    /** @param why in place of the version's own words; null where these are for the firm too */
    record Note(String question, Map<String, String> headline, @Nullable Map<String, String> why) {}

    /** A change as it is told. @param headline by locale; empty where there is none */
    public record Told(PackChange change, Pack pack, Map<String, String> headline, Map<String, String> why) {
        public Told {
            headline = Map.copyOf(headline);
            why = Map.copyOf(why);
        }
    }

    /** @throws IllegalStateException where notes and the changes of their version are not about the same questions */
    static ChangeNotes of(Shelf shelf, Packs packs) {
        var sheets = shelf.sheets(KIND, KEYS, ChangeNotes::read);
        var notes = sheets.get(sheets.lastKey());
        notes.byVersion.forEach((id, lines) -> agree(id, lines, packs));
        return notes;
    }

    private static void agree(PackId id, List<Note> lines, Packs packs) {
        var pack = packs.find(id).orElseThrow(() -> new IllegalStateException("The notes are of no version: " + id));
        var noted = new TreeSet<>(lines.stream().map(Note::question).toList());
        var changed = new TreeSet<>(pack.succession().changes().stream().map(PackChange::question).toList());
        if (!noted.equals(changed) || noted.size() != lines.size()) throw new IllegalStateException("The notes of " + id + " are about " + noted + ", its changes about " + changed);
    }

    private static ChangeNotes read(PackHead head, YamlFields pack) {
        var byVersion = new HashMap<PackId, List<Note>>();
        for (var value : pack.requiredList("versions", value -> value)) {
            var fields = value.fields("pack", "lines");
            var id = id(value, fields.text("pack"));
            if (byVersion.put(id, fields.requiredList("lines", line -> note(head, line))) != null) value.report(id + " is there twice");
        }
        return new ChangeNotes(byVersion);
    }

    private static PackId id(YamlValue at, String text) {
        try {
            return PackId.parse(text);
        } catch (IllegalArgumentException notAnId) {
            at.report(text + " is no version of a pack");
            return new PackId("unreadable", "0.0.0");
        }
    }

    private static Note note(PackHead head, YamlValue value) {
        var fields = value.fields("question", "headline", "why");
        return new Note(fields.text("question"), fields.required("headline", head::inEveryLocale, Map.of()), fields.optional("why", head::inEveryLocale));
    }

    /** What a version changed, the most important first. */
    public List<Told> told(Pack pack) {
        var notes = byVersion.getOrDefault(pack.id(), List.of());
        var told = new ArrayList<Told>();
        for (var note : notes) {
            pack.succession().changes().stream().filter(change -> change.question().equals(note.question())).findFirst()
                .ifPresent(change -> told.add(new Told(change, pack, note.headline(), note.why() == null ? change.why() : note.why())));
        }
        if (notes.isEmpty()) pack.succession().changes().forEach(change -> told.add(new Told(change, pack, Map.of(), change.why())));
        return told;
    }
}
