package hk.praya.roster;

import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.Role;
import hk.praya.access.SignedIn;
import hk.praya.http.Action;
import hk.praya.http.Acts;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.table.Cells;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of a client. */
@Controller("/api/clients/{clientId}")
@Validated
class PersonController {
    private final People people;
    private final PersonKeeping keeping;
    private final RosterStanding standing;
    private final Authorization authorization;

    PersonController(People people, PersonKeeping keeping, RosterStanding standing, Authorization authorization) {
        this.people = people;
        this.keeping = keeping;
        this.standing = standing;
        this.authorization = authorization;
    }

    /**
     * @param office where they work; empty: the roster does not say
     * @param mobileMasked the last four digits behind dots, or null
     * @param accountKind {@code enterprise}, {@code personal}, {@code unknown}, or {@code none}: no account in the platform
     * @param alsoCustomer a customer of the client has this address, too: they are asked as both
     * @param leaver HR says that they left, or their last working day is past
     * @param state {@code present}, {@code gone}, or {@code disposed}: nothing is kept of them
     */
    @Serdeable
    record PersonView(UUID id, Names name, @Nullable String email, String department, String office, String title, @Nullable String staffNumber, String mobileKind,
        @Nullable String mobileMasked, String accountKind, boolean active, boolean outsideDomain, @Nullable LocalDate hireDate, @Nullable LocalDate lastWorkingDay,
        boolean leaver, boolean alsoCustomer, boolean inPlatform, boolean inHr, List<String> roles, String state, long version) {
        static PersonView of(People.Known known) {
            var row = known.row();
            return new PersonView(row.getPersonId(), new Names(row.getNameEn(), row.getNameZhHant()), row.getEmail(), row.getDepartment(), row.getOffice(), row.getTitle(), row.getStaffNumber(),
                row.getMobileKind(), masked(row.getMobileKind(), row.getMobileTail()), row.getAccountKind(), row.getActive(), known.outsideDomain(), row.getHireDate(),
                row.getLastWorkingDay(), known.leaver(), known.alsoCustomer(), row.getInPlatform(), row.getInHr(), known.roles().stream().sorted().map(Role::key).toList(),
                row.getDisposedAt() != null ? "disposed" : row.getGoneAt() == null ? "present" : "gone", row.getVersion());
        }

        private static @Nullable String masked(String kind, @Nullable String tail) {
            return tail == null ? null : (kind.equals("plus86") ? "+86 " : "") + "•• " + tail;
        }
    }

    @Serdeable
    record PersonPage(List<PersonView> items, @Nullable Long total, @Nullable String next, Map<String, Action> actions) {}

    /** @param office where they work; absent: as it was */
    @Serdeable
    record PersonEdit(@NotNull @Valid Names name, @Nullable @Size(max = 254) @Pattern(regexp = "\\s*[^@\\s]+@[^@\\s]+\\s*") String email, @Nullable @Size(max = 500) String department,
        @Nullable @Size(max = 500) String office, @Nullable @Size(max = 500) String title, @Nullable @Size(max = 100) String staffNumber, @NotNull @Pattern(regexp = "plus86|other|none") String mobileKind,
        @NotNull @Pattern(regexp = "enterprise|personal|unknown|none") String accountKind, @NotNull Boolean active, @Nullable LocalDate hireDate, @Nullable LocalDate lastWorkingDay) {
        PersonKeeping.Particulars particulars() {
            var code = staffNumber == null ? "" : Cells.code(staffNumber);
            return new PersonKeeping.Particulars(new Names(plain(name.en()), plain(name.zhHant())), address(), text(department), office == null ? null : text(office), text(title), code.isEmpty() ? null : code,
                mobileKind, accountKind, active, hireDate, lastWorkingDay);
        }

        private @Nullable String address() {
            if (email == null || email.isBlank()) return null;
            var plain = email.strip().toLowerCase(Locale.ROOT);
            if (RosterFile.EMAIL.matcher(plain).matches()) return plain;
            return Refused.orElse(hk.praya.access.Outcome.refused(hk.praya.access.Outcome.Refusal.INVALID, "field.malformed", "email"));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : Cells.plain(text);
        }

        /** As it was typed: what a spreadsheet would run is made harmless where a list goes out. */
        private static @Nullable String plain(@Nullable String text) {
            return text == null ? null : Cells.plain(text);
        }
    }

