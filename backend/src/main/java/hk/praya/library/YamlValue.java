package hk.praya.library;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a YAML file that knows where it stands, and reports instead of failing.
 *
 * <p>Works on nodes, not on constructed objects: what an editor wrote is taken as written ({@code yes} stays "yes"
 * with or without quotes, {@code 0.10} stays exact), and every problem names its key and line.
 */
public final class YamlValue {

    private static final int DEPTH = 30;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");

    private final Problems problems;
    private final String path;
    private final Node node;

    private YamlValue(Problems problems, String path, Node node) {
        this.problems = problems;
        this.path = path;
        this.node = node;
    }

    /** Empty, with the reason in {@code problems}, when the text is not YAML. */
    public static Optional<YamlValue> read(String text, Problems problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(DEPTH);
        limits.setMaxAliasesForCollections(0);
        limits.setCodePointLimit(PackFiles.FILE_LIMIT);
        try {
            Node root = new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
            if (root == null) {
                problems.add("", "the file is empty");
                return Optional.empty();
            }
            return Optional.of(new YamlValue(problems, "", root));
        } catch (YAMLException broken) {
            problems.add("", "not YAML: " + String.valueOf(broken.getMessage()).replaceAll("\\s+", " "));
            return Optional.empty();
        }
    }

    public String path() {
        return path;
    }

    public void report(String message) {
        problems.add(path, message + " (line " + (node.getStartMark().getLine() + 1) + ")");
    }

    /** This mapping, with these keys and no others; another key is a problem. */
    public YamlFields fields(String... known) {
        YamlFields fields = entries();
        Set<String> allowed = Set.of(known);
        for (String key : fields.keys()) {
            if (!allowed.contains(key)) {
                fields.of(key).report("unknown key");
            }
        }
        return fields;
    }

    /** This mapping, whatever its keys. */
    public YamlFields entries() {
        YamlFields fields = new YamlFields(this);
        if (!(node instanceof MappingNode mapping)) {
            report("expected keys and values");
            return fields;
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                report("a key must be a word");
                continue;
            }
            YamlValue value = new YamlValue(problems, path.isEmpty() ? key.getValue() : path + "." + key.getValue(),
                tuple.getValueNode());
            if (!seen.add(key.getValue())) {
                value.report("the key is there twice");
                continue;
            }
            fields.put(key.getValue(), value);
        }
        return fields;
    }

    public List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            report("expected a list");
            return List.of();
        }
        List<YamlValue> items = new ArrayList<>();
        int index = 0;
        for (Node item : sequence.getValue()) {
            items.add(new YamlValue(problems, path + "[" + label(item, index) + "]", item));
            index++;
        }
        return items;
    }

    private static String label(Node item, int index) {
        if (item instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && tuple.getValueNode() instanceof ScalarNode value
                        && (key.getValue().equals("id") || key.getValue().equals("key"))) {
                    return value.getValue();
                }
            }
        }
        return Integer.toString(index);
    }

    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        report("expected a word or text");
        return "";
    }

    public boolean flag() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            report("expected true or false");
        }
        return text.equals("true");
    }

    public BigDecimal decimal(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        String text = text();
        BigDecimal fallback = least == null ? BigDecimal.ZERO : least;
        if (!DECIMAL.matcher(text).matches()) {
            report("expected a number, not " + text);
            return fallback;
        }
        BigDecimal value = new BigDecimal(text);
        if ((least != null && value.compareTo(least) < 0) || (most != null && value.compareTo(most) > 0)) {
            report(text + " is outside " + least + " to " + most);
            return fallback;
        }
        return value;
    }

    /** From 0 to 1. */
    public BigDecimal share() {
        return decimal(BigDecimal.ZERO, BigDecimal.ONE);
    }

    public int whole(int least, int most) {
        BigDecimal value = decimal(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        if (value.stripTrailingZeros().scale() > 0) {
            report("expected a whole number");
            return least;
        }
        return value.intValue();
    }

    public LocalDate date() {
        String text = text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            report("expected a date (2026-11-23), not " + text);
            return LocalDate.EPOCH;
        }
    }

    public <E extends Enum<E> & Keyed> E word(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.key().equals(text)) {
                return constant;
            }
        }
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            known.add(constant.key());
        }
        report(text + " is not one of " + String.join(", ", known));
        return type.getEnumConstants()[0];
    }

    /** By a reader that throws {@link IllegalArgumentException} where the text is none of its kind. */
    public <T> T as(Function<String, T> read, T fallback) {
        String text = text();
        try {
            return read.apply(text);
        } catch (IllegalArgumentException unreadable) {
            report(String.valueOf(unreadable.getMessage()));
            return fallback;
        }
    }
}
