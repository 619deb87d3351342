package hk.praya.prefill;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Scope;
import hk.praya.content.Pack;
import hk.praya.content.Packs;
import hk.praya.http.HongKong;
import hk.praya.prefill.Prefilling.Filling;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Answers;
import hk.praya.scoring.Score;
import hk.praya.scoring.TiaScoring;
import hk.praya.tia.AssessmentVersions;
import hk.praya.tia.AssessmentVersions.Filled;
import hk.praya.transfer.Transfer;
import hk.praya.transfer.Transfers;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How much of an assessment would be answered already if it were begun now. Nothing is kept. */
@Singleton
final class Forecast {
    private final Access access;
    private final Provider<Transfers> transfers;
    private final Prefilling prefilling;
    private final Packs packs;
    private final Clock clock;

    Forecast(Access access, Provider<Transfers> transfers, Prefilling prefilling, Packs packs, Clock clock) {
        this.access = access;
        this.transfers = transfers;
        this.prefilling = prefilling;
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * @param transfers that it would cover: those that run, the first twenty
     * @param questions that it would ask
     * @param filled of them that would have every answer they need; each is counted once, by where the first of those comes from: {@code register},
     *        {@code dossiers}, {@code roster} or {@code client}, what else is known of it
     */
    @Serdeable
    record ForecastView(int transfers, int questions, int filled, int register, int dossiers, int roster, int client) {}

    Outcome<ForecastView> of(Actor actor, UUID clientId, String name) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope -> {
            var pack = packs.newest(name);
            if (pack.isEmpty()) return Outcome.refused(Refusal.INVALID, "pack_unknown", "pack");
            return Outcome.done(count(scope, clientId, pack.get(), transfers.get().current(scope, clientId, HongKong.today(clock), AssessmentVersions.TRANSFERS)));
        });
    }

    private ForecastView count(Scope scope, UUID clientId, Pack pack, List<Transfer> flows) {
        var destinations = new LinkedHashSet<>(AssessmentVersions.destinations(pack, flows));
        var filling = prefilling.fill(scope, clientId, pack, flows, destinations, null);
        var visible = score(pack, filling, destinations).visible().stream().filter(each -> pack.question(each.question().question()).orElseThrow().answerable()).toList();
        var origins = visible.stream().flatMap(each -> origin(pack, each, filling.answers()).stream()).collect(Collectors.groupingBy(each -> each, Collectors.summingInt(_ -> 1)));
        return new ForecastView(flows.size(), visible.size(), origins.values().stream().mapToInt(Integer::intValue).sum(), origins.getOrDefault("register", 0), origins.getOrDefault("dossier", 0),
            origins.getOrDefault("roster", 0), origins.getOrDefault("prefill", 0));
    }

    private Score score(Pack pack, Filling filling, Set<String> destinations) {
        var answers = new HashMap<AnswerKey, hk.praya.scoring.Answer>();
        filling.answers().forEach((key, filled) -> answers.put(key, filled.answer()));
        return TiaScoring.score(pack, new Answers(answers, filling.known().named(), destinations, HongKong.today(clock)));
    }

    /** Empty where an answer that it needs is missing, or it needs none and has none. */
    private static Optional<String> origin(Pack pack, Score.Visible visible, Map<AnswerKey, Filled> filled) {
        var question = pack.question(visible.question().question()).orElseThrow();
        var shown = question.parts().stream().filter(part -> visible.parts().contains(part.id())).toList();
        var needed = shown.stream().filter(part -> part.required()).toList();
        var found = (needed.isEmpty() ? shown : needed).stream().map(part -> Optional.ofNullable(filled.get(new AnswerKey(question.id(), part.id(), visible.question().destination())))).toList();
        if (needed.isEmpty()) return found.stream().flatMap(Optional::stream).findFirst().map(Filled::source);
        return found.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : found.getFirst().map(Filled::source);
    }
}
