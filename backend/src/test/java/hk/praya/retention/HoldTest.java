package hk.praya.retention;

import static hk.praya.retention.RetentionCases.held;
import static hk.praya.retention.RetentionCases.leave;
import static hk.praya.retention.RetentionCases.left;
import static hk.praya.retention.RetentionCases.one;
import static hk.praya.retention.RetentionCases.preparing;
import static hk.praya.retention.RetentionCases.retention;
import static hk.praya.retention.RetentionCases.sql;
import static hk.praya.testing.Cases.ok;
import static hk.praya.testing.Cases.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Api;
import hk.praya.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A hold on a notice holds whoever it ever reached. */
class HoldTest {
    private final World world = World.fresh();
    private final Api consultant = Api.as(world.consultant);

    private String standing(UUID person) {
        for (var row : ok(consultant.get(retention(world) + "/leavers")).json().path("items")) if (row.path("personId").asText().equals(person.toString())) return row.path("standing").asText();
        throw new AssertionError(person);
    }

    private String of(UUID notice) {
        return "'" + world.firm.id() + "','" + world.client.id() + "','" + notice + "','" + NoticeCases.current(world, notice) + "'";
    }

    @Test void whoeverWasAskedAndNeverAnsweredIsHeld() {
        var notice = NoticeCases.published(world);
        leave(world, world.staff.id(), 9);
        assertEquals("1", one("select count(*) from audience.ask where notice_id = '" + notice + "' and person_id = '" + world.staff.id() + "'"));
        assertEquals("due", standing(world.staff.id()));
        held(world, "notice", notice);
        assertEquals("held", standing(world.staff.id()));
        refused(409, "retention_held", consultant.post(retention(world) + "/disposals", preparing(world, List.of(world.staff.id()))));
    }

    @Test void whoeverWasWrittenToOrOpenedItIsHeldAndNobodyElse() {
        var notice = NoticeCases.published(world);
        var written = left(world, "Written To", 9);
        var opened = left(world, "Opened It", 9);
        var other = left(world, "Other Person", 9);
        sql("insert into audience.letter (firm_id, client_id, notice_id, version_id, id, person_id, ordinal, asked_at, at, outcome) values (" + of(notice) + ",'" + UUID.randomUUID() + "','" + written + "',0,now(),now(),'sent')");
        sql("insert into ledger.opening (firm_id, client_id, notice_id, version_id, person_id, language, at, method, device) values (" + of(notice) + ",'" + opened + "','en',now(),'code','phone')");
        held(world, "notice", notice);
        assertEquals(List.of("held", "held", "due"), List.of(standing(written), standing(opened), standing(other)));
    }

    @Test void howMuchSomebodyDidIsNoMatter() {
        var notice = NoticeCases.published(world);
        var people = new ArrayList<UUID>();
        for (var each = 0; each < 25; each++) people.add(left(world, "Leaver " + each, 9));
        for (var person : people) sql("insert into ledger.acknowledgement (firm_id, client_id, notice_id, version_id, id, person_id, language, text_hash, opened_at, read_seconds, at, zone, method, device, pack, pack_version, electronic) "
            + "select '" + world.firm.id() + "','" + world.client.id() + "','" + notice + "',gen_random_uuid(),gen_random_uuid(),'" + person + "','en',sha256('x'),now(),1,now(),'Asia/Hong_Kong','code','phone','notice-hk','1',true from generate_series(1, 850)");
        held(world, "notice", notice);
        assertEquals(25, ok(consultant.get(retention(world))).json().path("groups").path(0).path("held").asInt());
    }
}
