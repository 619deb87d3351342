package hk.praya.audience;

import hk.praya.notice.PublishedNotices.Stood;
import hk.praya.proof.ProofStanding;
import hk.praya.proof.ProofStanding.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a notice proves what an assessment relies on it for (decision 031). */
final class ProvingPolicy {
    /** Of a hundred who are asked, where the firm says nothing else: the step of the assessment's own method (question M1). */
    static final int SUFFICIENT = 95;
    private static final String CONSENT = "consent";

    private ProvingPolicy() {}

    /**
     * How far it got.
     *
     * @param agreement whether what rests on it is that people agreed; otherwise that they were told
     * @param customers whether it is addressed to customers
     * @param aside whether it is addressed to people of whom no question that it might prove speaks
     * @param sufficient per cent of those asked who must have acknowledged it or, where it asks for consent, decided about it
     * @param shortSince the day on which it was found that fewer have; null: it was not found so
     */
    record Measured(Stood notice, Counts counts, boolean agreement, boolean customers, boolean aside, int sufficient, @Nullable LocalDate shortSince) {}

    /**
     * Whether too few have done what it asks of them. Where nobody is asked, reading it takes its being published; a consent that nobody was asked for is none,
     * and of agreement, what nobody agreed to is no proof, however many decided. One who agreed is enough for that: how many should, is nobody's to demand.
     */
    static boolean isShort(Measured of) {
        if (of.aside()) return true;
        if (of.counts().asked() == 0) return of.notice().record().equals(CONSENT);
        if (of.agreement() && of.counts().agreed() == 0) return true;
        return 100L * of.counts().done() < (long) of.sufficient() * of.counts().asked();
    }

    static ProofStanding standing(Measured of, LocalDate today) {
        var notice = of.notice();
        if (!notice.isPublished()) return notice.state().equals("withdrawn") || notice.state().equals("discarded") ? new ProofStanding(State.WITHDRAWN, notice.endedOn()) : new ProofStanding(State.NOT_YET, null);
        var begins = notice.effectiveOn();
        if (begins != null && begins.isAfter(today)) return new ProofStanding(State.NOT_YET, begins);
        // Of which day it is, it does not say: it is measured anew whenever somebody asks.
        if (!isShort(of)) return ProofStanding.HOLDS;
        if (of.shortSince() != null) return new ProofStanding(State.BELOW_THRESHOLD, of.shortSince());
        return new ProofStanding(State.BELOW_THRESHOLD, of.counts().asked() == 0 ? notice.publishedOn() : today);
    }
}
