package hk.praya.scoring;

import hk.praya.content.Effect;
import hk.praya.content.Method;
import hk.praya.content.Option;
import hk.praya.content.Part;
import hk.praya.content.Proof;
import hk.praya.content.Question;
import hk.praya.scoring.Score.Exposure;
import hk.praya.scoring.Score.Limit;
import hk.praya.scoring.Score.MeasureLine;
import hk.praya.scoring.Score.RaisingLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One scenario's likelihood, inherent risk, reduction and residual (tia-method, Score).
 *
 * <p>Decimal arithmetic: sums and products of a pack's decimals are exact, so neither the order of answers nor binary
 * fractions can move a score across a band. The one division (by Σ weight) comes last, at 34 digits.
 */
final class ScenarioScoring {

    private static final MathContext DIVISION = MathContext.DECIMAL128;
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private final Situation situation;
    private final Method method;
    private final String scenario;

    private ScenarioScoring(Situation situation, String scenario) {
        this.situation = situation;
        this.method = situation.pack().method();
        this.scenario = scenario;
    }

    static Score.Scenario score(Situation situation, String scenario, int severity) {
        return new ScenarioScoring(situation, scenario).score(severity);
    }

    private Score.Scenario score(int severity) {
        List<RaisingLine> raising = new ArrayList<>();
        List<MeasureLine> measures = new ArrayList<>();
        for (Question question : situation.pack().questions().values()) {
            for (Effect effect : question.effects()) {
                if (effect.scenario().equals(scenario)) {
                    Part part = question.part(effect.part()).orElseThrow();
                    switch (effect) {
                        case Effect.Raises raises -> raising.add(raising(question, part, raises));
                        case Effect.Lowers lowers -> measures.add(measure(question, part, lowers));
                    }
                }
            }
        }
        BigDecimal numerator = raising.stream().map(RaisingLine::product).reduce(BigDecimal.ZERO, BigDecimal::add);
        int denominator = raising.stream().mapToInt(RaisingLine::weight).sum();
        BigDecimal weights = BigDecimal.valueOf(denominator);
        // L = 1 + 4·Σ(w·a)/Σw, kept as the fraction (Σw + 4·Σ(w·a)) / Σw until each result is divided once.
        BigDecimal above = weights.add(FOUR.multiply(numerator));
        BigDecimal inherentAbove = above.multiply(BigDecimal.valueOf(severity));
        Score.Reduction reduction = reduction(measures);
        BigDecimal residualAbove = inherentAbove.multiply(BigDecimal.ONE.subtract(reduction.applied()));
        BigDecimal inherent = inherentAbove.divide(weights, DIVISION);
        BigDecimal residual = residualAbove.divide(weights, DIVISION);
        String bandWithout = method.bandOf(residual).key();
        Score.Floor floor = floor(bandWithout);
        return new Score.Scenario(scenario, List.copyOf(raising), numerator, denominator,
            above.divide(weights, DIVISION), severity, inherent, method.bandOf(inherent).key(), List.copyOf(measures),
            reduction, residual, floor == null ? bandWithout : floor.band(), floor);
    }

    /** Asked per destination, the maximum counts; while no destination is known, the exposure is 1. */
    private RaisingLine raising(Question question, Part part, Effect.Raises effect) {
        List<Exposure> considered = situation.places(question).stream()
            .map(key -> situation.exposure(question, part, key.destination())).toList();
        if (considered.isEmpty()) {
            AnswerKey key = new AnswerKey(question.id(), part.id(), null);
            considered = List.of(new Exposure(key, BigDecimal.ONE, Standing.BLANK, false));
        }
        Exposure counted = considered.getFirst();
        for (Exposure exposure : considered) {
            counted = exposure.value().compareTo(counted.value()) > 0 ? exposure : counted;
        }
        return new RaisingLine(effect.weight(), counted, considered,
            counted.value().multiply(BigDecimal.valueOf(effect.weight())));
    }

