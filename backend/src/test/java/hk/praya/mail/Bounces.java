package hk.praya.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What comes back of a letter, as servers of several kinds write it: from {@code mail/<kind>.eml} of the tests' resources. */
public final class Bounces {
    private Bounces() {}

    /** @param to whom the server could not reach. @param action as RFC 3464, section 2.3.3, says it */
    public static byte[] of(String kind, String returns, String to, String action, String status) {
        // Byte by byte: what is in it is in an encoding of its own.
        var text = new String(raw(kind), StandardCharsets.ISO_8859_1).replace("{return}", returns).replace("{to}", to).replace("{action}", action).replace("{status}", status);
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Of somebody whom there is not. */
    public static byte[] of(String kind, String returns, String to) {
        return of(kind, returns, to, "failed", "5.1.1");
    }

    private static byte[] raw(String kind) {
        try (var in = Bounces.class.getResourceAsStream("/mail/" + kind + ".eml")) {
            return Objects.requireNonNull(in, kind).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
