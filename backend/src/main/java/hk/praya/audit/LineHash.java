package hk.praya.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a line's hash covers: every column but the hash itself, as text in a fixed order, after the hash of the line
 * before. No personal value is in it: ids, a permission, an operation, an outcome and keyed digests only. Lines of both
 * formats stand in one chain.
 *
 * @param format 1: there was no operation yet; 2: with it
 * @param operation null in format 1, whose payload ends before it: one that is put there afterwards is found
 */
record LineHash(int format, Instant at, String actorKind, UUID actorId, String method, String action, String subjectKind,
    UUID subjectId, String outcome, byte @Nullable [] before, byte @Nullable [] after, String requestId, @Nullable String operation) {
    static final int FORMAT = 2;
    static final byte[] FIRST = new byte[32];

    byte[] payload() {
        var text = String.join("\n", String.valueOf(format), at.truncatedTo(ChronoUnit.MICROS).toString(), actorKind, actorId.toString(), method,
            action, subjectKind, subjectId.toString(), outcome, hex(before), hex(after), requestId)
            + (operation == null ? "" : "\n" + operation);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] after(byte[] previous) {
        var digest = DigestUtils.getSha256Digest();
        digest.update(previous);
        return digest.digest(payload());
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

    /** Which lane a mass ledger's line goes to: one of eight, by person. Lane 0 is for work. */
    static short lane(UUID personId) {
        return (short) (1 + Math.floorMod(ByteBuffer.allocate(16).putLong(personId.getMostSignificantBits())
            .putLong(personId.getLeastSignificantBits()).array()[15], 8));
    }
}
