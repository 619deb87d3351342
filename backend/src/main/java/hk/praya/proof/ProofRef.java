package hk.praya.proof;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something that may prove a measure. Text form: {@code evidence:0199…}.
 *
 * @param kind of the room that keeps it: evidence; later a notice's version, a clause's position, a training's result, a setting
 */
public record ProofRef(String kind, UUID id) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z_]{1,30}");

    public ProofRef {
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("no kind of proof: " + kind);
    }

    /** @throws IllegalArgumentException when the text has another form */
    public static ProofRef parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException("no proof (evidence:id): " + text);
        return new ProofRef(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }

    @Override public String toString() {
        return kind + ":" + id;
    }
}
