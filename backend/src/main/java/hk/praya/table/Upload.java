package hk.praya.table;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A file as somebody sent it. */
public final class Upload {
    private static final int NAME = 200;

    private Upload() {}

    /** The name to show: without the path that some browsers send, and nothing that a spreadsheet or a screen would obey. */
    public static String name(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = Cells.safe(last);
        var shown = plain.isEmpty() ? "file" : plain;
        return shown.codePointCount(0, shown.length()) <= NAME ? shown : shown.substring(0, shown.offsetByCodePoints(0, NAME));
    }

    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
