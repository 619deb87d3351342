package hk.praya.tia;

import hk.praya.scoring.RecommendationPolicy;
import hk.praya.scoring.Score;
import hk.praya.tia.Assessments.Loaded;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A score as it is sent: bands, figures to four decimals, and every line of the sum.
 *
 * @param plainProceed whether the firm could recommend a plain "proceed" now, and every reason why not
 */
@Serdeable
public record ScoreView(int severity, List<SeverityLine> severityLines, List<ScenarioView> scenarios, List<MoverView> movesMost, List<GapView> gaps,
    List<String> gatesOpen, List<ContradictionView> contradictions, List<AskedView> vendorAsked, CoverageView coverage, ProgressView progress,
    List<VisibleView> visible, PlainProceed plainProceed) {

    @Serdeable
    record SeverityLine(String why, String key, List<String> options, int points, boolean assumed) {}

    /** @param cappedAt the cap that bites, or null; {@code floored}: the band was lifted */
    @Serdeable
    record ScenarioView(String id, BigDecimal likelihood, BigDecimal numerator, int denominator, int severity, BigDecimal inherent, String inherentBand,
        BigDecimal reductionClaimed, BigDecimal reduction, @Nullable BigDecimal cappedAt, BigDecimal residual, String residualBand, boolean floored,
        List<RaisingView> raising, List<MeasureView> measures) {}

    @Serdeable
    record RaisingView(String key, int weight, BigDecimal exposure, BigDecimal product, String standing, boolean unproven) {}

    @Serdeable
    record MeasureView(String key, int weight, String kind, BigDecimal effectiveness, BigDecimal degree, String proof, BigDecimal proofValue, BigDecimal lowers,
        boolean claimedNotCounted) {}

    @Serdeable
    record MoverView(String question, BigDecimal total) {}

    @Serdeable
    public record GapView(String id, String gapClass, String question) {}

    @Serdeable
    record ContradictionView(String id, List<String> answers) {}

    @Serdeable
    record AskedView(String key, LocalDate on) {}

    @Serdeable
    record CoverageView(int proven, int asked, BigDecimal ratio, List<String> missing) {}

    @Serdeable
    record ProgressView(int answered, int shown, List<SectionProgressView> sections) {}

    @Serdeable
    record SectionProgressView(String section, int answered, int shown) {}

    /** @param question {@code I1@mainland}; {@code parts} those that show */
    @Serdeable
    record VisibleView(String question, List<String> parts) {}

    @Serdeable
    record PlainProceed(boolean allowed, List<Blocked> reasons) {}

    @Serdeable
    record Blocked(String key, List<String> subjects) {}

    public static ScoreView of(Loaded loaded) {
        var score = loaded.score();
        return new ScoreView(score.severity().value(),
            score.severity().lines().stream().map(line -> new SeverityLine(key(line.why()), line.part().toString(), line.options(), line.points(), line.assumed())).toList(),
            score.scenarios().stream().map(ScoreView::scenario).toList(),
            loaded.movesMost().stream().map(mover -> new MoverView(mover.question().toString(), four(mover.total()))).toList(),
            score.gaps().stream().map(gap -> new GapView(gap.id(), gap.gapClass().key(), gap.question().toString())).toList(),
            score.gates().stream().map(gate -> gate.question().toString()).toList(),
            score.contradictions().stream().map(each -> new ContradictionView(each.id(), each.answers().stream().map(Object::toString).toList())).toList(),
            score.vendorAsked().stream().map(asked -> new AskedView(asked.key().toString(), asked.on())).toList(),
            new CoverageView(score.evidence().proven(), score.evidence().asked(), score.evidence().coverage(), score.evidence().missing().stream().map(Object::toString).toList()),
            new ProgressView(score.progress().answered(), score.progress().shown(),
                score.progress().sections().stream().map(section -> new SectionProgressView(section.section(), section.answered(), section.shown())).toList()),
            score.visible().stream().map(visible -> new VisibleView(visible.question().toString(), visible.parts())).toList(),
            plainProceed(score));
    }

    private static PlainProceed plainProceed(Score score) {
        return switch (RecommendationPolicy.allowed(score, hk.praya.content.Recommendation.PROCEED)) {
            case RecommendationPolicy.Outcome.Allowed _ -> new PlainProceed(true, List.of());
            case RecommendationPolicy.Outcome.Refused(var reasons) -> new PlainProceed(false, reasons.stream().map(reason -> new Blocked(reason.key(), reason.subjects())).toList());
        };
    }

    private static ScenarioView scenario(Score.Scenario each) {
        var cap = each.reduction().cap();
        var raising = new ArrayList<RaisingView>();
        for (var line : each.raising()) {
            raising.add(new RaisingView(line.counted().key().toString(), line.weight(), four(line.counted().value()), four(line.product()), key(line.counted().standing()), line.counted().unproven()));
        }
        var measures = each.measures().stream().map(line -> new MeasureView(line.key().toString(), line.weight(), line.kind().key(), four(line.effectiveness()),
            four(line.degree()), line.counted().key(), four(line.proofValue()), four(line.lowers()), line.claimedNotCounted())).toList();
        return new ScenarioView(each.key(), four(each.likelihood()), four(each.numerator()), each.denominator(), each.severity(), four(each.inherent()), each.inherentBand(),
            four(each.reduction().all()), four(each.reduction().applied()), cap != null && cap.bites() ? four(cap.atMost()) : null,
            four(each.residual()), each.residualBand(), each.floor() != null, raising, measures);
    }

    private static BigDecimal four(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
