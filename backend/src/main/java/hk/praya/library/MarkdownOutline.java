package hk.praya.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a Markdown file of words, each with its text and its list of {@code - `key` label} lines. */
public final class MarkdownOutline {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*\\S)\\s*");
    private static final Pattern ITEM = Pattern.compile("- `([^`]+)`\\s*(.*)");

    public record Heading(int level, int line, String text, String body, Map<String, String> items) {

        /** The first word: of {@code ## A4 How were …} it is A4. */
        public String key() {
            int space = text.indexOf(' ');
            return space < 0 ? text : text.substring(0, space);
        }

        /** What follows the first word. */
        public String title() {
            int space = text.indexOf(' ');
            return space < 0 ? "" : text.substring(space + 1).strip();
        }
    }

    private final Problems problems;
    private final List<Heading> headings = new ArrayList<>();
    private StringBuilder body = new StringBuilder();

    private MarkdownOutline(Problems problems) {
        this.problems = problems;
    }

    public static List<Heading> read(String text, Problems problems) {
        MarkdownOutline outline = new MarkdownOutline(problems);
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            outline.line(line, number);
        }
        outline.finish();
        return outline.headings;
    }

    private void line(String line, int number) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (heading.matches()) {
            finish();
            headings.add(new Heading(heading.group(1).length(), number, heading.group(2), "", new LinkedHashMap<>()));
        } else if (headings.isEmpty()) {
            if (!line.isBlank()) {
                problems.add("line " + number, "text before the first heading");
            }
        } else if (item.matches()) {
            item(item.group(1), item.group(2).strip(), number);
        } else {
            body.append(line.stripTrailing()).append('\n');
        }
    }

    private void item(String key, String label, int number) {
        if (label.isEmpty()) {
            problems.add("line " + number, "`" + key + "` has no label");
        } else if (headings.getLast().items().putIfAbsent(key, label) != null) {
            problems.add("line " + number, "`" + key + "` is there twice");
        }
    }

    private void finish() {
        if (!headings.isEmpty()) {
            Heading last = headings.removeLast();
            String text = body.toString().strip().replaceAll("\n{3,}", "\n\n");
            headings.add(new Heading(last.level(), last.line(), last.text(), text, last.items()));
        }
        body = new StringBuilder();
    }
}
