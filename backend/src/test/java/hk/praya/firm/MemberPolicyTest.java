package hk.praya.firm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import hk.praya.access.Reach.Standing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberPolicyTest {
    private static final UUID ME = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final Standing ADMINISTRATOR = new Standing(List.of("administrator"), false, true, 0);
    private static final Standing SUSPENDED = new Standing(List.of("administrator"), true, true, 0);
    private static final Standing PLAIN = new Standing(List.of(), false, true, 3);

    @Test void nobodySuspendsThemselfWhoeverElseThereIs() {
        assertEquals("self_suspension", MemberPolicy.againstSuspending(ME, ME, Map.of(ME, ADMINISTRATOR, OTHER, ADMINISTRATOR)).key());
    }

    @Test void theLastAdministratorWhoMaySignInStays() {
        assertEquals("last_administrator", MemberPolicy.againstSuspending(OTHER, ME, Map.of(ME, ADMINISTRATOR, OTHER, SUSPENDED)).key());
        assertEquals("last_administrator", MemberPolicy.againstDemoting(ME, Map.of(ME, ADMINISTRATOR, OTHER, PLAIN)).key());
        assertNull(MemberPolicy.againstDemoting(ME, Map.of(ME, ADMINISTRATOR, OTHER, ADMINISTRATOR)));
    }

    @Test void whoIsSuspendedOrNoAdministratorLosesNothingThatTheFirmNeeds() {
        assertNull(MemberPolicy.againstDemoting(ME, Map.of(ME, SUSPENDED, OTHER, PLAIN)));
        assertNull(MemberPolicy.againstSuspending(OTHER, ME, Map.of(ME, PLAIN, OTHER, ADMINISTRATOR)));
        assertEquals("member_suspended", MemberPolicy.againstSuspending(OTHER, ME, Map.of(ME, SUSPENDED)).key());
    }

    @Test void onlyWhoIsSuspendedIsRestored() {
        assertNull(MemberPolicy.againstRestoring(ME, Map.of(ME, SUSPENDED)));
        assertEquals("member_not_suspended", MemberPolicy.againstRestoring(ME, Map.of(ME, PLAIN)).key());
    }
}
