package hk.praya.evidence;

import hk.praya.access.KeptJson;
import hk.praya.vault.Sealing;
import hk.praya.vault.Staging.Staged;
import hk.praya.vault.Sweeping;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;

/**
 * What whoever brought a file holds until they report (decision 028): where it lies and its key, sealed by the client's, for this person
 * and this obligation. No row refers to the file before the report does; one that is never reported is swept.
 *
 * @param id of the item that it becomes
 * @param sha256 in hexadecimal; {@code dataKey} in base64
 */
@Serdeable
record ReportReceipt(UUID id, String place, String name, String mediaType, long size, String sha256, String dataKey, Instant at) {
    /** Of what is taken so, until the firm has said what it is. */
    static final String KIND = "unsaid";
    /** Well within {@link Sweeping#AGE}: what a receipt still stands for is never swept. */
    static final Duration LASTS = Duration.ofHours(12);

    static ReportReceipt of(UUID id, String name, Staged staged, Sealing sealing, Instant at) {
        return new ReportReceipt(id, staged.place(), name, staged.mediaType(), staged.size(), HexFormat.of().formatHex(staged.sha256()),
            Base64.getEncoder().encodeToString(staged.dataKey(sealing)), at);
    }

    /** Whose it is, and for what: it opens for nobody else, and for nothing else of theirs. */
    record Bound(UUID firmId, UUID clientId, UUID personId, UUID obligationId) {
        private String words() {
            return "report receipt " + firmId + " " + clientId + " " + personId + " " + obligationId;
        }
    }

    String sealed(KeptJson json, Sealing sealing, Bound bound) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(bound.words(), json.of(this).data().getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty where it is somebody else's, was tampered with, or its time is over. */
    static Optional<ReportReceipt> opened(KeptJson json, Sealing sealing, Bound bound, String sealed, Instant now) {
        try {
            var plain = sealing.aead().decrypt(Base64.getUrlDecoder().decode(sealed), bound.words().getBytes(StandardCharsets.UTF_8));
            var receipt = json.read(JSONB.valueOf(new String(plain, StandardCharsets.UTF_8)), ReportReceipt.class);
            return Optional.of(receipt).filter(one -> one.at().plus(LASTS).isAfter(now));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
