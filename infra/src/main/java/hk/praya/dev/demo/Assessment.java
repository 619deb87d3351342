package hk.praya.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assessment on its way: begun, answered with its evidence, sent, reviewed. */
final class Assessment {

    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    static final String PACK = "hk-mainland-tia";

    private static final String DEPARTS = "按此客戶自己的合約及設定。 By this client's own contract and settings.";

    private final Speaker consultant;
    private final String client;
    private final UUID id;
    private final Papers papers;
    private final JsonNode questions;
    private final Map<String, UUID> evidence = new HashMap<>();

    private Assessment(Speaker consultant, String client, UUID id, Papers papers, JsonNode questions) {
        this.consultant = consultant;
        this.client = client;
        this.id = id;
        this.papers = papers;
        this.questions = questions;
    }

    static LocalDate today() {
        return LocalDate.now(HONG_KONG);
    }

    static Assessment start(Speaker consultant, UUID clientId, Papers papers, String en, String zhHant, List<UUID> transfers) {
        var client = "/api/clients/" + clientId;
        var id = consultant.made(client + "/tias", Map.of("transferIds", transfers, "pack", PACK, "title", Map.of("en", en, "zhHant", zhHant)));
        return read(consultant, client, papers, id);
    }

    /** As it is now: its pack may have been set back. */
    Assessment again() {
        return read(consultant, client, papers, id);
    }

    private static Assessment read(Speaker consultant, String client, Papers papers, UUID id) {
        var version = consultant.get(client + "/tias/" + id).path("packVersion").asText();
        return new Assessment(consultant, client, id, papers, consultant.get("/api/packs/" + PACK + "/" + version + "?locale=en"));
    }

    UUID id() {
        return id;
    }

    String path() {
        return client + "/tias/" + id;
    }

    long version() {
        return view().path("version").asLong();
    }

    JsonNode view() {
        return consultant.get(path());
    }

    /** A file of {@link Evidence}, uploaded once. */
    UUID evidence(String alias) {
        return evidence.computeIfAbsent(alias, wanted -> {
            var file = Evidence.valueOf(wanted);
            var effective = today().minusDays(file.daysOld);
            var path = client + "/evidence?kind=" + file.kind + "&effectiveOn=" + effective + (file.validDays == 0 ? "" : "&expiresOn=" + effective.plusDays(file.validDays)) + "&source=" + source(file.kind);
            return UUID.fromString(consultant.upload(path, file.fileName, papers.make(file.fileName, file.title, file.lines)).path("id").asText());
        });
    }

    /** Who such a file comes from, as a rule. */
    private static String source(String kind) {
        return switch (kind) {
            case "vendor_reply" -> "vendor";
            case "screenshot" -> "own_observation";
            default -> "client";
        };
    }

    /** Answers what shows, in order: an answer may show or hide what follows. */
    void answer(Answers answers) {
        var view = view();
        var versions = new HashMap<String, Long>();
        var said = new HashMap<String, JsonNode>();
        for (var answer : view.path("answers")) {
            versions.put(answer.path("key").asText(), answer.path("version").asLong());
            said.put(answer.path("key").asText(), answer);
        }
        var shown = shown(view.path("score"));
        for (var line : answers.lines().values()) {
            if (!shown.contains(line.question() + " " + line.part())) continue;
            var body = body(line, said.get(line.key()));
            if (body == null) continue;
            var answered = consultant.put(path() + "/answers/" + line.key(), body, versions.getOrDefault(line.key(), 0L));
            shown = shown(answered.path("score"));
        }
    }

    private static Set<String> shown(JsonNode score) {
        var shown = new HashSet<String>();
        for (var question : score.path("visible")) {
            for (var part : question.path("parts")) shown.add(question.path("question").asText() + " " + part.asText());
        }
        return shown;
    }

    /** Null: nothing to confirm. */
    private @Nullable Map<String, Object> body(Answers.Line line, @Nullable JsonNode before) {
        var body = new HashMap<String, Object>();
        body.put("proof", line.proof());
        body.put("evidenceIds", line.evidence().stream().map(this::evidence).toList());
        // Whoever departs from a dossier says why.
        var departs = line.note().isEmpty() && before != null && !before.path("inherited").isEmpty();
        body.put("note", departs ? DEPARTS : line.note());
        body.put("state", "confirmed");
        if (line.proof().equals("tested")) body.put("testedOn", today().minusDays(40).toString());
        switch (line.value()) {
            case "~" -> {
                if (before == null) return null;
                for (var field : List.of("options", "text", "number", "date")) if (!before.path(field).isNull()) body.put(field, before.path(field));
            }
            case "?" -> {
                body.put("state", "vendor_asked");
                body.put("askedOn", today().minusDays(9).toString());
            }
            default -> {
                switch (type(line)) {
                    case "text" -> body.put("text", line.value());
                    case "number" -> body.put("number", Integer.parseInt(line.value()));
                    case "date" -> body.put("date", today().minusDays(Integer.parseInt(line.value())).toString());
                    default -> body.put("options", List.of(line.value().split(",")));
                }
            }
        }
        return body;
    }

    private String type(Answers.Line line) {
        var name = line.question().replaceFirst("@.*", "");
        for (var section : questions.path("sections")) {
            for (var question : section.path("questions")) {
                if (!question.path("id").asText().equals(name)) continue;
                for (var part : question.path("parts")) if (part.path("id").asText().equals(line.part())) return part.path("type").asText();
            }
        }
        throw new IllegalStateException("No such part: " + line.key());
    }

    void submit() {
        consultant.act(path() + "/submission", "", version());
    }

    static Map<String, Object> condition(String text, String owner, int inDays, @Nullable String gap) {
        var condition = new HashMap<String, Object>();
        condition.put("text", text);
        condition.put("owner", owner);
        condition.put("due", today().plusDays(inDays).toString());
        condition.put("gap", gap);
        return condition;
    }

    /** One whose owner is somebody on the client's roster. */
    static Map<String, Object> condition(String text, String owner, UUID person, int inDays) {
        var condition = condition(text, owner, inDays, null);
        condition.put("ownerPersonId", person);
        return condition;
    }

    void recommend(Speaker reviewer, String recommendation, String note, List<Map<String, Object>> conditions, List<Map<String, Object>> comments) {
        reviewer.act(path() + "/review", Map.of("outcome", "recommended", "recommendation", recommendation, "note", note, "comments", comments, "conditions", conditions), version());
    }

    /** Names who at the client decides. */
    void askDecision(UUID person) {
        consultant.act(path() + "/decision-request", Map.of("personId", person), version());
    }

    void decide(Speaker decisionMaker, String choice, String name, String title, String note) {
        decisionMaker.act(path() + "/decision", Map.of("choice", choice, "name", name, "title", title, "note", note, "conditions", List.of()), version());
    }

    void ask(UUID person, List<String> asked, String message, int dueInDays) {
        consultant.made(path() + "/question-requests", Map.of("personId", person, "questions", asked, "message", message, "due", today().plusDays(dueInDays).toString()));
    }

    /** A document that the client is yet to send. */
    void want(UUID person, String wanted, String why, int dueInDays) {
        consultant.made(client + "/evidence-requests", Map.of("personId", person, "wanted", wanted, "why", why, "language", "zh-Hant", "due", today().plusDays(dueInDays).toString()));
    }
}
