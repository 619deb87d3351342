package hk.praya.questionnaire;

import hk.praya.content.Option;
import hk.praya.content.Part;
import hk.praya.content.Question;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.table.Cells;
import hk.praya.table.Dates;
import hk.praya.table.RowProblem;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody wrote as the answer to one part, understood: in either language, by words, numbers or keys. */
record AnswerText(AnswerWords words) {
    /** As long as an answer typed here may be. */
    private static final int LENGTH = 10_000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF&&[^\\t\\n]]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,13}(?:\\.\\d{1,9})?");
    private static final String BEFORE = "•·*-–—☑✓✔";
    private static final String BEHIND = ".。;；,，、";
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2})[.)、．]?\\s*(.*)$", Pattern.DOTALL);

    /** What came of reading it. */
    sealed interface Read {
        /** @param answer with nothing in it where the cell is empty */
        record Said(Answer answer) implements Read {}

        record Unreadable(RowProblem why) implements Read {}
    }

    static boolean isBlank(Answer answer) {
        return answer.options().isEmpty() && answer.text() == null && answer.number() == null && answer.date() == null;
    }

    /** Whether two answers say the same of the thing itself: not how they are proven, nor how far they are confirmed, nor where lines were broken. */
    static boolean saysTheSame(@Nullable Answer one, @Nullable Answer other) {
        var left = one == null ? NOTHING : one;
        var right = other == null ? NOTHING : other;
        return new LinkedHashSet<>(left.options()).equals(new LinkedHashSet<>(right.options())) && bare(left.text()).equals(bare(right.text()))
            && (left.number() == null ? right.number() == null : right.number() != null && left.number().compareTo(right.number()) == 0)
            && java.util.Objects.equals(left.date(), right.date());
    }

    private static final Answer NOTHING = Answer.of();

    private static String bare(@Nullable String text) {
        return text == null ? "" : clean(text).replaceAll("\\s+", "");
    }

    /** Without what nobody sees; lines stay lines. */
    static String clean(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip();
    }

    /** As it is kept: of one that is longer than any answer only as much as shows that it is. */
    static String kept(String text) {
        var cleaned = clean(text.length() <= 4 * LENGTH ? text : text.substring(0, 4 * LENGTH));
        return cleaned.length() <= LENGTH ? cleaned : cleaned.substring(0, LENGTH + 1);
    }

    Read read(AnswerKey key, Question question, Part part, String cell) {
        var text = clean(cell);
        if (text.length() > LENGTH) return unreadable(RowProblem.error("questionnaire.too_long", "answer", "limit", String.valueOf(LENGTH)));
        if (text.isEmpty() || ListWords.CHOOSE.both().contains(text)) return new Read.Said(NOTHING);
        return switch (part.type()) {
            case TEXT -> new Read.Said(Answer.ofText(text));
            case NUMBER -> number(text);
            case DATE -> {
                var date = Dates.of(text);
                yield date == null ? unreadable(RowProblem.error("questionnaire.not_a_date", "answer", "text", shown(text))) : new Read.Said(Answer.ofDate(date));
            }
            case SINGLE, MULTI -> options(key, question, part, text);
        };
    }

    private static Read number(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        return NUMBER.matcher(plain).matches() ? new Read.Said(Answer.ofNumber(new BigDecimal(plain))) : unreadable(RowProblem.error("questionnaire.not_a_number", "answer", "text", shown(text)));
    }

    private Read options(AnswerKey key, Question question, Part part, String text) {
        var offered = AnswerWords.offered(part, key.destination());
        var chosen = new LinkedHashSet<String>();
        // Words of an option may hold what also parts one from the next: the whole is tried before its parts.
        for (var piece : pieces(question, part, offered, text)) {
            var option = option(question, part, offered, piece);
            if (option == null) return unreadable(RowProblem.error("questionnaire.not_a_choice", "answer", "text", shown(piece)));
            chosen.add(option.key());
        }
        return new Read.Said(Answer.of(chosen.toArray(String[]::new)));
    }

    private List<String> pieces(Question question, Part part, List<Option> offered, String text) {
        var pieces = new ArrayList<String>(List.of(text));
        for (var between : List.of("\\n", "[;；]", "[,，、/]")) {
            var next = new ArrayList<String>();
            for (var piece : pieces) {
                if (option(question, part, offered, piece) != null) next.add(piece);
                else for (var smaller : piece.split(between)) if (!smaller.isBlank()) next.add(smaller.strip());
                // More than can be chosen is no choice, however it is taken apart.
                if (next.size() > 2 * offered.size()) return List.of(text);
            }
            pieces = next;
        }
        return pieces;
    }

    private @Nullable Option option(Question question, Part part, List<Option> offered, String text) {
        var wanted = fold(text);
        for (var option : offered) if (isCalled(question, part, option, wanted)) return option;
        var numbered = NUMBERED.matcher(text.strip());
        if (!numbered.matches()) return null;
        var at = Integer.parseInt(numbered.group(1)) - 1;
        var rest = fold(numbered.group(2));
        if (at < 0 || at >= offered.size()) return null;
        // "3. Some" is the third only where that is what the third says.
        return rest.isEmpty() || isCalled(question, part, offered.get(at), rest) ? offered.get(at) : null;
    }

    private boolean isCalled(Question question, Part part, Option option, String wanted) {
        return wanted.equals(fold(option.key())) || wanted.equals(fold(words.option(true, question, part, option.key()))) || wanted.equals(fold(words.option(false, question, part, option.key())));
    }

    private static String fold(String text) {
        var plain = Normalizer.normalize(Cells.plain(text), Normalizer.Form.NFKC);
        int from = 0, to = plain.length();
        while (from < to && isMark(BEFORE, plain.charAt(from))) from++;
        while (to > from && isMark(BEHIND, plain.charAt(to - 1))) to--;
        return plain.substring(from, to).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static boolean isMark(String marks, char one) {
        return Character.isWhitespace(one) || marks.indexOf(one) >= 0;
    }

    private static Read unreadable(RowProblem why) {
        return new Read.Unreadable(why);
    }

    private static String shown(String text) {
        var line = Cells.plain(text);
        return line.codePointCount(0, line.length()) <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 80)) + "…";
    }
}
