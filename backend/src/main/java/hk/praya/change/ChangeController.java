package hk.praya.change;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.change.ChangeViews.AdoptionView;
import hk.praya.change.ChangeViews.AdoptionPreview;
import hk.praya.change.ChangeViews.AdoptionEffects;
import hk.praya.change.ChangeViews.FirmAdoption;
import hk.praya.change.ChangeViews.NewsCount;
import hk.praya.change.ChangeViews.NewsView;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** Changes of packs and dossiers: seen beforehand, taken over, undone. */
@Controller("/api")
@Validated
class ChangeController {
    private static final String KINDS = "pack|dossiers";

    private final ChangeReading reading;
    private final ChangeApplying applying;

    ChangeController(ChangeReading reading, ChangeApplying applying) {
        this.reading = reading;
        this.applying = applying;
    }

    /** @param toVersion of the pack, as it was previewed; where dossiers changed, the one it stands on */
    @Serdeable
    record ChangeWanted(@NotNull @Pattern(regexp = KINDS) String kind, @NotNull @Pattern(regexp = "[0-9.]{5,20}") String toVersion) {}

    /** @param tiaId the assessment that holds it now */
    @Serdeable
    record ChangeUndone(UUID tiaId) {}

    @Get("/firm/changes")
    @Permitted(Permission.CHANGE_VIEW)
    @Operation(operationId = "changeNews")
    NewsView news(HttpRequest<?> request) {
        return Refused.orElse(reading.news(SignedIn.actor(request)));
    }

    /** How much of it is new for the clients that one works on. */
    @Get("/firm/changes/count")
    @Permitted(Permission.CHANGE_VIEW)
    @Operation(operationId = "changeCount")
    NewsCount count(HttpRequest<?> request) {
        return Refused.orElse(reading.count(SignedIn.actor(request)));
    }

    /** What the newest versions do to every assessment of the clients that one works on. */
    @Get("/firm/changes/effects")
    @Permitted(Permission.CHANGE_VIEW)
    @Operation(operationId = "changeEffects")
    AdoptionEffects effects(HttpRequest<?> request, @QueryValue @NotNull @Pattern(regexp = KINDS) String kind) {
        return Refused.orElse(reading.effects(SignedIn.actor(request), ChangeKind.of(kind)));
    }

    /** What was taken over at the clients that one works on, the newest first. */
    @Get("/firm/changes/adoptions")
    @Permitted(Permission.CHANGE_VIEW)
    @Operation(operationId = "changeHistory")
    Page<FirmAdoption> history(HttpRequest<?> request) {
        return Refused.orElse(reading.adoptions(SignedIn.actor(request)));
    }

    /** Answer by answer, what the newest versions would do to this assessment. */
    @Get("/clients/{clientId}/tias/{tiaId}/adoption")
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "changePreview")
    AdoptionPreview preview(HttpRequest<?> request, UUID clientId, UUID tiaId) {
        return Refused.orElse(reading.preview(SignedIn.actor(request), clientId, tiaId));
    }

    /** Against the revision that was previewed. */
    @Post("/clients/{clientId}/tias/{tiaId}/adoption")
    @Permitted(Permission.CHANGE_APPLY)
    @Operation(operationId = "changeApply")
    HttpResponse<Created> apply(HttpRequest<?> request, UUID clientId, UUID tiaId, @Body @Valid ChangeWanted body) {
        var wanted = new ChangeApplying.Wanted(ChangeKind.of(body.kind()), body.toVersion(), Versions.ifMatch(request));
        return HttpResponse.created(new Created(Refused.orElse(applying.apply(SignedIn.actor(request), clientId, tiaId, wanted, Versions.idempotencyKey(request)))));
    }

    @Get("/clients/{clientId}/adoptions")
    @Permitted(Permission.TIA_VIEW)
    @Operation(operationId = "changeList")
    Page<AdoptionView> list(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(reading.adoptions(SignedIn.actor(request), clientId));
    }

    @Post("/clients/{clientId}/adoptions/{adoptionId}/undo")
    @Permitted(Permission.CHANGE_APPLY)
    @Operation(operationId = "changeUndo")
    ChangeUndone undo(HttpRequest<?> request, UUID clientId, UUID adoptionId) {
        return new ChangeUndone(Refused.orElse(applying.undo(SignedIn.actor(request), clientId, adoptionId)));
    }
}
