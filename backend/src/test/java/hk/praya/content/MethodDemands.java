package hk.praya.content;

import hk.praya.scoring.Standing;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the worked cases of a pack must try, read from the pack: one sentence each, the same that {@link MethodClaims} says. */
final class MethodDemands {

    private final Pack pack;
    private final Method method;
    private final Set<String> demands = new LinkedHashSet<>();

    private MethodDemands(Pack pack) {
        this.pack = pack;
        this.method = pack.method();
    }

    static Set<String> of(Pack pack) {
        MethodDemands all = new MethodDemands(pack);
        pack.questions().values().forEach(question -> {
            all.showing(question);
            all.gate(question);
            all.gaps(question);
            all.answering(question);
            all.weighing(question);
        });
        pack.contradictions().forEach(contradiction ->
            all.condition("contradiction " + contradiction.id(), "raised", "not raised", contradiction.when()));
        pack.scenarios().forEach(all::scenario);
        pack.destinations().forEach(destination -> all.add("destination " + destination + " alone is scored"));
        all.add("of several destinations the highest counts");
        all.severity();
        all.limits();
        all.proof();
        all.recommending();
        return all.demands;
    }

    private void add(String demand) {
        demands.add(demand);
    }

    static String decided(String what, Condition comparison, boolean holds) {
        return what + ", decided by " + say(comparison) + (holds ? "" : " not being so");
    }

    static String atBound(String what, Condition comparison) {
        return what + ", exactly at the bound of " + say(comparison);
    }

    private static String say(Condition comparison) {
        return switch (comparison) {
            case Condition.AnswerIn in -> in.part() + " = " + String.join(" or ", in.options());
            case Condition.AnswerNumber number -> number.part() + " " + number.comparison().key() + " " + number.bound();
            case Condition.Exposure exposure -> "the exposure of " + exposure.part();
            case Condition.Blank blank -> blank.part() + " not known";
            case Condition.Shown shown -> shown.question() + " shown";
            case Condition.Destination destination -> "the destination " + destination.destination();
            case Condition.FactNumber fact -> fact.fact() + " " + fact.comparison().key() + " " + fact.bound();
            case Condition.FactIn fact -> fact.fact();
            case Condition.All _, Condition.Any _, Condition.Not _ -> throw new IllegalArgumentException("not one comparison");
        };
    }

    static @Nullable BigDecimal bound(Condition comparison) {
        return switch (comparison) {
            case Condition.AnswerNumber number -> number.bound();
            case Condition.FactNumber fact -> fact.bound();
            case Condition.All _, Condition.Any _, Condition.Not _, Condition.AnswerIn _, Condition.Exposure _, Condition.Blank _,
                Condition.Shown _, Condition.Destination _, Condition.FactIn _ -> null;
        };
    }

    /** Both outcomes, every comparison that it names deciding both ways, and every number at its bound. */
    private void condition(String what, String holds, String fails, Condition condition) {
        add(what + " " + holds);
        add(what + " " + fails);
        for (Condition comparison : Deciding.comparisons(condition)) {
            add(decided(what, comparison, true));
            add(decided(what, comparison, false));
            if (bound(comparison) != null) {
                add(atBound(what, comparison));
            }
        }
    }

    private void showing(Question question) {
        if (question.showIf() != null) {
            condition("question " + question.id(), "shown", "hidden", question.showIf());
        }
        question.parts().stream().filter(part -> part.showIf() != null)
            .forEach(part -> add("part " + question.id() + "." + part.id() + " shown and hidden (no claim says so yet)"));
    }

    private void gate(Question question) {
        if (!question.gate()) {
            return;
        }
        String gate = "gate " + question.id();
        add(gate + " satisfied");
        List<Part> required = question.parts().stream().filter(Part::required).toList();
        required.forEach(part -> add(gate + " kept open by " + part.id() + " alone"));
        add(gate + " kept open: " + Standing.BLANK);
        add(gate + " kept open: " + Standing.INFERRED);
        if (required.stream().flatMap(part -> part.options().stream()).anyMatch(Option::unknown)) {
            add(gate + " kept open: " + Standing.UNKNOWN);
        }
        if (question.vendorAskable()) {
            add(gate + " satisfied by asking the vendor");
        }
    }

    private void gaps(Question question) {
        for (Gap gap : question.gaps()) {
            condition("gap " + gap.id(), "raised", "closed", gap.when());
        }
        for (GapClass gapClass : GapClass.values()) {
            add("a gap of class " + gapClass.key());
        }
    }

    private void answering(Question question) {
        for (Part part : question.parts()) {
            add("part " + question.id() + "." + part.id() + " answered");
            part.options().stream().filter(Option::disabled)
                .forEach(option -> add(option(question, part.id(), option) + " refused"));
        }
        if (question.vendorAskable()) {
            add("question " + question.id() + " asked of the vendor");
        }
    }

