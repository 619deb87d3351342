package hk.praya.robot;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.robot.RobotReading.NoticeRobotsView;
import hk.praya.robot.RobotReading.RobotsView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The robots of a client's groups, and which notices they tell of. */
@Controller("/api/clients/{clientId}")
@Validated
class RobotController {
    private final RobotReading reading;
    private final RobotKeeping keeping;
    private final Telling telling;

    RobotController(RobotReading reading, RobotKeeping keeping, Telling telling) {
        this.reading = reading;
        this.keeping = keeping;
        this.telling = telling;
    }

    /** @param name of the group. @param webhook the robot's address as the platform shows it, or its token alone; absent: the one that is kept. @param secret of its signature; absent: likewise */
    @Serdeable
    record RobotEdit(@NotBlank @Size(max = 80) String name, @NotNull @Pattern(regexp = "en|zh-Hant|zh-Hans") String language, @Nullable @Size(max = 300) String webhook, @Nullable @Size(max = 200) String secret) {
        RobotKeeping.Wanted wanted() {
            return new RobotKeeping.Wanted(name.strip(), language, entered(webhook), entered(secret));
        }

        private static @Nullable String entered(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        @Override public String toString() {
            return "RobotEdit";
        }
    }

    @Serdeable
    record NoticeRobotsEdit(@NotNull @Size(max = 20) List<@NotNull UUID> robots) {}

    @Get("/robots")
    @Permitted(Permission.ROBOT_VIEW)
    @Operation(operationId = "robotList")
    RobotsView all(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(reading.all(SignedIn.actor(request), clientId));
    }

    @Post("/robots")
    @Permitted(Permission.ROBOT_MANAGE)
    @Operation(operationId = "robotAdd")
    HttpResponse<Created> add(HttpRequest<?> request, UUID clientId, @Body @Valid RobotEdit body) {
        return HttpResponse.created(new Created(Refused.orElse(keeping.add(SignedIn.actor(request), clientId, body.wanted(), Versions.idempotencyKey(request)))));
    }

    @Put("/robots/{robotId}")
    @Permitted(Permission.ROBOT_MANAGE)
    @Operation(operationId = "robotEdit")
    Created edit(HttpRequest<?> request, UUID clientId, UUID robotId, @Body @Valid RobotEdit body) {
        return new Created(Refused.orElse(keeping.edit(SignedIn.actor(request), clientId, robotId, body.wanted(), Versions.ifMatch(request))));
    }

    @Post("/robots/{robotId}/removal")
    @Permitted(Permission.ROBOT_MANAGE)
    @Operation(operationId = "robotRemove")
    Created remove(HttpRequest<?> request, UUID clientId, UUID robotId) {
        return new Created(Refused.orElse(keeping.remove(SignedIn.actor(request), clientId, robotId, Versions.ifMatch(request))));
    }

    /** What came of it is seen in the list, some seconds later. */
    @Post("/robots/{robotId}/trial")
    @Permitted(Permission.ROBOT_MANAGE)
    @Operation(operationId = "robotTry")
    HttpResponse<Created> trial(HttpRequest<?> request, UUID clientId, UUID robotId) {
        return HttpResponse.created(new Created(Refused.orElse(telling.trial(SignedIn.actor(request), clientId, robotId, Versions.idempotencyKey(request)))));
    }

    /** One that was not taken, once more. */
    @Post("/robots/{robotId}/messages/{messageId}/again")
    @Permitted(Permission.ROBOT_MANAGE)
    @Operation(operationId = "robotMessageAgain")
    Created again(HttpRequest<?> request, UUID clientId, UUID robotId, UUID messageId) {
        return new Created(Refused.orElse(telling.again(SignedIn.actor(request), clientId, robotId, messageId)));
    }

    @Get("/notices/{noticeId}/robots")
    @Permitted(Permission.ROBOT_VIEW)
    @Operation(operationId = "noticeRobots")
    NoticeRobotsView about(HttpRequest<?> request, UUID clientId, UUID noticeId) {
        return Refused.orElse(reading.about(SignedIn.actor(request), clientId, noticeId));
    }

    /** Of a notice that is read now, the groups that are new to it are told in a moment. */
    @Put("/notices/{noticeId}/robots")
    @Permitted(Permission.ROBOT_MANAGE)
    @Operation(operationId = "noticeRobotsSet")
    Created choose(HttpRequest<?> request, UUID clientId, UUID noticeId, @Body @Valid NoticeRobotsEdit body) {
        return new Created(Refused.orElse(telling.choose(SignedIn.actor(request), clientId, noticeId, body.robots(), Versions.ifMatch(request))));
    }
}
