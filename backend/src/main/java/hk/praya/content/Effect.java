package hk.praya.content;

/** What a part does to a scenario. Weights are 1 to 5. */
public sealed interface Effect {

    String scenario();

    int weight();

    String part();

    /** The part's exposure counts with this weight in the likelihood. */
    record Raises(String scenario, int weight, String part) implements Effect {}

    /** The part is a measure; its weight stands for its effectiveness. */
    record Lowers(String scenario, int weight, String part, MeasureKind kind) implements Effect {}
}
