package hk.praya.transfer;

import com.ibm.icu.util.ULocale;
import hk.praya.http.Names;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Which place "elsewhere" is, by its ISO 3166 code. Names are those of the Unicode CLDR, as the browser has them. */
final class Countries {
    /** The place whose country may be said. */
    static final String ELSEWHERE = "other";
    private static final ULocale TRADITIONAL = new ULocale("zh-Hant-HK");
    private static final ULocale SIMPLIFIED = new ULocale("zh-Hans");
    /** Those are places of their own in the register's words. */
    private static final Set<String> NAMED = Set.of("HK", "CN", "SG");
    private static final Set<String> CODES = Arrays.stream(Locale.getISOCountries()).filter(code -> !NAMED.contains(code)).collect(Collectors.toUnmodifiableSet());

    private Countries() {}

    static List<String> codes() {
        return CODES.stream().sorted().toList();
    }

    static boolean isOne(String code) {
        return CODES.contains(code);
    }

    static Names name(String code) {
        return new Names(in(code, ULocale.ENGLISH), in(code, TRADITIONAL));
    }

    private static String in(String code, ULocale language) {
        return new ULocale("und", code).getDisplayCountry(language);
    }

    /** Every name in any of the three languages, and every code. @return codes by what folding makes of those */
    static Map<String, String> byName(UnaryOperator<String> fold) {
        var codes = new HashMap<String, String>();
        for (var code : CODES) {
            codes.put(fold.apply(code), code);
            for (var language : List.of(ULocale.ENGLISH, TRADITIONAL, SIMPLIFIED)) codes.put(fold.apply(in(code, language)), code);
        }
        return Map.copyOf(codes);
    }
}
