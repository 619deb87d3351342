package hk.praya.http;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page and its assets. Every path that is not the API's is the page's: it routes itself. */
@Controller
@Hidden
final class PageController {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<String, String> TYPES = Map.of("js", "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8",
        "svg", "image/svg+xml", "json", "application/json", "png", "image/png", "ico", "image/x-icon", "woff2", "font/woff2",
        "webmanifest", "application/manifest+json");
    private final ResourceResolver resources;
    private final FirstFiles files;
    private final @Nullable String page;

    PageController(ResourceResolver resources, FirstFiles files) {
        this.resources = resources;
        this.files = files;
        var bytes = read("public/index.html");
        this.page = bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Never the paths of the API: to whoever accepts anything, this would answer before it. */
    @Get(uri = "/{+path:(?!api/|auth/|public/).*}", produces = MediaType.ALL)
    HttpResponse<?> page(HttpRequest<?> request, @Nullable String path) {
        var at = path == null ? "" : path;
        if (at.startsWith("api/") || at.startsWith("public/") || at.startsWith("auth/") || page == null) return Problem.response(404, "absent");
        if (at.startsWith("assets/") || (at.contains(".") && !at.contains("/"))) return asset(request, at);
        var nonce = nonce();
        var language = PageLanguage.of(request);
        return HttpResponse.ok(page.replace("</head>", files.links("/" + at, language) + "</head>").replace(FirstFiles.NONCE, nonce).replace("__PRAYA_LANGUAGE__", language.tag()))
            .contentType("text/html; charset=utf-8").header("Content-Language", language.tag()).header("Vary", "Accept-Language, Cookie")
            .header("Content-Security-Policy", "default-src 'none'; script-src 'nonce-" + nonce + "' 'strict-dynamic'; style-src 'self' 'nonce-" + nonce
                + "'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    }

    private HttpResponse<?> asset(HttpRequest<?> request, String path) {
        if (path.contains("..") || path.contains("//") || path.contains("\\")) return Problem.response(404, "absent");
        var dot = path.lastIndexOf('.');
        var type = dot < 0 ? null : TYPES.get(path.substring(dot + 1));
        if (type == null) return Problem.response(404, "absent");
        var brotli = request.getHeaders().get("Accept-Encoding", String.class).orElse("").contains("br");
        var packed = brotli ? read("public/" + path + ".br") : null;
        var bytes = packed != null ? packed : read("public/" + path);
        if (bytes == null) return Problem.response(404, "absent");
        var response = HttpResponse.ok(bytes).contentType(type).header("Vary", "Accept-Encoding")
            // Hashed names never change what they hold.
            .header("Cache-Control", path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        if (packed != null) response.header("Content-Encoding", "br");
        return response;
    }

    private byte @Nullable [] read(String path) {
        return resources.getResourceAsStream("classpath:" + path).map(stream -> {
            try (stream) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).orElse(null);
    }

    private static String nonce() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
