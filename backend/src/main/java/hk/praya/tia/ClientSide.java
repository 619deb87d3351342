package hk.praya.tia;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.KeptJson;
import hk.praya.access.NameBook;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Reach;
import hk.praya.access.Role;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.http.Action;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.jooq.tia.tables.records.QuestionRequestRecord;
import hk.praya.tia.Assessments.Loaded;
import hk.praya.tia.TiaViews.AnswerView;
import hk.praya.tia.TiaViews.DecisionView;
import hk.praya.tia.TiaViews.ReviewView;
import io.micronaut.serde.annotation.Serdeable;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.QuestionKey;
import hk.praya.transfer.TransferBrief;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people of the client see and do: their home, the questions asked of them, what they are to decide. */
@Singleton
final class ClientSide {
    private final Access access;
    private final Authorization authorization;
    private final Assessments assessments;
    private final Tables tables;
    private final Answering answering;
    private final Asking asking;

    ClientSide(Access access, Authorization authorization, Assessments assessments, Tables tables, Answering answering, Asking asking) {
        this.asking = asking;
        this.access = access;
        this.authorization = authorization;
        this.assessments = assessments;
        this.tables = tables;
        this.answering = answering;
    }

    /** The tables that this reads, and the lists kept in them. */
    @Singleton
    record Tables(AssessmentQueries assessments, RequestQueries requests, TiaRollup rollup, TiaObligations obligations, KeptJson json, NameBook book, Reach reach) {}

    /** How many were asked, what was returned of it, and what follows when somebody says that this is all; and when that is. */
    @Singleton
    record Asking(RequestCounts counts, ClientAnswers answers, TiaStanding standing, Clock clock) {}

    /** @param returned answers that the firm returned with a comment, and that were not given again yet; the first is {@code returnedAt} among the questions, from 1 */
    @Serdeable
    record HomeQuestions(UUID requestId, Names title, int count, int answered, int returned, @Nullable Integer returnedAt, @Nullable LocalDate due, String message, Instant sentAt) {}

    @Serdeable
    record HomeDecision(UUID tiaId, Names title, boolean mine, Instant since) {}

    @Serdeable
    record HomeTia(UUID tiaId, Names title, int versionNo, String state, @Nullable Instant decidedAt, @Nullable String choice, @Nullable LocalDate reviewDue) {}

    /** Questions that were answered and sent: to be read again. */
    @Serdeable
    record HomeSent(UUID requestId, Names title, Instant completedAt) {}

    /** @param actions {@code people}: whether the roster is theirs to read; {@code editPeople}: and to keep */
    @Serdeable
    record HomeView(List<HomeQuestions> questions, List<HomeSent> sent, List<HomeDecision> decisions, List<HomeTia> tias, Map<String, Action> actions) {}

    private record Mine(List<QuestionRequestRecord> open, List<QuestionRequestRecord> finished) {}

    Outcome<HomeView> home(Actor actor, UUID clientId) {
        return access.readOwn(actor, Permission.HOME_VIEW, clientId, scope -> Optional.of(new Mine(tables.requests().openFor(scope, clientId, actor.id()), tables.requests().finishedBy(scope, clientId, actor.id()))), (scope, mine) -> {
            var rows = tables.assessments().all(scope, clientId);
            var questions = mine.open().stream().map(request -> questions(scope, clientId, request)).toList();
            var titles = rows.stream().collect(Collectors.toMap(AssessmentRecord::getId, ClientSide::title));
            var sent = mine.finished().stream().filter(request -> titles.containsKey(request.getAssessmentId()))
                .map(request -> new HomeSent(request.getId(), titles.get(request.getAssessmentId()), request.getCompletedAt().toInstant())).toList();
            // Staff have what was asked of them; where the company stands is not theirs to read.
            if (!isAllowed(actor, Permission.RECOMMENDATION_VIEW, clientId)) return Outcome.done(new HomeView(questions, sent, List.of(), List.of(), actions(actor, clientId)));
            var decisions = rows.stream().filter(row -> row.getState().equals("recommended"))
                .filter(row -> row.getDeciderId() == null || row.getDeciderId().equals(actor.id()))
                .map(row -> new HomeDecision(row.getId(), title(row), actor.id().equals(row.getDeciderId()), row.getSubmittedAt().toInstant())).toList();
            var choices = tables.assessments().choices(scope, clientId);
            var tias = rows.stream().map(row -> tia(row, choices.get(row.getId()))).toList();
            return Outcome.done(new HomeView(questions, sent, isAllowed(actor, Permission.TIA_DECIDE, clientId) ? decisions : List.of(), tias, actions(actor, clientId)));
        });
    }

