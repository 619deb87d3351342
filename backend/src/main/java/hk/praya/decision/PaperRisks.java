package hk.praya.decision;

import hk.praya.content.GapClass;
import hk.praya.document.TiaPaper;
import hk.praya.document.TiaPaper.Words;
import hk.praya.scoring.Score;
import hk.praya.tia.Assessments.Loaded;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The risks of an assessment as a paper prints them: the sums line by line, and the gaps apart from them. */
record PaperRisks(Loaded loaded, PackWords say, Score score, PaperAnswers answers) {
    TiaPaper.Severity severity() {
        var lines = score.severity().lines().stream().map(line -> {
            var question = loaded.pack().question(line.part().question()).orElseThrow();
            return new TiaPaper.SeverityLine(say.wording(question), line.points(), line.assumed());
        }).toList();
        return new TiaPaper.Severity(score.severity().value(), score.severity().atMost(), lines);
    }

    List<TiaPaper.Scenario> scenarios() {
        return score.scenarios().stream().map(this::scenario).toList();
    }

    private TiaPaper.Scenario scenario(Score.Scenario each) {
        var term = say.scenario(each.key());
        var cap = each.reduction().cap();
        var raising = each.raising().stream().map(line -> new TiaPaper.Raising(line.counted().key().question(), destination(line.counted().key().destination()),
            answers.brief(line.counted().key()), line.weight(), line.counted().value(), line.product())).toList();
        var measures = each.measures().stream().map(line -> new TiaPaper.Measure(line.key().question(), answers.brief(line.key()), line.effectiveness(), line.degree(),
            line.counted().key(), line.proofValue(), line.lowers())).toList();
        return new TiaPaper.Scenario(each.key(), term.label(), term.meaning(), each.numerator(), each.denominator(), each.likelihood(), each.severity(), each.inherent(),
            each.inherentBand(), each.reduction().all(), cap != null && cap.bites() ? cap.atMost() : null, each.reduction().applied(), each.residual(), each.residualBand(),
            each.floor() == null ? null : each.floor().bandWithout(), raising, measures);
    }

    List<TiaPaper.GapClass> gaps() {
        return Arrays.stream(GapClass.values()).map(gapClass -> new TiaPaper.GapClass(say.gapClass(gapClass.key()), score.gaps(gapClass).stream().map(gap -> {
            var term = say.gap(gap.id());
            return new TiaPaper.Gap(gap.question().question(), destination(gap.question().destination()), term.label(), term.meaning());
        }).toList())).toList();
    }

    private @Nullable Words destination(@Nullable String key) {
        return key == null ? null : say.destination(key);
    }
}
