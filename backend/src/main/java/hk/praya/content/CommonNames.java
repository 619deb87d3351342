package hk.praya.content;

import io.micronaut.context.annotation.Context;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Names that papers share and no pack owns: kinds of evidence, from {@code content/names.yaml}. */
@Context
public final class CommonNames {
    /** In both languages. */
    public record Both(String en, String zhHant) {}

    private final Map<String, Map<String, Map<String, String>>> names;

    CommonNames() {
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(CommonNames.class.getResourceAsStream("/content/names.yaml")), StandardCharsets.UTF_8)) {
            names = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException where there is no such kind */
    public Both evidenceKind(String key) {
        return of("evidence_kinds", key);
    }

    private Both of(String group, String key) {
        var found = names.get(group).get(key);
        if (found == null) throw new IllegalArgumentException("No name for " + group + " " + key);
        return new Both(found.get("en"), found.get("zh-Hant"));
    }
}
