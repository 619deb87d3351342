package hk.praya.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hk.praya.audience.ProvingPolicy.Measured;
import hk.praya.http.Names;
import hk.praya.notice.PublishedNotices.Stood;
import hk.praya.proof.ProofStanding;
import hk.praya.proof.ProofStanding.State;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a notice proves something, by its values alone. */
class ProvingPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);
    private static final LocalDate BEGAN = TODAY.minusDays(40);

    private static Stood notice(String record, String state, @Nullable LocalDate effectiveOn, @Nullable LocalDate endedOn) {
        var published = effectiveOn != null;
        return new Stood(UUID.randomUUID(), 1, "collection_notice", record, new Names("Statement", "聲明"), state, published ? UUID.randomUUID() : null, published ? 1 : null, effectiveOn, published ? BEGAN : null, endedOn);
    }

    private static ProofStanding standing(String record, int asked, int done, int sufficient, @Nullable LocalDate shortSince) {
        return ProvingPolicy.standing(new Measured(notice(record, "published", BEGAN, null), new Counts(asked, 0, done, 0, 0), false, false, false, sufficient, shortSince), TODAY);
    }

    private static ProofStanding unread(Stood notice) {
        return ProvingPolicy.standing(new Measured(notice, Counts.NONE, false, false, false, ProvingPolicy.SUFFICIENT, null), TODAY);
    }

    /** Never rounded up to what was agreed. */
    @ParameterizedTest(name = "{1} of {0}, {2}% agreed: {3}")
    @CsvSource({"100, 95, 95, HOLDS", "100, 94, 95, BELOW_THRESHOLD", "1000, 949, 95, BELOW_THRESHOLD", "137, 131, 95, HOLDS", "137, 130, 95, BELOW_THRESHOLD", "3, 2, 66, HOLDS", "3, 2, 67, BELOW_THRESHOLD",
        "1, 0, 1, BELOW_THRESHOLD", "1, 1, 100, HOLDS", "50000, 49999, 100, BELOW_THRESHOLD"})
    void theShareIsCountedExactly(int asked, int done, int sufficient, State state) {
        assertEquals(state, standing("acknowledgement", asked, done, sufficient, null).state());
        assertEquals(state, standing("consent", asked, done, sufficient, null).state());
    }

    @Test void whereNobodyIsAskedAStatementHoldsByBeingPublishedAndAConsentDoesNot() {
        assertEquals(ProofStanding.HOLDS, standing("acknowledgement", 0, 0, 95, null));
        assertEquals(new ProofStanding(State.BELOW_THRESHOLD, BEGAN), standing("consent", 0, 0, 95, null), "since the day it was published");
    }

    private static State request(boolean agreement, int done, int refused) {
        return ProvingPolicy.standing(new Measured(notice("consent", "published", BEGAN, null), new Counts(100, 0, done, refused, 0), agreement, false, false, ProvingPolicy.SUFFICIENT, null), TODAY).state();
    }

    /** What everybody refused proves that they were asked, and no consent: one who agreed is enough, for nobody may demand more. */
    @Test void anAnswerAboutConsentRestsOnSomebodysHavingAgreedAndOneAboutTellingOnTheirHavingDecided() {
        assertEquals(State.BELOW_THRESHOLD, request(true, 100, 100));
        assertEquals(State.HOLDS, request(true, 100, 99));
        assertEquals(State.BELOW_THRESHOLD, request(true, 94, 0), "too few have decided, whatever they decided");
        assertEquals(State.HOLDS, request(false, 100, 100));
    }

    @Test void theDayIsTheOneOnWhichItWasFoundShort() {
        assertEquals(new ProofStanding(State.BELOW_THRESHOLD, TODAY.minusDays(3)), standing("acknowledgement", 10, 1, 95, TODAY.minusDays(3)));
        assertEquals(new ProofStanding(State.BELOW_THRESHOLD, TODAY), standing("acknowledgement", 10, 1, 95, null), "nobody has looked yet");
        assertEquals(ProofStanding.HOLDS, standing("acknowledgement", 10, 10, 95, TODAY.minusDays(3)), "the counts decide, not what was kept");
    }

    @Test void whatNobodyIsGivenToReadProvesNothing() {
        for (var state : new String[] {"draft", "in_review", "approved"}) assertEquals(new ProofStanding(State.NOT_YET, null), unread(notice("acknowledgement", state, null, null)), state);
        for (var state : new String[] {"withdrawn", "discarded"}) assertEquals(new ProofStanding(State.WITHDRAWN, BEGAN), unread(notice("acknowledgement", state, null, BEGAN)), state);
        assertEquals(new ProofStanding(State.NOT_YET, TODAY.plusDays(1)), unread(notice("acknowledgement", "published", TODAY.plusDays(1), null)));
        assertEquals(ProofStanding.HOLDS, unread(notice("acknowledgement", "published", TODAY, null)));
    }
}
