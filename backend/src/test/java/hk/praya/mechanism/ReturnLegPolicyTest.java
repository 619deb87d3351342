package hk.praya.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Provisions of 2024, articles 4, 5, 7 and 8: every branch, and each threshold from both sides. */
class ReturnLegPolicyTest {
    /** Lines stand for answers with {@code return.} left out, {@code exists=yes} given. */
    private static Answers given(String line) {
        return Given.answers(("exists=yes " + line).strip().replaceAll("(^|\\s+)(?=[a-z_]+=)", " return.").strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                                                                     | return.undetermined | ''",
        "collected_abroad=yes                                                                   | return.undetermined | ''",
        "collected_abroad=yes domestic_added=no                                                 | return.exempt_4     | return.art4_met",
        "collected_abroad=yes domestic_added=no ciio=yes persons=2000000                        | return.exempt_4     | return.art4_met",
        "collected_abroad=yes domestic_added=yes                                                | return.undetermined | return.art4_domestic",
        "collected_abroad=yes domestic_added=unknown important_data=no purpose=hr               | return.exempt_5_hr  | return.art4_not_shown",
        "collected_abroad=unknown important_data=no purpose=hr                                  | return.exempt_5_hr  | return.art4_not_shown",
        "collected_abroad=no                                                                    | return.undetermined | return.art4_not_abroad",
        "collected_abroad=no important_data=unknown                                             | return.undetermined | return.not_known",
        "collected_abroad=no important_data=yes purpose=contract                                | return.security_assessment | return.important",
        "collected_abroad=no important_data=no                                                  | return.undetermined | return.art4_not_abroad",
        "collected_abroad=no important_data=no purpose=contract ciio=yes                        | return.exempt_5_contract  | return.art5_contract",
        "collected_abroad=no important_data=no purpose=hr sensitive=50000 persons=0 ciio=no     | return.exempt_5_hr        | return.art5_hr",
        "collected_abroad=no important_data=no purpose=emergency                                | return.exempt_5_emergency | return.art5_emergency",
        "collected_abroad=no important_data=no purpose=contract,hr,emergency                    | return.exempt_5_contract  | return.art5_emergency",
        "collected_abroad=no important_data=no purpose=none                                     | return.undetermined       | return.step_counting",
        "collected_abroad=no important_data=no purpose=none ciio=yes                            | return.security_assessment | return.ciio",
        "collected_abroad=no important_data=no purpose=none ciio=unknown sensitive=0 persons=10 | return.undetermined       | return.not_known",
        "collected_abroad=no important_data=no purpose=none ciio=no persons=10                  | return.undetermined       | return.step_counting",
        "collected_abroad=no important_data=no purpose=none ciio=no sensitive=0                 | return.undetermined       | return.step_counting",
        "collected_abroad=no important_data=no purpose=none sensitive=10000                     | return.security_assessment | return.sensitive_many",
        "collected_abroad=no important_data=no purpose=none persons=1000000                     | return.security_assessment | return.persons_million",
        "collected_abroad=no important_data=no purpose=none ciio=no sensitive=9999 persons=0    | return.contract_or_certification | return.sensitive_some",
        "collected_abroad=no important_data=no purpose=none ciio=no sensitive=1 persons=99999   | return.contract_or_certification | return.sensitive_some",
        "collected_abroad=no important_data=no purpose=none ciio=no sensitive=0 persons=999999  | return.contract_or_certification | return.persons_many",
        "collected_abroad=no important_data=no purpose=none ciio=no sensitive=0 persons=100000  | return.contract_or_certification | return.persons_many",
        "collected_abroad=no important_data=no purpose=none ciio=no sensitive=0 persons=99999   | return.exempt_5_volume | return.volume_small",
        "collected_abroad=no important_data=no purpose=none ciio=no sensitive=0 persons=0       | return.exempt_5_volume | return.volume_small"})
    void theArticlesDecideInTheirOrder(String answers, String outcome, String says) {
        var found = ReturnLegPolicy.find(given(answers), false);
        assertEquals(outcome, found.outcome().key());
        assertEquals(found.outcome() == Says.RETURN_UNDETERMINED, !found.missing().isEmpty(), found.toString());
        assertTrue(says.isEmpty() || found.reasons().stream().anyMatch(each -> each.says().key().equals(says)) || found.steps().stream().anyMatch(each -> each.key().equals(says)), found.toString());
    }

    @Test void withoutALegBackNothingIsAsked() {
        assertEquals(Says.RETURN_NOT_APPLICABLE, ReturnLegPolicy.find(Given.answers("return.exists=no return.ciio=yes"), false).outcome());
        var unknown = ReturnLegPolicy.find(Given.answers("return.exists=unknown"), false);
        assertEquals(Says.RETURN_UNDETERMINED, unknown.outcome());
        assertTrue(Given.says(unknown, Says.RETURN_NOT_KNOWN));
        assertEquals(Says.RETURN_UNDETERMINED, ReturnLegPolicy.find(Given.answers(""), false).outcome());
    }

    @Test void anExemptionSaysThatOtherDutiesRemain() {
        for (var answers : new String[] {"collected_abroad=yes domestic_added=no", "collected_abroad=no important_data=no purpose=hr",
            "collected_abroad=no important_data=no purpose=none ciio=no sensitive=0 persons=1"}) {
            assertTrue(Given.says(ReturnLegPolicy.find(given(answers), false), Says.RETURN_STEP_DUTIES_REMAIN), answers);
        }
    }

    @Test void theGbaContractIsOfferedWhereItFits() {
        var answers = given("collected_abroad=no important_data=no purpose=none ciio=no sensitive=0 persons=100000");
        assertTrue(Given.says(ReturnLegPolicy.find(answers, true), Says.RETURN_STEP_GBA));
        assertTrue(!Given.says(ReturnLegPolicy.find(answers, false), Says.RETURN_STEP_GBA));
    }
}