    private Map<String, Action> actions(Actor actor, UUID clientId) {
        return Map.of("people", Action.of(authorization.decide(actor, Permission.ROSTER_VIEW, clientId)),
            "editPeople", Action.of(authorization.decide(actor, Permission.ROSTER_EDIT, clientId)));
    }

    private boolean isAllowed(Actor actor, Permission permission, UUID clientId) {
        return authorization.decide(actor, permission, clientId) instanceof Authorization.Allowed;
    }

    private HomeQuestions questions(Scope scope, UUID clientId, QuestionRequestRecord request) {
        var loaded = assessments.find(scope, clientId, request.getAssessmentId()).orElseThrow();
        var asked = asking.counts().of(scope, loaded, request);
        var answered = (int) asked.stream().filter(AskedPolicy.Asked::answered).count();
        var returned = returned(scope, loaded, request);
        var places = returned.stream().map(each -> AnswerKey.parse(each.key())).map(key -> new QuestionKey(key.question(), key.destination())).collect(Collectors.toSet());
        var first = asked.stream().filter(each -> places.contains(each.question())).findFirst();
        return new HomeQuestions(request.getId(), title(loaded.row()), asked.size(), answered, returned.size(), first.map(each -> asked.indexOf(each) + 1).orElse(null), request.getDue(), request.getMessage(), request.getCreatedAt().toInstant());
    }

    private static Names title(AssessmentRecord row) {
        return new Names(row.getTitleEn(), row.getTitleZhHant());
    }

    private static HomeTia tia(AssessmentRecord row, @Nullable String choice) {
        return new HomeTia(row.getId(), title(row), row.getVersionNo(), row.getState(), row.getDecidedAt() == null ? null : row.getDecidedAt().toInstant(), choice, row.getReviewDue());
    }

    /** @param answered whoever reads this has said every part of it that is required */
    @Serdeable
    record QuestionAskedView(String question, List<String> parts, boolean answered) {}

    /** An answer that the firm returned. @param version of it; {@code comment} in {@code language}: what is missing */
    @Serdeable
    record ReturnedView(String key, long version, String comment, @Nullable String language, Instant at) {}

    private List<ReturnedView> returned(Scope scope, Loaded loaded, QuestionRequestRecord request) {
        var wanted = Set.of(request.getQuestions());
        return asking.answers().returned(scope, loaded).stream().filter(each -> wanted.contains(AnswerKey.parse(each.row().getKey()).question()))
            .flatMap(each -> Stream.ofNullable(each.verdict())).filter(verdict -> request.getId().equals(verdict.getRequestId())).map(each -> new ReturnedView(each.getKey(), each.getVersion(), each.getComment(), each.getLanguage(), each.getAt().toInstant())).toList();
    }

    /**
     * @param platforms in whose words the pack is read
     * @param questions those sent; {@code visible} those that show now, with destinations
     * @param answers as they are now; of a request that is finished, as they were when it was
     * @param returned what the firm returned with a comment, and was not given again yet
     * @param open whether answers are still taken
     */
    @Serdeable
    record RequestView(UUID id, Names title, String pack, String packVersion, List<String> platforms, List<String> destinations, List<String> questions,
        List<QuestionAskedView> visible, List<AnswerView> answers, List<ReturnedView> returned, @Nullable LocalDate due, String message, @Nullable Instant completedAt, boolean completed, boolean withdrawn, boolean open) {}

