package hk.praya.content;

import hk.praya.library.YamlValue;

/** One part of one question: {@code A4.share}. */
public record PartRef(String question, String part) {

    /** What stands where a pack names no part that can be read. */
    static final PartRef NONE = new PartRef("", "");

    static PartRef read(YamlValue value) {
        return value.as(PartRef::parse, NONE);
    }

    /** @throws IllegalArgumentException when there is no dot, or nothing on one side of it */
    public static PartRef parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 1 || dot == text.length() - 1) {
            throw new IllegalArgumentException("not a part of a question (A4.share): " + text);
        }
        return new PartRef(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return question + "." + part;
    }
}
