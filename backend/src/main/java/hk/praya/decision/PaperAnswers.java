package hk.praya.decision;

import hk.praya.content.Part;
import hk.praya.content.Question;
import hk.praya.document.TiaPaper;
import hk.praya.document.TiaPaper.State;
import hk.praya.document.TiaPaper.Words;
import hk.praya.dossier.Inherited.DossierRef;
import hk.praya.http.HongKong;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Score;
import hk.praya.tia.AnswerRows;
import hk.praya.tia.Assessments.Loaded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers of an assessment as a paper prints them: only what was shown, in the order of the pack. */
final class PaperAnswers {
    private final Loaded loaded;
    private final PackWords say;
    private final Map<UUID, String> refs;
    private final Function<DossierRef, Words> dossiers;
    private final Map<String, AnswerRecord> byKey = new HashMap<>();

    /** @param refs how the paper cites what proves. @param dossiers what a version of a dossier is called */
    PaperAnswers(Loaded loaded, PackWords say, Map<UUID, String> refs, Function<DossierRef, Words> dossiers) {
        this.loaded = loaded;
        this.say = say;
        this.refs = refs;
        this.dossiers = dossiers;
        loaded.rows().forEach(row -> byKey.put(row.getKey(), row));
    }

    List<TiaPaper.Section> sections(Score score) {
        var sections = new ArrayList<TiaPaper.Section>();
        for (var section : loaded.pack().sections()) {
            var questions = score.visible().stream()
                .filter(visible -> loaded.pack().question(visible.question().question()).filter(each -> each.section().equals(section.id()) && each.answerable()).isPresent())
                .map(this::question).toList();
            if (!questions.isEmpty()) sections.add(new TiaPaper.Section(section.id(), say.section(section.id()), questions));
        }
        return sections;
    }

    private TiaPaper.Question question(Score.Visible visible) {
        var question = loaded.pack().question(visible.question().question()).orElseThrow();
        var destination = visible.question().destination();
        var parts = question.parts().stream().filter(part -> visible.parts().contains(part.id())).toList();
        var rows = parts.stream().map(part -> byKey.get(key(question, part, destination))).filter(Objects::nonNull).toList();
        var evidence = new LinkedHashSet<String>();
        rows.forEach(row -> Stream.of(List.of(row.getEvidenceIds()), AnswerRows.documents(row)).flatMap(List::stream).forEach(id -> evidence.add(refs.get(id))));
        // A notice that nobody reads any more is cited nowhere.
        AnswerRows.notices(rows).stream().map(refs::get).filter(Objects::nonNull).forEach(evidence::add);
        var notes = rows.stream().map(AnswerRecord::getNote).filter(note -> !note.isBlank()).distinct().toList();
        return new TiaPaper.Question(question.id(), destination == null ? null : say.destination(destination), say.wording(question),
            parts.stream().map(part -> part(question, part, destination, question.parts().size() > 1)).toList(), question.grade().key(), question.sources(),
            List.copyOf(evidence), origin(rows), PaperMaking.saidOrNull(String.join("\n", notes)));
    }

    /** From which versions of which dossiers it came, but where somebody departed from them; of several that differ, the one that was chosen. */
    private @Nullable Words origin(List<AnswerRecord> rows) {
        var from = rows.stream().filter(row -> !row.getOverridden() || AnswerRows.isChosen(row)).flatMap(row -> AnswerRows.inherited(row).stream()).distinct().map(dossiers).toList();
        return from.isEmpty() ? null : Words.of(String.join("; ", from.stream().map(Words::en).toList()), String.join("；", from.stream().map(Words::zhHant).toList()));
    }

    private TiaPaper.Part part(Question question, Part part, @Nullable String destination, boolean labelled) {
        var row = byKey.get(key(question, part, destination));
        var label = labelled ? say.label(question, part) : null;
        if (row == null || AnswerRows.isEmpty(row)) return new TiaPaper.Part(label, List.of(), State.UNANSWERED, null, "none", null);
        var on = HongKong.day(row.getAt());
        var state = switch (row.getState()) {
            case "inferred" -> State.INFERRED;
            case "vendor_asked" -> State.VENDOR_ASKED;
            default -> State.CONFIRMED;
        };
        return new TiaPaper.Part(label, said(question, part, row), state, state == State.VENDOR_ASKED ? row.getAskedOn() : on, row.getProof(), row.getTestedOn());
    }

    private List<Words> said(Question question, Part part, AnswerRecord row) {
        if (row.getState().equals("vendor_asked")) return List.of(say.vendorAsked(String.valueOf(row.getAskedOn())));
        if (row.getText() != null) return List.of(PaperMaking.said(row.getText()));
        if (row.getNumber() != null) return List.of(plain(row.getNumber().stripTrailingZeros().toPlainString()));
        if (row.getDate() != null) return List.of(plain(row.getDate().toString()));
        var chosen = row.getOptions() == null ? List.<String>of() : List.of(row.getOptions());
        return part.options().stream().filter(option -> chosen.contains(option.key())).map(option -> say.option(question, part, option)).toList();
    }

    /** Short, for a line of a sum: what was chosen; empty where nothing is known. */
    Words brief(AnswerKey key) {
        var question = loaded.pack().question(key.question()).orElseThrow();
        var part = question.part(key.part()).orElseThrow();
        var row = byKey.get(key.toString());
        if (row == null || AnswerRows.isEmpty(row)) return Words.of("—", "—");
        var said = said(question, part, row);
        return Words.of(String.join("; ", said.stream().map(Words::en).toList()), String.join("；", said.stream().map(Words::zhHant).toList()));
    }

    private static Words plain(String text) {
        return Words.of(text, text);
    }

    private static String key(Question question, Part part, @Nullable String destination) {
        return new AnswerKey(question.id(), part.id(), destination).toString();
    }
}
