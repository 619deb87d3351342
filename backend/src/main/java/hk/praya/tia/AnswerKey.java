package hk.praya.tia;

import hk.praya.content.PartRef;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an answer belongs. Text form: {@code A4.share}, or {@code I1.main@mainland} for one of several destinations. */
public record AnswerKey(String question, String part, @Nullable String destination) {

    private static final Pattern TEXT =
        Pattern.compile("([A-Z][0-9]{1,2})\\.([a-z0-9][a-z0-9_]{0,63})(?:@([a-z0-9][a-z0-9_]{0,63}))?");

    public AnswerKey {
        String text = text(question, part, destination);
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not an answer's key (A4.share, I1.main@mainland): " + text);
        }
    }

    /** @throws IllegalArgumentException when the text has another form */
    public static AnswerKey parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an answer's key (A4.share, I1.main@mainland): " + text);
        }
        return new AnswerKey(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    public PartRef ref() {
        return new PartRef(question, part);
    }

    private static String text(String question, String part, @Nullable String destination) {
        return question + "." + part + (destination == null ? "" : "@" + destination);
    }

    @Override
    public String toString() {
        return text(question, part, destination);
    }
}