    static String option(Question question, String part, Option option) {
        return "option " + question.id() + "." + part + " = " + option.key();
    }

    private void weighing(Question question) {
        for (Effect effect : question.effects()) {
            Part part = question.part(effect.part()).orElseThrow();
            part.options().stream().filter(option -> !option.disabled())
                .forEach(option -> add(option(question, part.id(), option) + " scored in " + effect.scenario()));
            switch (effect) {
                case Effect.Raises _ -> {}
                case Effect.Lowers lowers -> add("measure " + question.id() + " alone lowers " + lowers.scenario());
            }
        }
        if (question.documentBelow() != null) {
            add("question " + question.id() + " below its bound with a document");
            add("question " + question.id() + " below its bound without a document");
            add("question " + question.id() + " below its bound with an assertion");
        }
    }

    private void scenario(String scenario) {
        add("scenario " + scenario + " scored line by line");
        for (Standing standing : Standing.values()) {
            add("an exposure that is " + standing);
        }
        for (Method.Band band : method.bands()) {
            add("scenario " + scenario + " in band " + band.key());
            if (band.below() != null) {
                add("scenario " + scenario + " exactly at " + band.below());
                add("scenario " + scenario + " just under " + band.below());
                add("a scenario under " + band.below() + " that a screen shows as " + band.below());
            }
        }
    }

    private void severity() {
        Question question = pack.question(method.severity().base().question()).orElseThrow();
        question.part(method.severity().base().part()).orElseThrow().options()
            .forEach(option -> add(option(question, method.severity().base().part(), option) + " alone makes the severity"));
        for (int value = 1; value <= method.severity().atMost(); value++) {
            add("severity " + value);
        }
        add("severity more than the most, cut to it");
        add("severity of several categories");
        add("severity of no category");
        add("head-count exactly at the bound adds nothing");
        add("head-count one above the bound adds one");
        add("head-count not known adds one");
        Part vulnerable = pack.question(method.severity().vulnerable().question())
            .flatMap(one -> one.part(method.severity().vulnerable().part())).orElseThrow();
        vulnerable.options().forEach(option -> add("vulnerable people: " + option.key()));
        add("vulnerable people: no answer");
    }

    private void limits() {
        for (Method.Cap cap : method.caps()) {
            String what = cap(cap);
            add(what + " applies and does not bite");
            if (reach(cap.scenario(), any -> true).compareTo(cap.atMost()) > 0) {
                add(what + " bites");
            }
            if (cap.when() != null) {
                condition(what, "applies", "does not apply", cap.when());
            }
        }
        Method.ContractOnly rule = method.contractOnly();
        if (rule != null) {
            boolean bites = reach(rule.scenario(), measure -> rule.kinds().contains(measure.kind())).compareTo(rule.atMost()) > 0;
            add(bites ? "contracts alone limited on " + rule.scenario() : "contracts alone leave " + rule.scenario() + " as it is");
        }
        method.floors().forEach(floor ->
            condition("floor of " + floor.scenario(), "lifts a low score", "leaves a low score", floor.when()));
    }

    static String cap(Method.Cap cap) {
        return "cap of " + cap.atMost() + " on " + cap.scenario();
    }

    /** The most that the pack's measures of a scenario can lower, each carried out in full and tested. */
    private BigDecimal reach(String scenario, Predicate<Effect.Lowers> which) {
        BigDecimal left = BigDecimal.ONE;
        for (Question question : pack.questions().values()) {
            for (Effect effect : question.effects()) {
                if (effect instanceof Effect.Lowers lowers && lowers.scenario().equals(scenario) && which.test(lowers)) {
                    left = left.multiply(BigDecimal.ONE.subtract(method.effectiveness().getOrDefault(lowers.weight(), BigDecimal.ZERO)));
                }
            }
        }
        return BigDecimal.ONE.subtract(left);
    }

    private void proof() {
        for (Proof proof : Proof.values()) {
            add("a measure counted as " + proof.key());
        }
        add("tested on the last day of the months that count");
        add("tested a day too long ago");
        add("tested in the future");
        add("tested without a date");
        add("evidence coverage of nothing");
        add("evidence coverage of everything");
        add("evidence coverage of a part");
    }

    private void recommending() {
        for (Recommendation recommendation : method.recommendations()) {
            add(recommendation.key() + " allowed");
            add(recommendation.key() + " refused");
        }
        add(Recommendation.PROCEED.key() + " refused for a legal gap alone");
        add(Recommendation.PROCEED.key() + " refused for an open gate alone");
        add(Recommendation.PROCEED.key() + " refused for a silent vendor alone");
        add(Recommendation.PROCEED.key() + " refused for a contradiction alone");
        add(Recommendation.PROCEED.key() + " allowed beside a guidance gap");
        add(Recommendation.PROCEED.key() + " allowed beside a policy gap");
        add("review within " + method.conditionalReviewMonths() + " months");
        add("review within " + method.reviewAtMostMonths() + " months");
    }
}
