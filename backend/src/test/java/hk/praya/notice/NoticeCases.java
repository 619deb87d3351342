package hk.praya.notice;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notices brought to a point through the API itself, as people would. */
public final class NoticeCases {
    private NoticeCases() {}

    public static String notices(World world) {
        return client(world) + "/notices";
    }

    public static String at(World world, UUID notice) {
        return notices(world) + "/" + notice;
    }

    public static Map<String, Object> beginning() {
        return Map.of("kind", "collection_notice", "subjects", List.of("employees"));
    }

    public static UUID draft(World world) {
        return ok(Api.as(world.consultant).post(notices(world), beginning())).id();
    }

    public static Map<String, Object> both(String en, String zhHant) {
        return Map.of("en", en, "zhHant", zhHant);
    }

    public static Map<String, Object> filled(Map<String, Object> fields) {
        return Map.of("included", true, "fields", fields);
    }

    public static Map<String, Object> keys(String... keys) {
        return Map.of("keys", List.of(keys));
    }

    /** Everything that the law asks, and nothing besides. */
    public static Map<String, Object> elements() {
        var elements = new HashMap<String, Object>();
        elements.put("purposes", filled(Map.of("purposes", Map.of("items", List.of(both("paying salaries", "支付薪酬"))))));
        elements.put("supply", filled(Map.of("nature", keys("voluntary"))));
        elements.put("transferees", filled(Map.of("sharing", keys("shared"), "transferees", keys("platform_operator", "sub_contractors"))));
        elements.put("access", filled(Map.of()));
        elements.put("contact", filled(Map.of("contact_title", Map.of("text", both("Personnel Manager", "人事經理")), "contact_address", Map.of("text", both("1 Harbour Road, Hong Kong", "香港港灣道1號")))));
        return elements;
    }

    public static Map<String, Object> writing(Map<String, Object> elements) {
        return Map.of("title", both("Collection statement for staff", "員工收集個人資料聲明"), "subjects", List.of("employees"), "content", Map.of("elements", elements, "own", List.of()));
    }

    public static UUID written(World world) {
        var notice = draft(world);
        ok(Api.as(world.consultant).put(at(world, notice) + "/draft", writing(elements()), version(world, notice)));
        return notice;
    }

    /** Of the version that is worked on. */
    public static long version(World world, UUID notice) {
        return Api.as(world.consultant).get(at(world, notice)).json().path("draft").path("version").path("version").asLong();
    }

    public static UUID submitted(World world) {
        var notice = written(world);
        ok(Api.as(world.consultant).act(at(world, notice) + "/submission", "", version(world, notice)));
        return notice;
    }

    public static Map<String, Object> approving() {
        return Map.of("outcome", "approved", "note", "");
    }

    public static UUID approved(World world) {
        var notice = submitted(world);
        ok(Api.as(world.reviewer).act(at(world, notice) + "/review", approving(), version(world, notice)));
        return notice;
    }

    /** Although guidance asks for more. */
    public static Map<String, Object> publishing() {
        return Map.of("note", "", "insisted", "The company keeps these in its handbook.");
    }

    /** A form for two purposes, complete and approved, and given to everybody to decide about. */
    public static UUID consentForm(World world) {
        var api = Api.as(world.consultant);
        var notice = ok(api.post(notices(world), Map.of("kind", "consent_new_purpose", "subjects", List.of("employees")))).id();
        var elements = new HashMap<String, Object>();
        elements.put("about", filled(Map.of("categories", Map.of("items", List.of(both("photographs", "照片"))), "original_purposes", Map.of("items", List.of(both("staff cards", "職員證"))))));
        elements.put("purposes", filled(Map.of("purposes", Map.of("items", List.of(both("the company magazine", "公司刊物"), both("the website", "公司網站")), "keys", List.of("magazine", "website")))));
        elements.put("voluntary", filled(Map.of("refusal_effect", Map.of("text", both("nothing changes", "一切如常")))));
        elements.put("withdrawal", filled(Map.of()));
        elements.put("contact", filled(Map.of("contact_title", Map.of("text", both("Personnel Manager", "人事經理")), "contact_address", Map.of("text", both("1 Harbour Road, Hong Kong", "香港港灣道1號")))));
        ok(api.put(at(world, notice) + "/draft", Map.of("title", both("Photographs", "照片用途"), "subjects", List.of("employees"), "content", Map.of("elements", elements, "own", List.of())), 0));
        ok(api.act(at(world, notice) + "/submission", "", version(world, notice)));
        ok(Api.as(world.reviewer).act(at(world, notice) + "/review", approving(), version(world, notice)));
        ok(api.put(at(world, notice) + "/audience", everybody(), 0));
        ok(api.act(at(world, notice) + "/publication", publishing(), version(world, notice)));
        return notice;
    }

    /** For everybody on the roster, those to come too. */
    public static Map<String, Object> everybody() {
        return Map.of("everyone", true, "departments", List.of(), "joiners", true, "dueDays", 14);
    }

    public static UUID published(World world) {
        var notice = approved(world);
        ok(Api.as(world.consultant).put(at(world, notice) + "/audience", everybody(), 0));
        ok(Api.as(world.consultant).act(at(world, notice) + "/publication", publishing(), version(world, notice)));
        return notice;
    }

    /** To whoever has its address. @return the path of its page */
    public static String open(World world, UUID notice) {
        ok(Api.as(world.consultant).put(at(world, notice) + "/public", Map.of("open", true), 0));
        var address = Api.as(world.consultant).get(at(world, notice)).json().path("openAt").asText();
        return address.substring(address.indexOf("/public/"));
    }

    /** The next version, approved. */
    public static void approvedAgain(World world, UUID notice) {
        ok(Api.as(world.consultant).post(at(world, notice) + "/draft", ""));
        ok(Api.as(world.consultant).act(at(world, notice) + "/submission", "", version(world, notice)));
        ok(Api.as(world.reviewer).act(at(world, notice) + "/review", approving(), version(world, notice)));
    }

    /** In its second version, whose first was replaced by a correction. */
    public static UUID publishedAgain(World world) {
        var notice = published(world);
        approvedAgain(world, notice);
        ok(Api.as(world.consultant).act(at(world, notice) + "/publication", publishing("correction"), version(world, notice)));
        return notice;
    }

    public static Map<String, Object> publishing(String change) {
        return Map.of("change", change, "note", "The address has changed.", "insisted", "As before.");
    }

    /** The version that people read now. */
    public static UUID current(World world, UUID notice) {
        for (var version : Api.as(world.consultant).get(at(world, notice)).json().path("versions")) if (version.path("state").asText().equals("published")) return UUID.fromString(version.path("id").asText());
        throw new AssertionError("Nothing is published");
    }
}
