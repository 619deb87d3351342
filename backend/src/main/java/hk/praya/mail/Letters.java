package hk.praya.mail;

import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of letters, from {@code mail/<name>.txt}: the subject on the first line, Chinese before English in one letter. */
@Singleton
public final class Letters {
    /** A Latin name within a Chinese sentence stands apart from it. */
    private static final Pattern BETWEEN_SCRIPTS = Pattern.compile("(?<=[A-Za-z.)])(?=\\p{IsHan})|(?<=\\p{IsHan})(?=[A-Za-z(])");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)\\}");

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /**
     * @param values for the placeholders {@code {name}}; taken as plain text
     * @throws IllegalStateException where a placeholder has no value: a letter with a hole is not sent
     */
    public Mailer.Letter letter(String name, String to, Map<String, String> values) {
        var text = text(name, values);
        var cut = text.indexOf('\n');
        return new Mailer.Letter(to, text.substring(0, cut).strip(), text.substring(cut + 1).strip() + "\n");
    }

    /** A text that is sent by hand, from {@code mail/<name>.txt} likewise: it has no subject. */
    public String text(String name, Map<String, String> values) {
        var text = texts.computeIfAbsent(name, Letters::read);
        // What there is nothing to say about has no line.
        for (var value : values.entrySet()) {
            if (value.getValue().isBlank()) text = text.lines().filter(line -> !line.contains("{" + value.getKey() + "}")).collect(Collectors.joining("\n"));
        }
        // In one pass over the letter's own text: braces that somebody writes in a message are words, not placeholders.
        text = PLACEHOLDER.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) throw new IllegalStateException("The letter " + name + " has a hole");
            // One line each: a value cannot grow a line, and so no header either.
            return Matcher.quoteReplacement(value.replaceAll("\\s+", " ").strip());
        });
        return BETWEEN_SCRIPTS.matcher(text).replaceAll(" ").strip();
    }

    /** In the language of a letter's half, where there is a name in it. */
    public static String in(boolean english, Names names) {
        var first = english ? names.en() : names.zhHant();
        return Objects.requireNonNullElse(first, Objects.requireNonNullElse(english ? names.zhHant() : names.en(), ""));
    }

    private static String read(String name) {
        try (var stream = Letters.class.getResourceAsStream("/mail/" + name + ".txt")) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
