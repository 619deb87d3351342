package hk.praya.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A receipt as a file: what is hashed, its hash, and where anybody may have it checked. */
final class ReceiptFile {
    static final String BEFORE = "{\"receipt\":";
    static final String BETWEEN = ",\"sha256\":\"";

    private ReceiptFile() {}

    /** @param address where it is checked */
    static byte[] of(ReceiptMaking.Made made, String address) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(BEFORE.getBytes(StandardCharsets.UTF_8));
        file.writeBytes(made.json());
        file.writeBytes((BETWEEN + HexFormat.of().formatHex(made.sha256()) + "\",\"verify\":\"" + address + "\"}\n").getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }
}
