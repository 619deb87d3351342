package hk.praya.receipt;

import hk.praya.access.Scope;
import jakarta.inject.Singleton;
import java.util.UUID;

/** This room's door for others, within their own act. */
@Singleton
public final class Receipts {
    private final ReceiptMaking making;

    Receipts(ReceiptMaking making) {
        this.making = making;
    }

    /** The hash of the receipt of a record that there is, as whoever holds one has it. */
    public byte[] sha256(Scope scope, UUID clientId, UUID recordId) {
        return making.of(scope, clientId, recordId).orElseThrow().sha256();
    }

    /** Implemented by the room that disposes of people's data: what is known of records whose person is nobody any more. */
    public interface Disposed {
        boolean isDisposed(Scope scope, UUID clientId, UUID recordId);

        /** Whether that is the hash of its receipt; there is such a record. */
        boolean isGenuine(Scope scope, UUID clientId, UUID recordId, byte[] sha256);
    }
}
