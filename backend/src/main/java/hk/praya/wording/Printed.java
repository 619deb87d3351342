package hk.praya.wording;

import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** A notice in one language, as it is read. */
@Serdeable
public record Printed(String title, List<Section> sections) {
    private static final String TITLE = "# ";
    private static final String HEADING = "## ";

    public Printed {
        sections = List.copyOf(sections);
    }

    /** @param heading empty: none */
    @Serdeable
    public record Section(String key, String heading, List<RichText.Passage> passages) {
        public Section {
            passages = List.copyOf(passages);
        }
    }

    /**
     * Letter for letter what is kept for ever and hashed: the title after {@code # }, then each section with its heading after {@code ## }, in
     * Unicode normal form C, lines ended by a line feed.
     */
    public String text() {
        var text = new StringBuilder(TITLE).append(line(title)).append('\n');
        for (var section : sections) {
            text.append('\n').append(HEADING).append(line(section.heading())).append(" {").append(section.key()).append("}\n\n").append(RichText.write(section.passages())).append('\n');
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String line(String heading) {
        return heading.replaceAll("\\s+", " ").strip();
    }

    /** SHA-256 of {@link #text} in UTF-8. */
    public static byte[] hash(String text) {
        return DigestUtils.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was kept, to be read again. */
    public static Printed read(String text) {
        var sections = new ArrayList<Section>();
        var parts = text.split("(?m)^" + HEADING, -1);
        for (var i = 1; i < parts.length; i++) {
            var end = parts[i].indexOf('\n');
            var heading = parts[i].substring(0, end);
            var key = heading.lastIndexOf(" {");
            sections.add(new Section(heading.substring(key + 2, heading.length() - 1), heading.substring(0, key).strip(), RichText.read(parts[i].substring(end + 1))));
        }
        return new Printed(parts[0].substring(TITLE.length()).strip(), sections);
    }
}
