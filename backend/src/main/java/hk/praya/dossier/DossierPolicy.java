package hk.praya.dossier;

import hk.praya.access.Outcome.Reason;
import hk.praya.content.Pack;
import hk.praya.scoring.AnswerPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether facts may become a version. */
final class DossierPolicy {
    /** As long as the review of an assessment (tia-method, Who decides): what nobody has looked at for a year is no longer established. */
    static final int REVIEW_MONTHS = 12;

    private DossierPolicy() {}

    /**
     * @param subject of the dossier: a destination's law is asked for that destination
     * @param known documents of the dossier that a fact may rest on
     * @return with the field {@code facts.E2.main} for what is wrong with one
     */
    static List<Reason> problems(Pack pack, DossierKind kind, String subject, List<DossierFact> facts, Set<UUID> known, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        var seen = new HashSet<String>();
        for (var fact : facts) {
            var name = "facts." + fact.question() + "." + fact.part();
            if (!seen.add(name)) reasons.add(Reason.of("dossier_fact_twice", name));
            if (pack.question(fact.question()).filter(kind::answers).isEmpty()) {
                reasons.add(Reason.of("dossier_no_such_fact", name));
                continue;
            }
            for (var problem : AnswerPolicy.problems(pack, Set.of(subject), kind.key(fact.question(), fact.part(), subject), fact.answer(), today)) {
                reasons.add(new Reason(problem.key(), name, Map.of("subjects", problem.subjects())));
            }
            // What is true of no client in particular has no document and no test that could prove it; nor can its vendor be asked.
            if (kind == DossierKind.TEMPLATE && !fact.isPlain()) reasons.add(Reason.of("template_proves_nothing", name));
            if (!known.containsAll(fact.documents())) reasons.add(Reason.of("dossier_document_unknown", name));
            // A document that is pointed to proves something, or it is not pointed to.
            if (!fact.documents().isEmpty() && !fact.restsOnDocuments()) reasons.add(Reason.of("dossier_document_unclaimed", name));
            if (fact.testedOn() != null && fact.testedOn().isAfter(today)) reasons.add(Reason.of("date_in_future", name));
            // Somebody who relies on a fact must be able to look where it stands (DESIGN §5, source and grade).
            if (kind != DossierKind.TEMPLATE && !fact.isEmpty() && fact.source().isEmpty()) reasons.add(Reason.of("dossier_source_missing", name));
        }
        if (facts.stream().allMatch(DossierFact::isEmpty)) reasons.add(Reason.of("dossier_empty", "facts"));
        return reasons;
    }

    static @Nullable Reason against(@Nullable LocalDate reviewOn, LocalDate today) {
        if (reviewOn == null) return null;
        if (reviewOn.isBefore(today)) return Reason.of("date_in_past", "reviewOn");
        return reviewOn.isAfter(today.plusMonths(REVIEW_MONTHS)) ? Reason.of("review_too_late", "reviewOn") : null;
    }
}
