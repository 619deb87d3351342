package hk.praya.retention;

import static hk.praya.retention.RetentionCases.approve;
import static hk.praya.retention.RetentionCases.at;
import static hk.praya.retention.RetentionCases.left;
import static hk.praya.retention.RetentionCases.one;
import static hk.praya.retention.RetentionCases.prepared;
import static hk.praya.retention.RetentionCases.seen;
import static hk.praya.retention.RetentionCases.sql;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.access.Jobs.Job;
import hk.praya.testing.Api;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever a disposal waits for is told, it is tried until it is done, and it can be stopped. */
class DisposalTurnsTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);
    private final Api reviewer = Api.as(world.reviewer);

    /** Of the open obligations about disposals: whose turn, at which step. */
    private List<String> turns() {
        var turns = new ArrayList<String>();
        for (var one : ok(consultant.get(client(world) + "/obligations")).json().path("items")) {
            if (one.path("kind").asText().equals("retention_disposal")) turns.add(one.path("ballWith").asText() + " " + one.path("particulars").path("text").asText());
        }
        return turns;
    }

    private void broken(String constraint) {
        sql("alter table retention.disposal_person drop constraint if exists broken");
        if (!constraint.isEmpty()) sql("alter table retention.disposal_person add constraint broken check (" + constraint + ") not valid");
    }

    /** The next try, when its time has come. */
    private void again() {
        sql("update access.job set due = now() - interval '1 minute' where kind = 'retention.disposal' and done_at is null and client_id = '" + world.client.id() + "'");
        Stack.one().bean(DisposalRun.class).work();
    }

    @Test void aReviewerIsToldAndTheDecisionSettlesItOrGivesItBack() {
        var person = left(world, "Yip Ho", 9);
        var first = prepared(world, List.of(person));
        assertEquals(List.of("reviewer prepared"), turns());
        ok(reviewer.act(at(world, first) + "/decision", Map.of("decision", "sent_back", "note", "Whose list is it?", "seen", seen(world, first).path("seen").asText()), 0));
        assertEquals(List.of("consultant sent_back"), turns());
        var second = prepared(world, List.of(person));
        assertEquals(List.of("reviewer prepared"), turns(), "the next one answers it");
        ok(consultant.act(at(world, second) + "/cancellation", Map.of(), 0));
        assertEquals(List.of(), turns());
        ok(approve(world, prepared(world, List.of(person))));
        assertEquals(List.of(), turns());
    }

    @Test void whatFailsIsTriedHoweverOftenAndSomebodyIsToldOnce() {
        var person = left(world, "Yip Ho", 9);
        var disposal = prepared(world, List.of(person));
        ok(approve(world, disposal));
        try {
            broken("person_id <> '" + person + "' or outcome is null");
            again();
            assertEquals(List.of(), turns(), "once may be chance");
            again();
            assertEquals(List.of("consultant failed"), turns());
            var lines = one("select count(*) from audit.line where action = 'retention.run' and subject_id = '" + disposal + "'");
            for (var each = 0; each < 8; each++) again();
            assertEquals(lines, one("select count(*) from audit.line where action = 'retention.run' and subject_id = '" + disposal + "'"), "told once");
        } finally {
            broken("");
        }
        again();
        assertEquals("done", seen(world, disposal).path("row").path("state").asText());
        assertEquals(List.of(), turns());
    }

    @Test void whatIsBeingDoneCanBeStoppedAndWhoeverIsLeftStays() {
        for (var each = 0; each < DisposalRun.TOGETHER + 3; each++) left(world, "Leaver " + each, 9);
        var disposal = prepared(world, null);
        ok(approve(world, disposal));
        var run = Stack.one().bean(DisposalRun.class);
        var job = new Job(UUID.randomUUID(), world.firm.id(), world.client.id(), Disposals.WORK, disposal, false);
        var version = seen(world, disposal).path("version").asLong();
        assertTrue(run.piece(job));
        assertEquals(403, Api.as(world.partner).act(at(world, disposal) + "/cancellation", Map.of(), version).status());
        ok(consultant.act(at(world, disposal) + "/cancellation", Map.of(), version));
        assertEquals(false, run.piece(job));
        again();
        var view = seen(world, disposal);
        assertEquals("stopped", view.path("row").path("state").asText());
        assertEquals(List.of(DisposalRun.TOGETHER, 3), List.of(view.path("done").path("people").asInt(), view.path("outcomes").path("stopped").asInt()));
        assertEquals("3", one("select count(*) from roster.person where client_id = '" + world.client.id() + "' and name_en like 'Leaver %' and disposed_at is null"));
        refused(409, "retention_disposal_decided", consultant.act(at(world, disposal) + "/cancellation", Map.of(), seen(world, disposal).path("version").asLong()));
        prepared(world, null);
    }
}
