package hk.praya.tia;

import hk.praya.access.Act;
import hk.praya.access.KeptJson;
import hk.praya.access.Scope;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.jooq.tia.tables.records.QuestionRequestRecord;
import hk.praya.obligation.Obligations;
import hk.praya.obligation.Obligations.BallWith;
import hk.praya.obligation.Obligations.Kind;
import hk.praya.obligation.Obligations.Raised;
import hk.praya.obligation.Particulars;
import hk.praya.scoring.AnswerKey;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an assessment leaves to be seen to: its next review, its conditions, the questions sent. */
@Singleton
final class TiaObligations {
    private final Obligations obligations;
    private final AssessmentQueries queries;
    private final Conditions conditions;
    private final KeptJson json;

    TiaObligations(Obligations obligations, AssessmentQueries queries, Conditions conditions, KeptJson json) {
        this.obligations = obligations;
        this.queries = queries;
        this.conditions = conditions;
        this.json = json;
    }

    /** Whose turn an assessment is, in each of its states. */
    void stands(Act act, AssessmentRecord row) {
        var source = "tia.assessment:" + row.getId();
        var asked = row.getDeciderId() != null;
        switch (TiaState.of(row.getState())) {
            case DRAFT, RETURNED -> step(act, row, source, row.getState(), BallWith.CONSULTANT, row.getAuthorId());
            case IN_REVIEW -> step(act, row, source, row.getState(), BallWith.REVIEWER, null);
            case RECOMMENDED -> step(act, row, source, asked ? "decision" : row.getState(), asked ? BallWith.CLIENT : BallWith.CONSULTANT, asked ? row.getDeciderId() : row.getAuthorId());
            case DECIDED, SUPERSEDED -> {
                obligations.settle(act, row.getClientId(), source, "decided");
                obligations.lapse(act, row.getClientId(), answers(row), "decided");
            }
            case ABANDONED -> {
                obligations.lapse(act, row.getClientId(), source, "undone");
                obligations.lapse(act, row.getClientId(), answers(row), "undone");
            }
        }
    }

    /** @param waiting answers of the client's that nobody at the firm has looked at */
    void given(Act act, AssessmentRecord row, int waiting) {
        if (waiting == 0) return;
        obligations.raise(act, row.getClientId(), new Raised(Kind.CLIENT_ANSWERS, answers(row), "assessment", row.getId(), Particulars.ofQuestions(title(row), waiting),
            BallWith.CONSULTANT, row.getAuthorId(), null));
    }

    void lookedAt(Act act, AssessmentRecord row, int waiting) {
        if (waiting == 0) obligations.settle(act, row.getClientId(), answers(row), "looked_at");
        else obligations.restate(act, row.getClientId(), answers(row), Particulars.ofQuestions(title(row), waiting));
    }

    private static String answers(AssessmentRecord row) {
        return "tia.answers:" + row.getId();
    }

    private void step(Act act, AssessmentRecord row, String source, String step, BallWith ball, @Nullable UUID owner) {
        obligations.raise(act, row.getClientId(), new Raised(Kind.ASSESSMENT, source, "assessment", row.getId(), Particulars.ofStep(title(row), step), ball, owner, null));
    }

    /** A vendor that was asked holds the ball until it has answered, whatever the answer is used for meanwhile. */
    void answered(Act act, AssessmentRecord row, AnswerRecord answer) {
        var source = vendor(row, answer.getKey());
        if (answer.getState().equals("vendor_asked")) {
            obligations.raise(act, row.getClientId(), new Raised(Kind.VENDOR_QUESTION, source, "assessment", row.getId(),
                Particulars.ofStep(title(row), AnswerKey.parse(answer.getKey()).question()), BallWith.VENDOR, null, null));
        } else {
            obligations.settle(act, row.getClientId(), source, "answered");
        }
    }

    /** @param carried the answers of {@code previous}, now those of {@code next} */
    void copied(Act act, AssessmentRecord previous, AssessmentRecord next, List<AnswerRecord> carried) {
        for (var answer : carried) {
            if (!answer.getState().equals("vendor_asked")) continue;
            obligations.lapse(act, previous.getClientId(), vendor(previous, answer.getKey()), "version_superseded");
            answered(act, next, answer);
        }
    }

    /** What was proven and is no longer is somebody's to see to; what holds again is not. @param rows answers of {@code now} that may have moved */
    void proven(Act act, Loaded now, List<AnswerRecord> rows) {
        var row = now.row();
        for (var answer : rows) {
            var source = "tia.measure:" + row.getId() + ":" + answer.getKey();
            if (now.lapse(answer).isPresent()) {
                obligations.raise(act, row.getClientId(), new Raised(Kind.MEASURE_LAPSED, source, "assessment", row.getId(),
                    Particulars.ofStep(title(row), AnswerKey.parse(answer.getKey()).question()), BallWith.CONSULTANT, row.getAuthorId(), now.today()));
            } else {
                obligations.settle(act, row.getClientId(), source, "proof_holds");
            }
        }
    }

    private static String vendor(AssessmentRecord row, String key) {
        return "tia.vendor:" + row.getId() + ":" + key;
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

    /** @param count of the questions that show */
    void asked(Act act, AssessmentRecord row, QuestionRequestRecord request, int count) {
        obligations.raise(act, row.getClientId(), new Raised(Kind.QUESTION, question(request.getId()), "question_request", request.getId(),
            Particulars.ofQuestions(title(row), count), BallWith.CLIENT, request.getPersonId(), request.getDue()));
    }

    void counted(Act act, AssessmentRecord row, QuestionRequestRecord request, int count) {
        obligations.restate(act, row.getClientId(), question(request.getId()), Particulars.ofQuestions(title(row), count));
    }

    /** A letter tells somebody who signs in by themselves that questions wait. */
    void tell(Act act, UUID clientId, UUID requestId) {
        obligations.tell(act, clientId, question(requestId));
    }

    void answered(Act act, UUID clientId, UUID requestId) {
        obligations.settle(act, clientId, question(requestId), "answered");
    }

    void withdrawn(Act act, UUID clientId, UUID requestId) {
        obligations.lapse(act, clientId, question(requestId), "withdrawn");
    }

    private static String question(UUID requestId) {
        return "tia.question:" + requestId;
    }

    private static Names title(AssessmentRecord row) {
        return new Names(row.getTitleEn(), row.getTitleZhHant());
    }
}
