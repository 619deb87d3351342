package hk.praya.content;

import hk.praya.library.Keyed;

/** What kind of answer a part takes. */
public enum PartType implements Keyed {
    SINGLE("single"), MULTI("multi"), TEXT("text"), NUMBER("number"), DATE("date");

    private final String key;

    PartType(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
