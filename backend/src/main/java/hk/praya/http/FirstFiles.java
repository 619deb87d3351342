package hk.praya.http;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page needs beside what all pages share, named in its head: a browser asks for it together with the page, instead of after the
 * shared code has run and found out. The build writes {@code first-files.json}: by route, as {@code /clients/{client}/people}, its code, its
 * words in each language, and whether it begins by asking who is there. Without it (the backend alone) nothing is named, and nothing is missing.
 */
@Singleton
final class FirstFiles {
    /** More routes than the page has; each is tried in turn. */
    private static final int ROUTES = 500;
    /** As the build writes it; the page's own stands there when it is sent. */
    static final String NONCE = "__PRAYA_NONCE__";
    /** The page's own first question ({@code MeController}), asked with what a fetch of its own origin brings. */
    private static final String ME = "<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"/api/me\">";

    /**
     * @param files code and styles, in the order in which they apply
     * @param words by language, as {@code zh-Hant}
     * @param asksWho whether it asks {@code /api/me}
     */
    @Serdeable
    record First(List<String> files, Map<String, List<String>> words, boolean asksWho) {}

    @Serdeable
    record Routes(Map<String, First> routes) {}

    private record Route(Pattern path, Map<PageLanguage, String> links) {}

    private final List<Route> routes;

    @Inject
    FirstFiles(ResourceResolver resources, ObjectMapper json) {
        this.routes = resources.getResourceAsStream("classpath:first-files.json").map(stream -> {
            try (stream) {
                return routes(json.readValue(stream, Routes.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).orElse(List.of());
    }

    private FirstFiles(List<Route> routes) {
        this.routes = routes;
    }

    static FirstFiles of(Map<String, First> routes) {
        return new FirstFiles(routes(new Routes(routes)));
    }

    private static List<Route> routes(Routes said) {
        if (said.routes().size() > ROUTES) throw new IllegalStateException("first-files.json names " + said.routes().size() + " routes");
        return said.routes().entrySet().stream().map(each -> new Route(path(each.getKey()), links(each.getValue()))).toList();
    }

    /** A part in braces stands for any one part of an address. */
    private static Pattern path(String route) {
        return Pattern.compile(Pattern.compile("/").splitAsStream(route).map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part)).collect(Collectors.joining("/")) + "/?");
    }

    private static Map<PageLanguage, String> links(First first) {
        return Stream.of(PageLanguage.values()).collect(Collectors.toMap(language -> language, language ->
            (first.asksWho() ? ME : "") + Stream.concat(first.files().stream(), first.words().getOrDefault(language.locale(), List.of()).stream()).map(FirstFiles::link).collect(Collectors.joining())));
    }

    private static String link(String file) {
        return "<link rel=\"" + (file.endsWith(".css") ? "stylesheet" : "modulepreload") + "\" nonce=\"" + NONCE + "\" href=\"/" + file + "\">";
    }

    /** @param path with its first slash. @return for the page's head, with the place of the nonce in it; empty for an address that the build knows nothing of */
    String links(String path, PageLanguage language) {
        return routes.stream().filter(route -> route.path().matcher(path).matches()).findFirst().map(route -> route.links().get(language)).orElse("");
    }
}
