package hk.praya.decision;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.KeptJson;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.asking.ClientAnswers;
import hk.praya.asking.ClientAnswers.VerdictView;
import hk.praya.decision.DecisionViews.DecisionView;
import hk.praya.decision.DecisionViews.ReviewView;
import hk.praya.dossier.Dossiers;
import hk.praya.dossier.Dossiers.DocumentRef;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.http.Page;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.tia.AnswerRows;
import hk.praya.tia.Assessments;
import hk.praya.tia.Assessments.Loaded;
import hk.praya.tia.ScoreView;
import hk.praya.tia.TiaState;
import hk.praya.tia.TiaViews;
import hk.praya.tia.TiaViews.AnswerView;
import hk.praya.tia.TiaViews.LapsedView;
import hk.praya.tia.TiaViews.TiaRow;
import hk.praya.transfer.TransferBrief;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reading an assessment: whole, since a revision, in its history. */
@Singleton
final class TiaReading {
    private final Access access;
    private final Authorization authorization;
    private final Dossiers dossiers;
    private final Assessments assessments;
    private final DecisionQueries decisions;
    private final FirmReview review;
    private final ClientAnswers said;
    private final KeptJson json;
    private final NameBook book;
    private final DecisionObligations obligations;

    TiaReading(Admitting admitting, Assessments assessments, DecisionQueries decisions, FirmReview review, ClientAnswers said, Telling telling) {
        this.access = admitting.access();
        this.authorization = admitting.authorization();
        this.dossiers = admitting.dossiers();
        this.said = said;
        this.json = telling.json();
        this.book = telling.book();
        this.obligations = telling.obligations();
        this.assessments = assessments;
        this.decisions = decisions;
        this.review = review;
    }

    /** The door, what it would say, and the firm's templates. */
    @Singleton
    record Admitting(Access access, Authorization authorization, Dossiers dossiers) {}

    /** Kept lists, what everybody is called, and what became of what was decided. */
    @Singleton
    record Telling(KeptJson json, NameBook book, DecisionObligations obligations) {}

    /** The template of the firm that it began from, as it stood then. */
    @Serdeable
    record BegunFrom(UUID id, int versionNo, Names name) {}

    /**
     * An assessment, whole.
     *
     * @param platforms in whose words the pack is read
     * @param template null: begun from none
     * @param lapsed answers whose proof no longer holds
     * @param documents of the firm's dossiers that answers rest on
     * @param verdicts how each answer of the client's stands with the firm
     * @param conditions what became of each, once it was decided
     * @param revision counts every change of answers: ask for changes since
     * @param names of everybody mentioned, by id
     */
    @Serdeable
    record TiaView(UUID id, Names title, int number, int versionNo, String state, String pack, String packVersion, List<String> platforms, List<String> destinations,
        List<TransferBrief> transfers, UUID authorId, @Nullable UUID deciderId, @Nullable UUID previousId, @Nullable BegunFrom template, long version, long revision,
        List<AnswerView> answers, List<DocumentRef> documents, List<LapsedView> lapsed, List<VerdictView> verdicts, ScoreView score, List<ReviewView> reviews, @Nullable DecisionView decision, List<ConditionStand> conditions, Map<String, Names> names,
        Map<String, Action> actions) {}

    /** @param answers those changed since; {@code verdicts} all of them, and {@code score}: null where nothing changed */
    @Serdeable
    record ChangesView(long revision, long version, String state, List<AnswerView> answers, @Nullable List<VerdictView> verdicts, @Nullable ScoreView score) {}

