package hk.praya.content;

import hk.praya.library.YamlFields;
import hk.praya.library.YamlValue;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and checks the numbers of the scoring method (tia-method, Score). */
final class MethodReader {

    private static final int WEIGHTS = 5;
    private static final int MONTHS = 60;
    private static final Method.SeverityRule NO_SEVERITY =
        new Method.SeverityRule(PartRef.NONE, PartRef.NONE, BigDecimal.ZERO, PartRef.NONE, 5);

    /** Stands for a method that could not be read; the pack is refused anyway. */
    static final Method UNREADABLE =
        new Method(List.of(), Map.of(), Map.of(), 12, NO_SEVERITY, List.of(), null, List.of(), 6, 12, List.of());

    private MethodReader() {}

    static Method read(YamlValue value) {
        YamlFields method = value.fields("bands", "effectiveness", "proof", "tested_within_months", "severity", "caps",
            "contract_only", "floors", "conditional_review_months", "review_at_most_months", "recommendations");
        return new Method(bands(method), method.required("effectiveness", MethodReader::effectiveness, Map.of()),
            method.required("proof", MethodReader::proof, Map.of()), months(method, "tested_within_months"),
            method.required("severity", MethodReader::severity, NO_SEVERITY), method.list("caps", MethodReader::cap),
            method.optional("contract_only", MethodReader::contractOnly), method.list("floors", MethodReader::floor),
            months(method, "conditional_review_months"), months(method, "review_at_most_months"),
            method.requiredList("recommendations", word -> word.word(Recommendation.class)));
    }

    private static int months(YamlFields method, String key) {
        return method.required(key, value -> value.whole(1, MONTHS), 1);
    }

    private static List<Method.Band> bands(YamlFields method) {
        List<Method.Band> bands = method.requiredList("bands", value -> {
            YamlFields band = value.fields("key", "below");
            return new Method.Band(band.text("key"), band.optional("below", below -> below.decimal(null, null)));
        });
        BigDecimal last = BigDecimal.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            BigDecimal below = bands.get(i).below();
            boolean open = i == bands.size() - 1;
            if (open != (below == null) || (below != null && below.compareTo(last) <= 0)) {
                method.of("bands").report("bands rise, and only the last has no upper bound");
                break;
            }
            last = below == null ? last : below;
        }
        return bands;
    }

    private static Map<Integer, BigDecimal> effectiveness(YamlValue value) {
        YamlFields byWeight = value.fields("1", "2", "3", "4", "5");
        Map<Integer, BigDecimal> effectiveness = new HashMap<>();
        BigDecimal last = BigDecimal.ZERO;
        for (int weight = 1; weight <= WEIGHTS; weight++) {
            BigDecimal share = byWeight.required(Integer.toString(weight), YamlValue::share, BigDecimal.ONE);
            if (share.compareTo(last) < 0) {
                value.report("a heavier measure is never less effective");
            }
            last = share;
            effectiveness.put(weight, share);
        }
        return effectiveness;
    }

    private static Map<Proof, BigDecimal> proof(YamlValue value) {
        YamlFields byProof = value.fields("none", "asserted", "document", "tested");
        Map<Proof, BigDecimal> proof = new EnumMap<>(Proof.class);
        BigDecimal last = BigDecimal.ZERO;
        for (Proof kind : Proof.values()) {
            BigDecimal share = byProof.required(kind.key(), YamlValue::share, BigDecimal.ONE);
            if (share.compareTo(last) < 0) {
                value.report("stronger proof never counts less");
            }
            last = share;
            proof.put(kind, share);
        }
        // tia-method, Measures: none or merely asserted counts 0. A pack cannot soften it.
        if (proof.get(Proof.NONE).signum() != 0 || proof.get(Proof.ASSERTED).signum() != 0) {
            value.report("nothing and an assertion count 0");
        }
        return proof;
    }

    private static Method.SeverityRule severity(YamlValue value) {
        YamlFields severity = value.fields("base", "head_count", "head_count_above", "vulnerable", "at_most");
        return new Method.SeverityRule(severity.required("base", PartRef::read, PartRef.NONE),
            severity.required("head_count", PartRef::read, PartRef.NONE),
            severity.required("head_count_above", above -> above.decimal(BigDecimal.ZERO, null), BigDecimal.ZERO),
            severity.required("vulnerable", PartRef::read, PartRef.NONE),
            severity.required("at_most", most -> most.whole(1, 5), 5));
    }

    private static Method.Cap cap(YamlValue value) {
        YamlFields cap = value.fields("scenario", "at_most", "when");
        return new Method.Cap(cap.text("scenario"), cap.required("at_most", YamlValue::share, BigDecimal.ZERO),
            cap.optional("when", ConditionReader::read));
    }

    private static Method.ContractOnly contractOnly(YamlValue value) {
        YamlFields rule = value.fields("scenario", "at_most", "kinds");
        return new Method.ContractOnly(rule.text("scenario"),
            rule.required("at_most", YamlValue::share, BigDecimal.ZERO),
            rule.requiredList("kinds", kind -> kind.word(MeasureKind.class)));
    }

    private static Method.Floor floor(YamlValue value) {
        YamlFields floor = value.fields("scenario", "band", "when");
        return new Method.Floor(floor.text("scenario"), floor.text("band"),
            floor.required("when", ConditionReader::read, new Condition.All(List.of())));
    }
}
