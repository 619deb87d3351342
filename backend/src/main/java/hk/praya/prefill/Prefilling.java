package hk.praya.prefill;

import hk.praya.access.Scope;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.content.PlatformWords;
import hk.praya.dossier.Dossiers;
import hk.praya.http.HongKong;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.AnswerPolicy;
import hk.praya.tia.ClientFacts;
import hk.praya.tia.AssessmentVersions.Filled;
import hk.praya.transfer.Transfer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what the firm's dossiers hold, what the register of transfers says, what else Praya knows of the client, and for the rest how the
 * firm answers as a rule. But for dossiers that agree an answer is inferred until a person confirms it: counts from the address book are
 * inferred from mobile numbers, and a mobile number is no proof of a registration number (tia-method, A4).
 */
@Singleton
final class Prefilling {
    private final ClientFacts facts;
    private final Dossiers dossiers;
    private final RegisterAnswers register;
    private final PlatformWords words;
    private final Clock clock;

    Prefilling(ClientFacts facts, Dossiers dossiers, RegisterAnswers register, PlatformWords words, Clock clock) {
        this.words = words;
        this.facts = facts;
        this.dossiers = dossiers;
        this.register = register;
        this.clock = clock;
    }

    /** What is filled in of an assessment, and what is known of the client besides. */
    record Filling(Map<AnswerKey, Filled> answers, ClientFacts.Found known) {}

    /** Whatever comes first stands: what is known of this client goes before what is usual, and what its transfers are before its whole roster. @param template that it begins from; null: from none */
    Filling fill(Scope scope, UUID clientId, Pack released, List<Transfer> flows, Set<String> destinations, Dossiers.@Nullable Template template) {
        var today = HongKong.today(clock);
        var known = facts.of(scope, clientId, flows);
        // What an address book tells of one platform's accounts it need not tell of another's.
        var pack = words.read(released, known.platforms());
        var about = known.about(flows, destinations.toArray(String[]::new));
        var all = new LinkedHashMap<AnswerKey, Filled>();
        for (var each : dossiers.standing(scope, List.of(about), today).inherited(pack, about)) all.put(each.key(), new Filled(each.answer(), "dossier", each));
        register.of(pack, flows).forEach((key, said) -> {
            var fits = said.answer() != null && AnswerPolicy.problems(pack, destinations, key, said.answer(), today).isEmpty();
            if (fits) all.putIfAbsent(key, new Filled(said.answer(), "register", null));
        });
        for (var question : pack.questions().values()) {
            if (question.perDestination()) continue;
            for (var part : question.parts()) {
                value(part, known.named()).ifPresent(answer -> all.putIfAbsent(new AnswerKey(question.id(), part.id(), null), new Filled(answer, source(part.prefill()), null)));
            }
        }
        if (template != null) template.answers(pack, today).forEach((key, said) -> all.putIfAbsent(key, new Filled(said, "template", null)));
        return new Filling(all, known);
    }

    /** By the names that packs know facts under. */
    static String source(@Nullable String fact) {
        if (fact != null && fact.startsWith("roster.")) return "roster";
        return fact != null && fact.startsWith("transfer.") ? "register" : "prefill";
    }

    /** What a part is filled in with, inferred; empty where nothing is known. */
    static Optional<Answer> value(Part part, Map<String, String> known) {
        var fact = part.prefill() == null ? null : known.get(part.prefill());
        if (fact == null) return Optional.empty();
        try {
            return switch (part.type()) {
                case SINGLE, MULTI -> part.option(fact).map(option -> Answer.of(option.key()).inferred());
                case TEXT -> Optional.of(Answer.ofText(fact).inferred());
                case NUMBER -> Optional.of(Answer.ofNumber(new BigDecimal(fact)).inferred());
                case DATE -> Optional.of(Answer.ofDate(LocalDate.parse(fact)).inferred());
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            // A fact of another shape fills nothing in; the question is simply asked.
            return Optional.empty();
        }
    }
}
