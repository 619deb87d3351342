package hk.praya.platform;

import hk.praya.access.Permission;
import hk.praya.access.Permitted;
import hk.praya.platform.ProfileViews.ProfilesView;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;

/** Platforms and the entities behind them, to read. Nothing in it is anybody's data. */
@Controller("/api/platforms")
class ProfileController {
    private final Profiles profiles;

    ProfileController(Profiles profiles) {
        this.profiles = profiles;
    }

    @Get
    @Permitted(Permission.CONTENT_VIEW)
    @Operation(operationId = "platformProfiles")
    ProfilesView view() {
        return ProfilesView.of(profiles);
    }
}
