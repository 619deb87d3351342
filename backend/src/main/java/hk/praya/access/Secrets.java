package hk.praya.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;

/** Random tokens that people hold, and the hashes of them that we keep. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** @param bytes how much randomness: 32 for a session, 16 for a personal link (DESIGN §4) */
    public static String token(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Likewise, where capitals may be lost on the way: 26 letters and digits for 16 bytes. */
    public static String word(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return new Base32().encodeAsString(random).replace("=", "").toLowerCase(Locale.ROOT);
    }

    /** Six digits. */
    public static String code() {
        return String.format("%06d", RANDOM.nextInt(1_000_000));
    }

    public static byte[] hash(String secret) {
        return DigestUtils.sha256(secret);
    }

    public static String csrf(String sessionToken) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash("csrf " + sessionToken));
    }

    public static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
