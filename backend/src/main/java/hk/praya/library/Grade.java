package hk.praya.library;

/** How far an entry has been checked: against its source, from memory, as our own proposal, or as the client's brief says. */
public enum Grade implements Keyed {
    VERIFIED("verified"), FROM_MEMORY("from-memory"), PROPOSAL("proposal"), BRIEF("brief");

    private final String key;

    Grade(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
