package hk.praya.access;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;

/** A row as the database copies it in binary: its fields by their place, from nought. */
public final class CopiedRow {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    /** Where each begins, and behind the last how long each is; below nought: null. */
    private final int[] places;

    /** @param at where in the bytes the row begins */
    CopiedRow(byte[] bytes, int at) {
        this.bytes = bytes;
        var fields = (short) SHORT.get(bytes, at);
        this.places = new int[2 * fields];
        var next = at + Short.BYTES;
        for (var field = 0; field < fields; field++) {
            var length = (int) INT.get(bytes, next);
            next += Integer.BYTES;
            places[field] = next;
            places[fields + field] = length;
            next += Math.max(0, length);
        }
    }

    /** In which the fields stand. */
    public byte[] bytes() {
        return bytes;
    }

    public int start(int field) {
        return places[field];
    }

    /** Below nought: null. */
    public int length(int field) {
        return places[places.length / 2 + field];
    }

    public UUID uuid(int field) {
        return new UUID((long) LONG.get(bytes, start(field)), (long) LONG.get(bytes, start(field) + Long.BYTES));
    }

    /** A smallint, an integer or a bigint; of a time, microseconds since 2000 in UTC. */
    public long number(int field) {
        return switch (length(field)) {
            case Short.BYTES -> (short) SHORT.get(bytes, start(field));
            case Integer.BYTES -> (int) INT.get(bytes, start(field));
            default -> (long) LONG.get(bytes, start(field));
        };
    }

    public boolean yes(int field) {
        return bytes[start(field)] != 0;
    }
}
