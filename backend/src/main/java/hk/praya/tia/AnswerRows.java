package hk.praya.tia;

import hk.praya.content.Proof;
import hk.praya.dossier.DossierProof;
import hk.praya.dossier.Inherited;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.proof.ProofRef;
import hk.praya.proof.ProofStanding;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Between a kept revision and the answer that scoring reads. */
final class AnswerRows {
    static final String EVIDENCE = "evidence";

    private static final Answer NOTHING = new Answer(List.of(), null, null, null, Proof.NONE, null, Answer.State.CONFIRMED, null);

    private AnswerRows() {}

    /** One that says nothing yet, and is tied to nothing. */
    static AnswerRecord blank() {
        var row = new AnswerRecord();
        clear(row);
        return row;
    }

    /** Says nothing any more, and is tied to nothing. */
    static void clear(AnswerRecord row) {
        into(row, NOTHING);
        row.setNote("").setInherited((String[]) null).setOverridden(false);
        untie(row);
    }

    /** Evidence and every other proof of what it said before. */
    static void untie(AnswerRecord row) {
        row.setEvidenceIds(new UUID[0]).setProofs(new String[0]);
    }

    /** As it was given, with the proof that was claimed for it. */
    static Answer answer(AnswerRecord row) {
        return answer(row, proof(row.getProof()));
    }

    private static Answer answer(AnswerRecord row, Proof proof) {
        return new Answer(row.getOptions() == null ? List.of() : List.of(row.getOptions()), row.getText(), row.getNumber(), row.getDate(),
            proof, row.getTestedOn(), state(row.getState()), row.getAskedOn());
    }

    /** As it counts: a document that nobody can open, a test without its record, and a proof that no longer holds are claims (tia-method, Measures). */
    static Answer counted(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        return answer(row, isProven(row, proofs) ? proof(row.getProof()) : Proof.ASSERTED);
    }

    /** Whether what was claimed is borne out by anything that it is tied to; what claims nothing needs nothing. */
    static boolean isProven(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        var claimed = proof(row.getProof());
        if (claimed == Proof.NONE || claimed == Proof.ASSERTED) return true;
        return holdsByItself(row, proofs) || holdsByDossiers(row, proofs);
    }

    /** Any one thing of the client's own is enough: whoever tied it to the answer judged that it proves it. */
    private static boolean holdsByItself(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        return refs(row).stream().anyMatch(ref -> !ofDossier(ref) && holds(ref, proofs));
    }

    /** Of what an inherited answer rests on all must hold: each may be another importer's. */
    private static boolean holdsByDossiers(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        var documents = refs(row).stream().filter(AnswerRows::ofDossier).toList();
        return !documents.isEmpty() && documents.stream().allMatch(ref -> holds(ref, proofs));
    }

    private static boolean ofDossier(ProofRef ref) {
        return ref.kind().equals(DossierProof.KIND);
    }

    private static boolean holds(ProofRef ref, Map<ProofRef, ProofStanding> proofs) {
        return proofs.getOrDefault(ref, ProofStanding.GONE).holds();
    }

    /** As it would count without what dossiers prove it with. */
    static Answer byItself(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        var claimed = proof(row.getProof());
        return answer(row, claimed == Proof.NONE || holdsByItself(row, proofs) ? claimed : Proof.ASSERTED);
    }

    /** The dossiers say the same as before: what they prove it with takes the place of what they did, beside what is the client's own. */
    static void restOn(AnswerRecord row, Inherited said) {
        var own = Arrays.stream(row.getProofs()).filter(ref -> !ofDossier(ProofRef.parse(ref)));
        row.setProofs(Stream.concat(own, said.documents().stream().map(ProofRef::toString)).toArray(String[]::new));
        var isOwn = refs(row).stream().anyMatch(ref -> !ofDossier(ref));
        // Whoever has proof of their own claims what that proves, or what the dossiers prove where that is more.
        if (!isOwn || !said.documents().isEmpty() && said.answer().proof().compareTo(proof(row.getProof())) > 0) {
            row.setProof(said.answer().proof().key()).setTestedOn(said.answer().testedOn());
        }
    }

    static String[] proofs(List<ProofRef> refs) {
        return refs.stream().map(ProofRef::toString).toArray(String[]::new);
    }

    static List<UUID> documents(List<AnswerRecord> rows) {
        return rows.stream().flatMap(row -> documents(row).stream()).distinct().toList();
    }

    /** Documents of dossiers that an answer rests on. */
    static List<UUID> documents(AnswerRecord row) {
        return Arrays.stream(row.getProofs()).map(ProofRef::parse).filter(AnswerRows::ofDossier).map(ProofRef::id).toList();
    }

    /** How its proof stands that held once and does not now; empty where it holds, or where nothing was ever tied to it. */
    static Optional<ProofStanding> lapse(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        if (isProven(row, proofs) || isEmpty(row)) return Optional.empty();
        return refs(row).stream().map(ref -> proofs.getOrDefault(ref, ProofStanding.GONE)).filter(standing -> !standing.holds()).findFirst();
    }

    /** What it is tied to: evidence, and whatever else other rooms keep. */
    static List<ProofRef> refs(AnswerRecord row) {
        return Stream.concat(Arrays.stream(row.getEvidenceIds()).map(id -> new ProofRef(EVIDENCE, id)), Arrays.stream(row.getProofs()).map(ProofRef::parse)).toList();
    }

    static List<ProofRef> refs(List<AnswerRecord> rows) {
        return rows.stream().flatMap(row -> refs(row).stream()).distinct().toList();
    }

    /** Whether two revisions say the same of the thing itself, whatever proves it. */
    static boolean saysTheSame(AnswerRecord one, AnswerRecord other) {
        return answer(one).saysTheSameAs(answer(other));
    }

    static Map<AnswerKey, Answer> answers(List<AnswerRecord> rows, Map<ProofRef, ProofStanding> proofs) {
        var answers = new HashMap<AnswerKey, Answer>();
        // A revision that holds nothing withdraws the answer: the part is blank again.
        for (var row : rows) if (!isEmpty(row)) answers.put(AnswerKey.parse(row.getKey()), counted(row, proofs));
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
