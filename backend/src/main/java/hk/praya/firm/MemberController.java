package hk.praya.firm;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.Role;
import hk.praya.access.SignedIn;
import hk.praya.firm.MemberList.MemberView;
import hk.praya.http.Acts;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who works at the firm. */
@Controller("/api/firm/members")
@Validated
class MemberController {
    private final MemberList list;
    private final MemberKeeping keeping;
    private final MemberSuspending suspending;

    MemberController(MemberList list, MemberKeeping keeping, MemberSuspending suspending) {
        this.list = list;
        this.keeping = keeping;
        this.suspending = suspending;
    }

    /** @param roles of the whole firm; none for somebody who works on the clients they are assigned to */
    @Serdeable
    record MemberEdit(@NotNull @Valid Names name, @NotNull @Size(max = 2) List<@NotNull @Pattern(regexp = "administrator|partner") String> roles) {
        MemberKeeping.Particulars particulars() {
            return new MemberKeeping.Particulars(name, rolesOf(roles));
        }
    }

    @Serdeable
    record MemberNew(@NotNull @Valid Names name, @NotNull @Size(max = 254) @Pattern(regexp = "\\s*" + MemberKeeping.EMAIL + "\\s*") String email,
        @NotNull @Size(max = 2) List<@NotNull @Pattern(regexp = "administrator|partner") String> roles) {
        MemberKeeping.Newcomer newcomer() {
            return new MemberKeeping.Newcomer(new MemberKeeping.Particulars(name, rolesOf(roles)), email.strip().toLowerCase(Locale.ROOT));
        }
    }

    private static Set<Role> rolesOf(List<String> keys) {
        return keys.stream().map(Role::of).collect(Collectors.toSet());
    }

    @Get
    @Permitted(Permission.MEMBER_LIST)
    @Operation(operationId = "memberList")
    Page<MemberView> list(HttpRequest<?> request) {
        return Refused.orElse(list.list(SignedIn.actor(request)));
    }

    @Post
    @Permitted(Permission.MEMBER_CREATE)
    @Operation(operationId = "memberCreate")
    HttpResponse<Created> create(HttpRequest<?> request, @Body @Valid MemberNew body) {
        return HttpResponse.created(new Created(Refused.orElse(keeping.create(SignedIn.actor(request), body.newcomer(), Versions.idempotencyKey(request)))));
    }

    @Put("/{memberId}")
    @Permitted(Permission.MEMBER_EDIT)
    @Operation(operationId = "memberEdit")
    @Acts({"name", "roles", "name_and_roles"})
    MemberView edit(HttpRequest<?> request, UUID memberId, @Body @Valid MemberEdit body) {
        var actor = SignedIn.actor(request);
        Refused.orElse(keeping.edit(actor, memberId, body.particulars(), Versions.ifMatch(request)));
        return Refused.orElse(list.view(actor, memberId));
    }

    @Post("/{memberId}/suspension")
    @Permitted(Permission.MEMBER_SUSPEND)
    @Operation(operationId = "memberSuspend")
    HttpResponse<Created> suspend(HttpRequest<?> request, UUID memberId) {
        return HttpResponse.created(new Created(Refused.orElse(suspending.suspend(SignedIn.actor(request), memberId, Versions.idempotencyKey(request)))));
    }

    @Delete("/{memberId}/suspension")
    @Permitted(Permission.MEMBER_RESTORE)
    @Operation(operationId = "memberRestore")
    Created restore(HttpRequest<?> request, UUID memberId) {
        return new Created(Refused.orElse(suspending.restore(SignedIn.actor(request), memberId)));
    }
}
