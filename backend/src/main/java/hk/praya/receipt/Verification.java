package hk.praya.receipt;

import hk.praya.access.Access;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** Whether a receipt is what it was. Whoever asks learns one of three words. */
@Singleton
final class Verification {
    private static final Pattern TOKEN = Pattern.compile("/public/receipts/([A-Za-z0-9_-]{20,200})");

    private final Access access;
    private final ReceiptMaking making;

    Verification(Access access, ReceiptMaking making) {
        this.access = access;
        this.making = making;
    }

    enum Result {
        GENUINE, ALTERED, UNKNOWN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Result verify(String token) {
        return ReceiptToken.read(token).map(read -> compare(read, read.sha256())).orElse(Result.UNKNOWN);
    }

    /** The file itself, as it was fetched: every letter of it counts. */
    Result verify(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        var found = TOKEN.matcher(text);
        var at = text.lastIndexOf(ReceiptFile.BETWEEN);
        var token = found.find() ? ReceiptToken.read(found.group(1)) : Optional.<ReceiptToken>empty();
        if (token.isEmpty() || at < 0 || !text.startsWith(ReceiptFile.BEFORE)) return Result.UNKNOWN;
        return compare(token.get(), DigestUtils.sha256(text.substring(ReceiptFile.BEFORE.length(), at).getBytes(StandardCharsets.UTF_8)));
    }

    private Result compare(ReceiptToken token, byte[] hash) {
        var known = token.firmId().equals(NOBODY) ? Optional.<ReceiptMaking.Made>empty() : access.lookAsSystem(token.firmId(), token.clientId(), scope -> making.of(scope, token.clientId(), token.recordId()));
        return known.map(made -> MessageDigest.isEqual(made.sha256(), hash) ? Result.GENUINE : Result.ALTERED).orElse(Result.UNKNOWN);
    }

    private static final UUID NOBODY = new UUID(0, 0);
}
