package hk.praya.customer;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.customer.ImportReading.CustomerImportView;
import hk.praya.customer.ListReading.CustomerListsView;
import hk.praya.customer.ListReading.CustomerView;
import hk.praya.http.Created;
import hk.praya.http.Page;
import hk.praya.http.Refused;
import hk.praya.http.Uploads;
import hk.praya.http.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client's lists of customers: named, read from files, looked at, applied, closed. Customers one by one are {@link CustomerPersonController}'s. */
@Controller("/api/clients/{clientId}")
@Validated
class CustomerController {
    private final ListReading reading;
    private final ListKeeping keeping;
    private final CustomerImporting importing;
    private final CustomerApplying applying;
    private final ImportReading previews;

    CustomerController(ListReading reading, ListKeeping keeping, CustomerImporting importing, CustomerApplying applying, ImportReading previews) {
        this.reading = reading;
        this.keeping = keeping;
        this.importing = importing;
        this.applying = applying;
        this.previews = previews;
    }

    @Serdeable
    record CustomerListEdit(@NotBlank @Size(max = 120) String name) {}

    /** @param confirmGone whether those who are missing from the file are on the list no more */
    @Serdeable
    record CustomerApplication(@NotNull Boolean confirmGone) {}

    @Serdeable
    record CustomersApplied(int added, int changed, int gone) {}

    @Get("/customer-lists")
    @Permitted(Permission.CUSTOMER_VIEW)
    @Operation(operationId = "customerLists")
    CustomerListsView lists(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(reading.all(SignedIn.actor(request), clientId));
    }

    @Post("/customer-lists")
    @Permitted(Permission.CUSTOMER_EDIT)
    @Operation(operationId = "customerListCreate")
    HttpResponse<Created> create(HttpRequest<?> request, UUID clientId, @Body @Valid CustomerListEdit body) {
        return HttpResponse.created(new Created(Refused.orElse(keeping.create(SignedIn.actor(request), clientId, body.name().strip(), Versions.idempotencyKey(request)))));
    }

    @Put("/customer-lists/{listId}")
    @Permitted(Permission.CUSTOMER_EDIT)
    @Operation(operationId = "customerListEdit")
    Created rename(HttpRequest<?> request, UUID clientId, UUID listId, @Body @Valid CustomerListEdit body) {
        return new Created(Refused.orElse(keeping.rename(SignedIn.actor(request), clientId, listId, body.name().strip(), Versions.ifMatch(request))));
    }

    /** Everybody is taken off it. Refused while a notice is addressed to it. */
    @Delete("/customer-lists/{listId}")
    @Permitted(Permission.CUSTOMER_EDIT)
    @Operation(operationId = "customerListClose")
    HttpResponse<?> close(HttpRequest<?> request, UUID clientId, UUID listId) {
        Refused.orElse(keeping.close(SignedIn.actor(request), clientId, listId, Versions.ifMatch(request)));
        return HttpResponse.noContent();
    }

    @Get("/customer-lists/{listId}/customers")
    @Permitted(Permission.CUSTOMER_VIEW)
    @Operation(operationId = "customerList")
    Page<CustomerView> customers(HttpRequest<?> request, UUID clientId, UUID listId, @Nullable @QueryValue @Size(max = 100) String q, @Nullable @QueryValue @Size(max = 400) String cursor,
        @QueryValue(defaultValue = "50") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(reading.on(SignedIn.actor(request), clientId, listId, q, cursor, limit));
    }

    @Post("/customer-lists/{listId}/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permitted(Permission.CUSTOMER_EDIT)
    @Operation(operationId = "customerImportCreate")
    HttpResponse<CustomerImportView> read(HttpRequest<?> request, UUID clientId, UUID listId, @Part("file") CompletedFileUpload file) {
        var actor = SignedIn.actor(request);
        var id = Refused.orElse(importing.preview(actor, clientId, listId, Uploads.name(file), Uploads.bytes(file), Versions.idempotencyKey(request)));
        return HttpResponse.created(Refused.orElse(previews.view(actor, clientId, id, null, 0, Page.LIMIT)));
    }

    /** @param after the place that the answer before gave as {@code next} */
    @Get("/customer-imports/{importId}")
    @Permitted(Permission.CUSTOMER_VIEW)
    @Operation(operationId = "customerImportView")
    CustomerImportView preview(HttpRequest<?> request, UUID clientId, UUID importId, @Nullable @QueryValue @Pattern(regexp = "added|changed|unchanged|gone|error|problems") String show,
        @QueryValue(defaultValue = "0") @Min(0) @Max(200_000) int after, @QueryValue(defaultValue = "200") @Min(1) @Max(Page.LIMIT) int limit) {
        return Refused.orElse(previews.view(SignedIn.actor(request), clientId, importId, show, after, limit));
    }

    /** Whoever comes to be on the list is asked what is addressed to it, and whoever is on it no more is asked no more, in this act. */
    @Post("/customer-imports/{importId}/application")
    @Permitted(Permission.CUSTOMER_EDIT)
    @Operation(operationId = "customerImportApply")
    CustomersApplied apply(HttpRequest<?> request, UUID clientId, UUID importId, @Body @Valid CustomerApplication body) {
        var applied = Refused.orElse(applying.apply(SignedIn.actor(request), clientId, importId, body.confirmGone()));
        return new CustomersApplied(applied.added(), applied.changed(), applied.gone());
    }
}
