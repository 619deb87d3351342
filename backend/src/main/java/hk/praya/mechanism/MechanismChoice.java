package hk.praya.mechanism;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.KeptJson;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.jooq.mechanism.tables.records.ChoiceRecord;
import hk.praya.jooq.mechanism.tables.records.FilingRecord;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Choosing how a transfer is dressed, and recording the filing of its contract: each a new revision, never a change of an old one. */
@Singleton
final class MechanismChoice {
    private final Access access;
    private final Flows flows;
    private final MechanismQueries queries;
    private final Rules rules;
    private final FilingClock clock;
    private final KeptJson json;

    MechanismChoice(Access access, Flows flows, MechanismQueries queries, Rules rules, FilingClock clock, KeptJson json) {
        this.access = access;
        this.flows = flows;
        this.queries = queries;
        this.rules = rules;
        this.clock = clock;
        this.json = json;
    }

    /** What weighing needs: the words and the rules. */
    @Singleton
    record Rules(Mechanisms mechanisms, Weighing weighing) {
        Outcome<Weighed> weigh(Flows.Registered register, Map<String, @Nullable List<@Nullable String>> sent) {
            var pack = mechanisms.newest();
            var problems = AnswerPolicy.problems(pack, sent);
            if (!problems.isEmpty()) return Outcome.refused(Refusal.INVALID, problems);
            @SuppressWarnings("unchecked") var answers = AnswerPolicy.inSight(pack, (Map<String, List<String>>) (Map<?, ?>) sent);
            var disagreements = RegisterPolicy.disagreements(register, answers);
            return Outcome.done(new Weighed(pack, answers, weighing.weigh(AnswerPolicy.shown(pack, answers.said()), answers, disagreements), disagreements));
        }
    }

    /** @param disagreements questions answered otherwise than the register says */
    record Weighed(MechanismPack pack, Answers answers, Weighing.Kept kept, List<Ask> disagreements) {}

    /** Computes and keeps nothing. */
    Outcome<Weighed> trial(Actor actor, UUID clientId, UUID transferId, Map<String, @Nullable List<@Nullable String>> sent) {
        return access.read(actor, Permission.MECHANISM_VIEW, clientId, scope ->
            flows.registered(scope, clientId, transferId).map(register -> rules.weigh(register, sent)).orElseGet(Outcome::absent));
    }

    /**
     * What is to be kept.
     *
     * @param answers as they came
     * @param disagreement why they stand although the register says otherwise; empty where nobody said
     */
    record Wanted(Map<String, @Nullable List<@Nullable String>> answers, String note, String disagreement) {}

    /** @param version of the choice that this one was made against; 0 where there was none */
    Outcome<Long> choose(Actor actor, UUID clientId, UUID transferId, Wanted wanted, long version) {
        return access.write(actor, Permission.MECHANISM_EDIT, Subject.of(clientId, "transfer", transferId), act -> {
            var register = flows.registered(act.scope(), clientId, transferId);
            if (register.isEmpty()) return Outcome.absent();
            return rules.weigh(register.get(), wanted.answers()).then(weighed -> keep(act, clientId, transferId, weighed, wanted, version));
        });
    }

