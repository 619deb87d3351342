package hk.praya.receipt;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** What a receipt's code holds: which row, and the hash of the receipt. It opens nothing, and says nothing of anybody. */
record ReceiptToken(UUID firmId, UUID clientId, UUID recordId, byte[] sha256) {
    private static final int BYTES = 3 * 16 + 32;

    String text() {
        var bytes = ByteBuffer.allocate(BYTES);
        for (var id : new UUID[] {firmId, clientId, recordId}) bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.put(sha256).array());
    }

    /** Empty where it is none: cut short, or never ours. */
    static Optional<ReceiptToken> read(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) return Optional.empty();
            var firm = new UUID(bytes.getLong(), bytes.getLong());
            var client = new UUID(bytes.getLong(), bytes.getLong());
            var record = new UUID(bytes.getLong(), bytes.getLong());
            var hash = new byte[32];
            bytes.get(hash);
            return Optional.of(new ReceiptToken(firm, client, record, hash));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
