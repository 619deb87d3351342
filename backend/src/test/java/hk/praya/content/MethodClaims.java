package hk.praya.content;

import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Answers;
import hk.praya.scoring.QuestionKey;
import hk.praya.scoring.Score;
import hk.praya.scoring.TiaScoring;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one worked case tries of the method, in the sentences of {@link MethodDemands}. A case claims only what its
 * expectations would notice: a gap that opens in a case that says nothing of gaps is not tried.
 */
final class MethodClaims {

    private final Pack pack;
    private final WorkedCase.Expected expected;
    private final Answers answers;
    private final Score score;
    private final Deciding deciding;
    private final Set<String> claims = new LinkedHashSet<>();

    private MethodClaims(Pack pack, WorkedCase worked) {
        this.pack = pack;
        this.expected = worked.expected();
        this.answers = CaseRun.answers(pack, worked);
        this.score = TiaScoring.score(pack, answers);
        this.deciding = new Deciding(pack, answers, score);
    }

    static Set<String> of(Pack pack, WorkedCase worked) {
        MethodClaims all = new MethodClaims(pack, worked);
        pack.questions().values().forEach(question -> {
            all.showing(question);
            all.gate(question);
            all.gaps(question);
            all.answering(question);
        });
        all.contradictions();
        all.recommending();
        all.claims.addAll(ScoreClaims.of(pack, all.expected, all.answers, all.score, all.deciding));
        return all.claims;
    }


    /** Where this reading of the pack's conditions and the score's differ; empty when they agree. */
    static List<String> disagreements(Pack pack, WorkedCase worked) {
        MethodClaims all = new MethodClaims(pack, worked);
        Set<String> differ = new LinkedHashSet<>();
        Set<String> open = all.score.gaps().stream().map(gap -> gap.id() + " at " + gap.question()).collect(Collectors.toSet());
        for (Question question : pack.questions().values()) {
            for (QuestionKey key : all.places(question)) {
                Condition showIf = question.showIf();
                boolean shows = showIf == null || all.deciding.holds(showIf, key.destination());
                if (shows != all.visible(key)) {
                    differ.add(key + " shows");
                }
                question.gaps().stream().filter(gap -> (shows && all.deciding.holds(gap.when(), key.destination()))
                    != open.contains(gap.id() + " at " + key)).forEach(gap -> differ.add(gap.id()));
            }
        }
        Set<String> found = all.score.contradictions().stream().map(Score.FoundContradiction::id).collect(Collectors.toSet());
        pack.contradictions().stream().filter(one -> all.deciding.holds(one.when(), null) != found.contains(one.id()))
            .forEach(one -> differ.add(one.id()));
        return List.copyOf(differ);
    }

    private void add(boolean holds, String claim) {
        if (holds) {
            claims.add(claim);
        }
    }

    /** One outcome of a condition, what decides it, and the numbers that stand at a bound. */
    static void condition(Set<String> claims, Deciding deciding, String what, String outcome, Condition condition,
                          @Nullable String place) {
        claims.add(what + " " + outcome);
        for (Condition comparison : deciding.deciding(condition, place)) {
            claims.add(MethodDemands.decided(what, comparison, deciding.holds(comparison, place)));
        }
        for (Condition comparison : Deciding.comparisons(condition)) {
            BigDecimal number = deciding.number(comparison);
            BigDecimal bound = MethodDemands.bound(comparison);
            if (number != null && bound != null && number.compareTo(bound) == 0) {
                claims.add(MethodDemands.atBound(what, comparison));
            }
        }
    }

    private List<QuestionKey> places(Question question) {
        return question.perDestination()
            ? answers.destinations().stream().map(place -> new QuestionKey(question.id(), place)).toList()
            : List.of(new QuestionKey(question.id(), null));
    }

    private boolean visible(QuestionKey key) {
        return score.visible().stream().anyMatch(one -> one.question().equals(key));
    }

