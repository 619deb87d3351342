package hk.praya.word;

/** Writes XML. The only ways to put a value in are an attribute and {@link #text}, and both escape. */
final class Xml {

    private final StringBuilder out = new StringBuilder(1 << 14);

    /** @param attributes name, value, name, value … */
    Xml open(String tag, String... attributes) {
        return start(tag, ">", attributes);
    }

    Xml empty(String tag, String... attributes) {
        return start(tag, "/>", attributes);
    }

    private Xml start(String tag, String end, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append(end);
        return this;
    }

    Xml close(String... tags) {
        for (String tag : tags) {
            out.append("</").append(tag).append('>');
        }
        return this;
    }

    Xml text(String text) {
        escape(text);
        return this;
    }

    /** What another of these has written. */
    Xml add(Xml other) {
        out.append(other.out);
        return this;
    }

    int length() {
        return out.length();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(text.charAt(i));
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
