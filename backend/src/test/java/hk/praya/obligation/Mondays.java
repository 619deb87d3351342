package hk.praya.obligation;

import hk.praya.http.HongKong;
import hk.praya.testing.Postgres;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Mondays that no other test has, on which only the people of one world get their digest. */
final class Mondays {
    private final World world;
    private final Posting posting = Stack.one().bean(Posting.class);
    private LocalDate monday = LocalDate.of(2040, 1, 2).plusWeeks(ThreadLocalRandom.current().nextInt(40_000) * 10L);

    Mondays(World world) {
        this.world = world;
    }

    LocalDate day() {
        return monday;
    }

    Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(HongKong.ZONE).toInstant();
    }

    /** The rest of the suite's people have had theirs: nobody writes to thousands. */
    void plan() throws SQLException {
        for (var whose : List.of("select firm_id, member_id as id, null::uuid as client_id from access.member_access", "select firm_id, person_id, client_id from access.person_access")) {
            sql("insert into access.digest (firm_id, recipient_id, client_id, week, digest_id, planned_at) select firm_id, id, client_id, date '" + monday + "', gen_random_uuid(), now() from ("
                + whose + ") x (firm_id, id, client_id) where firm_id not in ('" + world.firm.id() + "', '" + world.otherFirm.id() + "') on conflict do nothing");
        }
        posting.plan(at(monday, 8));
    }

    void post() throws SQLException {
        plan();
        posting.work();
    }

    void nextWeek() {
        monday = monday.plusWeeks(1);
    }

    static void sql(String statement) throws SQLException {
        try (var migrator = Postgres.one().as("praya_migrator"); var one = migrator.createStatement()) {
            one.execute(statement);
        }
    }
}
