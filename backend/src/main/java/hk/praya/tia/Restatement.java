package hk.praya.tia;

import hk.praya.dossier.Inherited;
import hk.praya.dossier.Inherited.DossierRef;
import hk.praya.library.PackId;
import hk.praya.scoring.AnswerKey;
import java.util.List;
import java.util.Map;

/**
 * What a change makes of an assessment.
 *
 * @param pack whose questions it answers from now on
 * @param changes of its answers; every other stays as it is
 */
public record Restatement(PackId pack, Map<AnswerKey, Change> changes) {
    public Restatement {
        changes = Map.copyOf(changes);
    }

    /** What becomes of one answer. */
    public sealed interface Change {
        /** A dossier says it now. */
        record Inherit(Inherited said) implements Change {}

        /** Newer versions of its dossiers say the same: the answer, and what this client proves it with, stay; what the dossiers prove it with follows. */
        record RestOn(Inherited said) implements Change {}

        /** The same answer under other keys: its proof, its note and its origin stay. */
        record Choose(List<String> options) implements Change {}

        /** It may no longer hold: kept as a proposal, without what dossiers proved it with, until somebody confirms it. */
        record AskAgain() implements Change {}

        /** It was chosen among dossiers, and a newer version says something else: a proposal again, with what stands now kept beside it. */
        record Reopen(List<DossierRef> covered) implements Change {}

        /** Nothing that the question takes any more: blank, its history stays. */
        record Clear() implements Change {}
    }
}
