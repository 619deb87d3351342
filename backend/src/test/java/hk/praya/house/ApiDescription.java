package hk.praya.house;

import hk.praya.access.Open;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.Purpose;
import hk.praya.http.Acts;
import hk.praya.testing.Stack;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The API as the build describes it: what the annotation processor wrote, with each operation's permission and short names. */
final class ApiDescription {
    /**
     * One operation. {@code permission} null: open to anybody.
     *
     * @param acts which of them it stands for; empty: one
     * @param parameters the names of those in the query
     */
    record Op(String id, String method, String path, @Nullable Permission permission, List<String> acts, boolean hasBody, List<String> parameters) {
        /** Whether it leaves lines in the trail. */
        boolean writes() {
            return permission != null && permission.mode() == Permission.Mode.WRITE && !method.equals("GET");
        }
    }

    private ApiDescription() {}

    /** By operationId. */
    @SuppressWarnings("unchecked")
    static Map<String, Op> operations() {
        var routes = new HashMap<String, AnnotationMetadata>();
        Stack.one().bean(Router.class).uriRoutes().forEach(route -> {
            if (route instanceof MethodBasedRouteInfo<?, ?> info) {
                routes.put(route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString(), info.getTargetMethod().getAnnotationMetadata());
            }
        });
        var found = new TreeMap<String, Op>();
        Map<String, Object> api = new Yaml().load(text());
        ((Map<String, Map<String, Map<String, Object>>>) api.get("paths")).forEach((path, methods) -> methods.forEach((method, operation) -> {
            var metadata = Objects.requireNonNull(routes.get(method.toUpperCase(Locale.ROOT) + " " + path), () -> "no route for " + method + " " + path + " in " + routes.keySet());
            var permission = metadata.enumValue(Permitted.class, Permission.class).orElse(null);
            if (permission == null && path.startsWith("/api/") && !metadata.hasAnnotation(Open.class)) throw new AssertionError("No permission and not open: " + path);
            var id = (String) operation.get("operationId");
            if (found.put(id, new Op(id, method.toUpperCase(Locale.ROOT), path, permission, List.of(metadata.stringValues(Acts.class)), operation.containsKey("requestBody"), query(operation))) != null) throw new AssertionError("Two operations are called " + id);
        }));
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> query(Map<String, Object> operation) {
        var parameters = (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
        return parameters.stream().filter(each -> "query".equals(each.get("in"))).map(each -> (String) each.get("name")).toList();
    }

    @SuppressWarnings("unchecked")
    static String yaml() {
        var yaml = new Yaml();
        Map<String, Object> api = yaml.load(text());
        var permissions = operations();
        var paths = (Map<String, Map<String, Map<String, Object>>>) api.get("paths");
        var sorted = new TreeMap<>(paths);
        sorted.values().forEach(methods -> methods.values().forEach(operation -> {
            var op = Objects.requireNonNull(permissions.get((String) operation.get("operationId")), () -> "no route for " + operation.get("operationId"));
            operation.put("x-permission", op.permission() == null ? "open" : op.permission().key());
            if (!op.acts().isEmpty()) operation.put("x-acts", op.acts());
        }));
        api.put("x-trail", trail());
        api.put("paths", sorted);
        var components = (Map<String, Map<String, Object>>) api.get("components");
        var shorts = shorts(components.get("schemas").keySet());
        components.put("schemas", inTheirPlaces(components.get("schemas"), shorts));
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(160);
        var dumped = new Yaml(options).dump(api);
        return shortened(dumped, shorts);
    }

    /** What a client's trail and the firm's may hold, by permission, and for what Praya acts by itself: the screens have words for each. */
    private static Map<String, List<String>> trail() {
        var trail = new LinkedHashMap<String, List<String>>();
        var permissions = Stream.of(Permission.values()).filter(each -> each.mode() == Permission.Mode.WRITE).toList();
        trail.put("client", permissions.stream().filter(each -> each.level() == Permission.Level.CLIENT || touchesClients(each)).map(Permission::key).toList());
        trail.put("firm", permissions.stream().filter(each -> each.level() == Permission.Level.FIRM).map(Permission::key).toList());
        trail.put("purposes", Stream.of(Purpose.values()).map(Purpose::key).toList());
        return trail;
    }

    /** Clients come to the firm by what is the firm's own act: the line is in its chain, and in theirs. The sweep holds it against what is there. */
    static boolean touchesClients(Permission permission) {
        return permission == Permission.CLIENT_CREATE || permission == Permission.CLIENT_IMPORT;
    }

    /** {@code ClientHome.ClientView} is {@code ClientView}, where no other is. @return by what the build calls them */
    private static Map<String, String> shorts(Iterable<String> names) {
        var shorts = new LinkedHashMap<String, String>();
        for (var name : names) {
            var prefix = name.startsWith("Page_") ? "Page_" : "";
            var bare = name.substring(prefix.length());
            var last = bare.substring(bare.lastIndexOf('.') + 1);
            var to = prefix.isEmpty() || !bare.contains(".") ? prefix + last : "PageOf" + last.replaceAll("_$", "");
            if (shorts.containsValue(to)) throw new AssertionError("Two shapes are called " + to + ": name one of them otherwise");
            shorts.put(name, to);
        }
        return shorts;
    }

    /** The build lists shapes by the classes that they are written in. Here each keeps its place among those that were reviewed, wherever its class moves; a new one follows whichever the build has it follow. */
    private static Map<String, Object> inTheirPlaces(Map<String, Object> schemas, Map<String, String> shorts) {
        var reviewed = List.copyOf(reviewed());
        var places = new HashMap<String, Integer>();
        var last = -1;
        for (var name : schemas.keySet()) {
            var place = reviewed.indexOf(shorts.get(name));
            if (place >= 0) last = place;
            places.put(name, last);
        }
        var ordered = new LinkedHashMap<String, Object>();
        schemas.keySet().stream().sorted(Comparator.comparing(places::get)).forEach(name -> ordered.put(name, schemas.get(name)));
        return ordered;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> reviewed() {
        try {
            Map<String, Map<String, Map<String, Object>>> api = new Yaml().load(Committed.text("openapi.yaml"));
            return api == null ? Set.of() : api.get("components").get("schemas").keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String text, Map<String, String> shorts) {
        var result = text;
        for (var each : shorts.entrySet()) {
            result = result.replace("schemas/" + each.getKey() + "'", "schemas/" + each.getValue() + "'").replace("    " + each.getKey() + ":\n", "    " + each.getValue() + ":\n");
        }
        return result;
    }

    private static String text() {
        try (var stream = ApiDescription.class.getResourceAsStream("/META-INF/swagger/praya.yml")) {
            return new String(Optional.ofNullable(stream).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
