package hk.praya.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import hk.praya.access.Permission;
import hk.praya.access.Role;
import hk.praya.testing.Api;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation's valid call, spoiled in every field and every parameter: a clear problem that names the field, the
 * right status, nothing changed, and never a 500. Whoever sends it may do what the operation does.
 */
class EveryInputTest {
    private static final String LONG = "長".repeat(20_000);
    private static final UUID NOWHERE = UUID.fromString("01a206bc-13a3-77e9-bc4f-8b417f8167e4");

    /** What a field may be turned into. Most must be refused; some, such as markup, may be taken as plain text. */
    private static Map<String, JsonNode> spoiled(JsonNode value) {
        var bad = new LinkedHashMap<String, JsonNode>();
        bad.put("a map", Api.JSON.createObjectNode().put("x", 1));
        bad.put("a list of lists", Api.JSON.createArrayNode().add(Api.JSON.createArrayNode().add(1)));
        bad.put("null", Api.JSON.nullNode());
        bad.put("too long", TextNode.valueOf(LONG));
        bad.put("a null character", TextNode.valueOf("a\u0000b"));
        bad.put("half a character", TextNode.valueOf("a\ud800b"));
        bad.put("markup", TextNode.valueOf("<script>alert(1)</script>"));
        bad.put("a formula", TextNode.valueOf("=HYPERLINK(\"http://x\")"));
        bad.put("blank", TextNode.valueOf("   "));
        bad.put("too large a number", Api.JSON.getNodeFactory().numberNode(new java.math.BigInteger("9".repeat(40))));
        bad.put("a negative number", Api.JSON.getNodeFactory().numberNode(-1));
        bad.put("a fraction", Api.JSON.getNodeFactory().numberNode(1.5));
        bad.put("a truth", Api.JSON.getNodeFactory().booleanNode(!value.asBoolean()));
        bad.put("a day that is none", TextNode.valueOf("2026-02-30"));
        bad.put("a day of the year five million", TextNode.valueOf("+5874898-01-01"));
        bad.put("a day before anybody", TextNode.valueOf("0000-01-01"));
        bad.put("another's id", TextNode.valueOf(NOWHERE.toString()));
        bad.put("many", many());
        bad.put("a list of nothing", Api.JSON.createArrayNode().addNull());
        return bad;
    }

    private static ArrayNode many() {
        var many = Api.JSON.createArrayNode();
        for (var i = 0; i < 2_000; i++) many.add("x" + i);
        return many;
    }

