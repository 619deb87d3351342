package hk.praya.mechanism;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import hk.praya.http.Versions;
import hk.praya.mechanism.MechanismViews.MechanismSaved;
import hk.praya.mechanism.MechanismViews.MechanismView;
import hk.praya.mechanism.MechanismViews.ResultView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a transfer is dressed. */
@Controller("/api/clients/{clientId}/transfers/{transferId}/mechanism")
@Validated
class MechanismController {
    private static final String LOCALES = "en|zh-Hant";

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final MechanismReading reading;
    private final MechanismChoice choice;
    private final FilingPack pack;

    MechanismController(MechanismReading reading, MechanismChoice choice, FilingPack pack) {
        this.reading = reading;
        this.choice = choice;
        this.pack = pack;
    }

    /** @param answers by question id: option keys, or one number or day as text */
    @Serdeable
    record MechanismTrial(@NotNull @Size(max = 60) Map<String, List<String>> answers) {}

    /**
     * @param answers by question id: option keys, or one number or day as text
     * @param disagreement why they stand although the register of transfers says otherwise; wanted only where it does
     */
    @Serdeable
    record MechanismEdit(@NotNull @Size(max = 60) Map<String, List<String>> answers, @NotNull @Size(max = 5000) String note, @Nullable @Size(max = 2000) String disagreement) {
        MechanismChoice.Wanted wanted() {
            return new MechanismChoice.Wanted(new LinkedHashMap<>(answers), note.strip(), disagreement == null ? "" : disagreement.strip());
        }
    }

    /** @param authority dpo: the Digital Policy Office; guangdong_cac: the Cyberspace Administration of Guangdong */
    @Serdeable
    record FilingEdit(@NotNull @Pattern(regexp = "dpo|guangdong_cac") String authority, @NotNull LocalDate effectiveOn, @Nullable LocalDate filedOn,
        @NotNull @Size(max = 200) String reference) {}

    @Get
    @Permitted(Permission.MECHANISM_VIEW)
    @Operation(operationId = "mechanismView")
    MechanismView view(HttpRequest<?> request, UUID clientId, UUID transferId, @QueryValue(defaultValue = "en") @Pattern(regexp = LOCALES) String locale) {
        return Refused.orElse(reading.view(SignedIn.actor(request), clientId, transferId, locale));
    }

    /** What would follow from these answers. Nothing is kept. */
    @Post("/trial")
    @Status(HttpStatus.OK)
    @Permitted(Permission.MECHANISM_VIEW)
    @Operation(operationId = "mechanismTrial")
    ResultView trial(HttpRequest<?> request, UUID clientId, UUID transferId, @QueryValue(defaultValue = "en") @Pattern(regexp = LOCALES) String locale,
        @Body @Valid MechanismTrial body) {
        return reading.result(Refused.orElse(choice.trial(SignedIn.actor(request), clientId, transferId, body.answers())), locale);
    }

    /** 409 where the register of transfers says otherwise and nobody says why the answers stand. */
    @Put
    @Permitted(Permission.MECHANISM_EDIT)
    @Operation(operationId = "mechanismChoose")
    MechanismSaved choose(HttpRequest<?> request, UUID clientId, UUID transferId, @Body @Valid MechanismEdit body) {
        return new MechanismSaved(Refused.orElse(choice.choose(SignedIn.actor(request), clientId, transferId, body.wanted(), Versions.ifMatch(request))));
    }

    @Put("/filing")
    @Permitted(Permission.MECHANISM_EDIT)
    @Operation(operationId = "mechanismFile")
    MechanismSaved file(HttpRequest<?> request, UUID clientId, UUID transferId, @Body @Valid FilingEdit body) {
        var filed = new MechanismChoice.Filed(body.authority(), body.effectiveOn(), body.filedOn(), body.reference().strip());
        return new MechanismSaved(Refused.orElse(choice.file(SignedIn.actor(request), clientId, transferId, filed, Versions.ifMatch(request))));
    }

    /** What is to be filed, in Word; 409 where the contract does not fit, or the register says otherwise by now. */
    @Get("/filing/pack")
    @Produces(WORD)
    @Permitted(Permission.MECHANISM_VIEW)
    @Operation(operationId = "mechanismFilingPack")
    HttpResponse<byte[]> pack(HttpRequest<?> request, UUID clientId, UUID transferId) {
        var file = Refused.orElse(pack.make(SignedIn.actor(request), clientId, transferId));
        return HttpResponse.ok(file.bytes()).header("Content-Disposition", Uploads.attachment(file.name()));
    }
}
