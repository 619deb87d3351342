package hk.praya.mail;

import org.jspecify.annotations.Nullable;

/**
 * A message of the mailbox that letters come back to.
 *
 * @param uid in the mailbox
 * @param token the word of the letter that it is about; null: it names none
 * @param status of what failed, as RFC 3463 writes it, such as {@code 5.1.1}; null unless it failed
 */
public record Returned(long uid, @Nullable String token, Says says, @Nullable String status) {
    /** What it says became of a letter. */
    public enum Says {
        /** It did not arrive, and will not. */
        FAILED,
        /** It did not arrive yet, or it did. */
        UNDECIDED,
        /** It is no report: an answer of somebody's, or of something that answers by itself. */
        NOTHING,
        /** It cannot be read. */
        UNREADABLE
    }
}
