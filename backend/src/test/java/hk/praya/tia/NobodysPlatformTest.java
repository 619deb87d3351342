package hk.praya.tia;

import static hk.praya.testing.Cases.answer;
import static hk.praya.testing.Cases.at;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing names DingTalk where another platform stands: not to the consultant, on the client's phone, in a list, or on paper (decision 026). */
class NobodysPlatformTest {
    private static final List<String> LOCALES = List.of("en", "zh-Hant");

    private final World world = World.fresh();
    private final Api api = Api.as(world.consultant);

    private String transfer(String importer) {
        var flow = new HashMap<>(Cases.flow());
        flow.put("importer", importer);
        if (importer.equals("other")) flow.put("importerName", Map.of("en", "A reseller", "zhHant", "代理商"));
        return ok(api.post(client(world) + "/transfers", flow)).id().toString();
    }

    private UUID tia(String... importers) {
        var transfers = List.of(importers).stream().map(this::transfer).toList();
        return ok(api.post(client(world) + "/tias", Map.of("transferIds", transfers, "pack", "hk-mainland-tia"))).id();
    }

    /** What a screen reads of a view's questions. */
    private static JsonNode pack(Api reader, JsonNode view, String locale) {
        var platforms = new StringBuilder();
        view.path("platforms").forEach(each -> platforms.append(platforms.isEmpty() ? "" : ",").append(each.asText()));
        assertFalse(platforms.isEmpty(), "never none: that would be the version as it was released");
        return ok(reader.get("/api/packs/" + view.path("pack").asText() + "/" + view.path("packVersion").asText() + "?locale=" + locale + "&platforms="
            + URLEncoder.encode(platforms.toString(), StandardCharsets.UTF_8))).json();
    }

    private JsonNode released(String locale) {
        return ok(api.get("/api/packs/hk-mainland-tia/1.1.0?locale=" + locale)).json();
    }

    private JsonNode request(UUID tia) {
        var asking = Map.of("personId", world.coordinator.id().toString(), "questions", List.of("A4", "A6", "F3", "H2"), "message", "Please help.");
        var request = ok(api.post(at(world, tia) + "/question-requests", asking)).id();
        return ok(Api.as(world.coordinator).get(client(world) + "/question-requests/" + request)).json();
    }

