package hk.praya.asking;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.access.Subject;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.jooq.tia.tables.records.QuestionRequestRecord;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.QuestionKey;
import hk.praya.tia.AnswerRows;
import hk.praya.tia.Answering;
import hk.praya.tia.Assessments;
import hk.praya.tia.Assessments.Loaded;
import hk.praya.tia.TiaRollup;
import hk.praya.tia.TiaViews;
import hk.praya.tia.TiaViews.AnswerView;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

/** The questions that people of the client are asked, as they see and answer them; and this room's door for their home. */
@Singleton
public final class AskedQuestions {
    private final Access access;
    private final Assessments assessments;
    private final Answering answering;
    private final RequestQueries requests;
    private final Asking asking;

    AskedQuestions(Access access, Assessments assessments, Answering answering, RequestQueries requests, Asking asking) {
        this.asking = asking;
        this.access = access;
        this.assessments = assessments;
        this.requests = requests;
        this.answering = answering;
    }

    /** How many were asked, what was returned of it, and what follows when somebody says that this is all; and when that is. */
    @Singleton
    record Asking(RequestCounts counts, ClientAnswers answers, QuestionStanding standing, AskedObligations obligations, TiaRollup rollup, Clock clock) {}

    /** @param returned answers that the firm returned with a comment, and that were not given again yet; the first is {@code returnedAt} among the questions, from 1 */
    @Serdeable
    public record HomeQuestions(UUID requestId, Names title, int count, int answered, int returned, @Nullable Integer returnedAt, @Nullable LocalDate due, String message, Instant sentAt) {}

    /** Questions that were answered and sent: to be read again. */
    @Serdeable
    public record HomeSent(UUID requestId, Names title, Instant completedAt) {}

    /** What is asked of somebody: their own login finds it. */
    public record Mine(List<QuestionRequestRecord> open, List<QuestionRequestRecord> finished) {}

    public Mine mine(Scope scope, UUID clientId, UUID personId) {
        return new Mine(requests.openFor(scope, clientId, personId), requests.finishedBy(scope, clientId, personId));
    }

    /** Those that they have not finished. */
    public List<HomeQuestions> open(Scope scope, UUID clientId, Mine mine) {
        return mine.open().stream().map(request -> questions(scope, clientId, request)).toList();
    }

    /** Those that they have. @param titles of the assessments that stand */
    public List<HomeSent> sent(Mine mine, Map<UUID, Names> titles) {
        return mine.finished().stream().filter(request -> titles.containsKey(request.getAssessmentId()))
            .map(request -> new HomeSent(request.getId(), titles.get(request.getAssessmentId()), request.getCompletedAt().toInstant())).toList();
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
        return access.readOwn(actor, Permission.QUESTIONS_VIEW, clientId, scope -> requests.everTo(scope, clientId, actor.id(), requestId),
            (scope, request) -> Outcome.done(of(scope, request, assessments.find(scope, clientId, request.getAssessmentId()).orElseThrow())));
    }

    private RequestView of(Scope scope, QuestionRequestRecord request, Loaded now) {
        if (request.getWithdrawnAt() != null) return view(request, now, List.of(), List.of(), List.of());
        var loaded = request.getCompletedAt() == null ? now : assessments.then(scope, now, request.getCompletedAt());
        var wanted = Set.of(request.getQuestions());
        var visible = asking.counts().of(scope, loaded, request).stream().map(each -> new QuestionAskedView(each.question().toString(), each.parts(), each.answered())).toList();
        var answers = loaded.rows().stream().filter(row -> wanted.contains(AnswerKey.parse(row.getKey()).question())).map(TiaViews::told).toList();
        return view(request, loaded, visible, answers, request.getCompletedAt() == null ? returned(scope, loaded, request) : List.of());
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
        return scope -> requests.to(scope, clientId, actor.id(), requestId);
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
            if (!requests.complete(act.scope(), clientId, requestId, asking.clock().instant())) return Outcome.refused(Refusal.CONFLICT, "request_completed");
            asking.obligations().answered(act, clientId, requestId);
            asking.rollup().refresh(act, clientId);
            asking.standing().given(act, assessments.find(act.scope(), clientId, request.getAssessmentId()).orElseThrow());
            return Outcome.done(requestId);
        });
    }
}
