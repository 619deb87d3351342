package hk.praya.decision;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.access.SignedIn;
import hk.praya.decision.HomeReading.HomeView;
import hk.praya.http.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;

/** The home of the client's people. */
@Controller("/api/clients/{clientId}/home")
class HomeController {
    private final HomeReading home;

    HomeController(HomeReading home) {
        this.home = home;
    }

    @Get
    @Permitted(Permission.HOME_VIEW)
    @Operation(operationId = "homeView")
    HomeView home(HttpRequest<?> request, UUID clientId) {
        return Refused.orElse(home.home(SignedIn.actor(request), clientId));
    }
}
