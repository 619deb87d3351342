package hk.praya.tia;

import hk.praya.content.Proof;
import hk.praya.dossier.DossierProof;
import hk.praya.dossier.Dossiers.Stood;
import hk.praya.dossier.Inherited;
import hk.praya.dossier.Inherited.DossierRef;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.proof.ProofRef;
import hk.praya.proof.ProofStanding;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between a kept revision and the answer that scoring reads. */
public final class AnswerRows {
    static final String EVIDENCE = "evidence";
    /** What the room that keeps notices calls them (decision 031): this one does not know it. */
    private static final String NOTICE = "notice";

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
        row.setNote("").setInherited((String[]) null).setCovered((String[]) null).setOverridden(false);
        untie(row);
    }

    /** Inferred from the address book, and confirmed by nobody. */
    static boolean isFromRoster(AnswerRecord row) {
        return row.getSource().equals("roster") && row.getState().equals("inferred");
    }

    /** The same revision as one that says nothing: what is kept stays as it is. */
    static AnswerRecord cleared(AnswerRecord row) {
        var copy = row.into(new AnswerRecord());
        clear(copy);
        return copy;
    }

    /** Evidence and every other proof of what it said before. */
    static void untie(AnswerRecord row) {
        row.setEvidenceIds(new UUID[0]).setProofs(new String[0]);
        rest(row, List.of(), null);
    }

    /** @param documents of dossiers. @param said what those claim for the answer; null where they prove nothing of it */
    private static void rest(AnswerRecord row, List<ProofRef> documents, @Nullable Answer said) {
        row.setProofs(texts(own(row), documents));
        row.setInheritedProof(said == null ? null : said.proof().key()).setInheritedTestedOn(said == null ? null : said.testedOn());
    }

    /** What a dossier says now, proven as the dossier proves it. */
    static void inherit(AnswerRecord row, Inherited said) {
        into(row, said.answer());
        untie(row);
        rest(row, said.documents(), said.answer());
        row.setInherited(inherited(said.from())).setCovered((String[]) null).setOverridden(false);
    }

    /** No dossier holds it any more: what they proved it with goes, what is the client's own stays. */
    static void letGo(AnswerRecord row) {
        rest(row, List.of(), null);
    }

    private static String[] texts(List<ProofRef> own, List<ProofRef> documents) {
        return Stream.concat(own.stream(), documents.stream()).map(ProofRef::toString).toArray(String[]::new);
    }

    /** What somebody tied it to by hand, beside evidence: what other rooms keep of the client's own, such as a notice. */
    public static List<ProofRef> own(AnswerRecord row) {
        return Arrays.stream(row.getProofs()).map(ProofRef::parse).filter(ref -> !ofDossier(ref)).toList();
    }

    /** Of the client's own, those that are notices. */
    public static List<UUID> notices(List<AnswerRecord> rows) {
        return rows.stream().flatMap(row -> own(row).stream()).filter(ref -> ref.kind().equals(NOTICE)).map(ProofRef::id).distinct().toList();
    }

    static void tie(AnswerRecord row, List<ProofRef> own) {
        row.setProofs(texts(own, List.of()));
    }

    /** The same answer, said again here: what the dossiers prove of it they prove still. */
    static void keep(AnswerRecord row, AnswerRecord before) {
        var documents = Arrays.stream(before.getProofs()).map(ProofRef::parse).filter(AnswerRows::ofDossier).toList();
        row.setProofs(texts(own(row), documents)).setInheritedProof(before.getInheritedProof()).setInheritedTestedOn(before.getInheritedTestedOn());
    }

    /** As it was given, with the proof that was claimed for it. */
    public static Answer answer(AnswerRecord row) {
        return answer(row, proof(row.getProof()), row.getTestedOn());
    }

    private static Answer answer(AnswerRecord row, Proof proof, @Nullable LocalDate testedOn) {
        return new Answer(row.getOptions() == null ? List.of() : List.of(row.getOptions()), row.getText(), row.getNumber(), row.getDate(),
            proof, testedOn, state(row.getState()), row.getAskedOn());
    }

    /** As it counts: a document that nobody can open, a test without its record, and a proof that no longer holds are claims (tia-method, Measures). */
    static Answer counted(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        var own = byItself(row, proofs);
        // Whoever claims less than the dossiers is taken at their word.
        if (!claims(row) || !holdsByDossiers(row, proofs)) return own;
        var theirs = proof(row.getInheritedProof());
        return theirs.compareTo(own.proof()) > 0 ? answer(row, theirs, asOfRecord(row.getInheritedTestedOn(), row, proofs, true)) : own;
    }

    private static boolean claims(AnswerRecord row) {
        return proof(row.getProof()).compareTo(Proof.ASSERTED) > 0;
    }

    /** Whether what was claimed is borne out by what it is tied to; what claims nothing needs nothing. */
    static boolean isProven(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        return !claims(row) || counted(row, proofs).proof().compareTo(proof(row.getProof())) >= 0;
    }

    /** Any one thing of the client's own is enough: whoever tied it to the answer judged that it proves it. */
    private static boolean holdsByItself(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        return refs(row).stream().anyMatch(ref -> !ofDossier(ref) && holds(ref, proofs));
    }

    /** Of what an inherited answer rests on all must hold: each may be another importer's. */
    private static boolean holdsByDossiers(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        var documents = refs(row).stream().filter(AnswerRows::ofDossier).toList();
        return row.getInheritedProof() != null && !documents.isEmpty() && documents.stream().allMatch(ref -> holds(ref, proofs));
    }

    /** A record is of no test that came after it: the test counts as of the newest of its records, where each says of which day it is. @param dossiers whether it is theirs, or the client's own */
    private static @Nullable LocalDate asOfRecord(@Nullable LocalDate testedOn, AnswerRecord row, Map<ProofRef, ProofStanding> proofs, boolean dossiers) {
        if (testedOn == null) return null;
        var days = refs(row).stream().filter(ref -> ofDossier(ref) == dossiers && holds(ref, proofs)).map(ref -> Optional.ofNullable(proofs.get(ref).datedOn())).toList();
        if (days.isEmpty() || days.stream().anyMatch(Optional::isEmpty)) return testedOn;
        var newest = days.stream().flatMap(Optional::stream).max(LocalDate::compareTo).orElseThrow();
        return newest.isBefore(testedOn) ? newest : testedOn;
    }

    private static boolean ofDossier(ProofRef ref) {
        return ref.kind().equals(DossierProof.KIND);
    }

    private static boolean holds(ProofRef ref, Map<ProofRef, ProofStanding> proofs) {
        return proofs.getOrDefault(ref, ProofStanding.GONE).holds();
    }

    /** As it would count without what dossiers prove it with. */
    static Answer byItself(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        if (claims(row) && !holdsByItself(row, proofs)) return answer(row, Proof.ASSERTED, null);
        return answer(row, proof(row.getProof()), asOfRecord(row.getTestedOn(), row, proofs, false));
    }

    /** The dossiers say the same as before: what they prove it with takes the place of what they did, beside what this client claims and proves of its own. */
    static void restOn(AnswerRecord row, Inherited said) {
        rest(row, said.documents(), said.answer());
        row.setInherited(inherited(said.from())).setCovered((String[]) null).setOverridden(false);
        var isOwn = claims(row) && refs(row).stream().anyMatch(ref -> !ofDossier(ref));
        if (!isOwn) row.setProof(said.answer().proof().key()).setTestedOn(said.answer().testedOn());
    }

    public static List<UUID> documents(List<AnswerRecord> rows) {
        return rows.stream().flatMap(row -> documents(row).stream()).distinct().toList();
    }

    /** Documents of dossiers that an answer rests on. */
    public static List<UUID> documents(AnswerRecord row) {
        return Arrays.stream(row.getProofs()).map(ProofRef::parse).filter(AnswerRows::ofDossier).map(ProofRef::id).toList();
    }

    /** What it is tied to: evidence, and whatever else other rooms keep. */
    static List<ProofRef> refs(AnswerRecord row) {
        return Stream.concat(Arrays.stream(row.getEvidenceIds()).map(id -> new ProofRef(EVIDENCE, id)), Arrays.stream(row.getProofs()).map(ProofRef::parse)).toList();
    }

    static List<ProofRef> refs(List<AnswerRecord> rows) {
        return rows.stream().flatMap(row -> refs(row).stream()).distinct().toList();
    }

    /** Whether two revisions say the same of the thing itself, whatever proves it; confirming what was proposed says nothing else. */
    static boolean saysTheSame(AnswerRecord one, AnswerRecord other) {
        return settled(one).saysTheSameAs(settled(other));
    }

    private static Answer settled(AnswerRecord row) {
        var answer = answer(row);
        return answer.state() == Answer.State.INFERRED ? answer.confirmed() : answer;
    }

    static Map<AnswerKey, Answer> answers(List<AnswerRecord> rows, Map<ProofRef, ProofStanding> proofs) {
        var answers = new HashMap<AnswerKey, Answer>();
        // A revision that holds nothing withdraws the answer: the part is blank again.
        for (var row : rows) if (!isEmpty(row)) answers.put(AnswerKey.parse(row.getKey()), counted(row, proofs));
        return answers;
    }

    /** The days of which its tests count, whoever's they are; a test without a day is none. */
    static Stream<LocalDate> tests(AnswerRecord row, Map<ProofRef, ProofStanding> proofs) {
        var own = proof(row.getProof()) == Proof.TESTED ? asOfRecord(row.getTestedOn(), row, proofs, false) : null;
        var theirs = row.getInheritedProof() != null && proof(row.getInheritedProof()) == Proof.TESTED ? asOfRecord(row.getInheritedTestedOn(), row, proofs, true) : null;
        return Stream.of(Optional.ofNullable(own), Optional.ofNullable(theirs)).flatMap(Optional::stream);
    }

    public static boolean isEmpty(AnswerRecord row) {
        return (row.getOptions() == null || row.getOptions().length == 0) && row.getText() == null && row.getNumber() == null && row.getDate() == null
            && !row.getState().equals("vendor_asked");
    }

    static void into(AnswerRecord row, Answer answer) {
        row.setOptions(answer.options().isEmpty() ? null : answer.options().toArray(String[]::new)).setText(answer.text()).setNumber(answer.number())
            .setDate(answer.date()).setProof(answer.proof().key()).setTestedOn(answer.testedOn()).setState(answer.state().name().toLowerCase(Locale.ROOT))
            .setAskedOn(answer.askedOn());
    }

    static String[] inherited(List<DossierRef> from) {
        return from.stream().map(DossierRef::toString).toArray(String[]::new);
    }

    /** Empty where the answer came from no dossier. */
    public static List<DossierRef> inherited(AnswerRecord row) {
        return row.getInherited() == null ? List.of() : Arrays.stream(row.getInherited()).map(DossierRef::parse).toList();
    }

    /** One dossier's answer, chosen for every importer. @param covered the dossiers of all of them, as they stand */
    static void choose(AnswerRecord row, DossierRef from, List<DossierRef> covered) {
        row.setInherited(inherited(List.of(from))).setCovered(inherited(covered)).setOverridden(true);
    }

    public static boolean isChosen(AnswerRecord row) {
        return row.getCovered() != null;
    }

    /** Every importer's dossier as it stood when one of them was chosen; empty where none was. */
    static List<DossierRef> covered(AnswerRecord row) {
        return row.getCovered() == null ? List.of() : Arrays.stream(row.getCovered()).map(DossierRef::parse).toList();
    }

    /** The versions of dossiers that it stands on: none of them where somebody said something of their own. */
    public static Stood stood(AnswerRecord row) {
        if (isChosen(row)) return new Stood(covered(row), true);
        return row.getOverridden() ? Stood.NOWHERE : new Stood(inherited(row), false);
    }

    static Proof proof(String key) {
        return Proof.valueOf(key.toUpperCase(Locale.ROOT));
    }

    static Answer.State state(String key) {
        return Answer.State.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