    Outcome<RequestView> request(Actor actor, UUID clientId, UUID requestId) {
        return access.readOwn(actor, Permission.QUESTIONS_VIEW, clientId, scope -> tables.requests().everTo(scope, clientId, actor.id(), requestId),
            (scope, request) -> Outcome.done(of(scope, request, assessments.find(scope, clientId, request.getAssessmentId()).orElseThrow())));
    }

    private RequestView of(Scope scope, QuestionRequestRecord request, Loaded now) {
        if (request.getWithdrawnAt() != null) return view(request, now, List.of(), List.of(), List.of());
        var loaded = request.getCompletedAt() == null ? now : assessments.then(scope, now, request.getCompletedAt());
        var wanted = Set.of(request.getQuestions());
        var visible = asking.counts().of(scope, loaded, request).stream().map(each -> new QuestionAskedView(each.question().toString(), each.parts(), each.answered())).toList();
        var answers = loaded.rows().stream().filter(row -> wanted.contains(AnswerKey.parse(row.getKey()).question())).map(ClientSide::told).toList();
        return view(request, loaded, visible, answers, request.getCompletedAt() == null ? returned(scope, loaded, request) : List.of());
    }

    /** Where the firm keeps a fact, and why it answers so as a rule, are the firm's own: a client reads what is said of them. */
    private static final Set<String> OF_THE_FIRM = Set.of("prefill", "register", "roster", "dossier", "template");

    private static AnswerView told(AnswerRecord row) {
        return TiaViews.answer(OF_THE_FIRM.contains(row.getSource()) ? row.into(new AnswerRecord()).setNote("") : row);
    }

    private static RequestView view(QuestionRequestRecord request, Loaded loaded, List<QuestionAskedView> visible, List<AnswerView> answers, List<ReturnedView> returned) {
        var withdrawn = request.getWithdrawnAt() != null;
        return new RequestView(request.getId(), title(loaded.row()), loaded.row().getPack(), loaded.row().getPackVersion(), loaded.platforms(), List.of(loaded.row().getDestinations()),
            List.of(request.getQuestions()), visible, answers, returned, request.getDue(), request.getMessage(), request.getCompletedAt() == null ? null : request.getCompletedAt().toInstant(),
            request.getCompletedAt() != null, withdrawn, !withdrawn && loaded.state().answersMayChange());
    }

    /** The client's own answer: kept like any other, its source says whose it is. */
    Outcome<AnswerView> answer(Actor actor, UUID clientId, UUID requestId, Answering.Given given) {
        return access.writeOwn(actor, Permission.TIA_ANSWER, Subject.of(clientId, "question_request", requestId), to(actor, clientId, requestId), (act, request) -> {
            if (request.getCompletedAt() != null) return Outcome.refused(Refusal.CONFLICT, "request_completed");
            if (!Set.of(request.getQuestions()).contains(given.key().question())) return Outcome.absent();
            var loaded = assessments.lock(act.scope(), clientId, request.getAssessmentId()).orElseThrow();
            // It is the firm that asks vendors; from here it would only blank what the firm has. That one was asked may be confirmed, with a note.
            if (given.answer().state() == Answer.State.VENDOR_ASKED && !isAsked(loaded, given)) return Outcome.refused(Refusal.INVALID, "vendor_asked_by_firm", "state");
            // What was returned and is given again word for word is still what was returned.
            var same = loaded.rows().stream().filter(row -> Answering.isAsGiven(row, given)).findFirst();
            if (same.isPresent() && isReturned(act.scope(), loaded, same.get())) return Outcome.done(TiaViews.answer(same.get()));
            return answering.keep(act, loaded, given, new Answering.Origin("client")).map(answered -> TiaViews.answer(answered.row()));
        });
    }

    /** One to somebody else is absent. */
    private Function<Scope, Optional<QuestionRequestRecord>> to(Actor actor, UUID clientId, UUID requestId) {
        return scope -> tables.requests().to(scope, clientId, actor.id(), requestId);
    }

    private boolean isReturned(Scope scope, Loaded loaded, AnswerRecord row) {
        return asking.answers().returned(scope, loaded).stream().anyMatch(each -> each.row().getKey().equals(row.getKey()));
    }

