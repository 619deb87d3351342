package hk.praya.testing;

/** What somebody sealed, with one character changed. */
public final class Altered {
    private Altered() {}

    /** Never the text itself: of two fixed characters put at the end of random text, one in 256 is what stood there. */
    public static String of(String sealed) {
        var at = sealed.length() - 5;
        return sealed.substring(0, at) + (sealed.charAt(at) == 'A' ? 'B' : 'A') + sealed.substring(at + 1);
    }
}
