package hk.praya.issuing;

import static hk.praya.testing.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Templates and issues brought to a point through the API itself, as people would. */
public final class IssuingCases {
    static final String TEMPLATES = "/api/firm/notice-templates";

    private IssuingCases() {}

    static String at(UUID template) {
        return TEMPLATES + "/" + template;
    }

    static UUID draft(World world) {
        return ok(Api.as(world.consultant).post(TEMPLATES, Map.of("kind", "collection_notice"))).id();
    }

    static long version(World world, UUID template) {
        return Api.as(world.consultant).get(at(template)).json().path("version").asLong();
    }

    /** The same for every client but whom to ask, and at which address; and what the register of each knows. */
    static Map<String, Object> elements() {
        var elements = new HashMap<>(NoticeCases.elements());
        elements.put("contact", NoticeCases.filled(Map.of()));
        return elements;
    }

    static UUID written(World world) {
        var template = draft(world);
        ok(Api.as(world.consultant).put(at(template), NoticeCases.writing(elements()), 0));
        return template;
    }

    static UUID submitted(World world) {
        var template = written(world);
        ok(Api.as(world.consultant).act(at(template) + "/submission", "", version(world, template)));
        return template;
    }

    static UUID approved(World world) {
        var template = submitted(world);
        ok(Api.as(world.reviewer).act(at(template) + "/review", NoticeCases.approving(), version(world, template)));
        return template;
    }

    static Map<String, Object> beginning() {
        return Map.of("change", "material", "note", "The platform has changed.", "joiners", true, "dueDays", 14, "letters", false);
    }

    static UUID issue(World world) {
        return ok(Api.as(world.consultant).post(at(approved(world)) + "/issues", beginning())).id();
    }

    static String placing(UUID client, UUID issue) {
        return "/api/clients/" + client + "/notice-issues/" + issue;
    }

    /** What Praya does not know of a client. */
    static Map<String, Object> saying(String insisted) {
        return Map.of("given", Map.of("contact_title", Map.of("text", NoticeCases.both("Personnel Manager", "人事經理")), "contact_address", Map.of("text", NoticeCases.both("1 Harbour Road", "港灣道1號"))),
            "insisted", insisted, "leftOut", false);
    }

    static Map<String, Object> saying() {
        return saying("The company keeps these in its handbook.");
    }

    /** For the world's client, ready. */
    public static UUID prepared(World world) {
        var issue = issue(world);
        ok(Api.as(world.consultant).put(placing(world.client.id(), issue), saying(), 0));
        return issue;
    }

    public static UUID published(World world) {
        var issue = prepared(world);
        ok(Api.as(world.consultant).act(placing(world.client.id(), issue) + "/publication", "", 1));
        return issue;
    }

    /** The next version of a template that was approved, approved, and an issue of it, ready for the world's client. */
    static UUID again(World world, UUID template, String change) {
        ok(Api.as(world.consultant).act(at(template) + "/reopening", "", version(world, template)));
        ok(Api.as(world.consultant).act(at(template) + "/submission", "", version(world, template)));
        ok(Api.as(world.reviewer).act(at(template) + "/review", NoticeCases.approving(), version(world, template)));
        var body = new HashMap<>(beginning());
        body.put("change", change);
        var issue = ok(Api.as(world.consultant).post(at(template) + "/issues", body)).id();
        ok(Api.as(world.consultant).put(placing(world.client.id(), issue), saying(), 0));
        return issue;
    }

    static UUID template(World world, UUID issue) {
        return UUID.fromString(Api.as(world.consultant).get("/api/firm/notice-issues/" + issue).json().path("templateId").asText());
    }

    static List<String> states(World.Someone who, UUID issue) {
        var states = new ArrayList<String>();
        Api.as(who).get("/api/firm/notice-issues/" + issue).json().path("clients").path("items").forEach(each -> states.add(each.path("state").asText()));
        return states;
    }

    /** How it stands at the first client that somebody reaches. */
    static JsonNode row(World.Someone who, UUID issue) {
        return ok(Api.as(who).get("/api/firm/notice-issues/" + issue)).json().path("clients").path("items").path(0);
    }

    static UUID notice(World world, UUID issue) {
        return UUID.fromString(row(world.consultant, issue).path("noticeId").asText());
    }

    static JsonNode counts(World world, UUID notice) {
        return ok(Api.as(world.consultant).get(NoticeCases.at(world, notice) + "/coverage")).json().path("counts");
    }

    static List<String> events(World world, UUID notice) {
        var events = new ArrayList<String>();
        ok(Api.as(world.consultant).get(NoticeCases.at(world, notice))).json().path("events").forEach(each -> events.add(each.path("event").asText()));
        return events;
    }

    static Api.Reply publish(World world, UUID issue, long version) {
        return Api.as(world.consultant).act(placing(world.client.id(), issue) + "/publication", "", version);
    }
}
