package hk.praya.access;

import java.util.Locale;

/** What Praya does by itself, without anybody's request: the trail says it where it says the operation of a request. */
public enum Purpose {
    /** By the operator's command. */
    FOUNDING,
    DOCUMENT,
    PROOF,
    DIGEST,
    REMINDER,
    /** Writing to those who are asked to read a notice. */
    NOTICE_LETTER,
    /** Noting that a letter did not arrive. */
    LETTER_RETURN,
    /** Disposing of what it was decided to dispose of. */
    DISPOSAL,
    /** Telling a group that a notice is there to be read. */
    ROBOT_MESSAGE,
    /** Emptying what a file said of people, once it has been looked at. */
    PREVIEW_FORGOTTEN,
    /** Sending another link in the place of one whose time is over. */
    LINK_RENEWAL,
    SIGN_IN_EXPIRY,
    SIGN_IN_TRIAL;

    /** {@code sign-in-trial}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
