package hk.praya.obligation;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.obligation.ObligationKeeping.Owner;
import hk.praya.obligation.ObligationReading.ObligationStory;
import hk.praya.obligation.ObligationReading.ObligationView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be seen to for one client. */
@Controller("/api/clients/{clientId}/obligations")
@Validated
class ObligationController {
    private static final String BALL = "consultant|reviewer|client|vendor";

    private final ObligationReading reading;
    private final ObligationKeeping keeping;
    private final Reminding reminding;
    private final ReminderText text;

    ObligationController(ObligationReading reading, ObligationKeeping keeping, Reminding reminding, ReminderText text) {
        this.reading = reading;
        this.keeping = keeping;
        this.reminding = reminding;
        this.text = text;
    }

    /** @param language of the words */
    @Serdeable
    record ObligationEdit(@NotBlank @Size(max = 300) String words, @NotNull @Pattern(regexp = "en|zh-Hant|zh-Hans") String language, @NotNull @Pattern(regexp = BALL) String ballWith,
        @Nullable UUID ownerMemberId, @Nullable UUID ownerPersonId, @NotNull LocalDate due) {}

    @Serdeable
    record ObligationDone(@Nullable @Size(max = 1000) String note) {}

    @Serdeable
    record SnoozeEdit(@NotNull LocalDate until) {}

    @Serdeable
    record WaiverEdit(@NotBlank @Size(max = 1000) String reason) {}

    @Serdeable
    record OwnerEdit(@NotNull @Pattern(regexp = BALL) String ballWith, @Nullable UUID ownerMemberId, @Nullable UUID ownerPersonId,
        @Nullable @Size(max = 1000) String note) {}

    @Serdeable
    record ReminderEdit(@NotNull @Pattern(regexp = "email|whatsapp") String channel) {}

    /**
     * What became of asking again.
     *
     * @param to who is asked, where somebody in particular is
     * @param sent whether a letter is on its way
     * @param message to be sent by hand, in Chinese and English; null where a letter is sent
     * @param url in the message: of the page, for those who sign in by themselves, or a personal link, shown once; null where nobody is known who would be let in
     * @param expiresAt until when the link opens; null where it is none
     */
    @Serdeable
    record ReminderView(ObligationView obligation, @Nullable Names to, boolean sent, @Nullable String message, @Nullable String url, @Nullable Instant expiresAt) {}

    @Get
    @Permitted(Permission.OBLIGATION_VIEW)
    @Operation(operationId = "obligationList")
    Page<ObligationView> list(HttpRequest<?> request, UUID clientId, @QueryValue(defaultValue = "open") @Pattern(regexp = "open|settled") String state,
        @Nullable @QueryValue @Size(max = 400) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.list(SignedIn.actor(request), clientId, state.equals("open"), cursor, limit));
    }

    @Get("/{obligationId}")
    @Permitted(Permission.OBLIGATION_VIEW)
    @Operation(operationId = "obligationView")
    ObligationStory view(HttpRequest<?> request, UUID clientId, UUID obligationId) {
        return Refused.orElse(reading.story(SignedIn.actor(request), clientId, obligationId));
    }

    @Post
    @Permitted(Permission.OBLIGATION_EDIT)
    @Operation(operationId = "obligationCreate")
    HttpResponse<Created> create(HttpRequest<?> request, UUID clientId, @Body @Valid ObligationEdit body) {
        var written = new ObligationKeeping.Written(body.words(), body.language(), new Owner(body.ballWith(), body.ownerMemberId(), body.ownerPersonId()), body.due());
        return HttpResponse.created(new Created(Refused.orElse(keeping.write(SignedIn.actor(request), clientId, written, Versions.idempotencyKey(request)))));
    }

    @Post("/{obligationId}/completion")
    @Permitted(Permission.OBLIGATION_EDIT)
    @Operation(operationId = "obligationComplete")
    Created complete(HttpRequest<?> request, UUID clientId, UUID obligationId, @Body @Valid ObligationDone body) {
        return new Created(Refused.orElse(keeping.complete(SignedIn.actor(request), clientId, obligationId, body.note(), Versions.ifMatch(request))));
    }

    @Post("/{obligationId}/snooze")
    @Permitted(Permission.OBLIGATION_EDIT)
    @Operation(operationId = "obligationSnooze")
    Created snooze(HttpRequest<?> request, UUID clientId, UUID obligationId, @Body @Valid SnoozeEdit body) {
        return new Created(Refused.orElse(keeping.snooze(SignedIn.actor(request), clientId, obligationId, body.until(), Versions.ifMatch(request))));
    }

    @Post("/{obligationId}/waiver")
    @Permitted(Permission.OBLIGATION_EDIT)
    @Operation(operationId = "obligationWaive")
    Created waive(HttpRequest<?> request, UUID clientId, UUID obligationId, @Body @Valid WaiverEdit body) {
        return new Created(Refused.orElse(keeping.waive(SignedIn.actor(request), clientId, obligationId, body.reason(), Versions.ifMatch(request))));
    }

    @Put("/{obligationId}/owner")
    @Permitted(Permission.OBLIGATION_EDIT)
    @Operation(operationId = "obligationReassign")
    Created reassign(HttpRequest<?> request, UUID clientId, UUID obligationId, @Body @Valid OwnerEdit body) {
        var owner = new Owner(body.ballWith(), body.ownerMemberId(), body.ownerPersonId());
        return new Created(Refused.orElse(keeping.hand(SignedIn.actor(request), clientId, obligationId, owner, body.note(), Versions.ifMatch(request))));
    }

    @Post("/{obligationId}/reminder")
    @Permitted(Permission.OBLIGATION_EDIT)
    @Operation(operationId = "obligationRemind")
    ReminderView remind(HttpRequest<?> request, UUID clientId, UUID obligationId, @Body @Valid ReminderEdit body) {
        var actor = SignedIn.actor(request);
        var byEmail = body.channel().equals("email");
        var reminded = Refused.orElse(reminding.remind(actor, clientId, obligationId, body.channel(), Versions.ifMatch(request)));
        return new ReminderView(reading.view(actor, reminded.row(), Map.of()), reminded.addressee().map(Reminding.Addressee::name).orElse(null), byEmail,
            byEmail ? null : text.message(reminded), reminded.url(), reminded.expiresAt());
    }
}
