package hk.praya.change;

/** What changed beneath an assessment. */
enum ChangeKind {
    /** Its pack has a newer version. */
    PACK,
    /** The dossiers that it inherits from have newer versions, or there are new ones. */
    DOSSIERS;

    static ChangeKind of(String key) {
        return key.equals("pack") ? PACK : DOSSIERS;
    }

    String key() {
        return this == PACK ? "pack" : "dossiers";
    }
}