    private void showing(Question question) {
        Condition showIf = question.showIf();
        for (QuestionKey key : showIf == null ? List.<QuestionKey>of() : places(question)) {
            if (expected.shown().contains(key.toString())) {
                condition(claims, deciding, "question " + question.id(), "shown", showIf, key.destination());
            }
            if (expected.hidden().contains(key.toString())) {
                condition(claims, deciding, "question " + question.id(), "hidden", showIf, key.destination());
            }
        }
    }

    private void gate(Question question) {
        Set<String> open = expected.gatesOpen();
        if (!question.gate() || open == null) {
            return;
        }
        String gate = "gate " + question.id();
        if (!open.contains(question.id())) {
            add(visible(new QuestionKey(question.id(), null)), gate + " satisfied");
            add(score.vendorAsked().stream().anyMatch(asked -> asked.key().question().equals(question.id())),
                gate + " satisfied by asking the vendor");
            return;
        }
        score.gates().stream().filter(one -> one.question().question().equals(question.id())).forEach(one -> {
            one.parts().forEach(part -> claims.add(gate + " kept open: " + part.standing()));
            add(one.parts().size() == 1, gate + " kept open by " + one.parts().getFirst().part() + " alone");
        });
    }

    private void gaps(Question question) {
        Set<String> open = expected.gaps();
        for (Gap gap : open == null ? List.<Gap>of() : question.gaps()) {
            boolean raised = Objects.requireNonNull(open).contains(gap.id());
            add(raised, "a gap of class " + gap.gapClass().key());
            places(question).stream().filter(this::visible).forEach(key -> condition(claims, deciding, "gap " + gap.id(),
                raised ? "raised" : "closed", gap.when(), key.destination()));
        }
    }

    private void answering(Question question) {
        for (Part part : question.parts()) {
            for (QuestionKey place : places(question)) {
                AnswerKey key = new AnswerKey(question.id(), part.id(), place.destination());
                Answer answer = deciding.taken(key.ref(), place.destination());
                boolean asked = answer != null && answer.state() == Answer.State.VENDOR_ASKED;
                add(answer != null && !asked, "part " + key.ref() + " answered");
                Set<String> vendor = expected.vendorAsked();
                add(asked && vendor != null && vendor.contains(key.toString()), "question " + question.id() + " asked of the vendor");
                Answer given = answers.at(key);
                part.options().stream().filter(option -> option.disabled() && given != null && given.options().contains(option.key()))
                    .forEach(option -> add(expected.refused().contains(key.toString()),
                        MethodDemands.option(question, part.id(), option) + " refused"));
            }
        }
    }

    private void contradictions() {
        Set<String> found = expected.contradictions();
        for (Contradiction one : found == null ? List.<Contradiction>of() : pack.contradictions()) {
            condition(claims, deciding, "contradiction " + one.id(),
                Objects.requireNonNull(found).contains(one.id()) ? "raised" : "not raised", one.when(), null);
        }
    }

    private void recommending() {
        Map<String, BigDecimal> allowed = expected.recommended();
        if (allowed == null) {
            return;
        }
        for (Recommendation one : Recommendation.values()) {
            claims.add(one.key() + (allowed.containsKey(one.key()) ? " allowed" : " refused"));
        }
        allowed.values().forEach(months -> claims.add("review within " + months + " months"));
        boolean legal = !score.gaps(GapClass.LEGAL).isEmpty();
        boolean gate = !score.gates().isEmpty();
        boolean asked = !score.vendorAsked().isEmpty();
        boolean contradicted = !score.contradictions().isEmpty();
        String proceed = Recommendation.PROCEED.key();
        if (allowed.containsKey(proceed)) {
            add(!score.gaps(GapClass.GUIDANCE).isEmpty(), proceed + " allowed beside a guidance gap");
            add(!score.gaps(GapClass.POLICY).isEmpty(), proceed + " allowed beside a policy gap");
        } else {
            add(legal && !gate && !asked && !contradicted, proceed + " refused for a legal gap alone");
            add(gate && !legal && !asked && !contradicted, proceed + " refused for an open gate alone");
            add(asked && !legal && !gate && !contradicted, proceed + " refused for a silent vendor alone");
            add(contradicted && !legal && !gate && !asked, proceed + " refused for a contradiction alone");
        }
    }
}
