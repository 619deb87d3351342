package hk.praya.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 33(2)(a)–(f), branch by branch. */
class S33PolicyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "''                                                                            | s33.undetermined | s33.voluntary",
        "s33.condition=none                                                            | s33.none         | s33.none_is_proper",
        "s33.condition=b                                                               | s33.not_yet      | s33.voluntary",
        "s33.condition=b s33.law_view=no                                               | s33.not_yet      | s33.b_no_grounds",
        "s33.condition=b s33.law_view=yes                                              | s33.supported    | s33.b_grounds",
        "s33.condition=c                                                               | s33.not_yet      | s33.c_not_acknowledgement",
        "s33.condition=c s33.consent_written=no                                        | s33.not_yet      | s33.c_not_written",
        "s33.condition=c s33.consent_written=some s33.consent_from=no                  | s33.not_yet      | s33.c_not_written",
        "s33.condition=c s33.consent_written=yes                                       | s33.not_yet      | s33.c_written",
        "s33.condition=c s33.consent_written=yes s33.consent_from=yes                  | s33.weak         | s33.c_employees",
        "s33.condition=c s33.consent_written=yes s33.consent_from=no                   | s33.supported    | s33.c_written",
        "s33.condition=d                                                               | s33.not_yet      | s33.d_incomplete",
        "s33.condition=d s33.adverse=avoids,impracticable                              | s33.not_yet      | s33.d_incomplete",
        "s33.condition=d s33.adverse=avoids,would_consent                              | s33.not_yet      | s33.d_incomplete",
        "s33.condition=d s33.adverse=impracticable,would_consent                       | s33.not_yet      | s33.d_incomplete",
        "s33.condition=d s33.adverse=avoids,impracticable,would_consent                | s33.supported    | s33.d_all",
        "s33.condition=e                                                               | s33.not_yet      | s33.voluntary",
        "s33.condition=e s33.exemption=no                                              | s33.not_yet      | s33.e_not_named",
        "s33.condition=e s33.exemption=yes                                             | s33.supported    | s33.e_named",
        "s33.condition=f                                                               | s33.not_yet      | s33.f_benchmark",
        "s33.condition=f s33.precautions=none                                          | s33.not_yet      | s33.f_contract_missing",
        "s33.condition=f s33.precautions=contract,security                             | s33.not_yet      | s33.f_law_missing",
        "s33.condition=f s33.precautions=contract,law                                  | s33.not_yet      | s33.f_security_missing",
        "s33.condition=f s33.precautions=law,security                                  | s33.not_yet      | s33.f_contract_missing",
        "s33.condition=f s33.precautions=contract,law,security                         | s33.supported    | s33.step_minimise",
        "s33.condition=f s33.precautions=contract,law,security,minimised               | s33.supported    | s33.step_follow_up",
        "s33.condition=f s33.precautions=contract,law,security,minimised,follow_up     | s33.supported    | s33.f_met"})
    void eachConditionIsReadByItsOwnElements(String answers, String outcome, String says) {
        var found = S33Policy.find(Given.answers(answers));
        assertEquals(outcome, found.outcome().key());
        assertTrue(found.reasons().stream().anyMatch(each -> each.says().key().equals(says)) || found.steps().stream().anyMatch(each -> each.key().equals(says)), found.toString());
    }

    @Test void itAlwaysSaysThatTheSectionIsNotInForce() {
        for (var condition : List.of("none", "b", "c", "d", "e", "f")) assertTrue(Given.says(S33Policy.find(Given.answers("s33.condition=" + condition)), Says.S33_VOLUNTARY));
    }

    @Test void conditionAIsNotAvailableAndTheFormDoesNotTakeIt() {
        assertEquals(Says.S33_NOT_AVAILABLE, S33Policy.find(new Answers(Map.of("s33.condition", List.of("a")))).outcome());
        assertThrows(IllegalArgumentException.class, () -> Given.answers("s33.condition=a"));
    }

    @Test void whatIsOnFileForOneConditionDoesNotSupportAnother() {
        var found = S33Policy.find(Given.answers("s33.condition=b s33.precautions=contract,law,security"));
        assertEquals(Says.S33_NOT_YET, found.outcome());
        assertFalse(Given.says(found, Says.S33_F_MET));
    }
}