    @Serdeable
    record PersonRoles(@NotNull @Size(max = 3) List<@NotNull @Pattern(regexp = "coordinator|decision_maker|staff") String> roles) {}

    @Get("/people")
    @Permitted(Permission.ROSTER_VIEW)
    @Operation(operationId = "personList")
    PersonPage list(HttpRequest<?> request, UUID clientId, @Nullable @QueryValue @Size(max = 200) String q,
        @QueryValue(defaultValue = "name") @Pattern(regexp = "-?name|-?nameEn|department|hireDate") String sort,
        @Nullable @QueryValue @Pattern(regexp = "accounts|plus86|other|none|enterprise|personal|unknown|outside|gone|left|leavers|noAccount|roles") String filter,
        @Nullable @QueryValue @Size(max = 2000) String cursor, @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        var actor = SignedIn.actor(request);
        var page = Refused.orElse(people.list(actor, clientId, q, sort, filter, cursor, limit)).map(PersonView::of);
        return new PersonPage(page.items(), page.total(), page.next(), allowed(actor, clientId));
    }

    private Map<String, Action> allowed(Actor actor, UUID clientId) {
        return Map.of("edit", Action.of(authorization.decide(actor, Permission.ROSTER_EDIT, clientId)), "import", Action.of(authorization.decide(actor, Permission.ROSTER_IMPORT, clientId)),
            "giveRoles", Action.of(authorization.decide(actor, Permission.PERSON_ROLES, clientId)), "issueLinks", Action.of(authorization.decide(actor, Permission.LINK_ISSUE, clientId)));
    }

    @Get("/people/{personId}")
    @Permitted(Permission.ROSTER_VIEW)
    @Operation(operationId = "personView")
    PersonView view(HttpRequest<?> request, UUID clientId, UUID personId) {
        return PersonView.of(Refused.orElse(people.view(SignedIn.actor(request), clientId, personId)));
    }

    @Post("/people")
    @Permitted(Permission.ROSTER_EDIT)
    @Operation(operationId = "personCreate")
    HttpResponse<PersonView> create(HttpRequest<?> request, UUID clientId, @Body @Valid PersonEdit body) {
        var actor = SignedIn.actor(request);
        var id = Refused.orElse(keeping.create(actor, clientId, body.particulars(), Versions.idempotencyKey(request)));
        return HttpResponse.created(PersonView.of(Refused.orElse(people.view(actor, clientId, id))));
    }

    @Put("/people/{personId}")
    @Permitted(Permission.ROSTER_EDIT)
    @Operation(operationId = "personEdit")
    PersonView edit(HttpRequest<?> request, UUID clientId, UUID personId, @Body @Valid PersonEdit body) {
        var actor = SignedIn.actor(request);
        Refused.orElse(keeping.edit(actor, clientId, personId, body.particulars(), Versions.ifMatch(request)));
        return PersonView.of(Refused.orElse(people.view(actor, clientId, personId)));
    }

    @Put("/people/{personId}/roles")
    @Permitted(Permission.PERSON_ROLES)
    @Operation(operationId = "personRoles")
    @Acts({"given", "taken", "changed"})
    PersonView roles(HttpRequest<?> request, UUID clientId, UUID personId, @Body @Valid PersonRoles body) {
        var actor = SignedIn.actor(request);
        Set<Role> roles = body.roles().stream().map(Role::of).collect(Collectors.toSet());
        Refused.orElse(keeping.giveRoles(actor, clientId, personId, roles));
        return PersonView.of(Refused.orElse(people.view(actor, clientId, personId)));
    }

    @Get("/roster-facts")
    @Permitted(Permission.ROSTER_VIEW)
    @Operation(operationId = "rosterFacts")
    RosterStanding.RosterFactsView facts(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(standing.view(SignedIn.actor(request), clientId));
    }
}
