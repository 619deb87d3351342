package hk.praya.document;

import hk.praya.document.TiaPaper.Term;
import hk.praya.document.TiaPaper.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The words of the real pack, read just far enough to fill a paper. {@code content} has the real reader. */
final class PackWords {

    private static final Path PACK = Path.of(System.getProperty("praya.basedir", "."), "content/packs/hk-mainland-tia/1.0.0");

    private final Map<String, String> en = new LinkedHashMap<>();
    private final Map<String, String> zh = new LinkedHashMap<>();

    PackWords() {
        for (char section = 'A'; section <= 'N'; section++) {
            read(section + ".en.md", en);
            read(section + ".zh-Hant.md", zh);
        }
        read("method.en.md", en);
        read("method.zh-Hant.md", zh);
    }

    static Map<?, ?> structure() {
        return new Yaml().load(text("pack.yaml"));
    }

    /** @param path a file's name ({@code A}, {@code method}) and headings below it, by slashes */
    Words words(String path) {
        return Words.of(en.getOrDefault(path, "?" + path), zh.getOrDefault(path, "?" + path));
    }

    boolean has(String path) {
        return en.containsKey(path);
    }

    Words body(String path) {
        return words(path + "/body");
    }

    List<Term> terms(String chapter) {
        var terms = new ArrayList<Term>();
        String above = "method/" + chapter + "/";
        for (String path : en.keySet()) {
            String rest = path.startsWith(above) ? path.substring(above.length()) : "/";
            if (!rest.contains("/") && !rest.equals("body")) {
                terms.add(new Term(rest, words(path), has(path + "/body") ? body(path) : Words.of("", "")));
            }
        }
        return terms;
    }

    Term term(String chapter, String key) {
        return terms(chapter).stream().filter(term -> term.key().equals(key)).findFirst().orElseThrow();
    }

    private static void read(String file, Map<String, String> words) {
        String root = file.substring(0, file.indexOf('.'));
        String first = root;
        String second = root;
        String third = root;
        String at = root;
        for (String line : text(file).split("\n")) {
            if (line.startsWith("# ")) {
                first = root.equals("method") ? root + "/" + line.substring(2).strip() : root;
                words.put(first, line.substring(2).strip());
                at = first;
            } else if (line.startsWith("## ")) {
                second = first + "/" + key(line, 3);
                words.put(second, rest(line, 3));
                at = second;
                third = second;
            } else if (line.startsWith("### ")) {
                third = second + "/" + key(line, 4);
                words.put(third, rest(line, 4));
                at = third;
            } else if (line.startsWith("- `")) {
                int end = line.indexOf('`', 3);
                words.put(third + "/" + line.substring(3, end), line.substring(end + 1).strip());
            } else if (!line.isBlank()) {
                words.merge(at + "/body", line.strip(), (before, more) -> before + "\n\n" + more);
            }
        }
    }

    private static String key(String line, int from) {
        int space = line.indexOf(' ', from);
        return space < 0 ? line.substring(from) : line.substring(from, space);
    }

    private static String rest(String line, int from) {
        int space = line.indexOf(' ', from);
        return space < 0 ? "" : line.substring(space + 1).strip();
    }

    private static String text(String file) {
        try {
            return Files.readString(PACK.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
