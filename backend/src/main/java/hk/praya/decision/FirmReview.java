package hk.praya.decision;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Ids;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.content.Recommendation;
import hk.praya.jooq.tia.tables.records.ReviewRecord;
import hk.praya.scoring.RecommendationPolicy;
import hk.praya.tia.Assessments;
import hk.praya.tia.Assessments.Loaded;
import hk.praya.tia.Stages;
import hk.praya.tia.TiaState;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The firm's review: sent by whoever wrote it, judged by somebody who did not. */
@Singleton
final class FirmReview {
    private final Access access;
    private final Assessments assessments;
    private final DecisionQueries queries;
    private final Stages stages;
    private final Conditions conditions;
    private final KeptJson json;
    private final Clock clock;

    FirmReview(Access access, Assessments assessments, DecisionQueries queries, Stages stages, Conditions conditions, KeptJson json, Clock clock) {
        this.access = access;
        this.assessments = assessments;
        this.queries = queries;
        this.stages = stages;
        this.conditions = conditions;
        this.json = json;
        this.clock = clock;
    }

    /** A remark on one answer. */
    @io.micronaut.serde.annotation.Serdeable
    record Comment(@jakarta.validation.constraints.NotNull @jakarta.validation.constraints.Size(max = 80) String key,
        @jakarta.validation.constraints.NotBlank @jakarta.validation.constraints.Size(max = 2000) String text) {}

    Outcome<UUID> submit(Actor actor, UUID clientId, UUID id, long version) {
        return change(actor, Permission.TIA_EDIT, clientId, id, version, (act, loaded) -> move(act, loaded, TiaState.Event.SUBMIT).then(next -> {
            // Answers that contradict each other are no basis for a review (tia-method, Refuse contradictions).
            if (RecommendationPolicy.submission(loaded.score()) instanceof RecommendationPolicy.Outcome.Refused(var reasons)) return refused(reasons);
            stages.submit(act, loaded, next, clock.instant());
            return Outcome.done(id);
        }));
    }

    /** Back to the author's desk, before anybody has judged it. */
    Outcome<UUID> withdraw(Actor actor, UUID clientId, UUID id, long version) {
        return change(actor, Permission.TIA_EDIT, clientId, id, version, (act, loaded) -> move(act, loaded, TiaState.Event.WITHDRAW).then(next -> {
            stages.enter(act, loaded, next);
            return Outcome.done(id);
        }));
    }

    Outcome<UUID> giveBack(Actor actor, UUID clientId, UUID id, long version, String note, List<Comment> comments) {
        return change(actor, Permission.TIA_REVIEW, clientId, id, version, (act, loaded) -> {
            if (isOwnWork(act, loaded)) return Outcome.refused(Refusal.NOT_ALLOWED, "own_work");
            if (note.isBlank() && comments.isEmpty()) return Outcome.refused(Refusal.INVALID, "comment_missing", "note");
            return move(act, loaded, TiaState.Event.RETURN).then(next -> {
                write(act, loaded, review("returned", note, comments).setConditions(json.of(List.of())));
                stages.enter(act, loaded, next);
                return Outcome.done(id);
            });
        });
    }

    /** @param reviewDue when it is to be looked at again, or null for the latest day that the method allows */
    record Recommended(Recommendation recommendation, String note, List<Comment> comments, List<Condition> conditions, @Nullable LocalDate reviewDue) {}

    Outcome<UUID> recommend(Actor actor, UUID clientId, UUID id, long version, Recommended said) {
        return change(actor, Permission.TIA_REVIEW, clientId, id, version, (act, loaded) -> {
            if (isOwnWork(act, loaded)) return Outcome.refused(Refusal.NOT_ALLOWED, "own_work");
            return switch (RecommendationPolicy.allowed(loaded.score(), said.recommendation())) {
                case RecommendationPolicy.Outcome.Refused(var reasons) -> refused(reasons);
                case RecommendationPolicy.Outcome.Allowed(var conditionsFor, var months) -> {
                    var problems = problems(act, loaded, said, conditionsFor, months);
                    if (!problems.isEmpty()) yield Outcome.refused(Refusal.INVALID, problems);
                    var due = said.reviewDue() == null ? loaded.today().plusMonths(months) : said.reviewDue();
                    yield move(act, loaded, TiaState.Event.RECOMMEND).then(next -> {
                        write(act, loaded, review("recommended", said.note(), said.comments()).setRecommendation(said.recommendation().key())
                            .setConditions(json.of(said.conditions())).setReviewDue(due));
                        stages.recommend(act, loaded, next, due);
                        return Outcome.done(id);
                    });
                }
            };
        });
    }

