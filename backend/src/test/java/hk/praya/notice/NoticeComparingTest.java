package hk.praya.notice;

import static hk.praya.notice.NoticeCases.approvedAgain;
import static hk.praya.notice.NoticeCases.at;
import static hk.praya.notice.NoticeCases.current;
import static hk.praya.notice.NoticeCases.version;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two versions of a notice beside each other: for who judges the next, and for who read the last. */
class NoticeComparingTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    private Api.Reply differences(UUID notice, UUID version, String since) {
        return consultant.get(at(world, notice) + "/versions/" + version + "/differences" + since);
    }

    /** The next version, with another title of whom to write to. */
    private UUID mended(UUID notice) {
        ok(consultant.post(at(world, notice) + "/draft", ""));
        var elements = NoticeCases.elements();
        elements.put("contact", NoticeCases.filled(Map.of("contact_title", Map.of("text", NoticeCases.both("Privacy Officer", "私隱主任")), "contact_address", Map.of("text", NoticeCases.both("1 Harbour Road, Hong Kong", "香港港灣道1號")))));
        ok(consultant.put(at(world, notice) + "/draft", NoticeCases.writing(elements), version(world, notice)));
        return UUID.fromString(ok(consultant.get(at(world, notice))).json().path("draft").path("version").path("id").asText());
    }

    private void published(UUID notice, String change) {
        ok(consultant.act(at(world, notice) + "/submission", "", version(world, notice)));
        ok(Api.as(world.reviewer).act(at(world, notice) + "/review", NoticeCases.approving(), version(world, notice)));
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing(change), version(world, notice)));
    }

    private static List<String> changed(JsonNode text, String change) {
        var changed = new ArrayList<String>();
        for (var section : text.path("sections")) for (var passage : section.path("passages")) for (var line : passage.path("lines")) for (var piece : line) if (piece.path("change").asText().equals(change)) changed.add(piece.path("text").asText());
        return changed;
    }

    @Test void whatIsWorkedOnIsLaidOverWhatPeopleRead() {
        var notice = NoticeCases.published(world);
        var draft = mended(notice);
        var seen = ok(differences(notice, draft, "")).json();
        assertEquals(List.of(1, 2), List.of(seen.path("since").path("ordinal").asInt(), seen.path("version").path("ordinal").asInt()));
        assertEquals(List.of("zh-Hant", "en"), List.of(seen.path("texts").path(0).path("language").asText(), seen.path("texts").path(1).path("language").asText()));
        assertTrue(changed(seen.path("texts").path(1), "removed").toString().contains("Personnel Manager"), seen.toString());
        assertTrue(changed(seen.path("texts").path(1), "added").toString().contains("Privacy Officer"), seen.toString());
        assertTrue(changed(seen.path("texts").path(0), "added").toString().contains("私隱主任"), seen.toString());
        var sections = new ArrayList<String>();
        seen.path("texts").path(1).path("sections").forEach(each -> sections.add(each.path("change").asText()));
        assertEquals(1, sections.stream().filter("changed"::equals).count(), sections.toString());
    }

    @Test void anyTwoThatPeopleReadAreLaidOverEachOther() {
        var notice = NoticeCases.published(world);
        var first = current(world, notice);
        mended(notice);
        published(notice, "correction");
        var second = current(world, notice);
        approvedAgain(world, notice);
        ok(consultant.act(at(world, notice) + "/publication", NoticeCases.publishing("correction"), version(world, notice)));
        assertTrue(changed(ok(differences(notice, current(world, notice), "")).json().path("texts").path(1), "added").isEmpty(), "the third says what the second does");
        assertTrue(changed(ok(differences(notice, current(world, notice), "?since=" + first)).json().path("texts").path(1), "added").toString().contains("Privacy Officer"));
        assertTrue(changed(ok(differences(notice, first, "?since=" + second)).json().path("texts").path(1), "added").toString().contains("Personnel Manager"), "and the other way round");
    }

    @Test void thereIsNothingBeforeTheFirstAndNothingOfWhatWasThrownAway() {
        var notice = NoticeCases.published(world);
        assertEquals(404, differences(notice, current(world, notice), "").status());
        var draft = mended(notice);
        ok(consultant.act(at(world, notice) + "/draft/discard", "", version(world, notice)));
        assertEquals(404, differences(notice, draft, "").status());
        assertEquals(404, differences(notice, current(world, notice), "?since=" + UUID.randomUUID()).status());
        assertEquals(400, differences(notice, current(world, notice), "?since=x").status());
    }

    @Test void theVersionOfAnotherNoticeIsNotLaidOverIt() {
        var notice = NoticeCases.published(world);
        var other = NoticeCases.published(world);
        assertEquals(404, differences(notice, current(world, notice), "?since=" + current(world, other)).status());
        assertEquals(404, differences(notice, current(world, other), "").status());
    }

    @Test void whoeverIsAskedAgainReadsWhatChangedSinceTheyAcknowledged() {
        var notice = NoticeCases.published(world);
        var own = client(world) + "/own-notices/" + notice;
        var staff = Api.as(world.staff);
        assertEquals(404, staff.get(own + "/differences").status(), "they see it for the first time");
        ok(staff.send("POST", own + "/acknowledgement", acknowledging(current(world, notice)), "application/json", Map.of()));
        assertEquals(404, staff.get(own + "/differences").status(), "nothing has changed since");
        mended(notice);
        published(notice, "material");
        assertEquals(1, ok(staff.get(own)).json().path("since").path("ordinal").asInt());
        assertTrue(changed(ok(staff.get(own + "/differences")).json().path("texts").path(0), "added").toString().contains("私隱主任"));
        assertTrue(ok(Api.as(world.coordinator).get(own)).json().path("since").isMissingNode() || ok(Api.as(world.coordinator).get(own)).json().path("since").isNull(), "who never acknowledged sees a first text");
        assertEquals(404, Api.as(world.coordinator).get(own + "/differences").status());
        assertEquals(404, Api.as(world.otherCoordinator).get("/api/clients/" + world.otherClient.id() + "/own-notices/" + notice + "/differences").status());
    }

    private static Map<String, Object> acknowledging(UUID version) {
        return Map.of("versionId", version.toString(), "language", "zh-Hant", "readSeconds", 42, "zone", "Asia/Hong_Kong", "electronic", true);
    }
}
