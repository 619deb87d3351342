package hk.praya.customer;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Created;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.http.Versions;
import hk.praya.table.Cells;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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

    CustomerPersonController(CustomerKeeping keeping) {
        this.keeping = keeping;
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

    /** What is addressed to the list, and to those who join later, asks them. */
    @Post("/customer-lists/{listId}/customers")
    @Permitted(Permission.CUSTOMER_EDIT)
    @Operation(operationId = "customerAdd")
    HttpResponse<Created> add(HttpRequest<?> request, UUID clientId, UUID listId, @Body @Valid CustomerEdit body) {
        return HttpResponse.created(new Created(Refused.orElse(keeping.add(SignedIn.actor(request), clientId, listId, body.said(), Versions.idempotencyKey(request)))));
    }

    /** On whichever lists they are. A link that was sent to another address opens nothing any more. */
    @Put("/customers/{personId}")
    @Permitted(Permission.CUSTOMER_EDIT)
    @Operation(operationId = "customerEdit")
    Created edit(HttpRequest<?> request, UUID clientId, UUID personId, @Body @Valid CustomerEdit body) {
        return new Created(Refused.orElse(keeping.edit(SignedIn.actor(request), clientId, personId, body.said(), Versions.ifMatch(request))));
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
