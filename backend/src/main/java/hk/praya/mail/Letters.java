package hk.praya.mail;

import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts of letters, from {@code mail/<name>.txt}: the subject on the first line, Chinese before English in one letter, unless its reader is known to read English. */
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
        return letter(text(name, values), to);
    }

    /** @param language that its reader is known to read: where it is {@code en} the English half comes first, in the subject, too; null: nobody said */
    public Mailer.Letter letter(String name, String to, @Nullable String language, Map<String, String> values) {
        return !"en".equals(language) ? letter(name, to, values) : letter(filled(name, turned(texts.computeIfAbsent(name, Letters::read)), values), to);
    }

    /** Halves are of as many paragraphs each. */
    private static String turned(String text) {
        var cut = text.indexOf('\n');
        var subject = text.substring(0, cut).strip().split(" · ", -1);
        var paragraphs = text.substring(cut + 1).strip().split("\n\n");
        if (subject.length != 2 || paragraphs.length % 2 != 0) throw new IllegalStateException("The letter has no two halves: " + subject[0]);
        var half = paragraphs.length / 2;
        return subject[1] + " · " + subject[0] + "\n" + Stream.concat(Arrays.stream(paragraphs, half, paragraphs.length), Arrays.stream(paragraphs, 0, half)).collect(Collectors.joining("\n\n"));
    }

    private static Mailer.Letter letter(String text, String to) {
        var cut = text.indexOf('\n');
        return new Mailer.Letter(to, text.substring(0, cut).strip(), text.substring(cut + 1).strip() + "\n");
    }

    /** A text that is sent by hand, from {@code mail/<name>.txt} likewise: it has no subject. */
    public String text(String name, Map<String, String> values) {
        return filled(name, texts.computeIfAbsent(name, Letters::read), values);
    }

    private static String filled(String name, String template, Map<String, String> values) {
        var text = template;
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
