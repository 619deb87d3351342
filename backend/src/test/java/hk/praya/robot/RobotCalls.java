package hk.praya.robot;

import hk.praya.notice.NoticeCases;
import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import java.util.List;
import java.util.Map;

/** This room's catalogue. */
public final class RobotCalls implements RoomCalls {
    @Override public List<Call> calls() {
        return List.of(
            Call.get("robotList", "/api/clients/{c}/robots"),
            Call.make("robotAdd", RobotCases::robots, _ -> RobotCases.entering(RobotCases.token())),
            Call.change("robotEdit", world -> RobotCases.at(world, RobotCases.robot(world)), _ -> RobotCases.entering(RobotCases.token())),
            Call.change("robotRemove", world -> RobotCases.at(world, RobotCases.robot(world)) + "/removal", _ -> ""),
            Call.make("robotTry", world -> RobotCases.at(world, RobotCases.robot(world)) + "/trial", _ -> ""),
            Call.make("robotMessageAgain", world -> RobotCases.refused(world) + "/again", _ -> ""),
            new Call("noticeRobots", world -> new Call.Ready(NoticeCases.at(world, NoticeCases.draft(world)) + "/robots", null, null, Map.of())),
            Call.change("noticeRobotsSet", world -> NoticeCases.at(world, NoticeCases.draft(world)) + "/robots", world -> RobotCases.choosing(RobotCases.robot(world))));
    }
}
