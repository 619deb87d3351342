package hk.praya.wording;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code {words in braces}} for which something is filled in. */
public final class Placeholders {
    /** Whose notice it is: known to every wording. */
    public static final String COMPANY = "company";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9_]*)}");

    private Placeholders() {}

    public static Set<String> in(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** In one pass: what is filled in is not looked at again. */
    public static String fill(String text, Function<String, String> by) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group(1))));
    }

    public static boolean isKnown(NoticePack.Kind kind, String name) {
        return name.equals(COMPANY) || kind.field(name).isPresent();
    }
}
