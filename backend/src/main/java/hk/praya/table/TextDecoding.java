package hk.praya.table;

import com.ibm.icu.text.CharsetDetector;
import hk.praya.access.Outcome;
import hk.praya.access.Outcome.Reason;
import hk.praya.access.Outcome.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text, strictly: a name that was guessed wrong would be wrong for ever, so what cannot be read for certain is
 * refused. Where two encodings can both read a file (GB18030 reads most of Big5, as nonsense), both are offered and the
 * words of the header decide.
 */
final class TextDecoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    /** More unassigned or private characters than this, in a thousand, and the text was read in the wrong encoding. */
    private static final int STRANGE_PER_MILLE = 5;
    private static final Map<String, byte[]> NOT_TEXT = Map.ofEntries(
        Map.entry("pdf", "%PDF".getBytes(StandardCharsets.US_ASCII)), Map.entry("zip", bytes(0x50, 0x4B, 0x03, 0x04)), Map.entry("zip-empty", bytes(0x50, 0x4B, 0x05, 0x06)),
        Map.entry("png", bytes(0x89, 0x50, 0x4E, 0x47)), Map.entry("exe", "MZ".getBytes(StandardCharsets.US_ASCII)), Map.entry("gif", "GIF8".getBytes(StandardCharsets.US_ASCII)),
        Map.entry("jpeg", bytes(0xFF, 0xD8, 0xFF)), Map.entry("elf", bytes(0x7F, 0x45, 0x4C, 0x46)), Map.entry("xls", bytes(0xD0, 0xCF, 0x11, 0xE0)),
        Map.entry("gzip", bytes(0x1F, 0x8B)), Map.entry("7z", bytes(0x37, 0x7A, 0xBC, 0xAF)), Map.entry("rar", "Rar!".getBytes(StandardCharsets.US_ASCII)),
        Map.entry("rtf", "{\\rtf".getBytes(StandardCharsets.US_ASCII)));

    private TextDecoding() {}

    /** One way of reading the bytes. */
    record Text(String encoding, String text) {}

    /** The ways in which the bytes can be text; the likelier first, never none. */
    static Outcome<List<Text>> decode(byte[] content) {
        if (content.length == 0) return Outcome.refused(Refusal.INVALID, "upload.empty", "file");
        var looksLike = looksLike(content);
        if (looksLike != null) return notText(looksLike);
        var ways = ways(content);
        if (ways.isEmpty()) return content.length > 3 && hasNul(content) ? notText("binary") : undecodable(content);
        var texts = ways.stream().filter(way -> !isBinary(way.text())).toList();
        if (texts.isEmpty()) return notText("binary");
        var first = texts.getFirst().text().stripLeading();
        if (first.isEmpty()) return Outcome.refused(Refusal.INVALID, "upload.empty", "file");
        return isMarkup(first) ? notText("html") : Outcome.done(texts);
    }

    private static List<Text> ways(byte[] content) {
        if (startsWith(content, bytes(0xEF, 0xBB, 0xBF))) return one("UTF-8", strictly(StandardCharsets.UTF_8, Arrays.copyOfRange(content, 3, content.length)));
        if (startsWith(content, bytes(0xFF, 0xFE))) return one("UTF-16LE", strictly(StandardCharsets.UTF_16LE, Arrays.copyOfRange(content, 2, content.length)));
        if (startsWith(content, bytes(0xFE, 0xFF))) return one("UTF-16BE", strictly(StandardCharsets.UTF_16BE, Arrays.copyOfRange(content, 2, content.length)));
        if (hasNul(content)) return utf16(content);
        var utf8 = strictly(StandardCharsets.UTF_8, content);
        if (utf8 != null) return one("UTF-8", utf8);
        // UTF-8 with a few broken bytes would be read as GB18030 nonsense: say that it is broken instead.
        if (isDamagedUtf8(content)) return List.of();
        var ways = new ArrayList<Text>();
        for (var charset : List.of(GB18030, BIG5)) {
            var text = strictly(charset, content);
            if (text != null && !isStrange(text)) ways.add(new Text(charset.name(), text));
        }
        return ways;
    }

    /** Without a byte-order mark: the order that shows line ends and separators is the right one. */
    private static List<Text> utf16(byte[] content) {
        var little = strictly(StandardCharsets.UTF_16LE, content);
        var big = strictly(StandardCharsets.UTF_16BE, content);
        var ways = new ArrayList<Text>();
        if (little != null && little.indexOf('\n') >= 0 && !isStrange(little)) ways.add(new Text("UTF-16LE", little));
        if (big != null && big.indexOf('\n') >= 0 && !isStrange(big)) ways.add(new Text("UTF-16BE", big));
        return ways;
    }

    private static List<Text> one(String encoding, @Nullable String text) {
        return text == null ? List.of() : List.of(new Text(encoding, text));
    }

    private static @Nullable String strictly(Charset charset, byte[] content) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isDamagedUtf8(byte[] content) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < content.length; i++) {
            int lead = content[i] & 0xFF;
            if (lead < 0x80) continue;
            int more = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xC2 && lead < 0xE0 ? 1 : 0;
            int have = 0;
            while (have < more && i + have + 1 < content.length && (content[i + have + 1] & 0xC0) == 0x80) have++;
            // Two-byte sequences occur by chance in Chinese encodings; three in a row hardly.
            if (more >= 2 && have == more) whole++;
            else if (more == 0 || have < more) broken++;
            i += have;
        }
        return whole > 0 && whole >= 3 * broken;
    }

    private static boolean isStrange(String text) {
        var strange = text.codePoints().filter(each -> switch (Character.getType(each)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> true;
            default -> false;
        }).count();
        return strange * 1000 > (long) STRANGE_PER_MILLE * text.length();
    }

    private static boolean isBinary(String text) {
        var controls = text.chars().filter(each -> each < 0x20 && each != '\t' && each != '\n' && each != '\r' && each != '\f' && each != 0x1A).count();
        return controls * 1000 > text.length();
    }

    private static boolean isMarkup(String text) {
        var head = text.substring(0, Math.min(text.length(), 200)).toLowerCase(java.util.Locale.ROOT);
        return head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<?xml") || head.startsWith("<table") || head.startsWith("<head") || head.startsWith("<script");
    }

    private static @Nullable String looksLike(byte[] content) {
        for (var kind : NOT_TEXT.entrySet()) {
            // Two letters may begin an honest heading; a program has a zero byte soon after.
            if (startsWith(content, kind.getValue()) && (kind.getValue().length > 2 || hasNul(content) || !isAscii(content))) return kind.getKey();
        }
        return null;
    }

    private static boolean isAscii(byte[] content) {
        for (var each : content) if (each < 0) return false;
        return true;
    }

    private static boolean hasNul(byte[] content) {
        for (var each : content) if (each == 0) return true;
        return false;
    }

    private static boolean startsWith(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }

    private static <T> Outcome<T> notText(String looksLike) {
        return Outcome.refused(Refusal.UNSUPPORTED, List.of(new Reason("upload.not_text", "file", Map.of("looksLike", looksLike))));
    }

    /** The guess is for the message only; nothing is read by it. */
    private static <T> Outcome<T> undecodable(byte[] content) {
        var guess = new CharsetDetector().setText(content.length > 65536 ? Arrays.copyOf(content, 65536) : content).detect();
        return Outcome.refused(Refusal.INVALID, List.of(new Reason("upload.undecodable", "file", Map.of("suspected", guess == null ? "" : guess.getName()))));
    }
}
