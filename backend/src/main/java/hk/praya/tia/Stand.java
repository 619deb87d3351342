package hk.praya.tia;

import hk.praya.content.Pack;
import hk.praya.dossier.Dossiers;
import hk.praya.dossier.Inherited;
import hk.praya.http.Names;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import hk.praya.scoring.Answers;
import hk.praya.scoring.Score;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How an assessment stands: what a change of its pack or of a dossier is held against.
 *
 * @param state as {@link TiaState} keys it
 * @param revision of its answers: whoever restates it does so against this
 * @param pack in the words of {@code platforms}
 * @param said every answer that holds something
 * @param about whose dossiers it inherits from
 * @param followed whether a next version has been begun from it
 */
public record Stand(UUID clientId, UUID id, Names title, int number, int versionNo, String state, boolean followed, long revision, Pack pack, List<String> platforms, Answers answers, Score score,
    Map<AnswerKey, Said> said, Dossiers.About about) {
    public Stand {
        platforms = List.copyOf(platforms);
        said = Map.copyOf(said);
    }

    /**
     * @param answer as it counts
     * @param byItself as it would count without what dossiers prove it with
     * @param overridden whether it departs from the dossiers that it came from
     * @param chosen whether it is one dossier's, chosen for every importer
     * @param covered those of all importers, as they stood when it was chosen
     */
    public record Said(Answer answer, Answer byItself, List<Inherited.DossierRef> inherited, boolean overridden, boolean chosen, List<Inherited.DossierRef> covered) {
        public Said {
            inherited = List.copyOf(inherited);
            covered = List.copyOf(covered);
        }
    }

    /** Whether its answers may be changed as it stands. */
    public boolean isOpen() {
        return TiaState.of(state).answersMayChange();
    }

    /** Whether it is frozen: a change begins a new version. */
    public boolean isDecided() {
        return TiaState.of(state) == TiaState.DECIDED;
    }
}
