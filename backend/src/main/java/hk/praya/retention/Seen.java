package hk.praya.retention;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Who is on a list, in one number: another person is another number, and so are fewer. */
final class Seen {
    private Seen() {}

    /** In whatever order they come. */
    static byte[] of(List<UUID> people) {
        var ids = ByteBuffer.allocate(2 * Long.BYTES * people.size());
        people.stream().sorted().forEach(id -> ids.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(ids.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(List<UUID> people) {
        return HexFormat.of().formatHex(of(people));
    }
}
