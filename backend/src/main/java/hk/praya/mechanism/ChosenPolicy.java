package hk.praya.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which mechanisms a choice comes to, the strictest first: outcomes in, names out. Pure. */
final class ChosenPolicy {
    private ChosenPolicy() {}

    /** What the rules found when the choice was made, by key. */
    record Found(String s33, String rmc, String gba) {}

    /** @return empty while nothing can be said yet; a choice that comes to none of the mechanisms says so */
    static List<Chosen> find(Found found, Answers answers) {
        var chosen = new ArrayList<Chosen>();
        // The contract is used from the day that it is dated; until then it is what can be used.
        if (found.gba().equals(Says.GBA_ELIGIBLE.key())) chosen.add(answers.has(Ask.GBA_EFFECTIVE_ON) ? Chosen.GBA_DATED : Chosen.GBA_UNDATED);
        Arrays.stream(Chosen.values()).filter(each -> each.key().equals(found.rmc())).forEach(chosen::add);
        if (found.s33().equals(Says.S33_NOT_YET.key())) chosen.add(Chosen.S33_NOT_YET);
        if (found.s33().equals(Says.S33_SUPPORTED.key()) || found.s33().equals(Says.S33_WEAK.key())) chosen.add(condition(answers));
        // Nobody has chosen against what nobody has answered yet.
        if (chosen.isEmpty() && found.s33().equals(Says.S33_UNDETERMINED.key())) return List.of();
        return chosen.isEmpty() ? List.of(Chosen.NONE) : List.copyOf(chosen);
    }

    private static Chosen condition(Answers answers) {
        return switch (answers.one(Ask.S33_CONDITION)) {
            case "b" -> Chosen.S33_B;
            case "c" -> Chosen.S33_C;
            case "d" -> Chosen.S33_D;
            case "e" -> Chosen.S33_E;
            case "f" -> Chosen.S33_F;
            default -> Chosen.S33_NOT_YET;
        };
    }
}
