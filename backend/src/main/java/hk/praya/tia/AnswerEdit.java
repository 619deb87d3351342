package hk.praya.tia;

import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Refusal;
import hk.praya.proof.ProofRef;
import hk.praya.scoring.Answer;
import hk.praya.scoring.AnswerKey;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is sent. Nothing in it withdraws the answer: the part is blank again.
 *
 * @param proofs of the client's own that other rooms keep, such as {@code notice:0199…}; null: those that stood there
 */
@Serdeable
public record AnswerEdit(@Nullable @Size(max = 60) List<@NotNull @Size(max = 64) String> options, @Nullable @Size(max = 10_000) String text,
    @Nullable @DecimalMin("-1000000000000") @DecimalMax("1000000000000") BigDecimal number, @Nullable LocalDate date,
    @NotNull @Pattern(regexp = "none|asserted|document|tested") String proof, @Nullable LocalDate testedOn,
    @Nullable @Size(max = 50) List<@NotNull UUID> evidenceIds, @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = PROOF) String> proofs, @NotNull @Pattern(regexp = "confirmed|vendor_asked") String state, @Nullable LocalDate askedOn,
    @Nullable @Size(max = 5000) String note) {

    private static final String PROOF = "[a-z][a-z_]{1,30}:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The part that a path names. */
    public static Outcome<AnswerKey> key(String text) {
        try {
            return Outcome.done(AnswerKey.parse(text));
        } catch (IllegalArgumentException e) {
            return Outcome.absent();
        }
    }

    public Outcome<Answering.Given> given(String key, long version) {
        return key(key).then(parsed -> given(parsed, version));
    }

    private Outcome<Answering.Given> given(AnswerKey parsed, long version) {
        if (number != null && number.scale() > 9) return Outcome.refused(Refusal.INVALID, "field.malformed", "number");
        var said = text == null || text.isBlank() ? null : text.strip();
        var answer = new Answer(options == null ? List.of() : options, said, number, date, AnswerRows.proof(proof), testedOn, AnswerRows.state(state), askedOn);
        return Outcome.done(new Answering.Given(parsed, answer, evidenceIds == null ? List.of() : evidenceIds.stream().distinct().toList(),
            proofs == null ? null : proofs.stream().distinct().map(ProofRef::parse).toList(), note == null ? "" : note.strip(), version));
    }
}
