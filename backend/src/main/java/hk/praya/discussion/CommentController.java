package hk.praya.discussion;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.discussion.CommentReading.CommentCounts;
import hk.praya.discussion.CommentReading.ThreadView;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the firm's people say to each other about a question. */
@Controller("/api/clients/{clientId}/tias/{tiaId}")
@Validated
class CommentController {
    private final Commenting commenting;
    private final CommentReading reading;

    CommentController(Commenting commenting, CommentReading reading) {
        this.commenting = commenting;
        this.reading = reading;
    }

    /** @param question {@code G1}, or {@code I1@mainland}. @param text in {@code language}. @param mentions members of the firm who work on the client */
    @Serdeable
    record CommentEdit(@NotNull @Size(max = 80) String question, @NotBlank @Size(max = 4000) String text, @NotNull @Pattern(regexp = "en|zh-Hant|zh-Hans") String language,
        @Nullable @Size(max = 10) List<@NotNull UUID> mentions) {}

    @Get("/comments")
    @Permitted(Permission.COMMENT_VIEW)
    @Operation(operationId = "commentList")
    ThreadView thread(HttpRequest<?> request, UUID clientId, UUID tiaId, @QueryValue @Size(max = 80) String question, @Nullable @QueryValue @Size(max = 400) String cursor,
        @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.thread(SignedIn.actor(request), clientId, tiaId, question, cursor, limit));
    }

    @Get("/comment-counts")
    @Permitted(Permission.COMMENT_VIEW)
    @Operation(operationId = "commentCounts")
    CommentCounts counts(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return Refused.orElse(reading.counts(SignedIn.actor(request), clientId, tiaId));
    }

    @Post("/comments")
    @Permitted(Permission.COMMENT_ADD)
    @Operation(operationId = "commentAdd")
    HttpResponse<Created> add(HttpRequest<?> request, UUID clientId, UUID tiaId, @Body @Valid CommentEdit body) {
        var written = new Commenting.Written(body.question(), body.text().strip(), body.language(), body.mentions() == null ? List.of() : body.mentions().stream().distinct().toList());
        return HttpResponse.created(new Created(Refused.orElse(commenting.add(SignedIn.actor(request), clientId, tiaId, written, Versions.idempotencyKey(request)))));
    }

    /** One's own. */
    @Post("/comments/{commentId}/withdrawal")
    @Permitted(Permission.COMMENT_ADD)
    @Operation(operationId = "commentWithdraw")
    Created withdraw(HttpRequest<?> request, UUID clientId, UUID tiaId, UUID commentId) {
        return new Created(Refused.orElse(commenting.withdraw(SignedIn.actor(request), clientId, tiaId, commentId)));
    }

    /** By whoever is mentioned in it: seen, and nothing to say. */
    @Post("/comments/{commentId}/noting")
    @Permitted(Permission.COMMENT_ADD)
    @Operation(operationId = "commentNote")
    Created note(HttpRequest<?> request, UUID clientId, UUID tiaId, UUID commentId) {
        return new Created(Refused.orElse(commenting.note(SignedIn.actor(request), clientId, tiaId, commentId)));
    }
}
