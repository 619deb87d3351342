package hk.praya.scoring;

import hk.praya.content.PartRef;
import org.jspecify.annotations.Nullable;

/** Where an answer belongs. Text form: {@code A4.share}, or {@code I1.main@mainland} for one of several destinations. */
public record AnswerKey(String question, String part, @Nullable String destination) {

    private static final int KEY_LENGTH = 64;

    public AnswerKey {
        if (!isQuestion(question) || !isKey(part) || (destination != null && !isKey(destination))) {
            throw new IllegalArgumentException("not an answer's key (A4.share, I1.main@mainland): "
                + text(question, part, destination));
        }
    }

    // Written out, because a score makes some thousands of keys and a pattern would be most of its time.
    private static boolean isQuestion(String text) {
        int length = text.length();
        boolean digits = length > 1 && length < 4;
        for (int i = 1; digits && i < length; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits && text.charAt(0) >= 'A' && text.charAt(0) <= 'Z';
    }

    private static boolean isKey(String text) {
        boolean key = !text.isEmpty() && text.length() <= KEY_LENGTH && text.charAt(0) != '_';
        for (int i = 0; key && i < text.length(); i++) {
            char one = text.charAt(i);
            key = (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9') || one == '_';
        }
        return key;
    }

    /** @throws IllegalArgumentException when the text has another form */
    public static AnswerKey parse(String text) {
        int dot = text.indexOf('.');
        int at = text.indexOf('@');
        if (dot < 0 || (at >= 0 && at < dot)) {
            throw new IllegalArgumentException("not an answer's key (A4.share, I1.main@mainland): " + text);
        }
        String part = at < 0 ? text.substring(dot + 1) : text.substring(dot + 1, at);
        return new AnswerKey(text.substring(0, dot), part, at < 0 ? null : text.substring(at + 1));
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
