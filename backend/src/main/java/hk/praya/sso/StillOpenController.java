package hk.praya.sso;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.http.Names;
import hk.praya.http.Refused;
import hk.praya.sso.StillOpen.Open;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;

/** What is still open at the identity provider, over all clients of a firm. */
@Controller
class StillOpenController {
    private static final int SHOWN = 20;

    private final StillOpen stillOpen;

    StillOpenController(StillOpen stillOpen) {
        this.stillOpen = stillOpen;
    }

    @Serdeable
    record StillOpenClient(UUID id, Names name, boolean archived) {
        static StillOpenClient of(Open open) {
            return new StillOpenClient(open.client().id(), open.client().name(), open.archived());
        }
    }

    /** @param items the first {@value #SHOWN} of all, the one that is tried again next first */
    @Serdeable
    record StillOpenView(int total, List<StillOpenClient> items) {}

    @Get("/api/firm/sso/still-open")
    @Permitted(Permission.SSO_LIST)
    @Operation(operationId = "ssoStillOpen")
    StillOpenView list(HttpRequest<?> request) {
        var all = Refused.orElse(stillOpen.list(SignedIn.actor(request)));
        return new StillOpenView(all.size(), all.stream().limit(SHOWN).map(StillOpenClient::of).toList());
    }
}
