package hk.praya.audience;

import hk.praya.access.MasterKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whether an address is the one that a letter went to, without keeping which that was. */
@Singleton
final class Addresses {
    /** The mark of no address: whatever theirs is by now, it is another. */
    static final byte[] NOWHERE = {};

    private final MasterKey key;

    Addresses(MasterKey key) {
        this.key = key;
    }

    byte[] mark(UUID clientId, String address) {
        return key.mac("letter address of " + clientId, address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is the mark of an address at all. */
    static boolean isOne(byte @Nullable [] mark) {
        return mark != null && mark.length > 0;
    }

    boolean isSame(UUID clientId, String address, byte @Nullable [] mark) {
        return mark != null && Arrays.equals(mark(clientId, address), mark);
    }
}
