package hk.praya.scoring;

import static hk.praya.scoring.Sample.key;
import static hk.praya.scoring.Sample.score;
import static hk.praya.scoring.Sample.worked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hk.praya.content.Recommendation;
import hk.praya.scoring.RecommendationPolicy.Outcome;
import hk.praya.scoring.RecommendationPolicy.Outcome.Allowed;
import hk.praya.scoring.RecommendationPolicy.Outcome.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecommendationPolicyTest {

    private static final Answers LEGAL_GAP = worked().with(key("J1.main"), Answer.of("none"));
    private static final Answers OPEN_GATE = worked().without(key("G1.main"));
    private static final Answers ASKED = worked().with(key("G1.main"), Answer.vendorAsked(Sample.TODAY));
    private static final Answers CONTRADICTION = worked().with(key("G5.main"), Answer.of("yes"));

    private static Outcome on(Answers answers, Recommendation recommendation) {
        return RecommendationPolicy.allowed(score(answers), recommendation);
    }

    private static Outcome refused(String key, String... subjects) {
        return new Refused(List.of(new Reason(key, List.of(subjects))));
    }

    @ParameterizedTest
    @EnumSource
    void allowsEverythingWhereNothingIsOpen(Recommendation recommendation) {
        assertEquals(new Allowed(List.of(), 12), on(worked(), recommendation));
    }

    @Test
    void refusesToProceedWhileALegalGapIsOpen() {
        assertEquals(refused("tia.legal-gap-open", "J1-contract"), on(LEGAL_GAP, Recommendation.PROCEED));
    }

    @Test
    void anOpenLegalGapGoesOnOnlyAsADatedConditionARestrictionOrAStop() {
        assertEquals(new Allowed(List.of("J1-contract"), 12), on(LEGAL_GAP, Recommendation.PROCEED_WITH_CONDITIONS));
        assertEquals(new Allowed(List.of(), 12), on(LEGAL_GAP, Recommendation.RESTRICT));
        assertEquals(new Allowed(List.of(), 12), on(LEGAL_GAP, Recommendation.LOCALISE_OR_ALTERNATIVE));
        assertEquals(new Allowed(List.of(), 12), on(LEGAL_GAP, Recommendation.STOP));
    }

    @Test
    void aGuidanceGapAloneDoesNotHinderProceeding() {
        Answers guidance = worked().with(key("A5.main"), Answer.of("reseller"));
        assertEquals(List.of("A5-terms"), score(guidance).gaps().stream().map(Score.OpenGap::id).toList());
        assertEquals(new Allowed(List.of(), 12), on(guidance, Recommendation.PROCEED));
    }

    @Test
    void anUnmetGateRefusesToProceedEvenWithConditions() {
        assertEquals(refused("tia.gate-open", "G1"), on(OPEN_GATE, Recommendation.PROCEED));
        assertEquals(refused("tia.gate-open", "G1"), on(OPEN_GATE, Recommendation.PROCEED_WITH_CONDITIONS));
        assertEquals(new Allowed(List.of(), 12), on(OPEN_GATE, Recommendation.STOP));
    }

    @Test
    void aVendorThatHasNotAnsweredAllowsOnlyAConditionalRecommendationReviewedWithinSixMonths() {
        assertEquals(refused("tia.vendor-asked", "G1.main"), on(ASKED, Recommendation.PROCEED));
        assertEquals(new Allowed(List.of(), 6), on(ASKED, Recommendation.PROCEED_WITH_CONDITIONS));
        assertEquals(new Allowed(List.of(), 6), on(ASKED, Recommendation.RESTRICT));
        assertEquals(new Allowed(List.of(), 12), on(ASKED, Recommendation.STOP));
    }

    @ParameterizedTest
    @EnumSource
    void aContradictionRefusesEverything(Recommendation recommendation) {
        assertEquals(refused("tia.contradiction", "e2ee-clear-text", "G5.main", "G4.clear_text"), on(CONTRADICTION, recommendation));
    }

    @Test
    void aContradictionRefusesSubmissionAndNothingElseDoes() {
        assertEquals(refused("tia.contradiction", "e2ee-clear-text", "G5.main", "G4.clear_text"),
            RecommendationPolicy.submission(score(CONTRADICTION)));
        assertInstanceOf(Allowed.class, RecommendationPolicy.submission(score(OPEN_GATE)));
        assertInstanceOf(Allowed.class, RecommendationPolicy.submission(score(LEGAL_GAP)));
    }

    @Test
    void saysEveryReasonAtOnce() {
        Answers all = worked().without(key("A2.main")).with(key("G1.main"), Answer.vendorAsked(Sample.TODAY))
            .with(key("G5.main"), Answer.of("yes"));
        Refused refused = assertInstanceOf(Refused.class, on(all, Recommendation.PROCEED));
        assertEquals(List.of("tia.contradiction", "tia.legal-gap-open", "tia.gate-open", "tia.vendor-asked"),
            refused.reasons().stream().map(Reason::key).toList());
    }
}
