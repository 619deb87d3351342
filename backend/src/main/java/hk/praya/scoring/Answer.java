package hk.praya.scoring;

import hk.praya.content.Proof;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one part, as far as scoring needs it.
 *
 * @param options  the keys chosen; empty when the part takes text, a number or a date
 * @param proof    how this answer is proven
 * @param testedOn when it was tested; without it, or too long ago, a test counts as a document
 * @param state    how far it is an answer
 * @param askedOn  when the vendor was asked, with {@link State#VENDOR_ASKED}
 */
public record Answer(List<String> options, @Nullable String text, @Nullable BigDecimal number,
                     @Nullable LocalDate date, Proof proof, @Nullable LocalDate testedOn, State state,
                     @Nullable LocalDate askedOn) {

    /** How far an answer is one (tia-method, Gates and honest not-knowing). */
    public enum State {
        /** Praya filled it in; counts in the score, satisfies no gate until a person confirms it. */
        INFERRED,
        CONFIRMED,
        /** "Vendor asked on {date}; no answer yet": counts 1, satisfies a gate, allows only a conditional recommendation. */
        VENDOR_ASKED
    }

    public Answer {
        options = List.copyOf(new LinkedHashSet<>(options));
    }

    public static Answer of(String... options) {
        return new Answer(List.of(options), null, null, null, Proof.NONE, null, State.CONFIRMED, null);
    }

    public static Answer ofText(String text) {
        return new Answer(List.of(), text, null, null, Proof.NONE, null, State.CONFIRMED, null);
    }

    public static Answer ofNumber(BigDecimal number) {
        return new Answer(List.of(), null, number, null, Proof.NONE, null, State.CONFIRMED, null);
    }

    public static Answer ofDate(LocalDate date) {
        return new Answer(List.of(), null, null, date, Proof.NONE, null, State.CONFIRMED, null);
    }

    public static Answer vendorAsked(LocalDate on) {
        return new Answer(List.of(), null, null, null, Proof.NONE, null, State.VENDOR_ASKED, on);
    }

    public Answer inferred() {
        return new Answer(options, text, number, date, proof, testedOn, State.INFERRED, askedOn);
    }

    public Answer confirmed() {
        return new Answer(options, text, number, date, proof, testedOn, State.CONFIRMED, askedOn);
    }

    public Answer asserted() {
        return new Answer(options, text, number, date, Proof.ASSERTED, null, state, askedOn);
    }

    public Answer documented() {
        return new Answer(options, text, number, date, Proof.DOCUMENT, null, state, askedOn);
    }

    public Answer tested(LocalDate on) {
        return new Answer(options, text, number, date, Proof.TESTED, on, state, askedOn);
    }

    /** What it says of the thing itself, whatever proves it: two answers with the same unproven form say the same. */
    public Answer unproven() {
        return new Answer(options, text, number == null ? null : number.stripTrailingZeros(), date, Proof.NONE, null, state, askedOn);
    }

    public boolean saysTheSameAs(Answer other) {
        return unproven().equals(other.unproven());
    }

    /**
     * The proof as it counts on a day (tia-method, Measures: "tested within 12 months"). A test without a date, in the
     * future, or from before {@code months} months ago is a document.
     */
    public Proof proofOn(LocalDate today, int months) {
        if (proof != Proof.TESTED) {
            return proof;
        }
        LocalDate on = testedOn;
        boolean recent = on != null && !on.isAfter(today) && counts(on, today, months);
        return recent ? Proof.TESTED : Proof.DOCUMENT;
    }

    /** The last day on which a test of that day counts as one. */
    public static LocalDate lastDayOf(LocalDate testedOn, int months) {
        var day = testedOn.plusMonths(months);
        // Twelve months before 29 February is 28 February: a test of that day has one day more.
        while (counts(testedOn, day.plusDays(1), months)) day = day.plusDays(1);
        return day;
    }

    private static boolean counts(LocalDate testedOn, LocalDate day, int months) {
        return !testedOn.isBefore(day.minusMonths(months));
    }
}
