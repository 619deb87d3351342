package hk.praya.sso;

import static hk.praya.testing.Cases.ok;

import hk.praya.testing.Call;
import hk.praya.testing.RoomCalls;
import hk.praya.testing.World;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** This room's catalogue. */
public final class SsoCalls implements RoomCalls {
    private static final String OLD = Setup.certificate("old");

    @Override public List<Call> calls() {
        return List.of(
            Call.get("ssoView", "/api/clients/{c}/sso"),
            Call.get("ssoStillOpen", "/api/firm/sso/still-open"),
            Call.get("ssoPeople", "/api/clients/{c}/sso/people"),
            versioned(Call.change("ssoDescribe", world -> of(world).anew().at(), world -> of(world).oidc())),
            versioned(Call.change("ssoProve", world -> unproven(world).at() + "/domain-proof", _ -> Map.of())),
            versioned(Call.change("ssoRelease", world -> of(world).proven().at() + "/domain-release", _ -> Map.of())),
            versioned(Call.change("ssoTest", world -> of(world).proven().at() + "/tests", world -> Map.of("email", world.coordinator.email()))),
            versioned(Call.change("ssoActivate", world -> of(world).tested().at() + "/activation", _ -> Map.of())),
            versioned(Call.change("ssoStop", world -> of(world).active().at() + "/stop", _ -> Map.of())),
            versioned(Call.change("ssoSecretAdd", world -> of(world).described().at() + "/secret", _ -> Map.of("clientSecret", "the-next-one"))),
            versioned(Call.change("ssoSecretChangeOver", world -> second(world).at() + "/secret/change-over", _ -> Map.of())),
            versioned(Call.change("ssoCertificateAdd", world -> saml(world).at() + "/certificates", _ -> Map.of("certificate", Setup.certificate("next")))),
            versioned(Call.change("ssoCertificateWithdraw", world -> withdrawable(world), _ -> Map.of())),
            new Call("ssoTestResult", world -> new Call.Ready("/public/sign-in-trials/" + of(world).proven().trying(), null, null, Map.of())));
    }

    private static Setup of(World world) {
        return new Setup(world);
    }

    private static Call versioned(Call call) {
        Function<World, Long> version = world -> of(world).version();
        return call.withVersion(version);
    }

    /** Another domain makes it a draft again. */
    private static Setup unproven(World world) {
        var setup = of(world).described();
        if (!setup.view().path("state").asText().equals("draft")) {
            ok(setup.describe(Map.of("protocol", "oidc", "domain", "x" + java.util.UUID.randomUUID() + ".example", "issuer", hk.praya.testing.FakeKeycloak.one().issuer(), "clientId", "praya")));
        }
        return setup;
    }

    private static Setup second(World world) {
        var setup = of(world).described();
        ok(setup.act("/secret", Map.of("clientSecret", "the-next-one")));
        return setup;
    }

    private static Setup saml(World world) {
        var setup = of(world).anew();
        ok(setup.describe(setup.saml(Setup.metadata(OLD))));
        return setup;
    }

    private static String withdrawable(World world) {
        var setup = saml(world);
        ok(setup.act("/certificates", Map.of("certificate", Setup.certificate("next"))));
        return setup.at() + "/certificates/" + setup.view().path("certificates").path(0).path("id").asText() + "/withdrawal";
    }
}
