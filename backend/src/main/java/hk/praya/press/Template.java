package hk.praya.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One version of a layout: its order, labels and looks, from {@code content/templates}. */
public record Template(String id, List<Lang> languages, List<String> body, List<String> appendices, String css, Map<Lang, Map<String, String>> labels) {

    private static final Map<String, Template> READ = new ConcurrentHashMap<>();

    /** @param id as {@code tia/1.0.0} */
    public static Template of(String id) {
        if (!id.matches("[a-z]+(-[a-z]+)*/\\d+\\.\\d+\\.\\d+")) {
            throw new IllegalArgumentException("not a template: " + id);
        }
        return READ.computeIfAbsent(id, Template::read);
    }

    public String label(Lang lang, String key) {
        String label = labels.getOrDefault(lang, Map.of()).get(key);
        if (label == null) {
            throw new IllegalStateException(id + " has no label " + key + " in " + lang.locale());
        }
        return label;
    }

    private static Template read(String id) {
        Map<?, ?> layout = yaml(id, "layout.yaml");
        List<Lang> languages = strings(layout, "languages").stream().map(Lang::ofLocale).toList();
        var labels = new EnumMap<Lang, Map<String, String>>(Lang.class);
        for (Lang lang : Lang.values()) {
            var words = new TreeMap<String, String>();
            yaml(id, "labels." + lang.locale() + ".yaml").forEach((key, word) -> words.put(String.valueOf(key), String.valueOf(word)));
            labels.put(lang, words);
        }
        refuseUnequal(id, labels);
        return new Template(id, languages, strings(layout, "body"), strings(layout, "appendices"), text(id, "paper.css"), labels);
    }

    /** Both languages are equals: a label that only one of them has is a mistake. */
    private static void refuseUnequal(String id, Map<Lang, Map<String, String>> labels) {
        var all = new TreeSet<String>();
        labels.values().forEach(words -> all.addAll(words.keySet()));
        labels.forEach((lang, words) -> {
            var lacking = new TreeSet<>(all);
            lacking.removeAll(words.keySet());
            if (!lacking.isEmpty()) {
                throw new IllegalStateException(id + " lacks in " + lang.locale() + ": " + lacking);
            }
        });
    }

    private static List<String> strings(Map<?, ?> layout, String key) {
        return layout.get(key) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static Map<?, ?> yaml(String id, String file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(text(id, file));
    }

    private static String text(String id, String file) {
        String resource = "content/templates/" + id + "/" + file;
        try (InputStream in = Template.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
