package hk.praya.library;

/** A word that packs write as a key. */
public interface Keyed {

    /** The key as packs and the API write it, for example {@code from-memory}. */
    String key();
}
