package hk.praya.http;

import hk.praya.access.Outcome.Reason;
import io.micronaut.http.codec.CodecException;
import io.micronaut.serde.exceptions.InvalidPropertyFormatException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was wrong with a body, as a reason that names the field. The reader's own messages never leave the house. */
final class BodyReason {
    private static final Pattern UNKNOWN = Pattern.compile("Unknown property \\[([^\\]]{1,80})\\]");
    private static final Pattern MISSING = Pattern.compile("(?:Required|required)[^\\[]*\\[?(?:constructor parameter|property|argument)? ?\\[(?:[\\w.<>]+ )?([\\w]{1,80})\\]");
    private static final Pattern DECODING = Pattern.compile("property \\[(?:[^\\]]* )?([\\w]{1,80})\\]");

    private BodyReason() {}

    static Reason of(String argument, Throwable cause) {
        var inBody = ifBody(cause);
        return inBody != null ? inBody : Reason.of("field.malformed", argument);
    }

    /** The reason, where this exception is about reading a body; else null. */
    static @Nullable Reason ifBody(Throwable exception) {
        var causes = causes(exception);
        return causes.stream().anyMatch(at -> at instanceof SerdeException || at instanceof CodecException || at.getClass().getName().startsWith("com.fasterxml.jackson.core"))
            ? ofCauses(causes) : null;
    }

    /** The exception itself first. */
    private static List<Throwable> causes(Throwable exception) {
        return Stream.iterate(exception, Objects::nonNull, at -> at.getCause() == at ? null : at.getCause()).toList();
    }

    private static Reason ofCauses(List<Throwable> causes) {
        String field = null;
        for (var at : causes) {
            if (field == null && at instanceof SerdeException read) field = path(read);
            if (field == null && at instanceof InvalidPropertyFormatException property) field = property.getArgument().getName();
            var message = String.valueOf(at.getMessage());
            var unknown = UNKNOWN.matcher(message);
            if (unknown.find()) return Reason.of("field.unknown", within(field, unknown.group(1)));
            var missing = MISSING.matcher(message);
            if (missing.find()) return Reason.of("field.missing", within(field, missing.group(1)));
            var decoding = DECODING.matcher(message);
            if (field == null && decoding.find()) field = decoding.group(1);
        }
        if (causes.stream().anyMatch(PlainText.UnkeptCharacter.class::isInstance)) return Reason.of("field.characters", field);
        return field == null ? new Reason("body.malformed", null, Map.of()) : Reason.of("field.malformed", field);
    }

    private static String within(@Nullable String outer, String name) {
        return outer == null || outer.equals(name) || outer.endsWith("." + name) ? Objects.requireNonNullElse(outer, name) : outer + "." + name;
    }

    /** {@code letterhead.addressEn}; the places in lists are left out. Null where the body itself is at fault. */
    private static @Nullable String path(SerdeException exception) {
        // The innermost comes first: each reader adds its own as the exception passes it on the way out.
        var names = exception.getPath().stream().filter(PropertyReferencePath.class::isInstance).map(each -> each.getArgument().getName()).toList().reversed();
        return names.isEmpty() ? null : String.join(".", names);
    }
}
