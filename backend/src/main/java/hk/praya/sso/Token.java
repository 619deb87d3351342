package hk.praya.sso;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** Random text, and the address of a trial: which says where to look, since nobody who opens it is known yet. */
record Token(UUID firmId, UUID clientId, UUID trialId, String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET = 16;
    private static final int LENGTH = 48 + SECRET;

    static String of(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static Token next(UUID firmId, UUID clientId, UUID trialId) {
        return new Token(firmId, clientId, trialId, of(SECRET));
    }

    static Optional<Token> read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != LENGTH) return Optional.empty();
            var all = ByteBuffer.wrap(bytes);
            var ids = new UUID[3];
            for (var i = 0; i < ids.length; i++) ids[i] = new UUID(all.getLong(), all.getLong());
            var secret = new byte[SECRET];
            all.get(secret);
            return Optional.of(new Token(ids[0], ids[1], ids[2], Base64.getUrlEncoder().withoutPadding().encodeToString(secret)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text() {
        var all = ByteBuffer.allocate(LENGTH);
        for (var id : new UUID[] {firmId, clientId, trialId}) all.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.put(Base64.getUrlDecoder().decode(secret)).array());
    }

    byte[] hash() {
        return DigestUtils.sha256(text());
    }

    /** What a round to the identity provider carries: it opens nothing. */
    String key() {
        return firmId + "." + clientId + "." + trialId;
    }
}
