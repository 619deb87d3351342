package hk.praya.tia;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What must be done, by whom, by when, for a transfer to go on.
 *
 * @param gap the open legal gap that it is to close, or null
 */
@Serdeable
record Condition(@NotBlank @Size(max = 1000) String text, @NotBlank @Size(max = 200) String owner, @NotNull LocalDate due, @Nullable @Size(max = 60) String gap) {}
