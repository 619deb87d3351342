package hk.praya.firm;

import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The firm itself. */
@Controller("/api/firm")
@Validated
class FirmController {
    private final HouseStyle style;
    private final Authorization authorization;

    FirmController(HouseStyle style, Authorization authorization) {
        this.style = style;
        this.authorization = authorization;
    }

    /** @param email blank where the paper gives none; else an address that can be written to */
    @Serdeable
    record Letterhead(@NotNull @Size(max = 300) String addressEn, @NotNull @Size(max = 300) String addressZhHant, @NotNull @Size(max = 60) String phone,
        @NotNull @Size(max = 200) @Pattern(regexp = "\\s*(?:" + MemberKeeping.EMAIL + ")?\\s*") String email, @NotNull @Size(max = 300) String footer) {}

    /** @param logo changes with the picture, so that its address can; null where there is none */
    @Serdeable
    record FirmView(UUID id, Names name, String colour, @Nullable String logo, Letterhead letterhead, long version, Map<String, Action> actions) {}

    @Serdeable
    record FirmEdit(@NotNull @Valid Names name, @NotNull @Pattern(regexp = "#[0-9a-f]{6}") String colour, @NotNull @Valid Letterhead letterhead) {}

    @Get
    @Permitted(Permission.FIRM_VIEW)
    @Operation(operationId = "firmView")
    FirmView view(HttpRequest<?> request) {
        var actor = SignedIn.actor(request);
        return of(Refused.orElse(style.view(actor)), actor);
    }

    @Put
    @Permitted(Permission.FIRM_EDIT)
    @Operation(operationId = "firmEdit")
    FirmView edit(HttpRequest<?> request, @Body @Valid FirmEdit body) {
        var actor = SignedIn.actor(request);
        var paper = body.letterhead();
        var wanted = new HouseStyle.Style(body.name(), body.colour(), paper.addressEn(), paper.addressZhHant(), paper.phone(), paper.email(), paper.footer());
        return of(Refused.orElse(style.edit(actor, wanted, Versions.ifMatch(request))), actor);
    }

    private FirmView of(HouseStyle.Shown shown, Actor actor) {
        var row = shown.row();
        return new FirmView(row.getFirmId(), new Names(row.getNameEn(), row.getNameZhHant()), row.getColour(), shown.logo(),
            new Letterhead(row.getAddressEn(), row.getAddressZhHant(), row.getPhone(), row.getEmail(), row.getFooter()), row.getVersion(),
            Map.of("edit", Action.of(authorization.decide(actor, Permission.FIRM_EDIT, null)),
                "addMember", Action.of(authorization.decide(actor, Permission.MEMBER_CREATE, null))));
    }
}
