package hk.praya.mail;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Texts of letters, from {@code mail/<name>.txt}: the subject on the first line, Chinese before English in one letter. */
@Singleton
public final class Letters {
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /**
     * @param values for the placeholders {@code {name}}; taken as plain text
     * @throws IllegalStateException where a placeholder has no value: a letter with a hole is not sent
     */
    public Mailer.Letter letter(String name, String to, Map<String, String> values) {
        var text = texts.computeIfAbsent(name, Letters::read);
        for (var value : new LinkedHashMap<>(values).entrySet()) {
            // One line each: a value cannot grow a line, and so no header either.
            text = text.replace("{" + value.getKey() + "}", value.getValue().replaceAll("\\s+", " ").strip());
        }
        if (text.matches("(?s).*\\{[a-zA-Z]+\\}.*")) throw new IllegalStateException("The letter " + name + " has a hole");
        var cut = text.indexOf('\n');
        return new Mailer.Letter(to, text.substring(0, cut).strip(), text.substring(cut + 1).strip() + "\n");
    }

    private static String read(String name) {
        try (var stream = Letters.class.getResourceAsStream("/mail/" + name + ".txt")) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
