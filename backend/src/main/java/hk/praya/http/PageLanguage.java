package hk.praya.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language in which a page begins: what was chosen in this browser (the page keeps it in a cookie, which says nothing else), or what the
 * browser asks for (RFC 9110, section 12.5.4). Hong Kong first: a Chinese reader who does not say which script gets Traditional.
 */
enum PageLanguage {
    ENGLISH("en", "en"), TRADITIONAL("zh-Hant", "zh-Hant-HK"), SIMPLIFIED("zh-Hans", "zh-Hans-HK");

    static final String COOKIE = "praya-language";
    private static final List<String> IN_SIMPLIFIED = List.of("zh-hans", "zh-cn", "zh-sg");

    private final String locale;
    private final String tag;

    PageLanguage(String locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** As everywhere in Praya: {@code en}, {@code zh-Hant} or {@code zh-Hans}. */
    String locale() {
        return locale;
    }

    /** For the page itself: BCP 47, with the place. */
    String tag() {
        return tag;
    }

    static PageLanguage of(HttpRequest<?> request) {
        return of(request.getCookies().findCookie(COOKIE).map(Cookie::getValue).orElse(null), request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static PageLanguage of(@Nullable String chosen, @Nullable String asked) {
        return Stream.concat(Stream.ofNullable(chosen), asked(asked))
            .flatMap(tag -> spoken(tag).stream()).findFirst().orElse(ENGLISH);
    }

    /** What a browser asks for, dearest first; a header that is none asks for nothing. */
    private static Stream<String> asked(@Nullable String header) {
        if (header == null || header.isBlank()) return Stream.empty();
        try {
            return Locale.LanguageRange.parse(header).stream().filter(range -> range.getWeight() > 0).map(Locale.LanguageRange::getRange);
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Optional<PageLanguage> spoken(String tag) {
        var lower = tag.toLowerCase(Locale.ROOT);
        if (IN_SIMPLIFIED.stream().anyMatch(simplified -> begins(lower, simplified))) return Optional.of(SIMPLIFIED);
        if (begins(lower, "zh") || begins(lower, "yue")) return Optional.of(TRADITIONAL);
        return begins(lower, "en") ? Optional.of(ENGLISH) : Optional.empty();
    }

    private static boolean begins(String tag, String with) {
        return tag.equals(with) || tag.startsWith(with + "-");
    }
}
