package hk.praya.audience;

import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.audience.OwnNotices.OwnNoticeList;
import hk.praya.audience.OwnNotices.OwnNoticeView;
import hk.praya.http.Created;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
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
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notices that one is given to read oneself. */
@Controller("/api/clients/{clientId}/own-notices")
@Validated
class OwnNoticeController {
    private static final String LANGUAGE = "en|zh-Hant";
    /** A day: whoever leaves a page open for longer has not read for as long. */
    private static final int LONGEST = 86_400;

    private final OwnNotices notices;

    private final OwnConsents consents;

    OwnNoticeController(OwnNotices notices, OwnConsents consents) {
        this.notices = notices;
        this.consents = consents;
    }

    @Serdeable
    record NoticeOpening(@NotNull @Pattern(regexp = LANGUAGE) String language) {}

    /**
     * That it was read and understood: no consent to anything.
     *
     * @param versionId that lay before them. @param readSeconds how long, as their device counted
     * @param zone of their device, such as Asia/Hong_Kong; the time itself is ours
     * @param electronic whether they agree to the record being kept electronically
     * @param attempt as the notice says; null: 1
     */
    @Serdeable
    record NoticeAcknowledgement(@NotNull UUID versionId, @NotNull @Pattern(regexp = LANGUAGE) String language, @NotNull @Min(0) @Max(LONGEST) Integer readSeconds, @NotNull @Size(max = 60) String zone, @NotNull Boolean electronic,
        @Nullable @Min(1) @Max(99) Integer attempt) {}

    /** @param relation to the person, in the words of whoever acts for them */
    @Serdeable
    record GuardianEdit(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 200) String relation) {}

    /**
     * What somebody chose: each purpose by itself.
     *
     * @param choices for every purpose of the version: agreed to or not. What is not said is neither
     * @param decided as the notice says, so that no newer decision of theirs is undone; null: they saw none
     * @param guardian who acts for a person who cannot decide for themselves; null: they act themselves
     */
    @Serdeable
    record NoticeChoices(@NotNull UUID versionId, @NotNull @Pattern(regexp = LANGUAGE) String language, @NotNull @Min(0) @Max(LONGEST) Integer readSeconds, @NotNull @Size(max = 60) String zone, @NotNull Boolean electronic,
        @NotNull @Size(min = 1, max = 30) Map<@Size(max = 40) String, @NotNull Boolean> choices, @Nullable UUID decided, @Nullable @Valid GuardianEdit guardian) {}

    /** @param zone of their device, such as Asia/Hong_Kong */
    @Serdeable
    record ConsentWithdrawal(@NotNull @Size(max = 60) String zone) {}

    @Get
    @Permitted(Permission.NOTICE_READ)
    @Operation(operationId = "ownNoticeList")
    OwnNoticeList list(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(notices.list(SignedIn.actor(request), clientId));
    }

    @Get("/{noticeId}")
    @Permitted(Permission.NOTICE_READ)
    @Operation(operationId = "ownNoticeView")
    OwnNoticeView view(HttpRequest<?> request, UUID clientId, UUID noticeId) {
        return Refused.orElse(notices.view(SignedIn.actor(request), clientId, noticeId));
    }

    /** Since the version that they acknowledged or decided about before. 404 where they see the notice for the first time. */
    @Get("/{noticeId}/differences")
    @Permitted(Permission.NOTICE_READ)
    @Operation(operationId = "ownNoticeDifferences")
    OwnNotices.OwnDifferences differences(HttpRequest<?> request, UUID clientId, UUID noticeId) {
        return Refused.orElse(notices.differences(SignedIn.actor(request), clientId, noticeId));
    }

    /** Each time it is opened; the first is kept. */
    @Post("/{noticeId}/opening")
    @Status(HttpStatus.OK)
    @Permitted(Permission.NOTICE_OPEN)
    @Operation(operationId = "ownNoticeOpen")
    Created open(HttpRequest<?> request, UUID clientId, UUID noticeId, @Body @Valid NoticeOpening body) {
        return new Created(Refused.orElse(notices.open(SignedIn.actor(request), clientId, noticeId, body.language(), Device.of(request))));
    }

    /** Sent again it answers with the same record. 409 where another version is read by now. */
    @Post("/{noticeId}/acknowledgement")
    @Status(HttpStatus.OK)
    @Permitted(Permission.NOTICE_ACKNOWLEDGE)
    @Operation(operationId = "ownNoticeAcknowledge")
    Created acknowledge(HttpRequest<?> request, UUID clientId, UUID noticeId, @Body @Valid NoticeAcknowledgement body) {
        var said = new OwnNotices.Acknowledged(body.versionId(), body.language(), body.readSeconds(), zone(body.zone()), body.electronic(), Device.of(request), body.attempt() == null ? 1 : body.attempt());
        return new Created(Refused.orElse(notices.acknowledge(SignedIn.actor(request), clientId, noticeId, said)));
    }

    /** Each purpose that changed leaves a row. 409 where another version is read by now, or they decided otherwise meanwhile. */
    @Post("/{noticeId}/choices")
    @Status(HttpStatus.OK)
    @Permitted(Permission.NOTICE_CONSENT)
    @Operation(operationId = "ownNoticeChoose")
    Created choose(HttpRequest<?> request, UUID clientId, UUID noticeId, @Body @Valid NoticeChoices body) {
        var read = new OwnNotices.Acknowledged(body.versionId(), body.language(), body.readSeconds(), zone(body.zone()), body.electronic(), Device.of(request), 1);
        var chosen = new OwnConsents.Chosen(read, body.choices(), body.decided(), body.guardian() == null ? null : new OwnConsents.ActsFor(body.guardian().name().strip(), body.guardian().relation().strip()));
        return new Created(Refused.orElse(consents.choose(SignedIn.actor(request), clientId, noticeId, chosen, Versions.idempotencyKey(request))));
    }

    /** Whatever became of the notice since. 409 where it does not stand as given. */
    @Post("/{noticeId}/consents/{purpose}/withdrawal")
    @Status(HttpStatus.OK)
    @Permitted(Permission.NOTICE_CONSENT)
    @Operation(operationId = "ownConsentWithdraw")
    Created withdraw(HttpRequest<?> request, UUID clientId, UUID noticeId, String purpose, @Body @Valid ConsentWithdrawal body) {
        var sent = new OwnNotices.Sent(Device.of(request), zone(body.zone()));
        return new Created(Refused.orElse(consents.withdraw(SignedIn.actor(request), clientId, noticeId, purpose, sent, Versions.idempotencyKey(request))));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            return Refused.orElse(Outcome.refused(Outcome.Refusal.INVALID, "field.malformed", "zone"));
        }
    }
}
