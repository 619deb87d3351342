package hk.praya.testing;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One valid call of an operation, about {@link World#client}, made ready afresh each time it is sent. */
public record Call(String operationId, Function<World, Ready> ready, @Nullable String onlyFor) {
    public Call(String operationId, Function<World, Ready> ready) {
        this(operationId, ready, null);
    }

    /** About something of one person's own: to everybody else at the client it is absent. @param roles of those to whom it is there, of the firm too */
    public Call onlyFor(String... roles) {
        return new Call(operationId, ready, String.join(" ", roles));
    }

    /** @param body null, bytes, text, or anything that becomes JSON */
    public record Ready(String path, @Nullable Object body, @Nullable String type, Map<String, String> headers) {}

    /** A GET of a path in which {@code {c}} is the client's id. */
    public static Call get(String operationId, String path) {
        return new Call(operationId, world -> new Ready(path.replace("{c}", world.client.id().toString()), null, null, Map.of()));
    }

    /** Something that is made: a key of its own. */
    public static Call make(String operationId, Function<World, String> path, Function<World, Object> body) {
        return new Call(operationId, world -> {
            var at = path.apply(world);
            return new Ready(at, body.apply(world), "application/json", Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"" + version(world, at) + "\""));
        });
    }

    /** Something that is changed, against the version that stands. */
    public static Call change(String operationId, Function<World, String> path, Function<World, Object> body) {
        return make(operationId, path, body);
    }

    /** With another way of finding the version that stands. */
    public Call withVersion(Function<World, Long> version) {
        return new Call(operationId, world -> {
            var made = ready.apply(world);
            return new Ready(made.path(), made.body(), made.type(), Map.of("If-Match", "\"" + version.apply(world) + "\""));
        });
    }

    public static Call upload(String operationId, Function<World, String> path, String fileName, Function<World, byte[]> content) {
        return new Call(operationId, world -> {
            var boundary = "----praya" + UUID.randomUUID();
            return new Ready(path.apply(world), Api.multipart(boundary, fileName, content.apply(world)), "multipart/form-data; boundary=" + boundary,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        });
    }

    /** The version of the assessment in a path, where there is one: the only one whose version the sweep moves. */
    private static long version(World world, String path) {
        var tia = java.util.regex.Pattern.compile("/tias/([0-9a-f-]{36})/(submission|withdrawal|review|decision)").matcher(path);
        if (!tia.find()) return 0;
        return Api.as(world.consultant).get("/api/clients/" + world.client.id() + "/tias/" + tia.group(1)).json().path("version").asLong();
    }
}
