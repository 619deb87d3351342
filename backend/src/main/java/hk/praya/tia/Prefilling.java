package hk.praya.tia;

import hk.praya.access.Act;
import hk.praya.content.Pack;
import hk.praya.content.Part;
import hk.praya.dossier.Dossiers;
import hk.praya.http.HongKong;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.transfer.Transfer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what the firm's dossiers hold, what Praya knows of the client, and for the rest how the firm answers as a rule. But for dossiers an answer is inferred until a person confirms it: counts from the address book
 * are inferred from mobile numbers, and a mobile number is no proof of a registration number (tia-method, A4).
 */
@Singleton
final class Prefilling {
    private final ClientFacts facts;
    private final Dossiers dossiers;
    private final Clock clock;

    Prefilling(ClientFacts facts, Dossiers dossiers, Clock clock) {
        this.facts = facts;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** @param template that it begins from; null: from none */
    List<AnswerRecord> answers(Act act, AssessmentRecord assessment, Pack pack, List<Transfer> flows, Dossiers.@Nullable Template template) {
        var known = facts.of(act.scope(), assessment.getClientId(), flows);
        var rows = new ArrayList<>(inherited(act, assessment, pack, known.about(flows, assessment.getDestinations())));
        for (var question : pack.questions().values()) {
            if (question.perDestination()) continue;
            for (var part : question.parts()) {
                value(part, known.named()).ifPresent(answer -> rows.add(row(act, assessment, new AnswerKey(question.id(), part.id(), null), answer)));
            }
        }
        // What is known of this client goes before what is usual.
        var taken = rows.stream().map(AnswerRecord::getKey).collect(Collectors.toSet());
        if (template != null) template.answers(pack, HongKong.today(clock)).forEach((key, said) -> {
            if (!taken.contains(key.toString())) rows.add(row(act, assessment, key, said).setSource("template"));
        });
        return rows;
    }

    /** What the firm has established of importers and of destinations' law: confirmed, with the version that says so. */
    private List<AnswerRecord> inherited(Act act, AssessmentRecord assessment, Pack pack, Dossiers.About about) {
        return dossiers.standing(act.scope(), List.of(about), HongKong.today(clock)).inherited(pack, about).stream()
            .map(each -> {
                var row = row(act, assessment, each.key(), each.answer()).setSource("dossier").setNote(each.source());
                AnswerRows.inherit(row, each);
                return row;
            }).toList();
    }

    private static Optional<Answer> value(Part part, Map<String, String> known) {
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

    private AnswerRecord row(Act act, AssessmentRecord assessment, AnswerKey key, Answer answer) {
        var row = AnswerRows.blank().setFirmId(assessment.getFirmId()).setClientId(assessment.getClientId()).setAssessmentId(assessment.getId())
            .setKey(key.toString()).setVersion(1L).setSource("prefill").setRevision(1L)
            .setActorKind(act.actor().kind()).setActorId(act.actor().id()).setAt(clock.instant().atOffset(ZoneOffset.UTC));
        AnswerRows.into(row, answer);
        return row;
    }
}
