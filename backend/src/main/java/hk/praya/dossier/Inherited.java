package hk.praya.dossier;

import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * An answer that an assessment takes from dossiers.
 *
 * @param from one for each importer that the assessment covers; one alone for a destination
 */
public record Inherited(AnswerKey key, Answer answer, String source, List<DossierRef> from) {
    public Inherited {
        from = List.copyOf(from);
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
