package hk.praya.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parties, places, data, onward: every way in and every way out. */
class GbaEligibilityPolicyTest {
    private static final String REST = " gba.important_data=no gba.onward=none";

    @ParameterizedTest
    @ValueSource(strings = {"guangzhou", "shenzhen", "zhuhai", "foshan", "huizhou", "dongguan", "zhongshan", "jiangmen", "zhaoqing"})
    void eachOfTheNineCitiesFitsInBothDirections(String city) {
        for (var places : List.of("gba.exporter_place=hong_kong gba.recipient_place=" + city, "gba.exporter_place=" + city + " gba.recipient_place=hong_kong")) {
            var found = GbaEligibilityPolicy.find(Given.answers("flow.recipient=affiliate " + places + REST));
            assertEquals(Says.GBA_ELIGIBLE, found.outcome());
            assertTrue(Given.says(found, Says.GBA_PLACES_MEET));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                                                                                    | gba.undetermined | gba.voluntary",
        "gba.exporter_place=hong_kong gba.recipient_place=unknown gba.important_data=no gba.onward=none         | gba.undetermined | gba.not_known",
        "gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.onward=none                              | gba.undetermined | gba.places_meet",
        "gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.important_data=unknown gba.onward=none   | gba.undetermined | gba.not_known",
        "gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.important_data=no                        | gba.undetermined | gba.no_important",
        "gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.important_data=no gba.onward=unknown     | gba.undetermined | gba.not_known",
        "gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.important_data=no gba.onward=none        | gba.eligible     | gba.onward_none",
        "gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.important_data=no gba.onward=within      | gba.eligible     | gba.onward_within",
        "gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.important_data=no gba.onward=outside     | gba.not_eligible | gba.onward_outside",
        "gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.important_data=yes gba.onward=none       | gba.not_eligible | gba.important",
        "gba.exporter_place=hong_kong gba.recipient_place=hong_kong gba.important_data=no gba.onward=none       | gba.not_eligible | gba.same_side",
        "gba.exporter_place=shenzhen gba.recipient_place=zhuhai gba.important_data=no gba.onward=none           | gba.not_eligible | gba.same_side",
        "gba.exporter_place=hong_kong gba.recipient_place=mainland_other                                        | gba.not_eligible | gba.recipient_outside",
        "gba.exporter_place=mainland_other gba.recipient_place=hong_kong                                        | gba.not_eligible | gba.exporter_outside",
        "gba.exporter_place=hong_kong gba.recipient_place=macao                                                 | gba.not_eligible | gba.macao",
        "gba.exporter_place=elsewhere                                                                           | gba.not_eligible | gba.exporter_outside",
        "flow.recipient=dingtalk_mainland                                                                       | gba.not_eligible | gba.dingtalk_hangzhou",
        "flow.recipient=dingtalk_mainland gba.exporter_place=hong_kong gba.recipient_place=shenzhen gba.important_data=no gba.onward=none | gba.not_eligible | gba.dingtalk_hangzhou",
        "flow.recipient=dingtalk_singapore                                                                      | gba.not_eligible | gba.dingtalk_singapore"})
    void oneNoDecidesAndTheUnknownNever(String answers, String outcome, String says) {
        var found = GbaEligibilityPolicy.find(Given.answers(answers));
        assertEquals(outcome, found.outcome().key());
        assertTrue(found.reasons().stream().anyMatch(each -> each.says().key().equals(says)), found.toString());
    }

    @Test void theImpactAssessmentIsAStepUntilItIsDone() {
        var base = "gba.exporter_place=hong_kong gba.recipient_place=shenzhen" + REST;
        assertTrue(Given.says(GbaEligibilityPolicy.find(Given.answers(base)), Says.GBA_STEP_PIPIA));
        assertTrue(Given.says(GbaEligibilityPolicy.find(Given.answers(base + " gba.pipia=no")), Says.GBA_STEP_PIPIA));
        var done = GbaEligibilityPolicy.find(Given.answers(base + " gba.pipia=yes"));
        assertTrue(Given.says(done, Says.GBA_PIPIA_DONE));
        assertTrue(done.steps().containsAll(List.of(Says.GBA_STEP_FILE_HK, Says.GBA_STEP_FILE_MAINLAND, Says.GBA_STEP_DOCUMENTS)) && !done.steps().contains(Says.GBA_STEP_PIPIA));
    }
}