    private String list(UUID tia, String format, String locale) {
        var bytes = ok(api.get(at(world, tia) + "/question-list?format=" + format + "&locale=" + locale)).bytes();
        var text = new StringBuilder();
        // By the directory at the end: a stream cannot follow every writer's way of saying sizes.
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "")).append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // One of the writers says other scripts by number.
        return Pattern.compile("&#(x?)(\\p{XDigit}+);").matcher(text.toString().replace("&apos;", "'"))
            .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16))));
    }

    private String paper(UUID tia) {
        ok(api.act(at(world, tia) + "/submission", "", version(world, tia)));
        ok(Api.as(world.reviewer).act(at(world, tia) + "/review", Cases.stopping(), version(world, tia)));
        ok(Api.as(world.decisionMaker).act(at(world, tia) + "/decision", Cases.accepting(), version(world, tia)));
        try (var connection = Postgres.one().as("praya_migrator"); var read = connection.prepareStatement("select snapshot_json from tia.decision where assessment_id = ?")) {
            read.setObject(1, tia);
            var rows = read.executeQuery();
            assertTrue(rows.next());
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void unnamed(String where, String text) {
        for (var name : List.of("DingTalk", "釘釘", "dingtalk", "Open Platform", "開放平台")) assertFalse(text.contains(name), where + ": " + around(text, name));
    }

    private static String around(String text, String name) {
        var at = Math.max(text.indexOf(name), 0);
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }

    @ParameterizedTest @ValueSource(strings = {"wecom_mainland", "microsoft", "feishu_mainland", "other"})
    void anotherPlatformsClientReadsOfNobodysPlatform(String importer) {
        var tia = tia(importer);
        var view = ok(api.get(at(world, tia))).json();
        var asked = request(tia);
        for (var locale : LOCALES) {
            var shown = pack(api, view, locale);
            unnamed("the editor", shown.toString());
            assertFalse(shown.path("sections").toString().contains("+86"), "a rule of one vendor's");
            unnamed("the phone", pack(Api.as(world.coordinator), asked, locale).toString());
            for (var format : List.of("docx", "xlsx")) {
                var list = list(tia, format, locale);
                assertTrue(list.contains(locale.equals("en") ? "Which entity of the vendor serves the accounts" : "帳戶由供應商的哪一個實體提供服務"), list);
                unnamed("the list", list);
            }
        }
        var paper = paper(tia);
        assertTrue(paper.contains("Which entity of the vendor serves the accounts"), paper);
        unnamed("the paper", paper);
        var decision = ok(Api.as(world.decisionMaker).get(at(world, tia) + "/recommendation")).json();
        unnamed("the decision", pack(Api.as(world.decisionMaker), decision, "en").toString());
    }

    @Test void dingTalksClientReadsEveryWordAsItWasReleased() {
        var tia = tia("dingtalk_singapore");
        var view = ok(api.get(at(world, tia))).json();
        var asked = request(tia);
        for (var locale : LOCALES) {
            assertEquals(released(locale), pack(api, view, locale));
            assertEquals(released(locale), pack(Api.as(world.coordinator), asked, locale));
            assertTrue(list(tia, "docx", locale).contains(locale.equals("en") ? "Under DingTalk's policy of 9 September 2024" : "按釘釘2024年9月9日的政策"));
        }
        assertTrue(paper(tia).contains("DingTalk privacy policy of 9 September 2024"));
    }

    @Test void oneThatCoversBothReadsOfDingTalk() {
        var tia = tia("wecom_mainland", "dingding_mainland");
        var view = ok(api.get(at(world, tia))).json();
        assertEquals("[\"dingtalk\",\"wecom\"]", view.path("platforms").toString());
        assertEquals(released("en"), pack(api, view, "en"));
    }

    /** A reseller or somebody described in the register receives from DingTalk: DingTalk stands there all the same. */
    @Test void ofARecipientWhomNoProfileKnowsThePlatformSpeaks() {
        var platform = ok(api.post(client(world) + "/platforms", Map.of("vendor", "dingtalk", "edition", "", "region", ""))).id().toString();
        var flow = new HashMap<>(Cases.flow());
        flow.putAll(Map.of("importer", "other", "importerName", Map.of("en", "A reseller", "zhHant", "代理商"), "platformId", platform));
        var transfer = ok(api.post(client(world) + "/transfers", flow)).id().toString();
        var tia = ok(api.post(client(world) + "/tias", Map.of("transferIds", List.of(transfer), "pack", "hk-mainland-tia"))).id();
        assertEquals("[\"dingtalk\"]", ok(api.get(at(world, tia))).json().path("platforms").toString());
    }

    private JsonNode standing(UUID tia, String key) {
        for (var each : ok(api.get(at(world, tia))).json().path("answers")) if (each.path("key").asText().equals(key)) return each;
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private void mainlander() {
        ok(api.post(client(world) + "/people", Map.of("name", Map.of("en", "Somebody", "zhHant", "某人"), "mobileKind", "plus86", "accountKind", "enterprise", "active", true)));
    }

    private List<String> contradictions(UUID tia) {
        return ok(api.get(at(world, tia))).json().path("score").path("contradictions").findValuesAsText("id");
    }

    @Test void aMobileNumberAnswersForDingTalkAndForNobodyElse() {
        mainlander();
        assertEquals("over_half", standing(tia("dingding_mainland"), "A4.share").path("options").path(0).asText());
        var teams = tia("microsoft");
        assertTrue(standing(teams, "A4.share").isMissingNode());
        assertEquals("all_enterprise", standing(teams, "F3.main").path("options").path(0).asText());
        ok(api.put(at(world, teams) + "/answers/A4.share", answer("none"), 0));
        assertEquals(List.of(), contradictions(teams), "a +86 mobile says nothing of which entity serves a Teams account");
        var dingtalk = tia("dingding_mainland");
        ok(api.put(at(world, dingtalk) + "/answers/A4.share", answer("none"), 1));
        assertEquals(List.of("plus86-roster"), contradictions(dingtalk));
    }

    /** The register is corrected: what was filled in for DingTalk is blank then, and can be answered. */
    @Test void whatWasFilledInForOnePlatformIsNoAnswerOfAnother() {
        mainlander();
        var tia = tia("dingding_mainland");
        assertEquals("over_half", standing(tia, "A4.share").path("options").path(0).asText());
        var transfer = ok(api.get(client(world) + "/transfers")).json().at("/items/0");
        var flow = new HashMap<>(Cases.flow());
        flow.put("importer", "wecom_mainland");
        ok(api.put(client(world) + "/transfers/" + transfer.path("id").asText(), flow, transfer.path("version").asLong()));
        var blank = standing(tia, "A4.share");
        assertTrue(blank.path("options").isEmpty(), blank.toString());
        ok(api.put(at(world, tia) + "/answers/A4.share", answer("over_half"), blank.path("version").asLong()));
        assertEquals("over_half", standing(tia, "A4.share").path("options").path(0).asText());
    }
}
