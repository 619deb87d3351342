package hk.praya.mechanism;

import static hk.praya.mechanism.Answers.YES;

import hk.praya.mechanism.Finding.Draft;

/** A condition of PDPO s.33(2)(a)–(f), which is enacted and not in force: following one is voluntary, and "none" is an answer. */
final class S33Policy {
    private S33Policy() {}

    static Finding find(Answers answers) {
        var found = new Draft().because(Says.S33_VOLUNTARY);
        return switch (answers.one(Ask.S33_CONDITION)) {
            case "none" -> found.because(Says.S33_NONE_IS_PROPER, Ask.S33_CONDITION).as(Says.S33_NONE);
            // No place has been specified by notice (s.33(2)(a), (3)): no answer can make (a) available.
            case "a" -> found.because(Says.S33_NO_PLACE, Ask.S33_CONDITION).as(Says.S33_NOT_AVAILABLE);
            case "b" -> named(answers, found, Ask.S33_LAW_VIEW, Says.S33_B_GROUNDS, Says.S33_B_NO_GROUNDS);
            case "c" -> consent(answers, found);
            case "d" -> adverse(answers, found);
            case "e" -> named(answers, found, Ask.S33_EXEMPTION, Says.S33_E_NAMED, Says.S33_E_NOT_NAMED);
            case "f" -> diligence(answers, found);
            default -> found.missing(Ask.S33_CONDITION).as(Says.S33_UNDETERMINED);
        };
    }

    private static Finding named(Answers answers, Draft found, Ask question, Says met, Says notMet) {
        if (!answers.has(question)) return found.missing(question).as(Says.S33_NOT_YET);
        return answers.is(question, YES) ? found.because(met, question).as(Says.S33_SUPPORTED) : found.because(notMet, question).as(Says.S33_NOT_YET);
    }

    /** Written consent (s.33(2)(c)); an acknowledgement is none, and an employee's is weak evidence of a free choice. */
    private static Finding consent(Answers answers, Draft found) {
        found.because(Says.S33_C_NOT_ACKNOWLEDGEMENT);
        if (answers.is(Ask.S33_CONSENT_FROM, YES)) found.because(Says.S33_C_EMPLOYEES, Ask.S33_CONSENT_FROM);
        if (!answers.has(Ask.S33_CONSENT_WRITTEN)) return found.missing(Ask.S33_CONSENT_WRITTEN).as(Says.S33_NOT_YET);
        if (!answers.is(Ask.S33_CONSENT_WRITTEN, YES)) return found.because(Says.S33_C_NOT_WRITTEN, Ask.S33_CONSENT_WRITTEN).as(Says.S33_NOT_YET);
        found.because(Says.S33_C_WRITTEN, Ask.S33_CONSENT_WRITTEN);
        if (!answers.has(Ask.S33_CONSENT_FROM)) return found.missing(Ask.S33_CONSENT_FROM).as(Says.S33_NOT_YET);
        return found.as(answers.is(Ask.S33_CONSENT_FROM, YES) ? Says.S33_WEAK : Says.S33_SUPPORTED);
    }

    private static Finding adverse(Answers answers, Draft found) {
        if (!answers.has(Ask.S33_ADVERSE)) found.missing(Ask.S33_ADVERSE);
        var all = answers.is(Ask.S33_ADVERSE, "avoids") && answers.is(Ask.S33_ADVERSE, "impracticable") && answers.is(Ask.S33_ADVERSE, "would_consent");
        return all ? found.because(Says.S33_D_ALL, Ask.S33_ADVERSE).as(Says.S33_SUPPORTED) : found.because(Says.S33_D_INCOMPLETE, Ask.S33_ADVERSE).as(Says.S33_NOT_YET);
    }

    /** s.33(2)(f). Which three things must be on file is the firm's own rule, not the section's. */
    private static Finding diligence(Answers answers, Draft found) {
        found.because(Says.S33_F_BENCHMARK, Ask.S33_CONDITION);
        if (!answers.is(Ask.S33_PRECAUTIONS, "minimised")) found.then(Says.S33_STEP_MINIMISE);
        if (!answers.is(Ask.S33_PRECAUTIONS, "follow_up")) found.then(Says.S33_STEP_FOLLOW_UP);
        if (!answers.has(Ask.S33_PRECAUTIONS)) return found.missing(Ask.S33_PRECAUTIONS).as(Says.S33_NOT_YET);
        var contract = answers.is(Ask.S33_PRECAUTIONS, "contract");
        var law = answers.is(Ask.S33_PRECAUTIONS, "law");
        var security = answers.is(Ask.S33_PRECAUTIONS, "security");
        if (!contract) found.because(Says.S33_F_CONTRACT_MISSING, Ask.S33_PRECAUTIONS);
        if (!law) found.because(Says.S33_F_LAW_MISSING, Ask.S33_PRECAUTIONS);
        if (!security) found.because(Says.S33_F_SECURITY_MISSING, Ask.S33_PRECAUTIONS);
        if (!contract || !law || !security) return found.as(Says.S33_NOT_YET);
        return found.because(Says.S33_F_MET, Ask.S33_PRECAUTIONS).as(Says.S33_SUPPORTED);
    }
}
