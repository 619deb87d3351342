package hk.praya.robot;

import hk.praya.access.Act;
import hk.praya.http.HongKong;
import hk.praya.jooq.robot.tables.records.RobotRecord;
import hk.praya.mechanism.WorkingDays;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** A robot that takes no messages is among what the client's consultants see to, until it takes one again, or is gone. */
@Singleton
final class RobotTrouble {
    private static final int DAYS = 2;

    private final Obligations obligations;
    private final WorkingDays calendar;
    private final Clock clock;

    RobotTrouble(Obligations obligations, WorkingDays calendar, Clock clock) {
        this.obligations = obligations;
        this.calendar = calendar;
        this.clock = clock;
    }

    private static String source(UUID robotId) {
        return "robot.refused:" + robotId;
    }

    void stands(Act act, UUID clientId, RobotRecord robot) {
        obligations.raise(act, clientId, new Raised(Kind.ROBOT_REFUSED, source(robot.getId()), "robot", robot.getId(), Particulars.ofGroup(robot.getName()), BallWith.CONSULTANT, null, calendar.later(HongKong.today(clock), DAYS)));
    }

    void isOver(Act act, UUID clientId, UUID robotId) {
        obligations.settle(act, clientId, source(robotId), "robot_takes");
    }

    void isGone(Act act, UUID clientId, UUID robotId) {
        obligations.lapse(act, clientId, source(robotId), "robot_gone");
    }
}
