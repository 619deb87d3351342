package hk.praya.audience;

import static hk.praya.audience.ProofCases.count;
import static hk.praya.audience.ProofCases.measured;
import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.Cases;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A thousand people acknowledge a notice that an assessment rests on: nobody waits for the assessment, and it is looked at once for all of them. */
class NoticeCrowdTest {
    private static final int CROWD = 1_000;
    /** As many at once as a server of two cores answers. */
    private static final int AT_ONCE = 8;
    private final World world = World.fresh();

    private final Crowd crowd = new Crowd(world);

    private Callable<Api.Reply> acknowledging(UUID notice, UUID version, int no) {
        return () -> crowd.acknowledges(no, notice, version);
    }

    @Test void aThousandAcknowledgementsAreLookedAtOnce() throws Exception {
        var tia = Cases.draft(world);
        crowd.arrive(CROWD);
        var notice = NoticeCases.published(world);
        var version = NoticeCases.current(world, notice);
        var body = Map.of("options", List.of("class_and_place_95"), "proof", "document", "state", "confirmed", "evidenceIds", List.of(), "proofs", List.of("notice:" + notice));
        ok(Api.as(world.consultant).put(Cases.at(world, tia) + "/answers/M1.notice", body, 0));
        try (var many = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var each : many.invokeAll(IntStream.rangeClosed(1, CROWD).mapToObj(no -> acknowledging(notice, version, no)).toList())) ok(each.get());
        }
        assertEquals(CROWD, count("select sum(done) from audience.coverage where notice_id = '" + notice + "'"));
        var jobs = measured(notice);
        // One for each half minute that the crowd took; at the very first moment each of those who ask at once may leave one.
        assertTrue(jobs >= 1 && jobs <= 3 * AT_ONCE, jobs + " jobs");
        assertEquals(0, ProofCases.lines(world), "nothing was worked out while they did");
        ProofCases.looks(notice);
        assertEquals(1, ProofCases.lines(world), "whoever relies on it is told once");
        assertTrue(Api.as(world.consultant).get(Cases.at(world, tia)).json().path("lapsed").isEmpty());
        assertEquals("holds", ok(Api.as(world.consultant).get(client(world) + "/notice-proofs")).json().path("items").path(0).path("standing").asText());
    }
}
