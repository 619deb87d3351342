package hk.praya.decision;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must be done, by whom, by when, for a transfer to go on.
 *
 * @param owner what whoever is to see to it is called: it stands so in the document, whatever becomes of them
 * @param gap the open legal gap that it is to close, or null
 * @param ownerMemberId of the firm, where it is somebody on this client
 * @param ownerPersonId of the client, where it is somebody on its roster; at most one of the two
 */
@Serdeable
record Condition(@NotBlank @Size(max = 1000) String text, @NotBlank @Size(max = 200) String owner, @NotNull LocalDate due, @Nullable @Size(max = 60) String gap,
    @Nullable UUID ownerMemberId, @Nullable UUID ownerPersonId) {}
