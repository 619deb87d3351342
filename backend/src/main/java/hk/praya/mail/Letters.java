package hk.praya.mail;

import hk.praya.http.Names;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of letters, from {@code mail/<name>.txt}: the subject on the first line, Chinese before English in one letter. */
@Singleton
public final class Letters {
    /** A Latin name within a Chinese sentence stands apart from it. */
    private static final Pattern BETWEEN_SCRIPTS = Pattern.compile("(?<=[A-Za-z.)])(?=\\p{IsHan})|(?<=\\p{IsHan})(?=[A-Za-z(])");

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /**
     * @param values for the placeholders {@code {name}}; taken as plain text
     * @throws IllegalStateException where a placeholder has no value: a letter with a hole is not sent
     */
    public Mailer.Letter letter(String name, String to, Map<String, String> values) {
        var text = texts.computeIfAbsent(name, Letters::read);
        // What there is nothing to say about has no line.
        for (var value : values.entrySet()) {
            if (value.getValue().isBlank()) text = text.lines().filter(line -> !line.contains("{" + value.getKey() + "}")).collect(Collectors.joining("\n"));
        }
        for (var value : new LinkedHashMap<>(values).entrySet()) {
            // One line each: a value cannot grow a line, and so no header either.
            text = text.replace("{" + value.getKey() + "}", value.getValue().replaceAll("\\s+", " ").strip());
        }
        if (text.matches("(?s).*\\{[a-zA-Z]+\\}.*")) throw new IllegalStateException("The letter " + name + " has a hole");
        text = BETWEEN_SCRIPTS.matcher(text).replaceAll(" ");
        var cut = text.indexOf('\n');
        return new Mailer.Letter(to, text.substring(0, cut).strip(), text.substring(cut + 1).strip() + "\n");
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