    static List<Call> calls() {
        var calls = new ArrayList<Call>();
        for (var room : ServiceLoader.load(RoomCalls.class)) calls.addAll(room.calls());
        return calls;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void isJudgedFieldByFieldAndNeverBreaks(Call call) throws Exception {
        var operation = ApiDescription.operations().get(call.operationId());
        var world = World.fresh();
        var api = whoMay(world, operation.permission());
        var wrong = new ArrayList<String>();
        var ready = call.ready().apply(world);
        spoilPath(operation, ready, api, wrong);
        if (ready.body() != null && "application/json".equals(ready.type())) {
            spoilBody(call, operation, world, api, wrong);
            spoilEnvelope(operation, ready, api, wrong);
        }
        if (!operation.method().equals("GET")) spoilHeaders(operation, call.ready().apply(world), api, wrong);
        assertEquals(List.of(), wrong);
    }

    private static Api whoMay(World world, @org.jspecify.annotations.Nullable Permission permission) {
        if (permission == null) return Api.as(world.coordinator);
        for (var role : permission.roles()) {
            var someone = switch (role) {
                case ADMINISTRATOR -> world.administrator;
                case PARTNER -> world.partner;
                case CONSULTANT, MEMBER -> world.consultant;
                case REVIEWER -> world.reviewer;
                case COORDINATOR -> world.coordinator;
                case DECISION_MAKER -> world.decisionMaker;
                case STAFF -> world.staff;
                case CUSTOMER -> world.customer;
            };
            if (role != Role.STAFF || permission.roles().size() == 1) return Api.as(someone);
        }
        throw new IllegalStateException(permission + " is nobody's");
    }

    private static void spoilBody(Call call, ApiDescription.Op operation, World world, Api api, List<String> wrong) throws Exception {
        var ready = call.ready().apply(world);
        var template = Api.JSON.readTree(Api.JSON.writeValueAsBytes(ready.body()));
        for (var path : paths(template, "")) {
            for (var bad : spoiled(template.at(path)).entrySet()) {
                var body = (JsonNode) Api.JSON.readTree(Api.JSON.writeValueAsBytes(ready.body()));
                put(body, path, bad.getValue());
                var reply = api.send(operation.method(), ready.path(), raw(body), "application/json", ready.headers());
                judge(operation.id() + " " + path + " is " + bad.getKey(), reply, wrong);
                // Where the field is refused as such, the problem says which field it is.
                if (reply.status() == 400 && reply.json().path("reasons").path(0).path("field").isNull()) {
                    wrong.add(operation.id() + " " + path + " is " + bad.getKey() + ": no field is named: " + reply.text());
                }
                var named = reply.status() == 400 ? reply.json().path("reasons").path(0).path("field").asText() : "";
                if (!named.isEmpty() && !named.equals("null") && !top(path).equals(named.split("[.\\[]")[0]) && !ready.path().contains(named)) wrong.add(operation.id() + " " + path + " is " + bad.getKey() + ": another field is named: " + named);
                if (reply.status() < 400 && isOfAnotherType(template.at(path), bad.getValue())) wrong.add(operation.id() + " " + path + " takes " + bad.getKey());
                // A refused call leaves its subject as it was: only what was done is made ready again.
                if (reply.status() < 400) ready = call.ready().apply(world);
            }
        }
        var more = Api.JSON.readTree(Api.JSON.writeValueAsBytes(ready.body()));
        if (more instanceof ObjectNode object) {
            object.put("unknownField", 1);
            var reply = api.send(operation.method(), ready.path(), raw(object), "application/json", ready.headers());
            // An operation that takes no body may leave one unread.
            if (operation.hasBody() && reply.status() != 400) wrong.add(operation.id() + " takes a field that it does not know: " + reply.status());
        }
    }

    private static String top(String path) {
        return path.split("/")[1];
    }

    /** What somebody did not say is never read into what they sent: "yes" is no truth, 5 no text, half a character none. */
    private static boolean isOfAnotherType(JsonNode meant, JsonNode bad) {
        if (bad.isNull() || meant.isNull()) return false;
        if (bad.isTextual() && (bad.asText().indexOf(0) >= 0 || bad.asText().indexOf('\ud800') >= 0)) return true;
        if (meant.isArray() && bad.isArray() && !bad.isEmpty() && bad.get(0).isNull()) return true;
        return meant.getNodeType() != bad.getNodeType();
    }

    /** Half of a surrogate pair cannot be written as UTF-8, but it can be escaped. */
    private static byte[] raw(JsonNode body) throws Exception {
        return Api.JSON.writer().with(com.fasterxml.jackson.core.JsonGenerator.Feature.ESCAPE_NON_ASCII).writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> paths(JsonNode node, String at) {
        var paths = new ArrayList<String>();
        if (!at.isEmpty()) paths.add(at);
        if (node instanceof ObjectNode object) object.properties().forEach(field -> paths.addAll(paths(field.getValue(), at + "/" + field.getKey())));
        if (node instanceof ArrayNode array && !array.isEmpty()) paths.addAll(paths(array.get(0), at + "/0"));
        return paths;
    }

    private static void put(JsonNode body, String path, JsonNode value) {
        var parent = body.at(path.substring(0, path.lastIndexOf('/')));
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode array) array.set(Integer.parseInt(name), value);
        else ((ObjectNode) parent).set(name, value);
    }

    private static void spoilEnvelope(ApiDescription.Op operation, Call.Ready ready, Api api, List<String> wrong) {
        var bodies = new LinkedHashMap<String, Object>();
        bodies.put("half a body", "{\"name\": {\"en\"");
        bodies.put("no JSON", "name=x&y=z");
        bodies.put("a bare list", "[1,2,3]");
        bodies.put("a bare text", "\"x\"");
        bodies.put("Latin-1", "{\"name\":{\"en\":\"\u00e9\u00e8\"}}".getBytes(StandardCharsets.ISO_8859_1));
        bodies.put("nested too deep", "[".repeat(5_000) + "]".repeat(5_000));
        bodies.put("an empty body", "");
        if (!operation.hasBody()) return;
        bodies.forEach((what, body) -> {
            var reply = api.send(operation.method(), ready.path(), body, "application/json", ready.headers());
            judge(operation.id() + " with " + what, reply, wrong);
            if (reply.status() < 400 && !what.equals("an empty body")) wrong.add(operation.id() + " takes " + what);
        });
        var typed = api.send(operation.method(), ready.path(), "<x/>", "application/xml", ready.headers());
        if (typed.status() != 415) wrong.add(operation.id() + " as XML: " + typed.status() + " " + typed.text());
    }

    private static void spoilHeaders(ApiDescription.Op operation, Call.Ready ready, Api api, List<String> wrong) {
        for (var name : ready.headers().keySet()) {
            for (var value : List.of("", "x", "\"x\"", "\"-1\"", "\"99999999999999999999\"", "W/\"0\"", "*")) {
                var headers = new LinkedHashMap<>(ready.headers());
                headers.put(name, value);
                judge(operation.id() + " with " + name + ": " + value, api.send(operation.method(), ready.path(), ready.body(), ready.type(), headers), wrong);
            }
            var without = new LinkedHashMap<>(ready.headers());
            without.remove(name);
            judge(operation.id() + " without " + name, api.send(operation.method(), ready.path(), ready.body(), ready.type(), without), wrong);
        }
    }

    /** Ids that are none or nobody's, and parameters of the wrong kind. */
    private static void spoilPath(ApiDescription.Op operation, Call.Ready ready, Api api, List<String> wrong) {
        Function<String, Api.Reply> sent = path -> api.send(operation.method(), path, ready.body(), ready.type(), ready.headers());
        var ids = java.util.regex.Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}").matcher(ready.path());
        while (ids.find()) {
            for (var id : List.of(NOWHERE.toString(), "x", "%00", "..%2f..", "1".repeat(300))) {
                var path = ready.path().substring(0, ids.start()) + id + ready.path().substring(ids.end());
                var reply = sent.apply(path);
                judge(operation.id() + " at " + path, reply, wrong);
                if (operation.permission() != null && reply.status() < 400) wrong.add(operation.id() + " at " + path + " is done");
            }
        }
        var start = ready.path().contains("?") ? "&" : "?";
        for (var parameter : operation.parameters()) {
            for (var value : List.of("", "-1", "0", "99999999999", "x", "%00", "%ff%fe", "%F0%A0%AE%B7", "'--", "a".repeat(3_000), "2026-02-30", "%25")) {
                judge(operation.id() + "?" + parameter + "=" + (value.length() > 20 ? "long" : value), sent.apply(ready.path() + start + parameter + "=" + value), wrong);
            }
        }
    }

    /** Never a 500; what is refused is a problem in our own words. */
    private static void judge(String what, Api.Reply reply, List<String> wrong) {
        if (reply.status() >= 500) wrong.add(what + ": " + reply.status());
        if (reply.status() >= 400 && reply.status() < 500) {
            var isProblem = reply.headers().getOrDefault("Content-Type", "").startsWith("application/problem+json");
            if (!isProblem) wrong.add(what + ": " + reply.status() + " is no problem body: " + reply.text());
            else if (reply.reason().isEmpty()) wrong.add(what + ": no reason: " + reply.text());
        }
    }

    @Test void aBodyBeyondTheLimitIsRefusedForItsSize() {
        var world = World.fresh();
        var path = "/api/clients/" + world.client.id() + "/evidence?kind=other";
        var reply = Api.as(world.consultant).upload(path, "big.pdf", new byte[11 * 1024 * 1024]);
        assertEquals(413, reply.status(), reply.text());
        assertTrue(reply.headers().get("Content-Type").startsWith("application/problem+json"));
    }
}