    private Outcome<Long> keep(Act act, UUID clientId, UUID transferId, Weighed weighed, Wanted wanted, long version) {
        if (!weighed.disagreements().isEmpty() && wanted.disagreement().isEmpty()) {
            return Outcome.refused(Refusal.CONFLICT, weighed.disagreements().stream().map(each -> Reason.of("mechanism_register_disagrees", "answers." + each.key())).toList());
        }
        var before = queries.choice(act.scope(), clientId, transferId);
        if (before.map(ChoiceRecord::getVersion).orElse(0L) != version) return Outcome.stale(null);
        var kept = weighed.kept();
        var row = new ChoiceRecord().setFirmId(act.scope().firmId()).setClientId(clientId).setTransferId(transferId).setVersion(version + 1)
            .setAnswers(json.of(weighed.answers().said())).setResult(json.of(kept)).setS33(kept.s33().outcome()).setRmc(kept.rmc().outcome()).setGba(kept.gba().outcome())
            .setReturnLeg(kept.returnLeg().outcome()).setPack(weighed.pack().head().id().name()).setPackVersion(weighed.pack().head().id().version()).setNote(wanted.note())
            .setDisagreement(weighed.disagreements().isEmpty() ? "" : wanted.disagreement())
            .setActorKind(act.actor().kind()).setActorId(act.actor().id()).setAt(clock.now());
        if (!queries.insert(row)) return Outcome.stale(null);
        clock.follow(act, row, before.map(one -> json.read(one.getResult(), Weighing.Kept.class).due()).orElse(null), kept.due());
        act.changed(before.map(MechanismChoice::said).orElse(null), said(row));
        return Outcome.done(row.getVersion());
    }

    private static Object said(ChoiceRecord row) {
        return List.of(row.getAnswers().data(), row.getNote(), row.getDisagreement());
    }

    /** @param authority dpo, or guangdong_cac: each party files with its own */
    record Filed(String authority, LocalDate effectiveOn, @Nullable LocalDate filedOn, String reference) {}

    Outcome<Long> file(Actor actor, UUID clientId, UUID transferId, Filed filed, long version) {
        return access.write(actor, Permission.MECHANISM_EDIT, Subject.of(clientId, "transfer", transferId), act -> {
            if (!flows.exists(act.scope(), clientId, transferId)) return Outcome.absent();
            var problems = problems(filed);
            if (!problems.isEmpty()) return Outcome.refused(Refusal.INVALID, problems);
            var choice = queries.choice(act.scope(), clientId, transferId);
            if (choice.filter(MechanismChoice::fitsGba).isEmpty()) return Outcome.refused(Refusal.CONFLICT, "mechanism_not_gba");
            return keep(act, choice.get(), filed, version);
        });
    }

    /** Whether the answers lead to the GBA Standard Contract. */
    static boolean fitsGba(ChoiceRecord row) {
        return row.getGba().equals(Says.GBA_ELIGIBLE.key());
    }

    private List<Reason> problems(Filed filed) {
        var reasons = new ArrayList<Reason>();
        if (!AnswerPolicy.isPlausible(filed.effectiveOn())) reasons.add(Reason.of("date_implausible", "effectiveOn"));
        if (filed.filedOn() == null) return reasons;
        if (filed.filedOn().isBefore(filed.effectiveOn())) reasons.add(Reason.of("filed_before_effective", "filedOn"));
        if (filed.filedOn().isAfter(clock.today())) reasons.add(Reason.of("date_in_future", "filedOn"));
        return reasons;
    }

    private Outcome<Long> keep(Act act, ChoiceRecord choice, Filed filed, long version) {
        var before = queries.filing(act.scope(), choice.getClientId(), choice.getTransferId());
        if (before.map(FilingRecord::getVersion).orElse(0L) != version) return Outcome.stale(null);
        var due = clock.lastDay(filed.authority(), filed.effectiveOn());
        var row = new FilingRecord().setFirmId(choice.getFirmId()).setClientId(choice.getClientId()).setTransferId(choice.getTransferId()).setVersion(version + 1)
            .setChoiceVersion(choice.getVersion()).setAuthority(filed.authority()).setEffectiveOn(filed.effectiveOn()).setDueOn(due.on()).setDue(json.of(due))
            .setFiledOn(filed.filedOn()).setReference(filed.reference()).setActorKind(act.actor().kind()).setActorId(act.actor().id())
            .setAt(clock.now());
        if (!queries.insert(row)) return Outcome.stale(null);
        clock.recorded(act, row);
        act.changed(before.map(MechanismChoice::said).orElse(null), said(row));
        return Outcome.done(row.getVersion());
    }

    private static Object said(FilingRecord row) {
        return new Filed(row.getAuthority(), row.getEffectiveOn(), row.getFiledOn(), row.getReference());
    }
}