    /** Whether the vendor stands as asked there, on that day. */
    private static boolean isAsked(Loaded loaded, Answering.Given given) {
        return loaded.rows().stream().filter(row -> row.getKey().equals(given.key().toString())).map(AnswerRows::answer)
            .anyMatch(stands -> stands.state() == Answer.State.VENDOR_ASKED && Objects.equals(stands.askedOn(), given.answer().askedOn()));
    }

    Outcome<UUID> complete(Actor actor, UUID clientId, UUID requestId) {
        return access.writeOwn(actor, Permission.TIA_ANSWER, Subject.of(clientId, "question_request", requestId), to(actor, clientId, requestId), (act, request) -> {
            if (!tables.requests().complete(act.scope(), clientId, requestId, asking.clock().instant())) return Outcome.refused(Refusal.CONFLICT, "request_completed");
            tables.obligations().answered(act, clientId, requestId);
            tables.rollup().refresh(act, clientId);
            asking.standing().given(act, assessments.find(act.scope(), clientId, request.getAssessmentId()).orElseThrow());
            return Outcome.done(requestId);
        });
    }

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
        var review = tables.assessments().reviews(scope, row.getClientId(), row.getId()).stream().filter(each -> each.getOutcome().equals("recommended")).findFirst()
            .map(each -> TiaViews.review(each, tables.json())).orElse(null);
        var decision = tables.assessments().decision(scope, row.getClientId(), row.getId()).map(each -> TiaViews.decision(each, tables.json())).orElse(null);
        var decide = decide(actor, loaded);
        return new RecommendationView(row.getId(), title(row), row.getVersionNo(), row.getState(), row.getPack(), row.getPackVersion(), loaded.platforms(),
            loaded.transfers().stream().map(TransferBrief::of).toList(),
            loaded.rows().stream().filter(each -> SUBJECT.contains(AnswerKey.parse(each.getKey()).question())).map(ClientSide::told).toList(),
            score.gates().stream().map(gate -> gate.question().toString()).toList(), score.evidence().proven(), score.evidence().asked(),
            score.scenarios().stream().map(each -> new RiskView(each.key(), each.inherentBand(), each.residualBand(), hk.praya.scoring.Score.shown(each.residual()))).toList(),
            score.gaps().stream().map(each -> new ScoreView.GapView(each.id(), each.gapClass().key(), each.question().toString())).toList(),
            review, decision, row.getVersion(), tables.obligations().stands(scope, row), names(scope, loaded, review, decision), holders(scope, row.getClientId(), decide),
            actor instanceof Actor.Person ? tables.book().title(scope, row.getClientId(), actor.id()) : "", decide);
    }

    private Map<String, Names> names(Scope scope, Loaded loaded, @Nullable ReviewView review, @Nullable DecisionView decision) {
        var ids = new HashSet<UUID>();
        ids.add(loaded.row().getAuthorId());
        if (loaded.row().getDeciderId() != null) ids.add(loaded.row().getDeciderId());
        if (review != null) ids.add(review.reviewerId());
        if (decision != null) ids.add(decision.personId());
        return tables.book().names(scope, loaded.row().getClientId(), ids);
    }

    private Map<String, Names> holders(Scope scope, UUID clientId, Action decide) {
        return decide.allowed() ? tables.book().names(scope, clientId, actingFor(scope, clientId)) : Map.of();
    }

    private Set<UUID> actingFor(Scope scope, UUID clientId) {
        return tables.reach().roles(scope, clientId).entrySet().stream().filter(each -> Role.actForClient(each.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Action decide(Actor actor, Loaded loaded) {
        var may = Action.of(authorization.decide(actor, Permission.TIA_DECIDE, loaded.row().getClientId()));
        if (!may.allowed()) return may;
        if (loaded.row().getDeciderId() != null && !loaded.row().getDeciderId().equals(actor.id())) return Action.no("not_the_named_decision_maker");
        return loaded.state() == TiaState.RECOMMENDED ? Action.YES : Action.no("assessment_" + loaded.row().getState());
    }
}
