package hk.praya.decision;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.asking.AskedQuestions;
import hk.praya.asking.AskedQuestions.HomeQuestions;
import hk.praya.asking.AskedQuestions.HomeSent;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.tia.Assessments;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The home of the client's people: the questions asked of them, what they are to decide, and where the company's assessments stand. */
@Singleton
final class HomeReading {
    private final Access access;
    private final Authorization authorization;
    private final Assessments assessments;
    private final DecisionQueries queries;
    private final AskedQuestions asked;

    HomeReading(Access access, Authorization authorization, Assessments assessments, DecisionQueries queries, AskedQuestions asked) {
        this.access = access;
        this.authorization = authorization;
        this.assessments = assessments;
        this.queries = queries;
        this.asked = asked;
    }

    @Serdeable
    record HomeDecision(UUID tiaId, Names title, boolean mine, Instant since) {}

    @Serdeable
    record HomeTia(UUID tiaId, Names title, int versionNo, String state, @Nullable Instant decidedAt, @Nullable String choice, @Nullable LocalDate reviewDue) {}

    /** @param actions {@code people}: whether the roster is theirs to read; {@code editPeople}: and to keep; {@code customers}: whether the lists of customers are */
    @Serdeable
    record HomeView(List<HomeQuestions> questions, List<HomeSent> sent, List<HomeDecision> decisions, List<HomeTia> tias, Map<String, Action> actions) {}

    Outcome<HomeView> home(Actor actor, UUID clientId) {
        return access.readOwn(actor, Permission.HOME_VIEW, clientId, scope -> Optional.of(asked.mine(scope, clientId, actor.id())), (scope, mine) -> {
            var rows = assessments.all(scope, clientId);
            var questions = asked.open(scope, clientId, mine);
            var sent = asked.sent(mine, rows.stream().collect(Collectors.toMap(AssessmentRecord::getId, HomeReading::title)));
            // Staff have what was asked of them; where the company stands is not theirs to read.
            if (!isAllowed(actor, Permission.RECOMMENDATION_VIEW, clientId)) return Outcome.done(new HomeView(questions, sent, List.of(), List.of(), actions(actor, clientId)));
            var decisions = rows.stream().filter(row -> row.getState().equals("recommended"))
                .filter(row -> row.getDeciderId() == null || row.getDeciderId().equals(actor.id()))
                .map(row -> new HomeDecision(row.getId(), title(row), actor.id().equals(row.getDeciderId()), row.getSubmittedAt().toInstant())).toList();
            var choices = queries.choices(scope, clientId);
            var tias = rows.stream().map(row -> tia(row, choices.get(row.getId()))).toList();
            return Outcome.done(new HomeView(questions, sent, isAllowed(actor, Permission.TIA_DECIDE, clientId) ? decisions : List.of(), tias, actions(actor, clientId)));
        });
    }

    private Map<String, Action> actions(Actor actor, UUID clientId) {
        return Map.of("people", Action.of(authorization.decide(actor, Permission.ROSTER_VIEW, clientId)),
            "editPeople", Action.of(authorization.decide(actor, Permission.ROSTER_EDIT, clientId)), "customers", Action.of(authorization.decide(actor, Permission.CUSTOMER_VIEW, clientId)));
    }

    private boolean isAllowed(Actor actor, Permission permission, UUID clientId) {
        return authorization.decide(actor, permission, clientId) instanceof Authorization.Allowed;
    }

    private static HomeTia tia(AssessmentRecord row, @Nullable String choice) {
        return new HomeTia(row.getId(), title(row), row.getVersionNo(), row.getState(), row.getDecidedAt() == null ? null : row.getDecidedAt().toInstant(), choice, row.getReviewDue());
    }

    private static Names title(AssessmentRecord row) {
        return new Names(row.getTitleEn(), row.getTitleZhHant());
    }
}
