package hk.praya.questionnaire;

import hk.praya.library.PackId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a list says of itself, in words that survive whatever program it passes through.
 *
 * @param revision of the assessment when the list went out
 */
record ListReference(UUID assessment, PackId pack, long revision) {
    /** Of the document, for programs. */
    static final String PROPERTY = "praya.questions";
    private static final Pattern TEXT = Pattern.compile("praya:questions:1:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([a-z][a-z0-9-]{1,63}/\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}):(\\d{1,15})");

    String text() {
        return "praya:questions:1:" + assessment + ":" + pack + ":" + revision;
    }

    static Optional<ListReference> find(String text) {
        var found = TEXT.matcher(text);
        try {
            return found.find() ? Optional.of(new ListReference(UUID.fromString(found.group(1)), PackId.parse(found.group(2)), Long.parseLong(found.group(3)))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
