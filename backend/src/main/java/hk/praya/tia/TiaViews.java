package hk.praya.tia;

import hk.praya.dossier.Inherited;
import hk.praya.http.Names;
import hk.praya.jooq.tia.tables.records.AnswerRecord;
import hk.praya.jooq.tia.tables.records.AssessmentRecord;
import hk.praya.proof.ProofRef;
import hk.praya.tia.Assessments.Loaded;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assessments as they are sent. */
public final class TiaViews {
    private TiaViews() {}

    /**
     * The current revision of one answer.
     *
     * @param key {@code A4.share}, or {@code I1.main@mainland}
     * @param state inferred, confirmed or vendor_asked
     * @param source prefill, register, roster, dossier, template, consultant, client, carried, sheet (a list that came back) or restated: a change of the pack or of a dossier said it anew
     * @param sheet the name of the file that it came in
     * @param inherited from which versions of which dossiers it came; empty: from none
     * @param proofs of the client's own, beside evidence, that other rooms keep: such as {@code notice:0199…}
     * @param documents of those dossiers that it rests on
     * @param overridden whether it departs from them; the reason is its note
     */
    @Serdeable
    public record AnswerView(String key, List<String> options, @Nullable String text, @Nullable BigDecimal number, @Nullable LocalDate date, String proof,
        @Nullable LocalDate testedOn, List<UUID> evidenceIds, List<String> proofs, String state, @Nullable LocalDate askedOn, String note, String source, List<Inherited.DossierRef> inherited, List<UUID> documents, boolean overridden,
        String byKind, UUID by, Instant at, long version, @Nullable String sheet) {}

    public static AnswerView answer(AnswerRecord row) {
        return new AnswerView(row.getKey(), row.getOptions() == null ? List.of() : List.of(row.getOptions()), row.getText(), row.getNumber(), row.getDate(),
            row.getProof(), row.getTestedOn(), List.of(row.getEvidenceIds()), AnswerRows.own(row).stream().map(ProofRef::toString).toList(), row.getState(), row.getAskedOn(), row.getNote(), row.getSource(),
            AnswerRows.inherited(row), AnswerRows.documents(row), row.getOverridden(), row.getActorKind(),
            row.getActorId(), row.getAt().toInstant(), row.getVersion(), row.getSheet());
    }

    /** Where the firm keeps a fact, and why it answers so as a rule, are the firm's own: a client reads what is said of them. */
    private static final Set<String> OF_THE_FIRM = Set.of("prefill", "register", "roster", "dossier", "template");

    /** As the client reads it. */
    public static AnswerView told(AnswerRecord row) {
        return answer(OF_THE_FIRM.contains(row.getSource()) ? row.into(new AnswerRecord()).setNote("") : row);
    }

    @Serdeable
    public record AnsweredView(AnswerView answer, ScoreView score, long revision) {
        public static AnsweredView of(Answering.Answered answered) {
            return new AnsweredView(TiaViews.answer(answered.row()), ScoreView.of(answered.now()), answered.row().getRevision());
        }
    }

    /**
     * A proof that held and no longer does: the answer counts as asserted, or with a test that is too old as documented.
     *
     * @param state expired, not_yet, withdrawn, below_threshold, gone or test_outdated
     * @param since the day from which it counts for less
     */
    @Serdeable
    public record LapsedView(String key, String state, @Nullable LocalDate since) {}

    public static List<LapsedView> lapsed(Loaded loaded) {
        return loaded.rows().stream().flatMap(row -> loaded.lapse(row).stream().map(lapse -> new LapsedView(row.getKey(), lapse.state(), lapse.since()))).toList();
    }

    @Serdeable
    public record TiaRow(UUID id, int number, int versionNo, Names title, String state, String pack, String packVersion, UUID authorId, @Nullable UUID deciderId, Instant startedAt,
        @Nullable Instant decidedAt, @Nullable LocalDate reviewDue) {}

    public static TiaRow row(AssessmentRecord row) {
        return new TiaRow(row.getId(), row.getNumber(), row.getVersionNo(), new Names(row.getTitleEn(), row.getTitleZhHant()), row.getState(), row.getPack(),
            row.getPackVersion(), row.getAuthorId(), row.getDeciderId(), row.getStartedAt().toInstant(), row.getDecidedAt() == null ? null : row.getDecidedAt().toInstant(), row.getReviewDue());
    }
}
