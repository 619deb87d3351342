package hk.praya.decision;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.KeptJson;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.decision.DecisionViews.DecisionView;
import hk.praya.decision.DecisionViews.ReviewView;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.scoring.AnswerKey;
import hk.praya.tia.Assessments;
import hk.praya.tia.Assessments.Loaded;
import hk.praya.tia.ScoreView;
import hk.praya.tia.TiaState;
import hk.praya.tia.TiaViews;
import hk.praya.tia.TiaViews.AnswerView;
import hk.praya.transfer.TransferBrief;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the firm recommends, as the client reads it, and what became of it. */
@Singleton
final class ClientRecommendation {
    private final Access access;
    private final Authorization authorization;
    private final Assessments assessments;
    private final DecisionQueries decisions;
    private final Telling telling;

    ClientRecommendation(Access access, Authorization authorization, Assessments assessments, DecisionQueries decisions, Telling telling) {
        this.access = access;
        this.authorization = authorization;
        this.assessments = assessments;
        this.decisions = decisions;
        this.telling = telling;
    }

    /** Kept lists, what everybody is called, who acts for the client, and what became of what was decided. */
    @Singleton
    record Telling(DecisionObligations obligations, KeptJson json, NameBook book, Reach reach) {}

    /** Bands first: decimals belong in the working papers (tia-method). */
    @Serdeable
    record RiskView(String scenario, String inherentBand, String residualBand, BigDecimal residual) {}

    /** Whose data, and which: what a decision is about, besides where it goes. */
    private static final Set<String> SUBJECT = Set.of("B4", "C1");

    /**
     * @param platforms in whose words the pack is read
     * @param subject the answers that say how many people and which data are concerned
     * @param gatesOpen gate questions that stay unanswered
     * @param proven questions whose answer has proof, of those {@code asked} for it
     * @param conditions what became of each, once it was decided
     * @param holders people of the client who could see to a condition, by id: whoever acts for it; empty for those who do not decide
     * @param jobTitle of whoever reads this, as the roster has it; empty for people of the firm
     */
    @Serdeable
    record RecommendationView(UUID tiaId, Names title, int versionNo, String state, String pack, String packVersion, List<String> platforms, List<TransferBrief> transfers,
        List<AnswerView> subject, List<String> gatesOpen, int proven, int asked, List<RiskView> risks, List<ScoreView.GapView> gaps, @Nullable ReviewView review,
        @Nullable DecisionView decision, long version, List<ConditionStand> conditions, Map<String, Names> names, Map<String, Names> holders, String jobTitle, Action decide) {}

    Outcome<RecommendationView> recommendation(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.RECOMMENDATION_VIEW, clientId, scope -> assessments.find(scope, clientId, id)
            // Before the firm has recommended there is nothing for the client to read.
            .filter(loaded -> loaded.state() == TiaState.RECOMMENDED || loaded.state() == TiaState.DECIDED || loaded.state() == TiaState.SUPERSEDED)
            .map(loaded -> Outcome.done(recommended(scope, actor, loaded))).orElseGet(Outcome::absent));
    }

    private RecommendationView recommended(Scope scope, Actor actor, Loaded loaded) {
        var row = loaded.row();
        var score = loaded.score();
        var review = decisions.reviews(scope, row.getClientId(), row.getId()).stream().filter(each -> each.getOutcome().equals("recommended")).findFirst()
            .map(each -> DecisionViews.review(each, telling.json())).orElse(null);
        var decision = decisions.decision(scope, row.getClientId(), row.getId()).map(each -> DecisionViews.decision(each, telling.json())).orElse(null);
        var decide = decide(actor, loaded);
        return new RecommendationView(row.getId(), new Names(row.getTitleEn(), row.getTitleZhHant()), row.getVersionNo(), row.getState(), row.getPack(), row.getPackVersion(), loaded.platforms(),
            loaded.transfers().stream().map(TransferBrief::of).toList(),
            loaded.rows().stream().filter(each -> SUBJECT.contains(AnswerKey.parse(each.getKey()).question())).map(TiaViews::told).toList(),
            score.gates().stream().map(gate -> gate.question().toString()).toList(), score.evidence().proven(), score.evidence().asked(),
            score.scenarios().stream().map(each -> new RiskView(each.key(), each.inherentBand(), each.residualBand(), hk.praya.scoring.Score.shown(each.residual()))).toList(),
            score.gaps().stream().map(each -> new ScoreView.GapView(each.id(), each.gapClass().key(), each.question().toString())).toList(),
            review, decision, row.getVersion(), telling.obligations().stands(scope, row), names(scope, loaded, review, decision), holders(scope, row.getClientId(), decide),
            actor instanceof Actor.Person ? telling.book().title(scope, row.getClientId(), actor.id()) : "", decide);
    }

    private Map<String, Names> names(Scope scope, Loaded loaded, @Nullable ReviewView review, @Nullable DecisionView decision) {
        var ids = new HashSet<UUID>();
        ids.add(loaded.row().getAuthorId());
        if (loaded.row().getDeciderId() != null) ids.add(loaded.row().getDeciderId());
        if (review != null) ids.add(review.reviewerId());
        if (decision != null) ids.add(decision.personId());
        return telling.book().names(scope, loaded.row().getClientId(), ids);
    }

    private Map<String, Names> holders(Scope scope, UUID clientId, Action decide) {
        return decide.allowed() ? telling.book().names(scope, clientId, actingFor(scope, clientId)) : Map.of();
    }

    private Set<UUID> actingFor(Scope scope, UUID clientId) {
        return telling.reach().roles(scope, clientId).entrySet().stream().filter(each -> Role.actForClient(each.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Action decide(Actor actor, Loaded loaded) {
        var may = Action.of(authorization.decide(actor, Permission.TIA_DECIDE, loaded.row().getClientId()));
        if (!may.allowed()) return may;
        if (loaded.row().getDeciderId() != null && !loaded.row().getDeciderId().equals(actor.id())) return Action.no("not_the_named_decision_maker");
        return loaded.state() == TiaState.RECOMMENDED ? Action.YES : Action.no("assessment_" + loaded.row().getState());
    }
}
