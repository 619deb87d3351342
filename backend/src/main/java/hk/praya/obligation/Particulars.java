package hk.praya.obligation;

import hk.praya.http.Names;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What the sentence of an obligation names. The sentence itself is said by whoever shows it, in their language, from the kind.
 *
 * @param assessment the title of the assessment it comes from
 * @param text a condition's or a filing's own words, the step of an assessment or of a document asked for, or the question that a vendor was asked or somebody is mentioned at
 * @param owner who is to see to it, in the words of whoever set the condition
 * @param name of the evidence that expires, or of the document that was asked for
 * @param count of the questions asked, or of the answers to look at
 */
@Serdeable
public record Particulars(@Nullable Names assessment, @Nullable String text, @Nullable String owner, @Nullable String name, @Nullable Integer count) {
    public static final Particulars NONE = new Particulars(null, null, null, null, null);

    public static Particulars ofAssessment(Names assessment) {
        return new Particulars(assessment, null, null, null, null);
    }

    public static Particulars ofCondition(Names assessment, String text, String owner) {
        return new Particulars(assessment, text, owner, null, null);
    }

    public static Particulars ofQuestions(Names assessment, int count) {
        return new Particulars(assessment, null, null, null, count);
    }

    /** @param transfer what it is called */
    public static Particulars ofFiling(@Nullable String transfer) {
        return new Particulars(null, transfer, null, null, null);
    }

    /** @param question that somebody is mentioned at */
    public static Particulars ofMention(Names assessment, String question) {
        return new Particulars(assessment, question, null, null, null);
    }

    /** @param step where an assessment stands, or the question that a vendor was asked */
    public static Particulars ofStep(Names assessment, String step) {
        return new Particulars(assessment, step, null, null, null);
    }

    public static Particulars ofEvidence(String name) {
        return new Particulars(null, null, null, name, null);
    }

    /** @param step where the asking stands. @param wanted what was asked for, in the words of whoever asked */
    public static Particulars ofDocument(String wanted, String step) {
        return new Particulars(null, step, null, wanted, null);
    }
}
