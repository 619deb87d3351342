package hk.praya.wording;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Text with paragraphs, lists and bold, written as in Markdown; whatever else somebody writes (a heading, a tag, a link) is
 * the characters that it is. What is kept has one form only, so that its hash is the text's.
 */
public final class RichText {
    /** Lists are the only blocks besides paragraphs; the rest of Markdown is switched off. */
    private static final Parser BLOCKS = Parser.builder().enabledBlockTypes(Set.of(ListBlock.class)).includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final String BOLD = "**";
    /** What would mean something at the beginning of a line. */
    private static final Pattern LINE_START = Pattern.compile("^([-+>]|#+|\\d{1,9}[.)])(?=\\s|$)");
    private static final String ESCAPABLE = "\\*-+#>.)_`[]<!&";

    private RichText() {}

    /** @param kind {@code paragraph}, with one line; {@code bullets} or {@code numbers}, with a line for each item */
    @Serdeable
    public record Passage(String kind, List<List<Run>> lines) {
        public Passage {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    /** A line break within is kept. */
    @Serdeable
    public record Run(String text, boolean bold) {}

    public static List<Passage> read(String markdown) {
        var lines = markdown.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        var passages = new ArrayList<Passage>();
        for (var node = BLOCKS.parse(String.join("\n", lines)).getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case BulletList list -> add(passages, "bullets", items(list, lines));
                case OrderedList list -> add(passages, "numbers", items(list, lines));
                default -> passages.add(new Passage("paragraph", List.of(runs(source(node, lines)))));
            }
        }
        return List.copyOf(passages);
    }

    /** Two lists on end are one, as they would be when read again. */
    private static void add(List<Passage> passages, String kind, List<List<Run>> items) {
        if (passages.isEmpty() || !passages.getLast().kind().equals(kind)) {
            passages.add(new Passage(kind, items));
        } else {
            passages.add(new Passage(kind, Stream.concat(passages.removeLast().lines().stream(), items.stream()).toList()));
        }
    }

    /** A list within a list is a part of its item: nobody reads a notice three levels deep. */
    private static List<List<Run>> items(Node list, String[] lines) {
        var items = new ArrayList<List<Run>>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var texts = new ArrayList<String>();
            for (var block = item.getFirstChild(); block != null; block = block.getNext()) texts.add(source(block, lines));
            items.add(runs(String.join("\n", texts)));
        }
        return items;
    }

    /** The block as it was written, without the marks of the list around it. */
    private static String source(Node block, String[] lines) {
        return ((Block) block).getSourceSpans().stream().map(span -> cut(span, lines)).map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String cut(SourceSpan span, String[] lines) {
        return lines[span.getLineIndex()].substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength());
    }

    /**
     * Bold by pairs of {@code **}. By hand: Markdown's own rule counts a Chinese comma or colon as punctuation and would leave
     * 「**注意：**請」 with its stars.
     */
    private static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var run = new StringBuilder();
        var bold = false;
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(i + 1)) >= 0) {
                run.append(text.charAt(++i));
            } else if (text.startsWith(BOLD, i) && (bold || closes(text, i + BOLD.length()))) {
                add(runs, run, bold);
                bold = !bold;
                i++;
            } else {
                run.append(text.charAt(i));
            }
        }
        add(runs, run, bold);
        return List.copyOf(runs);
    }

    private static boolean closes(String text, int from) {
        for (var at = text.indexOf(BOLD, from); at >= 0; at = text.indexOf(BOLD, at + 1)) if (text.charAt(at - 1) != '\\') return at > from;
        return false;
    }

    private static void add(List<Run> runs, StringBuilder run, boolean bold) {
        if (!run.isEmpty()) runs.add(new Run(run.toString(), bold));
        run.setLength(0);
    }

    /** In the one form that is kept. */
    public static String write(List<Passage> passages) {
        return passages.stream().map(RichText::write).collect(Collectors.joining("\n\n"));
    }

    private static String write(Passage passage) {
        return switch (passage.kind()) {
            case "bullets" -> passage.lines().stream().map(line -> "- " + indented(line, "  ")).collect(Collectors.joining("\n"));
            case "numbers" -> {
                var numbered = new ArrayList<String>();
                for (var line : passage.lines()) numbered.add((numbered.size() + 1) + ". " + indented(line, "   "));
                yield String.join("\n", numbered);
            }
            default -> line(passage.lines().getFirst());
        };
    }

    private static String indented(List<Run> line, String indent) {
        return line(line).replace("\n", "\n" + indent);
    }

    private static String line(List<Run> line) {
        var text = line.stream().map(run -> run.bold() ? BOLD + plain(run.text()) + BOLD : plain(run.text())).collect(Collectors.joining());
        return text.lines().map(RichText::unlisted).collect(Collectors.joining("\n"));
    }

    /** As words only: nothing in it means anything. */
    static String plain(String text) {
        return text.replace("\\", "\\\\").replace("*", "\\*");
    }

    private static String unlisted(String line) {
        var start = LINE_START.matcher(line);
        if (!start.find()) return line;
        var mark = start.group(1);
        return mark.substring(0, mark.length() - 1) + "\\" + line.substring(mark.length() - 1);
    }

    /** The words alone, for searching in them and for comparing. */
    public static String words(List<Passage> passages) {
        return passages.stream().flatMap(each -> each.lines().stream()).map(line -> line.stream().map(Run::text).collect(Collectors.joining())).collect(Collectors.joining("\n"));
    }
}
