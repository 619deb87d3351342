package hk.praya.signin;

import static hk.praya.testing.Cases.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hk.praya.access.Outcome;
import hk.praya.access.Sessions;
import hk.praya.signin.IdentityProvider.Assertion;
import hk.praya.testing.Api;
import hk.praya.testing.Stack;
import hk.praya.testing.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The first sign-in of a member whom an administrator added: the firm's own account, found once by its verified address. */
class MemberAdmissionTest {
    private final World world = World.fresh();
    private final Identities identities = Stack.one().bean(Identities.class);
    private final String address = "a" + UUID.randomUUID().toString().substring(0, 10) + "@firm.example";
    private final UUID member = ok(Api.as(world.administrator).post("/api/firm/members",
        Map.of("name", Map.of("en", "New"), "email", address.toUpperCase(Locale.ROOT), "roles", List.of()))).id();

    private Outcome<Identities.Known> signsIn(String email, boolean verified) {
        return identities.admit(new Assertion(Identities.HOME, UUID.randomUUID().toString(), email, verified, null, null, null, ""), "test");
    }

    private static String refusal(Outcome<Identities.Known> outcome) {
        var refused = (Outcome.Refused<?>) assertInstanceOf(Outcome.Refused.class, outcome);
        return refused.reasons().getFirst().key();
    }

    @Test void bindsTheVerifiedAddressInWhateverCase() {
        var known = assertInstanceOf(Outcome.Done.class, signsIn("A" + address.substring(1), true));
        assertEquals(List.of(member), ((Identities.Known) known.value()).memberships().stream().map(Sessions.Membership::id).toList());
        assertEquals(true, Api.as(world.administrator).get("/api/firm/members").json().path("items").valueStream()
            .filter(each -> each.path("id").asText().equals(member.toString())).findFirst().orElseThrow().path("joined").asBoolean());
    }

    @Test void anAddressThatIsNotVerifiedBindsNobody() {
        assertEquals("account_unknown", refusal(signsIn(address, false)));
    }

    @Test void aSecondAccountWithTheAddressIsNobody() {
        signsIn(address, true);
        assertEquals("account_unknown", refusal(signsIn(address, true)));
    }

    @Test void whoIsSuspendedBeforeTheyCameIsNotLetIn() {
        ok(Api.as(world.administrator).post("/api/firm/members/" + member + "/suspension", Map.of()));
        assertEquals("account_unknown", refusal(signsIn(address, true)));
    }
}
