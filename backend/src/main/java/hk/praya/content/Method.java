package hk.praya.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the scoring method (tia-method, Score); house rules, of grade `proposal` until signed off.
 *
 * @param bands         lowest first; the last has no upper bound
 * @param effectiveness by weight 1 to 5, each 0 to 1
 * @param proof         what each proof counts, 0 to 1; nothing and an assertion count 0
 * @param caps          on the total reduction of a scenario; the first whose condition holds applies
 * @param contractOnly  what purely contractual measures may reach together; null: no such rule
 */
public record Method(List<Band> bands, Map<Integer, BigDecimal> effectiveness, Map<Proof, BigDecimal> proof,
                     int testedWithinMonths, SeverityRule severity, List<Cap> caps, @Nullable ContractOnly contractOnly,
                     List<Floor> floors, int conditionalReviewMonths, int reviewAtMostMonths,
                     List<Recommendation> recommendations) {

    public record Band(String key, @Nullable BigDecimal below) {}

    /** Highest sensitivity of {@code base}, one more above a head-count, one more for vulnerable people. */
    public record SeverityRule(PartRef base, PartRef headCount, BigDecimal headCountAbove, PartRef vulnerable, int atMost) {}

    public record Cap(String scenario, BigDecimal atMost, @Nullable Condition when) {}

    public record ContractOnly(String scenario, BigDecimal atMost, List<MeasureKind> kinds) {
        public ContractOnly {
            kinds = List.copyOf(kinds);
        }
    }

    public record Floor(String scenario, String band, Condition when) {}

    public Method {
        bands = List.copyOf(bands);
        effectiveness = Map.copyOf(effectiveness);
        proof = Map.copyOf(proof);
        caps = List.copyOf(caps);
        floors = List.copyOf(floors);
        recommendations = List.copyOf(recommendations);
    }

    /** The band of an unrounded score. */
    public Band bandOf(BigDecimal score) {
        for (Band band : bands) {
            BigDecimal below = band.below();
            if (below == null || score.compareTo(below) < 0) {
                return band;
            }
        }
        throw new IllegalStateException("the last band has no upper bound");
    }

    /** The place of a band, 0 the lowest. */
    public int rank(String band) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).key().equals(band)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such band: " + band);
    }
}
