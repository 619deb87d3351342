package hk.praya.dossier;

import hk.praya.content.Proof;
import hk.praya.proof.ProofRef;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * An answer that an assessment takes from dossiers.
 *
 * @param answer as the dossiers say it, with the proof that they claim for it
 * @param from one for each importer that the assessment covers; one alone for a destination
 * @param documents that the answer rests on; empty where any of the dossiers has none for it
 * @param proven whether all of those hold
 */
public record Inherited(AnswerKey key, Answer answer, String source, List<DossierRef> from, List<ProofRef> documents, boolean proven) {
    public Inherited {
        from = List.copyOf(from);
        documents = List.copyOf(documents);
    }

    /** The same, for somebody to confirm. */
    public Inherited proposed() {
        return new Inherited(key, answer.inferred(), source, from, documents, proven);
    }

    /** As it counts: a document that nobody can open is a claim (tia-method, Measures). */
    public Answer counted() {
        return proven || answer.proof() == Proof.NONE ? answer : answer.asserted();
    }

    /**
     * A dated version of a dossier, kept beside the answer for ever.
     *
     * @param kind importer or destination
     * @param subject an entity of the platform profiles, or a destination
     */
    @Serdeable
    public record DossierRef(UUID dossierId, int versionNo, String kind, String subject, String edition) {
        private static final int PARTS = 5;

        /** As it lies in a row: the edition last, because only that may hold a colon. */
        @Override public String toString() {
            return dossierId + ":" + versionNo + ":" + kind + ":" + subject + ":" + edition;
        }

        public static DossierRef parse(String text) {
            var part = text.split(":", PARTS);
            return new DossierRef(UUID.fromString(part[0]), Integer.parseInt(part[1]), part[2], part[3], part[4]);
        }
    }
}
