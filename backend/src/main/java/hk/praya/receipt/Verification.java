package hk.praya.receipt;

import hk.praya.access.Access;
import hk.praya.access.Scope;
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
    private final Receipts.Disposed disposed;

    Verification(Access access, ReceiptMaking making, Receipts.Disposed disposed) {
        this.access = access;
        this.making = making;
        this.disposed = disposed;
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
        if (token.firmId().equals(NOBODY)) return Result.UNKNOWN;
        return access.lookAsSystem(token.firmId(), token.clientId(), scope -> isGenuine(scope, token, hash)).map(genuine -> genuine ? Result.GENUINE : Result.ALTERED).orElse(Result.UNKNOWN);
    }

    /** Empty where there is no such record. Of one whose person is nobody any more the receipt cannot be made again: what was kept of it says (decision 034). */
    private Optional<Boolean> isGenuine(Scope scope, ReceiptToken token, byte[] hash) {
        if (disposed.isDisposed(scope, token.clientId(), token.recordId())) return Optional.of(disposed.isGenuine(scope, token.clientId(), token.recordId(), hash));
        return making.of(scope, token.clientId(), token.recordId()).map(made -> MessageDigest.isEqual(made.sha256(), hash));
    }

    private static final UUID NOBODY = new UUID(0, 0);
}
