package hk.praya.dossier;

import hk.praya.content.Asked;
import hk.praya.content.Question;
import hk.praya.library.Keyed;
import hk.praya.scoring.AnswerKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a dossier is about, and with it which questions of a pack it answers (tia-method, "Once per importer, not once per client"). */
public enum DossierKind implements Keyed {
    /** An entity behind a platform, and the edition of that platform. */
    IMPORTER("importer"),
    /** The law of a place. */
    DESTINATION("destination"),
    /** How the firm answers as a rule what is asked of each client: a beginning, and never a finding. */
    TEMPLATE("template");

    private final String key;

    DossierKind(String key) {
        this.key = key;
    }

    @Override public String key() {
        return key;
    }

    static DossierKind of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst().orElseThrow();
    }

    boolean answers(Question question) {
        return switch (this) {
            case IMPORTER -> question.ofDossier() && question.asked() == Asked.IMPORTER;
            case DESTINATION -> question.ofDossier() && question.asked() == Asked.DESTINATION;
            case TEMPLATE -> question.asked() == Asked.CLIENT;
        };
    }

    /** Where a fact belongs in an assessment. @param subject of the dossier */
    AnswerKey key(String question, String part, String subject) {
        return new AnswerKey(question, part, destination(subject));
    }

    private @Nullable String destination(String subject) {
        return this == DESTINATION ? subject : null;
    }
}