    Outcome<Page<TiaRow>> list(Actor actor, UUID clientId) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope ->
            Outcome.done(new Page<>(assessments.all(scope, clientId).stream().map(TiaViews::row).toList(), (long) assessments.count(scope, clientId), null)));
    }

    Outcome<TiaView> view(Actor actor, UUID clientId, UUID id) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope ->
            assessments.find(scope, clientId, id).map(loaded -> Outcome.done(of(scope, actor, loaded))).orElseGet(Outcome::absent));
    }

    private TiaView of(Scope scope, Actor actor, Loaded loaded) {
        var row = loaded.row();
        var reviews = decisions.reviews(scope, row.getClientId(), row.getId()).stream().map(each -> DecisionViews.review(each, json)).toList();
        var decision = decisions.decision(scope, row.getClientId(), row.getId()).map(each -> DecisionViews.decision(each, json)).orElse(null);
        var verdicts = said.views(scope, loaded);
        return new TiaView(row.getId(), new Names(row.getTitleEn(), row.getTitleZhHant()), row.getNumber(), row.getVersionNo(), row.getState(), row.getPack(),
            row.getPackVersion(), loaded.platforms(), List.of(row.getDestinations()), loaded.transfers().stream().map(TransferBrief::of).toList(),
            row.getAuthorId(), row.getDeciderId(), row.getPreviousId(), begun(scope, row), row.getVersion(), row.getRevision(), loaded.rows().stream().map(TiaViews::answer).toList(),
            dossiers.documents(scope, AnswerRows.documents(loaded.rows())), TiaViews.lapsed(loaded), verdicts, ScoreView.of(loaded), reviews, decision, obligations.stands(scope, row),
            names(scope, loaded, verdicts, reviews, decision), actions(scope, actor, loaded));
    }

    private @Nullable BegunFrom begun(Scope scope, AssessmentRecord row) {
        if (row.getTemplateId() == null) return null;
        return new BegunFrom(row.getTemplateId(), row.getTemplateNo(), dossiers.named(scope, row.getTemplateId()).orElseThrow());
    }

    private Map<String, Names> names(Scope scope, Loaded loaded, List<VerdictView> verdicts, List<ReviewView> reviews, @Nullable DecisionView decision) {
        var ids = new HashSet<UUID>();
        ids.add(loaded.row().getAuthorId());
        if (loaded.row().getDeciderId() != null) ids.add(loaded.row().getDeciderId());
        loaded.rows().forEach(row -> ids.add(row.getActorId()));
        verdicts.forEach(verdict -> Stream.of(verdict.by(), verdict.askedOf()).filter(Objects::nonNull).forEach(ids::add));
        reviews.forEach(review -> ids.add(review.reviewerId()));
        if (decision != null) ids.add(decision.personId());
        return book.names(scope, loaded.row().getClientId(), ids);
    }

    private Map<String, Action> actions(Scope scope, Actor actor, Loaded loaded) {
        var client = loaded.row().getClientId();
        var edit = Action.of(authorization.decide(actor, Permission.TIA_EDIT, client));
        var judge = Action.of(authorization.decide(actor, Permission.TIA_REVIEW, client));
        if (judge.allowed() && review.isOwnWork(scope, actor, loaded)) judge = Action.no("own_work");
        var actions = new LinkedHashMap<String, Action>();
        actions.put("answer", when(edit, loaded.state().answersMayChange(), loaded));
        actions.put("judge", when(Action.of(authorization.decide(actor, Permission.ANSWER_JUDGE, client)), loaded.state().answersMayChange(), loaded));
        actions.put("submit", loaded.score().contradictions().isEmpty() ? when(edit, loaded.state().after(TiaState.Event.SUBMIT).isPresent(), loaded) : Action.no("tia.contradiction"));
        actions.put("withdraw", when(edit, loaded.state().after(TiaState.Event.WITHDRAW).isPresent(), loaded));
        actions.put("recommend", when(judge, loaded.state().after(TiaState.Event.RECOMMEND).isPresent(), loaded));
        actions.put("return", when(judge, loaded.state().after(TiaState.Event.RETURN).isPresent(), loaded));
        actions.put("askDecision", when(edit, loaded.state() == TiaState.RECOMMENDED, loaded));
        actions.put("newVersion", when(edit, loaded.state() == TiaState.DECIDED, loaded));
        actions.put("document", when(Action.of(authorization.decide(actor, Permission.DOCUMENT_VIEW, client)),
            loaded.state() == TiaState.DECIDED || loaded.state() == TiaState.SUPERSEDED, loaded));
        return actions;
    }

    private static Action when(Action permission, boolean now, Loaded loaded) {
        if (!permission.allowed()) return permission;
        return now ? Action.YES : Action.no("assessment_" + loaded.row().getState());
    }

    Outcome<ChangesView> changes(Actor actor, UUID clientId, UUID id, long after) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope -> {
            var row = assessments.row(scope, clientId, id);
            if (row.isEmpty()) return Outcome.absent();
            if (row.get().getRevision() <= after) {
                return Outcome.done(new ChangesView(row.get().getRevision(), row.get().getVersion(), row.get().getState(), List.of(), null, null));
            }
            var changed = assessments.answersSince(scope, clientId, id, after).stream().map(TiaViews::answer).toList();
            var loaded = assessments.find(scope, clientId, id).orElseThrow();
            return Outcome.done(new ChangesView(loaded.row().getRevision(), loaded.row().getVersion(), loaded.row().getState(), changed, said.views(scope, loaded), ScoreView.of(loaded)));
        });
    }

    Outcome<List<AnswerView>> history(Actor actor, UUID clientId, UUID id, String key) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope -> assessments.row(scope, clientId, id).isEmpty() ? Outcome.absent()
            : Outcome.done(assessments.history(scope, clientId, id, key).stream().map(TiaViews::answer).toList()));
    }
}