    private List<Reason> problems(Act act, Loaded loaded, Recommended said, List<String> conditionsFor, int months) {
        var reasons = new ArrayList<Reason>();
        for (var gap : conditionsFor) {
            if (said.conditions().stream().noneMatch(condition -> gap.equals(condition.gap()))) {
                reasons.add(new Reason("tia.condition-needed", "conditions", Map.of("subjects", List.of(gap))));
            }
        }
        if (said.recommendation() == Recommendation.PROCEED_WITH_CONDITIONS && said.conditions().isEmpty()) reasons.add(Reason.of("condition_missing", "conditions"));
        // "Restrict" without what, "stop" without why: the client could not decide on it.
        if (said.recommendation() != Recommendation.PROCEED && said.conditions().isEmpty() && said.note().isBlank() && reasons.isEmpty()) {
            reasons.add(Reason.of("recommendation_unexplained", "note"));
        }
        reasons.addAll(conditions.problems(act.scope(), loaded.row().getClientId(), said.conditions(), loaded.today()));
        if (said.reviewDue() != null && (!said.reviewDue().isAfter(loaded.today()) || said.reviewDue().isAfter(loaded.today().plusMonths(months)))) {
            reasons.add(new Reason("tia.review-too-late", "reviewDue", Map.of("months", months)));
        }
        return reasons;
    }

    /** Whoever began it or wrote any answer of it does not judge it. */
    boolean isOwnWork(Act act, Loaded loaded) {
        return isOwnWork(act.scope(), act.actor(), loaded);
    }

    boolean isOwnWork(hk.praya.access.Scope scope, Actor actor, Loaded loaded) {
        return loaded.row().getAuthorId().equals(actor.id()) || assessments.hasAnswered(scope, loaded.row().getClientId(), loaded.row().getId(), actor.id());
    }

    private <T> Outcome<T> change(Actor actor, Permission permission, UUID clientId, UUID id, long version, BiFunction<Act, Loaded, Outcome<T>> work) {
        return access.write(actor, permission, Subject.of(clientId, "assessment", id), act -> {
            var loaded = assessments.lock(act.scope(), clientId, id);
            if (loaded.isEmpty()) return Outcome.absent();
            if (loaded.get().row().getVersion() != version) return Outcome.stale(null);
            return work.apply(act, loaded.get());
        });
    }

    private static Outcome<TiaState> move(Act act, Loaded loaded, TiaState.Event event) {
        return loaded.state().after(event).map(to -> {
            act.changed(loaded.row().getState(), to.key());
            return Outcome.done(to);
        }).orElseGet(() -> Outcome.refused(Refusal.CONFLICT, "assessment_" + loaded.row().getState()));
    }

    private ReviewRecord review(String outcome, String note, List<Comment> comments) {
        return new ReviewRecord().setOutcome(outcome).setNote(note).setComments(json.of(comments));
    }

    private void write(Act act, Loaded loaded, ReviewRecord review) {
        var row = loaded.row();
        act.named(review.getOutcome());
        queries.insert(review.setFirmId(row.getFirmId()).setClientId(row.getClientId()).setId(Ids.next(clock)).setAssessmentId(row.getId())
            .setReviewerId(act.actor().id()).setAt(clock.instant().atOffset(ZoneOffset.UTC)).setRevision(row.getRevision()));
    }

    static <T> Outcome<T> refused(List<hk.praya.scoring.Reason> reasons) {
        return Outcome.refused(Refusal.CONFLICT, reasons.stream().map(reason -> new Reason(reason.key(), null, Map.<String, Object>of("subjects", reason.subjects()))).toList());
    }

    static Recommendation recommendation(String key) {
        return Recommendation.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
