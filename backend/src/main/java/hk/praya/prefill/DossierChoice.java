package hk.praya.prefill;

import hk.praya.access.Access;
import hk.praya.access.Act;
import hk.praya.access.Actor;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.access.Permission;
import hk.praya.access.Subject;
import hk.praya.content.Proof;
import hk.praya.dossier.Dossiers;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.tia.Answering;
import hk.praya.tia.Answering.Answered;
import hk.praya.tia.Assessments;
import hk.praya.tia.Assessments.Loaded;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Taking over what one importer's dossier says where those of others say something else, or nothing: it speaks for all of them from then on. */
@Singleton
final class DossierChoice {
    private final Access access;
    private final Assessments assessments;
    private final Dossiers dossiers;
    private final Answering answering;

    DossierChoice(Access access, Assessments assessments, Dossiers dossiers, Answering answering) {
        this.access = access;
        this.assessments = assessments;
        this.dossiers = dossiers;
        this.answering = answering;
    }

    /**
     * @param dossierId whose answer it is to be, at {@code versionNo} as it was seen
     * @param reason why it holds for every importer: another's dossier says something else, or nothing
     * @param version of the answer that stands; 0 where there is none
     */
    record Wanted(AnswerKey key, UUID dossierId, int versionNo, String reason, long version) {}

    Outcome<Answered> choose(Actor actor, UUID clientId, UUID assessmentId, Wanted wanted) {
        return access.write(actor, Permission.TIA_EDIT, Subject.of(clientId, "assessment", assessmentId), act ->
            assessments.lock(act.scope(), clientId, assessmentId).map(loaded -> choose(act, loaded, wanted)).orElseGet(Outcome::absent));
    }

    private Outcome<Answered> choose(Act act, Loaded loaded, Wanted wanted) {
        var about = loaded.about();
        var standing = dossiers.standing(act.scope(), List.of(about), loaded.today());
        var apart = standing.apart(loaded.pack(), about, Map.of()).stream().filter(each -> each.key().equals(wanted.key())).findFirst();
        if (apart.isEmpty()) return Outcome.refused(Refusal.CONFLICT, "dossiers_alike");
        var sayings = apart.get().sayings();
        var found = sayings.stream().filter(each -> each.from() != null && each.from().dossierId().equals(wanted.dossierId())).findFirst();
        if (found.isEmpty()) return Outcome.absent();
        var from = Objects.requireNonNull(found.get().from());
        var answer = found.get().answer();
        // What was seen is taken over, and nothing that somebody published meanwhile.
        if (answer == null || from.versionNo() != wanted.versionNo()) return Outcome.refused(Refusal.CONFLICT, "dossier_moved");
        // Silence is no agreement: of whoever's dossier says nothing, somebody says why it holds there too.
        if (wanted.reason().isBlank()) return Outcome.refused(Refusal.INVALID, "dossier_choice_reason_missing", "reason");
        var note = Stream.of(wanted.reason().strip(), found.get().source()).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
        var chosen = new Answering.Chosen(from, standing.covered(about));
        return answering.keep(act, loaded, new Answering.Given(wanted.key(), claimed(answer), List.of(), List.of(), note, wanted.version()), new Answering.Origin("dossier", null, chosen));
    }

    /** A document or a test about one importer proves nothing of another. */
    private static Answer claimed(Answer answer) {
        return answer.proof() == Proof.NONE ? answer : answer.asserted();
    }
}
