package hk.praya.dossier;

import hk.praya.content.Proof;
import hk.praya.scoring.Answer;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact: the answer to one part of a question, with where it was read.
 *
 * @param question {@code E2}
 * @param part {@code main}
 * @param proof none, asserted, document or tested
 * @param state confirmed, or vendor_asked: asked on a day and not answered yet
 * @param source where it was read or who said it: a page of terms, a letter, a statute
 * @param documents of this dossier that it rests on: it is proven while all of them hold. Null in versions of before there were any
 */
@Serdeable
public record DossierFact(@NotNull @Pattern(regexp = "[A-Z][0-9]{1,2}") String question, @NotNull @Pattern(regexp = "[a-z0-9_]{1,64}") String part,
    @NotNull @Size(max = 60) List<@NotNull @Size(max = 64) String> options, @Nullable @Size(max = 10_000) String text,
    @Nullable @DecimalMin("-1000000000000") @DecimalMax("1000000000000") BigDecimal number, @Nullable LocalDate date,
    @NotNull @Pattern(regexp = "none|asserted|document|tested") String proof, @Nullable LocalDate testedOn,
    @NotNull @Pattern(regexp = "confirmed|vendor_asked") String state, @Nullable LocalDate askedOn, @NotNull @Size(max = 2000) String source,
    @Nullable @Size(max = 20) List<@NotNull UUID> documents) {
    public DossierFact {
        options = List.copyOf(options);
        text = text == null || text.isBlank() ? null : text.strip();
        source = source.strip();
        documents = documents == null ? List.of() : documents.stream().distinct().toList();
    }

    Answer answer() {
        return new Answer(options, text, number, date, Proof.valueOf(proof.toUpperCase(Locale.ROOT)), testedOn, Answer.State.valueOf(state.toUpperCase(Locale.ROOT)), askedOn);
    }

    boolean isEmpty() {
        return options.isEmpty() && text == null && number == null && date == null && !state.equals("vendor_asked");
    }

    /** Said by somebody, and no more than that. */
    boolean isPlain() {
        return claimsNothing() && testedOn == null && state.equals("confirmed") && documents.isEmpty();
    }

    private boolean claimsNothing() {
        return proof.equals("none") || proof.equals("asserted");
    }

    /** Whether it rests on documents as proof: not where it claims none, and not where the vendor has not answered. */
    boolean restsOnDocuments() {
        return !claimsNothing() && state.equals("confirmed") && !documents.isEmpty();
    }

    boolean answers(String question, String part) {
        return this.question.equals(question) && this.part.equals(part);
    }
}
