package hk.praya.wording;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import hk.praya.wording.Compared.ComparedPassage;
import hk.praya.wording.Compared.ComparedSection;
import hk.praya.wording.Compared.Piece;
import hk.praya.wording.RichText.Passage;
import hk.praya.wording.RichText.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed between two versions of a text: section by section, line by line, and word by word where a line was mended. */
public final class Differences {
    private static final String SAME = "same";
    private static final String ADDED = "added";
    private static final String REMOVED = "removed";
    private static final String CHANGED = "changed";
    /** Of the words of both: below it a line is another one, and reads better struck out as a whole. */
    private static final double ALIKE = 0.5;

    private final ULocale locale;

    private Differences(Locale locale) {
        this.locale = ULocale.forLanguageTag(locale.tag());
    }

    public static Compared between(Printed before, Printed after, Locale locale) {
        var differences = new Differences(locale);
        return new Compared(locale.tag(), differences.words(plain(before.title()), plain(after.title())), differences.sections(before.sections(), after.sections()));
    }

    private static List<Run> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Run(text, false));
    }

    /** A line of a passage. @param kind of its passage */
    private record Line(String kind, List<Run> runs) {}

    /** A line with what became of its words. */
    private record Laid(String kind, List<Piece> pieces) {}

    private record Word(String text, boolean bold) {}

    private List<ComparedSection> sections(List<Printed.Section> before, List<Printed.Section> after) {
        var old = byKey(before);
        var now = byKey(after);
        var sections = new ArrayList<ComparedSection>();
        for (var delta : DiffUtils.diff(List.copyOf(old.keySet()), List.copyOf(now.keySet()), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                delta.getTarget().getLines().forEach(key -> sections.add(section(old.get(key), now.get(key))));
            } else {
                delta.getSource().getLines().forEach(key -> sections.add(whole(old.get(key), REMOVED)));
                delta.getTarget().getLines().forEach(key -> sections.add(whole(now.get(key), ADDED)));
            }
        }
        return sections;
    }

    private static Map<String, Printed.Section> byKey(List<Printed.Section> sections) {
        return sections.stream().collect(Collectors.toMap(Printed.Section::key, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }

    private ComparedSection section(Printed.Section before, Printed.Section after) {
        var change = before.equals(after) ? SAME : CHANGED;
        return new ComparedSection(after.key(), change, words(plain(before.heading()), plain(after.heading())), passages(lines(lines(before), lines(after))));
    }

    private ComparedSection whole(Printed.Section section, String change) {
        return new ComparedSection(section.key(), change, pieces(plain(section.heading()), change), passages(lines(section).stream().map(line -> new Laid(line.kind(), pieces(line.runs(), change))).toList()));
    }

    private static List<Line> lines(Printed.Section section) {
        return section.passages().stream().flatMap((Passage passage) -> passage.lines().stream().map(line -> new Line(passage.kind(), line))).toList();
    }

    private List<Laid> lines(List<Line> before, List<Line> after) {
        var laid = new ArrayList<Laid>();
        for (var delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                delta.getTarget().getLines().forEach(line -> laid.add(new Laid(line.kind(), pieces(line.runs(), SAME))));
            } else {
                mended(delta, laid);
            }
        }
        return laid;
    }

    /** Each new line against the first of the old ones still to come that it may have been made from; what nothing was made of goes before. */
    private void mended(AbstractDelta<Line> delta, List<Laid> laid) {
        var old = new ArrayDeque<>(delta.getSource().getLines());
        var now = delta.getTarget().getLines();
        for (var i = 0; i < now.size(); i++) {
            var line = now.get(i);
            var toCome = now.subList(i, now.size());
            while (!old.isEmpty() && toCome.stream().noneMatch(each -> isAlike(old.getFirst(), each))) laid.add(removed(old.removeFirst()));
            var from = old.stream().filter(each -> isAlike(each, line)).findFirst();
            if (from.isEmpty()) {
                laid.add(new Laid(line.kind(), pieces(line.runs(), ADDED)));
            } else {
                while (!old.getFirst().equals(from.get())) laid.add(removed(old.removeFirst()));
                laid.add(new Laid(line.kind(), words(old.removeFirst().runs(), line.runs())));
            }
        }
        old.forEach(line -> laid.add(removed(line)));
    }

    private static Laid removed(Line line) {
        return new Laid(line.kind(), pieces(line.runs(), REMOVED));
    }

    private boolean isAlike(Line one, Line other) {
        if (!one.kind().equals(other.kind())) return false;
        var words = spoken(one);
        var others = spoken(other);
        var shared = new ArrayList<>(others);
        var common = words.stream().filter(shared::remove).count();
        return 2.0 * common >= ALIKE * (words.size() + others.size());
    }

    private List<String> spoken(Line line) {
        return words(line.runs()).stream().map(Word::text).filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit)).toList();
    }

    private List<Piece> words(List<Run> before, List<Run> after) {
        var pieces = new ArrayList<Piece>();
        var deltas = DiffUtils.diff(words(before), words(after), true).getDeltas();
        for (var i = 0; i < deltas.size(); i++) {
            var delta = deltas.get(i);
            var joins = delta.getType() == DeltaType.EQUAL && i > 0 && i < deltas.size() - 1 && delta.getSource().getLines().stream().allMatch(word -> word.text().isBlank());
            if (delta.getType() == DeltaType.EQUAL && !joins) {
                delta.getTarget().getLines().forEach(word -> pieces.add(piece(word, SAME)));
            } else {
                // A space between two words that both changed belongs to the change: they read as one phrase.
                delta.getSource().getLines().forEach(word -> pieces.add(piece(word, REMOVED)));
                delta.getTarget().getLines().forEach(word -> pieces.add(piece(word, ADDED)));
            }
        }
        return joined(pieces);
    }

    private static Piece piece(Word word, String change) {
        return new Piece(word.text(), word.bold(), change);
    }

    private static List<Piece> pieces(List<Run> runs, String change) {
        return runs.stream().map(run -> new Piece(run.text(), run.bold(), change)).toList();
    }

    /** Between two stretches that are the same: what was removed first, then what was added, each as one. */
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        var from = 0;
        while (from < pieces.size()) {
            var to = from;
            var same = pieces.get(from).change().equals(SAME);
            while (to < pieces.size() && pieces.get(to).change().equals(SAME) == same) to++;
            var stretch = pieces.subList(from, to);
            Stream.of(SAME, REMOVED, ADDED).flatMap(change -> stretch.stream().filter(each -> each.change().equals(change))).forEach(each -> join(joined, each));
            from = to;
        }
        return List.copyOf(joined);
    }

    private static void join(List<Piece> joined, Piece piece) {
        var last = joined.isEmpty() ? null : joined.getLast();
        if (last != null && last.bold() == piece.bold() && last.change().equals(piece.change())) {
            joined.set(joined.size() - 1, new Piece(last.text() + piece.text(), piece.bold(), piece.change()));
        } else {
            joined.add(piece);
        }
    }

    /** As the language divides them: Chinese by its dictionary. */
    private List<Word> words(List<Run> runs) {
        var words = new ArrayList<Word>();
        for (var run : runs) {
            var breaks = BreakIterator.getWordInstance(locale);
            breaks.setText(run.text());
            for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) words.add(new Word(run.text().substring(from, to), run.bold()));
        }
        return words;
    }

    private static List<ComparedPassage> passages(List<Laid> lines) {
        var passages = new ArrayList<ComparedPassage>();
        for (var line : lines) {
            var last = passages.isEmpty() ? null : passages.getLast();
            if (last != null && last.kind().equals(line.kind()) && !line.kind().equals("paragraph")) {
                passages.set(passages.size() - 1, new ComparedPassage(line.kind(), Stream.concat(last.lines().stream(), Stream.of(line.pieces())).toList()));
            } else {
                passages.add(new ComparedPassage(line.kind(), List.of(line.pieces())));
            }
        }
        return passages;
    }
}
