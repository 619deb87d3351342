package hk.praya.mechanism;

import static hk.praya.mechanism.Answers.NO;
import static hk.praya.mechanism.Answers.UNKNOWN;
import static hk.praya.mechanism.Answers.YES;

import hk.praya.mechanism.Finding.Draft;
import org.jspecify.annotations.Nullable;

/** What Mainland law asks when the data leaves again: Provisions of 22 March 2024 (CAC Order 16), arts 4, 5, 7 and 8. */
final class ReturnLegPolicy {
    /** Arts 5, 7 and 8, persons in the year. */
    private static final long SENSITIVE_MANY = 10_000;
    private static final long PERSONS_MANY = 100_000;
    private static final long PERSONS_MILLION = 1_000_000;

    private ReturnLegPolicy() {}

    static Finding find(Answers answers, boolean gbaEligible) {
        var found = new Draft();
        if (answers.is(Ask.RETURN_EXISTS, NO)) return found.because(Says.RETURN_NONE, Ask.RETURN_EXISTS).as(Says.RETURN_NOT_APPLICABLE);
        if (!answers.is(Ask.RETURN_EXISTS, YES)) return unknown(answers, found, Ask.RETURN_EXISTS).as(Says.RETURN_UNDETERMINED);
        if (isArticle4(answers, found)) return found.then(Says.RETURN_STEP_DUTIES_REMAIN).as(Says.RETURN_EXEMPT_4);
        // Art 4 may still come to apply: what it asks is asked first.
        if (found.lacks()) return found.as(Says.RETURN_UNDETERMINED);
        // Art 5 does not speak of important data (its last sentence), so art 7 comes before it.
        if (answers.is(Ask.RETURN_IMPORTANT_DATA, YES)) return assessment(found.because(Says.RETURN_IMPORTANT, Ask.RETURN_IMPORTANT_DATA));
        if (!answers.is(Ask.RETURN_IMPORTANT_DATA, NO)) return unknown(answers, found, Ask.RETURN_IMPORTANT_DATA).as(Says.RETURN_UNDETERMINED);
        var exempt = article5(answers, found);
        if (exempt != null) return found.then(Says.RETURN_STEP_DUTIES_REMAIN).as(exempt);
        if (found.lacks()) return found.as(Says.RETURN_UNDETERMINED);
        return byNumbers(answers, found, gbaEligible);
    }

    private static boolean isArticle4(Answers answers, Draft found) {
        if (!answers.has(Ask.RETURN_COLLECTED_ABROAD)) {
            found.missing(Ask.RETURN_COLLECTED_ABROAD);
        } else if (answers.is(Ask.RETURN_COLLECTED_ABROAD, NO)) {
            found.because(Says.RETURN_ART4_NOT_ABROAD, Ask.RETURN_COLLECTED_ABROAD);
        } else if (answers.is(Ask.RETURN_COLLECTED_ABROAD, UNKNOWN) || answers.is(Ask.RETURN_DOMESTIC_ADDED, UNKNOWN)) {
            // What is not known exempts nobody: the rest is read as if art 4 did not apply.
            found.because(Says.RETURN_ART4_NOT_SHOWN, Ask.RETURN_COLLECTED_ABROAD, Ask.RETURN_DOMESTIC_ADDED);
        } else if (!answers.has(Ask.RETURN_DOMESTIC_ADDED)) {
            found.missing(Ask.RETURN_DOMESTIC_ADDED);
        } else if (answers.is(Ask.RETURN_DOMESTIC_ADDED, YES)) {
            found.because(Says.RETURN_ART4_DOMESTIC, Ask.RETURN_DOMESTIC_ADDED);
        } else {
            found.because(Says.RETURN_ART4_MET, Ask.RETURN_COLLECTED_ABROAD, Ask.RETURN_DOMESTIC_ADDED);
            return true;
        }
        return false;
    }

    /** Art 5(1)–(3), open to operators of critical infrastructure too. Every purpose that holds is told; the first one names the outcome. */
    private static @Nullable Says article5(Answers answers, Draft found) {
        if (!answers.has(Ask.RETURN_PURPOSE)) found.missing(Ask.RETURN_PURPOSE);
        Says first = null;
        if (answers.is(Ask.RETURN_PURPOSE, "emergency")) {
            found.because(Says.RETURN_ART5_EMERGENCY, Ask.RETURN_PURPOSE);
            first = Says.RETURN_EXEMPT_5_EMERGENCY;
        }
        if (answers.is(Ask.RETURN_PURPOSE, "hr")) {
            found.because(Says.RETURN_ART5_HR, Ask.RETURN_PURPOSE);
            first = Says.RETURN_EXEMPT_5_HR;
        }
        if (answers.is(Ask.RETURN_PURPOSE, "contract")) {
            found.because(Says.RETURN_ART5_CONTRACT, Ask.RETURN_PURPOSE);
            first = Says.RETURN_EXEMPT_5_CONTRACT;
        }
        return first;
    }

    private static Finding byNumbers(Answers answers, Draft found, boolean gbaEligible) {
        var sensitive = answers.number(Ask.RETURN_SENSITIVE);
        var persons = answers.number(Ask.RETURN_PERSONS);
        found.then(Says.RETURN_STEP_COUNTING);
        var assessed = false;
        if (answers.is(Ask.RETURN_CIIO, YES)) assessed = tell(found, Says.RETURN_CIIO, Ask.RETURN_CIIO);
        if (sensitive.orElse(0) >= SENSITIVE_MANY) assessed = tell(found, Says.RETURN_SENSITIVE_MANY, Ask.RETURN_SENSITIVE);
        if (persons.orElse(0) >= PERSONS_MILLION) assessed = tell(found, Says.RETURN_PERSONS_MILLION, Ask.RETURN_PERSONS);
        // Any one of art 7 decides, whatever else is not known yet.
        if (assessed) return assessment(found);
        if (!answers.is(Ask.RETURN_CIIO, NO)) unknown(answers, found, Ask.RETURN_CIIO);
        if (sensitive.isEmpty()) found.missing(Ask.RETURN_SENSITIVE);
        if (persons.isEmpty()) found.missing(Ask.RETURN_PERSONS);
        if (found.lacks()) return found.as(Says.RETURN_UNDETERMINED);
        var contract = false;
        if (sensitive.getAsLong() > 0) contract = tell(found, Says.RETURN_SENSITIVE_SOME, Ask.RETURN_SENSITIVE);
        if (persons.getAsLong() >= PERSONS_MANY) contract = tell(found, Says.RETURN_PERSONS_MANY, Ask.RETURN_PERSONS);
        if (contract) {
            if (gbaEligible) found.then(Says.RETURN_STEP_GBA);
            return found.then(Says.RETURN_STEP_CERTIFICATION).as(Says.RETURN_CONTRACT_OR_CERTIFICATION);
        }
        return found.because(Says.RETURN_VOLUME_SMALL, Ask.RETURN_CIIO, Ask.RETURN_PERSONS, Ask.RETURN_SENSITIVE).then(Says.RETURN_STEP_DUTIES_REMAIN)
            .as(Says.RETURN_EXEMPT_5_VOLUME);
    }

    private static boolean tell(Draft found, Says says, Ask by) {
        found.because(says, by);
        return true;
    }

    private static Finding assessment(Draft found) {
        return found.then(Says.RETURN_STEP_VALIDITY).as(Says.RETURN_SECURITY_ASSESSMENT);
    }

    private static Draft unknown(Answers answers, Draft found, Ask question) {
        if (answers.is(question, UNKNOWN)) found.because(Says.RETURN_NOT_KNOWN, question);
        return found.missing(question);
    }
}
