package hk.praya.access;

import java.util.Locale;

/** Whose mail server answers for an address: by this a company's own addresses are told from others. */
public final class MailDomain {
    private MailDomain() {}

    /** In small letters. Empty, and so nobody's, where it is no address, or might be read as one of two. */
    public static String of(String address) {
        var at = address.indexOf('@');
        return at < 1 || at != address.lastIndexOf('@') ? "" : address.substring(at + 1).toLowerCase(Locale.ROOT);
    }
}
