package hk.praya.receipt;

import hk.praya.document.CanonicalJson;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** A receipt as a file: what is hashed, its hash, and where anybody may have it checked. */
final class ReceiptFile {
    private static final String RECEIPT = "receipt";
    private static final String HASH = "sha256";
    private static final String VERIFY = "verify";

    private ReceiptFile() {}

    /** @param address where it is checked */
    static byte[] of(ReceiptMaking.Made made, String address) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(("{\"" + RECEIPT + "\":").getBytes(StandardCharsets.UTF_8));
        file.writeBytes(made.json());
        file.writeBytes((",\"" + HASH + "\":\"" + HexFormat.of().formatHex(made.sha256()) + "\",\"" + VERIFY + "\":\"" + address + "\"}\n").getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    /** @param sha256 of what the file says, whatever hash stands in it. @param whole whether nothing stands beside the receipt that was not put there, and the hash in it is that of what it says */
    record Read(ReceiptToken token, byte[] sha256, boolean whole) {}

    /** However it is spaced and its letters are spelled; empty where it is no receipt, or not to its end. */
    static Optional<Read> read(JsonMapper json, byte[] file) {
        try {
            var found = json.readValue(file, JsonNode.class);
            if (found == null || !found.isObject() || !isObject(found.get(RECEIPT)) || !isString(found.get(VERIFY))) return Optional.empty();
            var address = found.get(VERIFY).getStringValue();
            var hash = DigestUtils.sha256(CanonicalJson.write(found.get(RECEIPT)));
            var fields = java.util.stream.StreamSupport.stream(found.entries().spliterator(), false).map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
            var whole = fields.equals(Set.of(RECEIPT, HASH, VERIFY)) && isString(found.get(HASH)) && found.get(HASH).getStringValue().equals(HexFormat.of().formatHex(hash));
            return ReceiptToken.read(address.substring(address.lastIndexOf('/') + 1)).map(token -> new Read(token, hash, whole));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isObject(@org.jspecify.annotations.Nullable JsonNode node) {
        return node != null && node.isObject();
    }

    private static boolean isString(@org.jspecify.annotations.Nullable JsonNode node) {
        return node != null && node.isString();
    }
}
