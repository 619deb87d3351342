package hk.praya.mechanism;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Authorization;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.http.Action;
import hk.praya.jooq.mechanism.tables.records.ChoiceRecord;
import hk.praya.jooq.mechanism.tables.records.FilingRecord;
import hk.praya.mechanism.MechanismViews.ChoiceRow;
import hk.praya.mechanism.MechanismViews.ChoiceView;
import hk.praya.mechanism.MechanismViews.FilingView;
import hk.praya.mechanism.MechanismViews.MechanismView;
import hk.praya.mechanism.MechanismViews.RegisterAnswer;
import hk.praya.mechanism.MechanismViews.RegisterSays;
import hk.praya.mechanism.MechanismViews.ResultView;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reading how a transfer is dressed: the questions, the choice that stands in its own pack's words, the history, the filing. */
@Singleton
final class MechanismReading {
    static final Argument<Map<String, List<String>>> ANSWERS = Argument.mapOf(Argument.STRING, Argument.listOf(String.class));

    private final Access access;
    private final Authorization authorization;
    private final Flows flows;
    private final MechanismQueries queries;
    private final Books books;
    private final KeptJson json;

    MechanismReading(Access access, Authorization authorization, Flows flows, MechanismQueries queries, Books books, KeptJson json) {
        this.access = access;
        this.authorization = authorization;
        this.flows = flows;
        this.queries = queries;
        this.books = books;
        this.json = json;
    }

    /** What words come from, and what would be said today. */
    @Singleton
    record Books(Mechanisms mechanisms, Calendars calendars, Weighing weighing) {
        Wording in(MechanismPack pack, String locale) {
            return new Wording(pack, calendars, locale);
        }

        MechanismPack of(ChoiceRecord row) {
            return mechanisms.find(row.getPack(), row.getPackVersion()).orElseThrow(() -> new IllegalStateException("No pack " + row.getPack() + "/" + row.getPackVersion()));
        }
    }

    Outcome<MechanismView> view(Actor actor, UUID clientId, UUID transferId, String locale) {
        return access.read(actor, Permission.MECHANISM_VIEW, clientId, scope ->
            flows.registered(scope, clientId, transferId).map(register -> Outcome.done(view(actor, scope, new Asked(clientId, transferId, locale), register))).orElseGet(Outcome::absent));
    }

    private record Asked(UUID clientId, UUID transferId, String locale) {}

    private MechanismView view(Actor actor, Scope scope, Asked asked, Flows.Registered register) {
        var choice = queries.choice(scope, asked.clientId(), asked.transferId()).orElse(null);
        var history = choice == null ? List.<ChoiceRecord>of() : queries.history(scope, asked.clientId(), asked.transferId());
        var filings = choice == null ? List.<FilingRecord>of() : queries.filings(scope, asked.clientId(), asked.transferId());
        var contradicted = choice == null ? List.<Ask>of() : contradicted(choice, register);
        return new MechanismView(books.in(books.mechanisms().newest(), asked.locale()).guide(register.importer(), choice == null ? Map.of() : json.read(choice.getAnswers(), ANSWERS)), RegisterPolicy.known(register).stream().map(each -> said(each, register)).toList(),
            choice == null ? null : choice(choice, contradicted, asked.locale()), history.stream().map(row -> row(row, asked.locale())).toList(),
            choice == null ? 0 : choice.getVersion(), filings.stream().map(this::filing).toList(), actions(actor, asked.clientId(), choice, contradicted));
    }

    private static RegisterAnswer said(RegisterPolicy.Known known, Flows.Registered register) {
        return new RegisterAnswer(known.question().key(), known.starting(), known.from().stream().map(each -> new RegisterSays(each.key(), register.told().get(each))).toList());
    }

    /** Questions that the choice answers otherwise than the register does by now. */
    List<Ask> contradicted(ChoiceRecord row, Flows.Registered register) {
        return RegisterPolicy.disagreements(register, new Answers(json.read(row.getAnswers(), ANSWERS)));
    }

    ResultView result(MechanismChoice.Weighed weighed, String locale) {
        return books.in(weighed.pack(), locale).result(weighed.kept());
    }

    private ChoiceView choice(ChoiceRecord row, List<Ask> contradicted, String locale) {
        var answers = json.read(row.getAnswers(), ANSWERS);
        var kept = json.read(row.getResult(), Weighing.Kept.class);
        return new ChoiceView(row.getVersion(), answers, books.in(books.of(row), locale).result(kept), row.getNote(), row.getActorId(), row.getAt().toInstant(), row.getPack(),
            row.getPackVersion(), isOutdated(row, answers, kept), row.getDisagreement(), contradicted.stream().map(Ask::key).toList());
    }

    /** Whether the newest pack's questions and today's rules come to other outcomes on the same answers. */
    private boolean isOutdated(ChoiceRecord row, Map<String, List<String>> answers, Weighing.Kept kept) {
        var newest = books.mechanisms().newest();
        if (!AnswerPolicy.problems(newest, new LinkedHashMap<>(answers)).isEmpty()) return true;
        var inSight = AnswerPolicy.inSight(newest, answers);
        var now = books.weighing().weigh(AnswerPolicy.shown(newest, inSight.said()), inSight, kept.asks());
        return !(now.s33().outcome().equals(row.getS33()) && now.rmc().outcome().equals(row.getRmc()) && now.gba().outcome().equals(row.getGba())
            && now.returnLeg().outcome().equals(row.getReturnLeg()));
    }

    private ChoiceRow row(ChoiceRecord row, String locale) {
        var words = books.in(books.of(row), locale);
        return new ChoiceRow(row.getVersion(), words.outcome(row.getS33()), words.outcome(row.getRmc()), words.outcome(row.getGba()), words.outcome(row.getReturnLeg()), row.getNote(),
            row.getDisagreement(), row.getActorId(), row.getAt().toInstant(), row.getPackVersion());
    }

    private FilingView filing(FilingRecord row) {
        return new FilingView(row.getVersion(), row.getChoiceVersion(), row.getAuthority(), row.getEffectiveOn(), row.getDueOn(), json.read(row.getDue(), WorkingDays.Due.class).provisional(),
            row.getFiledOn(), row.getReference(), row.getActorId(), row.getAt().toInstant());
    }

    private Map<String, Action> actions(Actor actor, UUID clientId, @Nullable ChoiceRecord choice, List<Ask> contradicted) {
        var edit = Action.of(authorization.decide(actor, Permission.MECHANISM_EDIT, clientId));
        var fits = choice != null && MechanismChoice.fitsGba(choice);
        var pack = !fits ? Action.no("mechanism_not_gba") : FilingPack.isContradicted(contradicted) ? Action.no("mechanism_register_disagrees") : Action.YES;
        return Map.of("edit", edit, "file", edit.allowed() && !fits ? Action.no("mechanism_not_gba") : edit, "pack", pack);
    }
}
