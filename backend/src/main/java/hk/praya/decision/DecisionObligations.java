package hk.praya.decision;

import hk.praya.access.Act;
import hk.praya.access.KeptJson;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** What a decision leaves to be seen to: its next review, and its conditions. */
@Singleton
final class DecisionObligations {
    private final Obligations obligations;
    private final DecisionQueries queries;
    private final Conditions conditions;
    private final KeptJson json;

    DecisionObligations(Obligations obligations, DecisionQueries queries, Conditions conditions, KeptJson json) {
        this.obligations = obligations;
        this.queries = queries;
        this.conditions = conditions;
        this.json = json;
    }

    /** The version before has nothing left to see to; this one has its review and, where the client goes on, its conditions. */
    void decided(Act act, AssessmentRecord row, ClientDecision.Said said) {
        if (row.getPreviousId() != null) obligations.lapseAbout(act, row.getClientId(), row.getPreviousId(), "version_superseded");
        if (row.getReviewDue() != null) {
            obligations.raise(act, row.getClientId(), new Raised(Kind.REVIEW, "tia.review:" + row.getId(), "assessment", row.getId(), Particulars.ofAssessment(title(row)),
                BallWith.CONSULTANT, null, row.getReviewDue()));
        }
        if (said.choice().equals("decline")) return;
        var review = queries.reviews(act.scope(), row.getClientId(), row.getId()).stream().filter(each -> each.getOutcome().equals("recommended")).findFirst();
        review.ifPresent(each -> conditions(act, row, "review", json.list(each.getConditions(), Condition.class)));
        conditions(act, row, "decision", said.conditions());
    }

    /** What became of each condition of a decided version: by whose it is, in their order. Empty where none was raised. */
    List<ConditionStand> stands(Scope scope, AssessmentRecord row) {
        if (row.getDecidedAt() == null) return List.of();
        var before = "tia.condition:" + row.getId() + ":";
        return obligations.about(scope, row.getClientId(), row.getId(), Kind.CONDITION).stream().map(each -> {
            var at = each.source().substring(before.length()).split(":");
            return new ConditionStand(at[0], Integer.parseInt(at[1]), each.state(), each.reason());
            // As they were numbered: ids of one moment are in no order.
        }).sorted(Comparator.comparing(ConditionStand::whose).thenComparing(ConditionStand::number)).toList();
    }

    /** @param whose {@code review} or {@code decision}: each numbers its own */
    private void conditions(Act act, AssessmentRecord row, String whose, List<Condition> conditions) {
        for (var number = 0; number < conditions.size(); number++) {
            var condition = conditions.get(number);
            var named = this.conditions.mayHold(act.scope(), row.getClientId(), condition);
            var ofFirm = named && condition.ownerMemberId() != null;
            obligations.raise(act, row.getClientId(), new Raised(Kind.CONDITION, "tia.condition:" + row.getId() + ":" + whose + ":" + number, "assessment", row.getId(),
                Particulars.ofCondition(title(row), condition.text(), condition.owner()), ofFirm ? BallWith.CONSULTANT : BallWith.CLIENT,
                ofFirm ? condition.ownerMemberId() : named ? condition.ownerPersonId() : null, condition.due()));
        }
    }

    private static Names title(AssessmentRecord row) {
        return new Names(row.getTitleEn(), row.getTitleZhHant());
    }
}
