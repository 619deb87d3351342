package hk.praya.tia;

import hk.praya.access.Access;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.scoring.AnswerPolicy;
import hk.praya.tia.Answering.Given;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What if an answer were another: the score that would follow. Nothing is kept. */
@Singleton
final class TiaTrial {
    private final Access access;
    private final Assessments assessments;

    TiaTrial(Access access, Assessments assessments) {
        this.access = access;
        this.assessments = assessments;
    }

    Outcome<Loaded> tried(Actor actor, UUID clientId, UUID id, List<Given> tried) {
        return access.read(actor, Permission.TIA_VIEW, clientId, scope -> {
            var loaded = assessments.find(scope, clientId, id);
            if (loaded.isEmpty()) return Outcome.absent();
            var reasons = tried.stream().flatMap(given -> problems(loaded.get(), given).stream()).toList();
            if (!reasons.isEmpty()) return Outcome.refused(Refusal.INVALID, reasons);
            return Outcome.done(assessments.answered(scope, loaded.get(), loaded.get().row(), tried.stream().map(TiaTrial::row).toList()));
        });
    }

    private static List<Reason> problems(Loaded loaded, Given given) {
        return AnswerPolicy.problems(loaded.pack(), Set.of(loaded.row().getDestinations()), given.key(), given.answer(), loaded.today()).stream()
            .map(problem -> new Reason(problem.key(), "answers." + given.key(), Map.of("subjects", problem.subjects()))).toList();
    }

    private static AnswerRecord row(Given given) {
        var row = AnswerRows.blank().setKey(given.key().toString()).setEvidenceIds(given.evidenceIds().toArray(UUID[]::new));
        if (given.proofs() != null) AnswerRows.tie(row, given.proofs());
        AnswerRows.into(row, given.answer());
        return row;
    }
}
