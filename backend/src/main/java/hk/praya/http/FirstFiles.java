package hk.praya.http;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The code that a page needs beside what all pages share, named in its head: a browser asks for it together with the page, instead of
 * after the shared code has run and found out. The build writes {@code first-files.json}: files by route, as
 * {@code /clients/{client}/people}. Without it (the backend alone) nothing is named, and nothing is missing.
 */
@Singleton
final class FirstFiles {
    /** More routes than the page has; each is tried in turn. */
    private static final int ROUTES = 500;

    private record Route(Pattern path, String links) {}

    private final List<Route> routes;

    @Inject
    FirstFiles(ResourceResolver resources, ObjectMapper json) {
        this.routes = resources.getResourceAsStream("classpath:first-files.json").map(stream -> {
            try (stream) {
                return routes(json.readValue(stream, Argument.mapOf(Argument.STRING, Argument.listOf(String.class))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).orElse(List.of());
    }

    static FirstFiles of(Map<String, List<String>> files) {
        return new FirstFiles(routes(files));
    }

    private FirstFiles(List<Route> routes) {
        this.routes = routes;
    }

    private static List<Route> routes(Map<String, List<String>> files) {
        if (files.size() > ROUTES) throw new IllegalStateException("first-files.json names " + files.size() + " routes");
        return files.entrySet().stream().map(each -> new Route(path(each.getKey()), links(each.getValue()))).toList();
    }

    /** A part in braces stands for any one part of an address. */
    private static Pattern path(String route) {
        return Pattern.compile(Pattern.compile("/").splitAsStream(route).map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part)).collect(Collectors.joining("/")) + "/?");
    }

    private static String links(List<String> files) {
        return files.stream().map(FirstFiles::link).collect(Collectors.joining());
    }

    private static String link(String file) {
        return "<link rel=\"modulepreload\" nonce=\"__PRAYA_NONCE__\" href=\"/" + file + "\">";
    }

    /** @param path with its first slash. @return for the page's head, with the place of the nonce in it; empty for an address that the build knows nothing of */
    String links(String path) {
        return routes.stream().filter(route -> route.path().matcher(path).matches()).findFirst().map(Route::links).orElse("");
    }
}
