package hk.praya.tia;

import hk.praya.content.Proof;
import hk.praya.dossier.Inherited;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Between a kept revision and the answer that scoring reads. */
final class AnswerRows {
    private AnswerRows() {}

    static Answer answer(AnswerRecord row) {
        return new Answer(row.getOptions() == null ? List.of() : List.of(row.getOptions()), row.getText(), row.getNumber(), row.getDate(),
            counted(row), row.getTestedOn(), state(row.getState()), row.getAskedOn());
    }

    /** A document that nobody can open, and a test without its record, are claims: they count as asserted (tia-method, Measures). */
    private static Proof counted(AnswerRecord row) {
        var proof = proof(row.getProof());
        return row.getEvidenceIds().length == 0 && (proof == Proof.DOCUMENT || proof == Proof.TESTED) ? Proof.ASSERTED : proof;
    }

    /** Whether two revisions say the same of the thing itself, whatever proves it. */
    static boolean saysTheSame(AnswerRecord one, AnswerRecord other) {
        return said(answer(one)).equals(said(answer(other)));
    }

    private static Answer said(Answer answer) {
        return new Answer(answer.options(), answer.text(), answer.number() == null ? null : answer.number().stripTrailingZeros(), answer.date(), Proof.NONE, null, answer.state(), answer.askedOn());
    }

    static Map<AnswerKey, Answer> answers(List<AnswerRecord> rows) {
        var answers = new HashMap<AnswerKey, Answer>();
        // A revision that holds nothing withdraws the answer: the part is blank again.
        for (var row : rows) if (!isEmpty(row)) answers.put(AnswerKey.parse(row.getKey()), answer(row));
        return answers;
    }

    static boolean isEmpty(AnswerRecord row) {
        return (row.getOptions() == null || row.getOptions().length == 0) && row.getText() == null && row.getNumber() == null && row.getDate() == null
            && !row.getState().equals("vendor_asked");
    }

    static void into(AnswerRecord row, Answer answer) {
        row.setOptions(answer.options().isEmpty() ? null : answer.options().toArray(String[]::new)).setText(answer.text()).setNumber(answer.number())
            .setDate(answer.date()).setProof(answer.proof().key()).setTestedOn(answer.testedOn()).setState(answer.state().name().toLowerCase(Locale.ROOT))
            .setAskedOn(answer.askedOn());
    }

    static String[] inherited(List<Inherited.DossierRef> from) {
        return from.stream().map(Inherited.DossierRef::toString).toArray(String[]::new);
    }

    /** Empty where the answer came from no dossier. */
    static List<Inherited.DossierRef> inherited(AnswerRecord row) {
        return row.getInherited() == null ? List.of() : Arrays.stream(row.getInherited()).map(Inherited.DossierRef::parse).toList();
    }

    static Proof proof(String key) {
        return Proof.valueOf(key.toUpperCase(Locale.ROOT));
    }

    static Answer.State state(String key) {
        return Answer.State.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
