package hk.praya.content;

import hk.praya.library.Problems;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks what `pack.yaml` says as a whole: ids once, every reference resolved, options fit for what their part does. */
final class PackCheck {

    private static final Pattern QUESTION = Pattern.compile("[A-Z][0-9]{1,2}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9_]{0,63}");
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}(-[A-Z][a-z]{3})?");

    private final PackStructure pack;
    private final Problems problems;
    private final Map<String, Question> questions = new HashMap<>();
    private final ConditionCheck conditions;

    private PackCheck(PackStructure pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
        pack.questions().forEach(question -> questions.putIfAbsent(question.id(), question));
        this.conditions = new ConditionCheck(pack, questions, problems);
    }

    static void check(PackStructure pack, Problems problems) {
        PackCheck check = new PackCheck(pack, problems);
        check.lists();
        check.sources();
        pack.questions().forEach(check::question);
        check.gaps();
        check.method();
        check.contradictions();
        check.scenarios();
        ShowIfCheck.check(pack.questions(), problems);
    }

    private void lists() {
        once("locales", pack.locales(), LOCALE.asMatchPredicate());
        once("scenarios", pack.scenarios(), Pattern.compile("R[1-9]").asMatchPredicate());
        once("destinations", pack.destinations(), KEY.asMatchPredicate());
        once("sections", pack.sections().stream().map(Section::id).toList(), Pattern.compile("[A-Z]").asMatchPredicate());
        once("sections.questions", pack.questions().stream().map(Question::id).toList(), QUESTION.asMatchPredicate());
        once("method.bands", pack.method().bands().stream().map(Method.Band::key).toList(), KEY.asMatchPredicate());
        once("method.recommendations", pack.method().recommendations().stream().map(Recommendation::key).toList(),
            any -> true);
        titled("title", pack.title());
    }

    private void once(String where, List<String> ids, Predicate<String> form) {
        Set<String> seen = new HashSet<>();
        if (ids.isEmpty()) {
            problems.add(where, "is empty");
        }
        for (String id : ids) {
            if (!form.test(id)) {
                problems.add(where, id + " is not well formed");
            }
            if (!seen.add(id)) {
                problems.add(where, id + " is there twice");
            }
        }
    }

    private void titled(String where, Map<String, String> title) {
        if (!title.keySet().equals(new HashSet<>(pack.locales()))) {
            problems.add(where, "needs exactly the locales " + String.join(", ", pack.locales()));
        }
    }

    private void sources() {
        pack.sources().forEach((id, source) -> {
            titled("sources." + id + ".title", source.title());
            if (source.asOf().isAfter(pack.asOf())) {
                problems.add("sources." + id + ".as_of", "is later than the pack's as_of");
            }
        });
    }

    private void question(Question question) {
        String where = at(question);
        if (!question.id().startsWith(question.section())) {
            problems.add(where, "does not belong to section " + question.section());
        }
        if (question.answerable() && question.parts().isEmpty()) {
            problems.add(where + ".parts", "a question that is asked needs a part");
        }
        if (question.gate() && question.parts().stream().noneMatch(Part::required)) {
            problems.add(where + ".gate", "a gate needs a required part");
        }
        if (question.sources().isEmpty()) {
            problems.add(where + ".sources", "is empty");
        }
        question.sources().stream().filter(source -> !pack.sources().containsKey(source))
            .forEach(source -> problems.add(where + ".sources", "no source " + source));
        if (!question.parts().isEmpty()) {
            once(where + ".parts", question.parts().stream().map(Part::id).toList(), KEY.asMatchPredicate());
        }
        question.parts().forEach(part -> part(question, part, where + ".parts[" + part.id() + "]"));
        question.effects().forEach(effect -> effect(question, effect, where + ".effects"));
        if (question.effects().stream().distinct().count() != question.effects().size()) {
            problems.add(where + ".effects", "the same effect is there twice");
        }
        conditions.check(question.showIf(), where + ".show_if");
        question.gaps().forEach(gap -> conditions.check(gap.when(), where + ".gaps[" + gap.id() + "].when"));
    }

    private static String at(Question question) {
        return "sections[" + question.section() + "].questions[" + question.id() + "]";
    }

    private void part(Question question, Part part, String where) {
        conditions.check(part.showIf(), where + ".show_if");
        String prefill = part.prefill();
        if (prefill != null && !Facts.NAMES.contains(prefill)) {
            problems.add(where + ".prefill", "no fact " + prefill);
        }
        if (part.min() != null && part.max() != null && part.min().compareTo(part.max()) > 0) {
            problems.add(where, "min is above max");
        }
        if (part.hasOptions()) {
            once(where + ".options", part.options().stream().map(Option::key).toList(), KEY.asMatchPredicate());
        }
        for (Option option : part.options()) {
            String here = where + ".options[" + option.key() + "]";
            option.destinations().stream().filter(destination -> !pack.destinations().contains(destination))
                .forEach(destination -> problems.add(here + ".destinations", "no destination " + destination));
            if (!option.destinations().isEmpty() && !question.perDestination()) {
                problems.add(here + ".destinations", "only a question asked per destination limits its options to some");
            }
            // tia-method, Likelihood: blank or unknown = 1. A pack cannot soften it.
            if (option.unknown() && option.exposure() != null
                    && option.exposure().compareTo(BigDecimal.ONE) != 0) {
                problems.add(here + ".exposure", "unknown counts 1");
            }
            if (option.unknown() && option.degree() != null && option.degree().signum() != 0) {
                problems.add(here + ".degree", "an unknown measure counts 0");
            }
        }
    }

    private void effect(Question question, Effect effect, String where) {
        if (!pack.scenarios().contains(effect.scenario())) {
            problems.add(where, "no scenario " + effect.scenario());
        }
        Part part = question.part(effect.part()).orElse(null);
        if (part == null) {
            problems.add(where, "no part " + effect.part());
            return;
        }
        switch (effect) {
            case Effect.Raises _ -> everyOption(part, where, "an exposure", option -> option.exposure() != null);
            case Effect.Lowers _ -> everyOption(part, where, "a degree", option -> option.degree() != null);
        }
    }

    private void everyOption(Part part, String where, String what, Predicate<Option> has) {
        if (part.options().isEmpty()) {
            problems.add(where, part.id() + " has no options, so it cannot weigh");
        }
        part.options().stream().filter(option -> !option.disabled() && !has.test(option))
            .forEach(option -> problems.add(where, "option " + option.key() + " of " + part.id() + " needs " + what));
    }

    private void gaps() {
        List<String> ids = pack.questions().stream().flatMap(question -> question.gaps().stream()).map(Gap::id).toList();
        if (!ids.isEmpty()) {
            once("sections.questions.gaps", ids, Pattern.compile("[A-Z][0-9]{1,2}-[a-z0-9-]+").asMatchPredicate());
        }
    }

    private void method() {
        Method method = pack.method();
        severity(method.severity());
        method.caps().forEach(cap -> {
            scenario("method.caps", cap.scenario());
            conditions.check(cap.when(), "method.caps.when");
        });
        Method.ContractOnly contractOnly = method.contractOnly();
        if (contractOnly != null) {
            scenario("method.contract_only", contractOnly.scenario());
        }
        method.floors().forEach(floor -> {
            scenario("method.floors", floor.scenario());
            conditions.check(floor.when(), "method.floors.when");
            if (method.bands().stream().noneMatch(band -> band.key().equals(floor.band()))) {
                problems.add("method.floors", "no band " + floor.band());
            }
        });
        if (method.conditionalReviewMonths() > method.reviewAtMostMonths()) {
            problems.add("method.conditional_review_months", "is longer than review_at_most_months");
        }
    }

    private void severity(Method.SeverityRule rule) {
        Part base = conditions.part(rule.base(), "method.severity.base");
        if (base != null) {
            everyOption(base, "method.severity.base", "a sensitivity", option -> option.sensitivity() != null);
        }
        Part headCount = conditions.part(rule.headCount(), "method.severity.head_count");
        if (headCount != null && headCount.type() != PartType.NUMBER) {
            problems.add("method.severity.head_count", rule.headCount() + " is not a number");
        }
        Part vulnerable = conditions.part(rule.vulnerable(), "method.severity.vulnerable");
        if (vulnerable != null && vulnerable.options().stream().noneMatch(Option::vulnerable)) {
            problems.add("method.severity.vulnerable", "no option of " + rule.vulnerable() + " is vulnerable");
        }
        for (PartRef part : List.of(rule.base(), rule.headCount(), rule.vulnerable())) {
            Question question = questions.get(part.question());
            if (question != null && question.perDestination()) {
                problems.add("method.severity", part + " is asked per destination");
            }
        }
    }

    private void scenario(String where, String scenario) {
        if (!pack.scenarios().contains(scenario)) {
            problems.add(where, "no scenario " + scenario);
        }
    }

    private void contradictions() {
        if (!pack.contradictions().isEmpty()) {
            once("contradictions", pack.contradictions().stream().map(Contradiction::id).toList(),
                Pattern.compile("[a-z0-9][a-z0-9-]*").asMatchPredicate());
        }
        for (Contradiction contradiction : pack.contradictions()) {
            String where = "contradictions[" + contradiction.id() + "]";
            contradiction.answers().forEach(part -> conditions.part(part, where + ".answers"));
            conditions.check(contradiction.when(), where + ".when");
            if (contradiction.answers().isEmpty()) {
                problems.add(where + ".answers", "is empty");
            }
        }
    }

    /** Without a raising question the likelihood would have nothing to divide by. */
    private void scenarios() {
        for (String scenario : pack.scenarios()) {
            boolean raised = pack.questions().stream().flatMap(question -> question.effects().stream())
                .anyMatch(effect -> effect instanceof Effect.Raises && effect.scenario().equals(scenario));
            if (!raised) {
                problems.add("scenarios", "no question raises " + scenario);
            }
        }
    }
}
