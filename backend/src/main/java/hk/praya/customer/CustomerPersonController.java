package hk.praya.customer;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.customer.ListReading.CustomerKnownView;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.table.Cells;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers of a client one by one. */
@Controller("/api/clients/{clientId}")
@Validated
class CustomerPersonController {
    private final CustomerKeeping keeping;
    private final ListReading reading;

    CustomerPersonController(CustomerKeeping keeping, ListReading reading) {
        this.keeping = keeping;
        this.reading = reading;
    }

    /** @param language en, zh-Hant or zh-Hans; absent: nobody said */
    @Serdeable
    record CustomerEdit(@NotNull @Valid Names name, @NotBlank @Size(max = 254) String email, @Nullable @Pattern(regexp = "en|zh-Hant|zh-Hans") String language) {
        CustomerKeeping.Said said() {
            return new CustomerKeeping.Said(new Names(plain(name.en()), plain(name.zhHant())), Cells.plain(email).toLowerCase(Locale.ROOT), language);
        }

        private static @Nullable String plain(@Nullable String text) {
            return text == null || text.isBlank() ? null : Cells.plain(text);
        }
    }

    /** @param ofStaff somebody on the roster has this address, too: they are asked as both */
    @Serdeable
    record CustomerKept(UUID id, boolean ofStaff) {
        static CustomerKept of(CustomerKeeping.Kept kept) {
            return new CustomerKept(kept.id(), kept.ofStaff());
        }
    }

    /** What is addressed to the list, and to those who join later, asks them. */
    @Post("/customer-lists/{listId}/customers")
    @Permitted(Permission.CUSTOMER_EDIT)
    @Operation(operationId = "customerAdd")
    HttpResponse<CustomerKept> add(HttpRequest<?> request, UUID clientId, UUID listId, @Body @Valid CustomerEdit body) {
        return HttpResponse.created(CustomerKept.of(Refused.orElse(keeping.add(SignedIn.actor(request), clientId, listId, body.said(), Versions.idempotencyKey(request)))));
    }

    /** As they are on this list. */
    @Get("/customer-lists/{listId}/customers/{personId}")
    @Permitted(Permission.CUSTOMER_VIEW)
    @Operation(operationId = "customerView")
    CustomerKnownView view(HttpRequest<?> request, UUID clientId, UUID listId, UUID personId) {
        return Refused.orElse(reading.one(SignedIn.actor(request), clientId, listId, personId));
    }

    /** On whichever lists they are. A link that was sent to another address opens nothing any more. */
    @Put("/customers/{personId}")
    @Permitted(Permission.CUSTOMER_EDIT)
    @Operation(operationId = "customerEdit")
    CustomerKept edit(HttpRequest<?> request, UUID clientId, UUID personId, @Body @Valid CustomerEdit body) {
        return CustomerKept.of(Refused.orElse(keeping.edit(SignedIn.actor(request), clientId, personId, body.said(), Versions.ifMatch(request))));
    }

    /** They are asked no more what is addressed to this list. */
    @Delete("/customer-lists/{listId}/customers/{personId}")
    @Permitted(Permission.CUSTOMER_EDIT)
    @Operation(operationId = "customerTakeOff")
    HttpResponse<?> takeOff(HttpRequest<?> request, UUID clientId, UUID listId, UUID personId) {
        Refused.orElse(keeping.takeOff(SignedIn.actor(request), clientId, listId, personId));
        return HttpResponse.noContent();
    }
}
