package hk.praya.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The set follows the role, flow by flow. */
class RmcPolicyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                               | rmc.undetermined | false | false | false",
        "rmc.role=unknown                                 | rmc.undetermined | false | false | false",
        "rmc.role=processor                               | rmc.set_ii       | true  | false | false",
        "rmc.role=independent                             | rmc.set_i        | false | true  | false",
        "rmc.role=both                                    | rmc.both         | true  | true  | false",
        "flow.recipient=affiliate rmc.role=processor      | rmc.set_ii       | true  | false | false",
        "flow.recipient=dingtalk_mainland rmc.role=both   | rmc.both         | true  | true  | true"})
    void theRoleDecides(String answers, String outcome, boolean processor, boolean independent, boolean openPlatform) {
        var found = RmcPolicy.find(Given.answers(answers));
        assertEquals(outcome, found.outcome().key());
        assertEquals(processor, Given.says(found, Says.RMC_PROCESSOR));
        assertEquals(processor, Given.says(found, Says.RMC_MEANS));
        assertEquals(independent, Given.says(found, Says.RMC_INDEPENDENT));
        assertEquals(processor && independent, Given.says(found, Says.RMC_SPLIT));
        assertEquals(openPlatform, Given.says(found, Says.RMC_OPEN_PLATFORM));
        assertEquals(found.outcome() == Says.RMC_UNDETERMINED, found.missing().contains(Ask.RMC_ROLE));
    }
}
