package hk.praya.issuing;

import static hk.praya.issuing.IssuingCases.counts;
import static hk.praya.issuing.IssuingCases.events;
import static hk.praya.issuing.IssuingCases.notice;
import static hk.praya.issuing.IssuingCases.placing;
import static hk.praya.issuing.IssuingCases.publish;
import static hk.praya.issuing.IssuingCases.row;
import static hk.praya.issuing.IssuingCases.states;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** While nobody has opened what was published, it is as if it had not been; and what was read before is read again. */
class IssueUndoTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    private Api.Reply undo(UUID issue, long version) {
        return consultant.act(placing(world.client.id(), issue) + "/undo", "", version);
    }

    private void open(UUID notice) {
        ok(Api.as(world.staff).send("POST", client(world) + "/own-notices/" + notice + "/opening", Map.of("language", "en"), "application/json", Map.of()));
    }

    private void acknowledge(UUID notice) {
        ok(Api.as(world.staff).send("POST", client(world) + "/own-notices/" + notice + "/acknowledgement",
            Map.of("versionId", NoticeCases.current(world, notice).toString(), "language", "en", "readSeconds", 40, "zone", "Asia/Hong_Kong", "electronic", true), "application/json", Map.of()));
    }

    @Test void itIsUndoneWhileNobodyHasOpenedIt() {
        var issue = IssuingCases.published(world);
        var notice = notice(world, issue);
        ok(undo(issue, 2));
        assertEquals(List.of("undone"), states(world.consultant, issue));
        assertTrue(ok(Api.as(world.staff).get(client(world) + "/own-notices")).json().path("items").isEmpty());
        assertEquals(404, Api.as(world.staff).send("POST", client(world) + "/own-notices/" + notice + "/opening", Map.of("language", "en"), "application/json", Map.of()).status());
        assertEquals(List.of("begin", "issue", "undo"), events(world, notice));
        refused(409, "issue_undone", undo(issue, 3));
        ok(consultant.put(placing(world.client.id(), issue), IssuingCases.saying(), 3));
        ok(publish(world, issue, 4));
        assertEquals(notice, notice(world, issue), "it is the same notice");
        assertEquals(3, counts(world, notice).path("asked").asInt());
    }

    @Test void onceSomebodyHasOpenedItItIsNotUndone() {
        var issue = IssuingCases.published(world);
        open(notice(world, issue));
        refused(409, "notice_opened", undo(issue, 2));
        assertEquals(List.of("published"), states(world.consultant, issue));
        assertEquals(List.of(3, 1), List.of(counts(world, notice(world, issue)).path("asked").asInt(), counts(world, notice(world, issue)).path("opened").asInt()));
        assertEquals("notice_opened", row(world.consultant, issue).path("undo").path("reason").asText());
    }

    @Test void whatWasWithdrawnAtTheClientSaysSoAndIsNotUndone() {
        var issue = IssuingCases.published(world);
        assertEquals(List.of(false, 0), List.of(row(world.consultant, issue).path("withdrawn").asBoolean(), row(world.consultant, issue).path("people").asInt()));
        ok(consultant.post(NoticeCases.at(world, notice(world, issue)) + "/withdrawal", Map.of("note", "Not after all.")));
        var gone = row(world.consultant, issue);
        assertTrue(gone.path("withdrawn").asBoolean());
        assertEquals("notice_moved_on", gone.path("undo").path("reason").asText());
        refused(409, "notice_moved_on", undo(issue, 2));
    }

    @Test void whomItWouldAskIsSaidBeforeItIsPublished() {
        var issue = IssuingCases.prepared(world);
        assertEquals(3, row(world.consultant, issue).path("people").asInt());
        ok(publish(world, issue, 1));
        assertEquals(3, counts(world, notice(world, issue)).path("asked").asInt(), "and so many are asked");
    }

    @Test void whatIsOpenToThePublicIsNotUndone() {
        var issue = IssuingCases.published(world);
        NoticeCases.open(world, notice(world, issue));
        refused(409, "notice_public", undo(issue, 2));
    }

    @Test void openingAndUndoingAtOnceNeverBothSucceed() throws Exception {
        for (var round = 0; round < 6; round++) {
            var own = new IssueUndoTest();
            var issue = IssuingCases.published(own.world);
            var notice = notice(own.world, issue);
            try (var pool = Executors.newFixedThreadPool(2)) {
                var opened = pool.submit(() -> Api.as(own.world.staff).send("POST", client(own.world) + "/own-notices/" + notice + "/opening", Map.of("language", "en"), "application/json", Map.of()).status());
                var undone = pool.submit(() -> own.undo(issue, 2).status());
                var both = List.of(opened.get(), undone.get());
                assertTrue(both.equals(List.of(200, 409)) || both.equals(List.of(404, 200)), both.toString());
            }
        }
    }

    @Test void undoingTheNextVersionGivesBackTheOneBeforeAndWhatPeopleDidWithIt() {
        var first = IssuingCases.published(world);
        var notice = notice(world, first);
        var version = NoticeCases.current(world, notice);
        acknowledge(notice);
        var second = IssuingCases.again(world, IssuingCases.template(world, first), "material");
        assertEquals(notice.toString(), row(world.consultant, second).path("target").path("id").asText());
        ok(publish(world, second, 1));
        assertEquals(List.of(3, 0), List.of(counts(world, notice).path("asked").asInt(), counts(world, notice).path("done").asInt()));
        ok(undo(second, 2));
        assertEquals(version, NoticeCases.current(world, notice));
        assertEquals(List.of(3, 1), List.of(counts(world, notice).path("asked").asInt(), counts(world, notice).path("done").asInt()));
        assertEquals("done", ok(Api.as(world.staff).get(client(world) + "/own-notices")).json().path("items").path(0).path("state").asText());
    }

    @Test void undoingACorrectionLeavesWhoHasReadItAlone() {
        var first = IssuingCases.published(world);
        var notice = notice(world, first);
        var version = NoticeCases.current(world, notice);
        acknowledge(notice);
        var second = IssuingCases.again(world, IssuingCases.template(world, first), "correction");
        ok(publish(world, second, 1));
        assertEquals(1, counts(world, notice).path("done").asInt());
        assertTrue(row(world.consultant, second).path("undo").path("allowed").asBoolean(), "who has read the one before has not opened this one");
        ok(undo(second, 2));
        assertEquals(version, NoticeCases.current(world, notice));
        assertEquals(List.of(3, 1), List.of(counts(world, notice).path("asked").asInt(), counts(world, notice).path("done").asInt()));
    }

    @Test void undoingGivesBackWhatTheNoticeWasCalledAndWhomItAddressed() {
        var first = IssuingCases.published(world);
        var notice = notice(world, first);
        var template = IssuingCases.template(world, first);
        ok(consultant.act(IssuingCases.at(template) + "/reopening", "", IssuingCases.version(world, template)));
        var other = new HashMap<>(NoticeCases.writing(IssuingCases.elements()));
        other.put("title", NoticeCases.both("Another title", "另一標題"));
        other.put("subjects", List.of("contractors"));
        ok(consultant.put(IssuingCases.at(template), other, IssuingCases.version(world, template)));
        ok(consultant.act(IssuingCases.at(template) + "/submission", "", IssuingCases.version(world, template)));
        ok(Api.as(world.reviewer).act(IssuingCases.at(template) + "/review", NoticeCases.approving(), IssuingCases.version(world, template)));
        var second = ok(consultant.post(IssuingCases.at(template) + "/issues", IssuingCases.beginning())).id();
        ok(consultant.put(placing(world.client.id(), second), IssuingCases.saying(), 0));
        var before = ok(consultant.get(NoticeCases.at(world, notice))).json();
        ok(publish(world, second, 1));
        assertEquals("Another title", ok(consultant.get(NoticeCases.at(world, notice))).json().path("title").path("en").asText());
        ok(undo(second, 2));
        var after = ok(consultant.get(NoticeCases.at(world, notice))).json();
        assertEquals(List.of(before.path("title"), before.path("subjects")), List.of(after.path("title"), after.path("subjects")));
    }

    @Test void anOlderIssueDoesNotTakeThePlaceOfANewerOne() {
        var first = IssuingCases.prepared(world);
        var second = IssuingCases.again(world, IssuingCases.template(world, first), "material");
        ok(publish(world, second, 1));
        assertEquals("issue_overtaken", row(world.consultant, first).path("publish").path("reason").asText());
        refused(409, "issue_overtaken", publish(world, first, 1));
        ok(undo(second, 2));
        ok(publish(world, first, 1));
    }

    @Test void anotherTextThanTheOneIssuedIsNotUndone() {
        var first = IssuingCases.published(world);
        var notice = notice(world, first);
        NoticeCases.approvedAgain(world, notice);
        ok(consultant.act(NoticeCases.at(world, notice) + "/publication", NoticeCases.publishing("material"), NoticeCases.version(world, notice)));
        refused(409, "notice_moved_on", undo(first, 2));
    }
}
