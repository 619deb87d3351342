package hk.praya.obligation;

import hk.praya.access.Correspondents;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Refused;
import hk.praya.http.RequestIds;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One's own digest and calendar; and the calendar itself, for whoever holds its secret. */
@Controller
@Validated
class CorrespondenceController {
    private static final String CALENDAR = "text/calendar;charset=utf-8";

    private final Correspondents correspondents;
    private final Feed feed;
    private final String baseUrl;

    CorrespondenceController(Correspondents correspondents, Feed feed, @Value("${praya.base-url}") String baseUrl) {
        this.correspondents = correspondents;
        this.feed = feed;
        this.baseUrl = baseUrl;
    }

    /** @param subscribed whether a letter comes on Monday mornings; {@code locale} its language, and the calendar's */
    @Serdeable
    record DigestChoice(@NotNull Boolean subscribed, @NotNull @Pattern(regexp = "en|zh-Hant|zh-Hans") String locale) {}

    /** @param issuedAt since when there is a calendar; null where there is none */
    @Serdeable
    record CalendarView(@Nullable Instant issuedAt) {}

    /** @param url shown once: only its hash is kept */
    @Serdeable
    record CalendarIssued(String url) {}

    @Get("/api/me/digest")
    @Permitted(Permission.CORRESPONDENCE_MANAGE)
    @Operation(operationId = "meDigest")
    DigestChoice digest(HttpRequest<?> request) {
        var choice = correspondents.choice(SignedIn.actor(request));
        return new DigestChoice(choice.subscribed(), choice.locale());
    }

    @Put("/api/me/digest")
    @Permitted(Permission.CORRESPONDENCE_MANAGE)
    @Operation(operationId = "meDigestChoose")
    DigestChoice choose(HttpRequest<?> request, @Body @Valid DigestChoice body) {
        correspondents.choose(SignedIn.actor(request), new Correspondents.Choice(body.subscribed(), body.locale()));
        return body;
    }

    @Get("/api/me/calendar")
    @Permitted(Permission.CORRESPONDENCE_MANAGE)
    @Operation(operationId = "meCalendar")
    CalendarView calendar(HttpRequest<?> request) {
        return new CalendarView(correspondents.feedSince(SignedIn.actor(request)).orElse(null));
    }

    /** The address before this one opens nothing any more. */
    @Post("/api/me/calendar")
    @Permitted(Permission.CORRESPONDENCE_MANAGE)
    @Operation(operationId = "meCalendarIssue")
    HttpResponse<CalendarIssued> issue(HttpRequest<?> request) {
        var secret = correspondents.issueFeed(SignedIn.actor(request), RequestIds.of(request));
        return HttpResponse.created(new CalendarIssued(baseUrl + "/public/calendar/" + secret + ".ics"));
    }

    @Delete("/api/me/calendar")
    @Permitted(Permission.CORRESPONDENCE_MANAGE)
    @Operation(operationId = "meCalendarRevoke")
    CalendarView revoke(HttpRequest<?> request) {
        correspondents.revokeFeed(SignedIn.actor(request), RequestIds.of(request));
        return new CalendarView(null);
    }

    @Get("/public/calendar/{secret}.ics")
    @Produces(CALENDAR)
    @Operation(operationId = "calendarRead")
    HttpResponse<String> read(String secret) {
        // A secret that cannot be one is one that opens nothing: nobody learns how they look.
        var text = Refused.orElse(secret.matches("[\\w-]{10,64}") ? feed.calendar(secret) : Outcome.<String>absent());
        return HttpResponse.ok(text).header("Content-Disposition", "inline; filename=\"praya.ics\"").header("Cache-Control", "private, no-store");
    }
}
