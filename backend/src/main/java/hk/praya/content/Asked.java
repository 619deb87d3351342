package hk.praya.content;

import hk.praya.library.Keyed;

/** Of whom a question is asked, and how often. */
public enum Asked implements Keyed {
    /** Once per assessment. */
    CLIENT("client"),
    /** A fact of the importer entity: inherited from its dossier. */
    IMPORTER("importer"),
    /** Once for every destination of the transfer (section I). */
    DESTINATION("destination"),
    /** Praya fills it in. */
    COMPUTED("computed"),
    /** The firm review and the client decision fill it in. */
    DECISION("decision");

    private final String key;

    Asked(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
