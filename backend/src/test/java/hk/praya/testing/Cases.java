package hk.praya.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.testing.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Cases brought to a point through the API itself, as people would. */
public final class Cases {
    private Cases() {}

    public static String client(World world) {
        return "/api/clients/" + world.client.id();
    }

    public static Map<String, Object> flow() {
        return Map.ofEntries(Map.entry("name", Map.of("en", "HR and chat to the Mainland", "zhHant", "人事及聊天資料傳往內地")), Map.entry("importer", "dingding_mainland"),
            Map.entry("importerPlace", "mainland"), Map.entry("importerRole", "independent"), Map.entry("categories", List.of("hr", "chat")),
            Map.entry("subjects", List.of(Map.of("group", "employees", "count", 120))), Map.entry("systems", List.of("Attendance")), Map.entry("storedIn", List.of("mainland")),
            Map.entry("accessedFrom", List.of("mainland")), Map.entry("recipients", List.of(Map.of("name", "Courier Limited", "place", "hong_kong", "purpose", "Delivery"))),
            Map.entry("frequency", "continuous"), Map.entry("purpose", "Attendance and internal messages"), Map.entry("route", "Hong Kong to Hangzhou"),
            Map.entry("starts", "2026-01-05"), Map.entry("retention", "Two years"));
    }

    public static UUID transfer(World world) {
        return ok(Api.as(world.consultant).post(client(world) + "/transfers", flow())).id();
    }

    public static Map<String, Object> starting(World world) {
        return Map.of("transferIds", List.of(unstored(world).toString()), "pack", "hk-mainland-tia");
    }

    /** One of which the register does not say where it lies: an assessment of it has {@code G1.main} still to ask. */
    private static UUID unstored(World world) {
        var flow = new java.util.HashMap<>(flow());
        flow.put("storedIn", List.of());
        return ok(Api.as(world.consultant).post(client(world) + "/transfers", flow)).id();
    }

    public static UUID draft(World world) {
        return ok(Api.as(world.consultant).post(client(world) + "/tias", starting(world))).id();
    }

    public static UUID submitted(World world) {
        var tia = draft(world);
        ok(Api.as(world.consultant).act(at(world, tia) + "/submission", "", version(world, tia)));
        return tia;
    }

    public static Map<String, Object> stopping() {
        return Map.of("outcome", "recommended", "recommendation", "stop", "note", "Not on this evidence.", "comments", List.of(), "conditions", List.of());
    }

    public static UUID recommended(World world) {
        var tia = submitted(world);
        ok(Api.as(world.reviewer).act(at(world, tia) + "/review", stopping(), version(world, tia)));
        return tia;
    }

    public static Map<String, Object> accepting() {
        return Map.of("choice", "accept", "name", "Chan Tai Man 陳大文", "title", "Director", "note", "", "conditions", List.of());
    }

    public static UUID decided(World world) {
        var tia = recommended(world);
        ok(Api.as(world.decisionMaker).act(at(world, tia) + "/decision", accepting(), version(world, tia)));
        return tia;
    }

    public static Map<String, Object> asking(World world) {
        return Map.of("personId", world.coordinator.id().toString(), "questions", List.of("A2", "H1"), "message", "Please help with these two.");
    }

    public static UUID asked(World world) {
        return ok(Api.as(world.consultant).post(at(world, draft(world)) + "/question-requests", asking(world))).id();
    }

    /** An assessment in which the coordinator has answered {@code A2.main}, version 1, and not finished. */
    public static UUID said(World world) {
        var tia = draft(world);
        var request = ok(Api.as(world.consultant).post(at(world, tia) + "/question-requests", asking(world))).id();
        ok(Api.as(world.coordinator).put(client(world) + "/question-requests/" + request + "/answers/A2.main", Map.of("text", "HR Manager", "proof", "asserted", "state", "confirmed"), 0));
        return tia;
    }

    /** That answer, as it was seen. */
    public static Map<String, Object> seen(String state) {
        return Map.of("key", "A2.main", "version", 1, "state", state);
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    public static UUID evidence(World world) {
        return ok(Api.as(world.consultant).upload(client(world) + "/evidence?kind=contract", "合約.pdf", pdf())).id();
    }

    /** A document asked of the coordinator. */
    public static Map<String, Object> wanting(World world) {
        return Map.of("personId", world.coordinator.id().toString(), "wanted", "The signed contract with the vendor", "why", "It says where data is kept.", "language", "en", "due", "2099-12-01");
    }

    public static UUID wanted(World world) {
        return ok(Api.as(world.consultant).post(client(world) + "/evidence-requests", wanting(world))).id();
    }

    /** Asked, and given by the coordinator: version 1. */
    public static UUID given(World world) {
        var request = wanted(world);
        var item = ok(Api.as(world.coordinator).upload(client(world) + "/evidence?kind=contract", "合約.pdf", pdf())).id();
        ok(Api.as(world.coordinator).act(client(world) + "/evidence-requests/" + request + "/answer", Map.of("evidenceIds", List.of(item.toString()), "lacking", false), 0));
        return request;
    }

    /** Something that the coordinator holds. */
    public static UUID held(World world) {
        return ok(Api.as(world.consultant).post(client(world) + "/obligations", Map.of("words", "Ask the vendor where data is kept", "language", "en", "ballWith", "client", "ownerPersonId", world.coordinator.id().toString(),
            "due", "2099-12-01"))).id();
    }

    /** What came with the coordinator's report: an item of evidence, version 0. */
    public static UUID reported(World world) {
        var own = client(world) + "/own-obligations/" + held(world);
        var receipt = ok(Api.as(world.coordinator).upload(own + "/files", "回覆.pdf", pdf())).json().path("receipt").asText();
        ok(Api.as(world.coordinator).act(own + "/report", Map.of("note", "They answered.", "files", List.of(receipt)), 0));
        return UUID.fromString(Api.as(world.consultant).get(client(world) + "/evidence?kind=unsaid").json().path("items").path(0).path("id").asText());
    }

    public static Map<String, Object> answer(String option) {
        return Map.of("options", List.of(option), "proof", "asserted", "state", "confirmed");
    }

    public static String at(World world, UUID tia) {
        return client(world) + "/tias/" + tia;
    }

    public static long version(World world, UUID tia) {
        return Api.as(world.consultant).get(at(world, tia)).json().path("version").asLong();
    }

    public static Reply ok(Reply reply) {
        assertTrue(reply.status() < 300, () -> reply.status() + " " + reply.text());
        return reply;
    }

    public static void refused(int status, String reason, Reply reply) {
        assertEquals(status, reply.status(), reply.text());
        assertEquals(reason, reply.reason(), reply.text());
    }
}