    /** Asked per destination, a measure counts as where it does least, among the destinations where it is asked. */
    private MeasureLine measure(Question question, Part part, Effect.Lowers effect) {
        return situation.places(question).stream().map(key -> measure(question, part, effect, key.destination()))
            .min(Comparator.comparing((MeasureLine line) -> line.standing() == Standing.HIDDEN)
                .thenComparing(MeasureLine::lowers))
            .orElseGet(() -> measure(question, part, effect, null));
    }

    private MeasureLine measure(Question question, Part part, Effect.Lowers effect, @Nullable String destination) {
        AnswerKey key = new AnswerKey(question.id(), part.id(), destination);
        Standing standing = situation.standing(question, part, destination);
        // Several options are one measure: as with exposures, the maximum counts, never the sum.
        BigDecimal degree = standing.known()
            ? situation.chosen(question, part, destination).stream().map(Option::degree).filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max)
            : BigDecimal.ZERO;
        Answer answer = situation.answers().at(key);
        Proof claimed = answer == null || !standing.known() ? Proof.NONE : answer.proof();
        Proof counted = situation.proof(question, part, destination);
        BigDecimal proofValue = Objects.requireNonNull(method.proof().get(counted));
        BigDecimal effectiveness = Objects.requireNonNull(method.effectiveness().get(effect.weight()));
        return new MeasureLine(key, effect.weight(), effect.kind(), effectiveness, degree, claimed, counted, proofValue,
            effectiveness.multiply(degree).multiply(proofValue), standing);
    }

    private Score.Reduction reduction(List<MeasureLine> measures) {
        BigDecimal all = together(measures, line -> true);
        Method.ContractOnly rule = method.contractOnly();
        BigDecimal beforeCap = all;
        Limit contract = null;
        if (rule != null && rule.scenario().equals(scenario)) {
            // A contract cannot override the destination's law: what contracts alone reach is limited first, whatever
            // else is done beside them (tia-method, Caps: "in any case").
            contract = limit(rule.atMost(), together(measures, line -> rule.kinds().contains(line.kind())));
            BigDecimal others = together(measures, line -> !rule.kinds().contains(line.kind()));
            BigDecimal counted = contract.before().min(contract.atMost());
            beforeCap = BigDecimal.ONE.subtract(left(others).multiply(left(counted)));
        }
        Limit cap = cap(beforeCap);
        return new Score.Reduction(all, contract, beforeCap, cap, cap == null ? beforeCap : beforeCap.min(cap.atMost()));
    }

    private static BigDecimal together(List<MeasureLine> measures, Predicate<MeasureLine> which) {
        BigDecimal left = measures.stream().filter(which).map(line -> left(line.lowers()))
            .reduce(BigDecimal.ONE, BigDecimal::multiply);
        return BigDecimal.ONE.subtract(left);
    }

    private static BigDecimal left(BigDecimal reduction) {
        return BigDecimal.ONE.subtract(reduction);
    }

    private @Nullable Limit cap(BigDecimal reduction) {
        for (Method.Cap cap : method.caps()) {
            if (cap.scenario().equals(scenario) && (cap.when() == null || situation.test(cap.when(), null))) {
                return limit(cap.atMost(), reduction);
            }
        }
        return null;
    }

    private static Limit limit(BigDecimal atMost, BigDecimal before) {
        return new Limit(atMost, before, before.compareTo(atMost) > 0);
    }

    private Score.@Nullable Floor floor(String bandWithout) {
        String band = bandWithout;
        for (Method.Floor floor : method.floors()) {
            if (floor.scenario().equals(scenario) && method.rank(floor.band()) > method.rank(band)
                    && situation.test(floor.when(), null)) {
                band = floor.band();
            }
        }
        return band.equals(bandWithout) ? null : new Score.Floor(band, bandWithout);
    }
}
