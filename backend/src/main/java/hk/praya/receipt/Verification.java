package hk.praya.receipt;

import hk.praya.access.Access;
import hk.praya.access.Scope;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Whether a receipt is what it was. Whoever asks learns one of three words. */
@Singleton
final class Verification {
    /** Many times what a receipt has: a notice tells of so many places and purposes. */
    static final int LARGEST = 256 * 1024;

    private final Access access;
    private final ReceiptMaking making;
    private final Receipts.Disposed disposed;
    private final JsonMapper json;

    Verification(Access access, ReceiptMaking making, Receipts.Disposed disposed, JsonMapper json) {
        this.access = access;
        this.making = making;
        this.disposed = disposed;
        this.json = json;
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

    /** Of what it says, however it is spaced: a value that is another one is altered, and so is a code that is of another record. */
    Result verify(byte[] file) {
        if (file.length > LARGEST) return Result.UNKNOWN;
        return ReceiptFile.read(json, file).map(read -> {
            var said = compare(read.token(), read.sha256());
            return said == Result.GENUINE && !(read.whole() && MessageDigest.isEqual(read.token().sha256(), read.sha256())) ? Result.ALTERED : said;
        }).orElse(Result.UNKNOWN);
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
