package hk.praya.scoring;

import hk.praya.content.GapClass;
import hk.praya.content.MeasureKind;
import hk.praya.library.PackId;
import hk.praya.content.PartRef;
import hk.praya.content.Proof;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score that opens into its sum, line by line, and beside it what is no score: gaps, gates, contradictions.
 *
 * <p>Every number is unrounded (34 significant digits; one division, last) and bands are taken from it as it is. Only
 * {@link #shown} rounds.
 *
 * @param scenarios    in the order of the pack
 * @param gaps         the most serious class first, then in the order of the pack
 * @param visible      the questions that show, in order
 * @param reviewMonths the longest time to the next review: shorter when a vendor was asked and has not answered
 */
public record Score(PackId pack, Severity severity, List<Scenario> scenarios, List<OpenGap> gaps, List<OpenGate> gates,
                    List<FoundContradiction> contradictions, List<AskedVendor> vendorAsked,
                    Evidence evidence, Progress progress, List<Visible> visible, ReviewMonths reviewMonths) {

    /** As screens and documents show a score: one decimal, half up. 12.28125 is shown 12.3. */
    public static BigDecimal shown(BigDecimal score) {
        return score.setScale(1, RoundingMode.HALF_UP);
    }

    public Scenario scenario(String key) {
        return scenarios.stream().filter(scenario -> scenario.key().equals(key)).findFirst().orElseThrow();
    }

    public List<OpenGap> gaps(GapClass gapClass) {
        return gaps.stream().filter(gap -> gap.gapClass() == gapClass).toList();
    }

    /** @param value 1 to 5: the sum of the lines, at most {@code atMost} */
    public record Severity(int value, int atMost, List<SeverityLine> lines) {}

    /** @param assumed nothing is known, so the worst is counted */
    public record SeverityLine(Why why, PartRef part, List<String> options, int points, boolean assumed) {
        public enum Why { MOST_SENSITIVE, HEAD_COUNT, VULNERABLE }
    }

    /** What one part is exposed by. {@code unproven}: counts more because the document it needs is missing. */
    public record Exposure(AnswerKey key, BigDecimal value, Standing standing, boolean unproven) {}

    /**
     * @param numerator    Σ weight × exposure
     * @param denominator  Σ weight over all raising questions of the pack, shown or not
     * @param likelihood   1 to 5
     * @param inherent     likelihood × severity, 1 to 25
     * @param residual     inherent × (1 − what the reduction applies)
     * @param residualBand after the floor
     * @param floor        the floor that lifted the band; null when none did
     */
    public record Scenario(String key, List<RaisingLine> raising, BigDecimal numerator, int denominator,
                           BigDecimal likelihood, int severity, BigDecimal inherent, String inherentBand,
                           List<MeasureLine> measures, Reduction reduction, BigDecimal residual, String residualBand,
                           @Nullable Floor floor) {}

    /**
     * @param counted    the exposure that counts: the highest of all destinations
     * @param considered one per destination, or the one
     */
    public record RaisingLine(int weight, Exposure counted, List<Exposure> considered, BigDecimal product) {}

    /**
     * @param counted claimed, unless a test is too old: then a document
     * @param lowers  effectiveness × degree × what the proof counts
     */
    public record MeasureLine(AnswerKey key, int weight, MeasureKind kind, BigDecimal effectiveness, BigDecimal degree,
                              Proof claimed, Proof counted, BigDecimal proofValue, BigDecimal lowers, Standing standing) {

        /** Said to be carried out, and not proven: shown as "claimed, not counted". */
        public boolean claimedNotCounted() {
            return degree.signum() > 0 && proofValue.signum() == 0;
        }
    }

    /**
     * @param all       1 − Π(1 − lowers) over all measures
     * @param contract  what purely contractual measures may reach together; null when the scenario has no such rule
     * @param beforeCap after the contract rule
     * @param cap       the cap that applies; null when the scenario has none
     * @param applied   what counts
     */
    public record Reduction(BigDecimal all, @Nullable Limit contract, BigDecimal beforeCap, @Nullable Limit cap,
                            BigDecimal applied) {}

    /** @param before what would count without it; {@code bites} when that is more than it allows */
    public record Limit(BigDecimal atMost, BigDecimal before, boolean bites) {}

    public record Floor(String band, String bandWithout) {}

    /** A question worth working on. @param lowers by scenario, unrounded; a scenario that does not move is absent */
    public record Mover(QuestionKey question, Map<String, BigDecimal> lowers, BigDecimal total) {}

    public record OpenGap(String id, GapClass gapClass, QuestionKey question) {}

    /** @param parts that need an answer, with where each stands */
    public record OpenGate(QuestionKey question, List<UnmetPart> parts) {}

    public record UnmetPart(String part, Standing standing) {}

    public record FoundContradiction(String id, List<PartRef> answers) {}

    public record AskedVendor(AnswerKey key, LocalDate on) {}

    /** @param missing shown evidence questions without a document or a recent test */
    public record Evidence(int proven, int asked, List<QuestionKey> missing) {

        /** 0 to 1, four decimals; 0 when nothing asks for evidence. */
        public BigDecimal coverage() {
            return asked == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(proven).divide(BigDecimal.valueOf(asked), 4, RoundingMode.HALF_UP);
        }
    }

    /** Over the shown questions that a person answers. */
    public record Progress(int answered, int shown, List<SectionProgress> sections) {}

    public record SectionProgress(String section, int answered, int shown) {}

    public record Visible(QuestionKey question, List<String> parts) {}

    public record ReviewMonths(int conditional, int atMost) {}
}
