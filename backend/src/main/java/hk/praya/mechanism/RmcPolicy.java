package hk.praya.mechanism;

import hk.praya.mechanism.Finding.Draft;

/** Which set of the model clauses of 2022: I between data users, II from a data user to its processor. By the role in this flow. */
final class RmcPolicy {
    private RmcPolicy() {}

    static Finding find(Answers answers) {
        var found = new Draft().because(Says.RMC_VOLUNTARY).because(Says.RMC_PER_FLOW, Ask.RMC_ROLE);
        // DPP2(4): a processor has no purpose of its own. The vendor's own words say otherwise for its Open Platform.
        if (answers.is(Ask.FLOW_RECIPIENT, "dingtalk_mainland")) found.because(Says.RMC_OPEN_PLATFORM, Ask.FLOW_RECIPIENT);
        return switch (answers.one(Ask.RMC_ROLE)) {
            case "processor" -> processor(found).then(Says.RMC_STEP_CHECK_TEXT, Says.RMC_STEP_OTHER_MEANS).as(Says.RMC_SET_II);
            case "independent" -> found.because(Says.RMC_INDEPENDENT, Ask.RMC_ROLE).then(Says.RMC_STEP_CHECK_TEXT, Says.RMC_STEP_OTHER_MEANS).as(Says.RMC_SET_I);
            case "both" -> processor(found).because(Says.RMC_INDEPENDENT, Ask.RMC_ROLE).because(Says.RMC_SPLIT, Ask.RMC_ROLE)
                .then(Says.RMC_STEP_CHECK_TEXT, Says.RMC_STEP_OTHER_MEANS).as(Says.RMC_BOTH);
            default -> found.missing(Ask.RMC_ROLE).as(Says.RMC_UNDETERMINED);
        };
    }

    /** DPP2(3) and DPP4(2) bind the data user whether or not the clauses are used. */
    private static Draft processor(Draft found) {
        return found.because(Says.RMC_PROCESSOR, Ask.RMC_ROLE).because(Says.RMC_MEANS, Ask.RMC_ROLE);
    }
}
