package hk.praya.word;

import hk.praya.word.Node.Element;

/**
 * How what comes next is set.
 *
 * @param lang     language tag
 * @param text     paragraph style of plain text
 * @param ink      character style; empty for the paragraph's own
 * @param side     inside one language's side of a section
 * @param withNext kept on the page of what follows
 */
record Setting(String lang, String text, String ink, boolean side, boolean withNext) {

    static final Setting BODY = new Setting("en-HK", "Normal", "", false, false);

    Setting of(Element element) {
        return element.of("lang").isEmpty() ? this : new Setting(element.of("lang"), text, ink, side, withNext);
    }

    Setting text(String style) {
        return new Setting(lang, style, ink, side, withNext);
    }

    Setting ink(String style) {
        return new Setting(lang, text, style, side, withNext);
    }

    Setting withNext(boolean keep) {
        return new Setting(lang, text, ink, side, keep);
    }

    Setting inSide() {
        return new Setting(lang, text, ink, true, withNext);
    }

    /** On a sheet that must hold on one page: lines of exact heights, so that it does with anybody's faces. */
    boolean close() {
        return text.startsWith("Close");
    }

    boolean chinese() {
        return lang.startsWith("zh");
    }
}
