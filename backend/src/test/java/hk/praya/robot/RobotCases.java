package hk.praya.robot;

import static hk.praya.testing.Cases.client;
import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Api;
import hk.praya.testing.Postgres;
import hk.praya.testing.World;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Robots brought to a point through the API itself, as people would. */
public final class RobotCases {
    static final String SECRET = "SECknownVectorOfThisTest0123456789";

    private RobotCases() {}

    static String robots(World world) {
        return client(world) + "/robots";
    }

    static String token() {
        return UUID.randomUUID().toString().replace("-", "") + UUID.randomUUID().toString().replace("-", "");
    }

    static Map<String, Object> entering(String token) {
        return Map.of("name", "全體同事", "language", "zh-Hant", "webhook", "https://oapi.dingtalk.com/robot/send?access_token=" + token, "secret", SECRET);
    }

    static UUID robot(World world, String token) {
        return ok(Api.as(world.consultant).post(robots(world), entering(token))).id();
    }

    static UUID robot(World world) {
        return robot(world, token());
    }

    static String at(World world, UUID robot) {
        return robots(world) + "/" + robot;
    }

    static Map<String, Object> choosing(UUID... robots) {
        return Map.of("robots", List.of(robots).stream().map(UUID::toString).toList());
    }

    /** A trial that the platform did not take. @return its path */
    static String refused(World world) {
        var robot = robot(world);
        var message = ok(Api.as(world.consultant).post(at(world, robot) + "/trial", "")).id();
        sql("update robot.message set state = 'refused', reason = 'token', settled_at = now() where id = '" + message + "'");
        return at(world, robot) + "/messages/" + message;
    }

    static void sql(String statement) {
        try (var connection = Postgres.one().as("praya_migrator")) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
