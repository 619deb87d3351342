package hk.praya.obligation;

import hk.praya.http.Names;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the sentence of an obligation names. The sentence itself is said by whoever shows it, in their language, from the kind.
 *
 * @param assessment the title of the assessment it comes from
 * @param transfer whose contract is to be filed; those raised before it was kept say it in {@code text}
 * @param text a condition's own words, the step of an assessment or of a document asked for, or the question that a vendor was asked or somebody is mentioned at
 * @param owner who is to see to it, in the words of whoever set the condition
 * @param name of the evidence that expires, of the document that was asked for, or of a group whose robot takes no messages
 * @param count of the questions asked, or of the answers to look at, or the number of a disposal
 */
@Serdeable
public record Particulars(@Nullable Names assessment, @Nullable Names transfer, @Nullable String text, @Nullable String owner, @Nullable String name, @Nullable Integer count) {
    public static final Particulars NONE = new Particulars(null, null, null, null, null, null);

    public static Particulars ofAssessment(Names assessment) {
        return new Particulars(assessment, null, null, null, null, null);
    }

    public static Particulars ofCondition(Names assessment, String text, String owner) {
        return new Particulars(assessment, null, text, owner, null, null);
    }

    public static Particulars ofQuestions(Names assessment, int count) {
        return new Particulars(assessment, null, null, null, null, count);
    }

    public static Particulars ofFiling(Names transfer) {
        return new Particulars(null, transfer, null, null, null, null);
    }

    /** @param question that somebody is mentioned at */
    public static Particulars ofMention(Names assessment, String question) {
        return new Particulars(assessment, null, question, null, null, null);
    }

    /** @param step where an assessment stands, or the question that a vendor was asked */
    public static Particulars ofStep(Names assessment, String step) {
        return new Particulars(assessment, null, step, null, null, null);
    }

    /** @param purpose that was agreed to, and is no longer. @param who took it back */
    public static Particulars ofConsent(Names notice, String purpose, String who) {
        return new Particulars(notice, null, purpose, null, who, null);
    }

    public static Particulars ofEvidence(String name) {
        return new Particulars(null, null, null, null, name, null);
    }

    /** @param group whose robot takes no messages */
    public static Particulars ofGroup(String group) {
        return new Particulars(null, null, null, null, group, null);
    }

    /** @param what runs out. @param ends on which day it does, whenever it is due to be seen to */
    public static Particulars ofExpiry(String what, LocalDate ends) {
        return new Particulars(null, null, ends.toString(), null, what, null);
    }

    /** @param step where a disposal stands */
    public static Particulars ofDisposal(int number, String step) {
        return new Particulars(null, null, step, null, null, number);
    }

    /** @param step where the asking stands. @param wanted what was asked for, in the words of whoever asked */
    public static Particulars ofDocument(String wanted, String step) {
        return new Particulars(null, null, step, null, wanted, null);
    }
}
