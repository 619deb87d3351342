package hk.praya.press;

import org.jspecify.annotations.Nullable;

/** What is said in both languages of a paper, or once. */
public interface Worded {
    String en();

    String zhHant();

    /** The tag of the language that it is really in, where it was said once; null where each is in its own. */
    @Nullable String lang();
}
