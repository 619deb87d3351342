package hk.praya.notice;

import hk.praya.jooq.notice.tables.records.NoticeRecord;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a notice is read: by whoever has the address, or by whoever signs in. The address is no secret: it stands on walls. */
@Singleton
final class PublicAddress {
    private static final int BYTES = 3 * 16;

    private final String baseUrl;

    PublicAddress(@Value("${praya.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Which notice an address means. */
    record Meant(UUID firmId, UUID clientId, UUID noticeId) {}

    String open(NoticeRecord notice) {
        var bytes = ByteBuffer.allocate(BYTES);
        for (var id : new UUID[] {notice.getFirmId(), notice.getClientId(), notice.getId()}) bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return baseUrl + "/public/notices/" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    String own(UUID noticeId) {
        return baseUrl + "/my/notices/" + noticeId;
    }

    /** Empty where it is no address of ours. */
    static Optional<Meant> read(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != BYTES) return Optional.empty();
            return Optional.of(new Meant(new UUID(bytes.getLong(), bytes.getLong()), new UUID(bytes.getLong(), bytes.getLong()), new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
