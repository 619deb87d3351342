package hk.praya.file;

import hk.praya.file.Passing.Allowance;
import hk.praya.file.Passing.Bounded;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;

/**
 * A PDF that only shows: no program, no start of another, nothing packed inside, nothing before or after it. Its names are
 * looked for in the bytes and in its object streams, unfolded in passing: a reader that builds the whole document (PDFBox)
 * unfolds an object stream into memory, however large it is.
 */
final class PdfCheck {
    /** Object streams hold a document's structure, not its pictures: a thousand pages have less. */
    private static final long UNFOLDED = 64_000_000;
    private static final int STREAMS = 5_000;
    private static final Pattern NAME = Pattern.compile("/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|Encrypt)[\\s/<>\\[\\]()%\\x00]");
    private static final Pattern OBJECT_STREAM = Pattern.compile("/" + "ObjStm".chars().mapToObj(c -> "(?:%c|#%02x|#%02X)".formatted(c, c, c)).collect(Collectors.joining()));
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^\\]]*\\]|/\\w+)");

    private PdfCheck() {}

    static Optional<FileRefusal> check(FileBytes bytes) throws IOException {
        var head = Signatures.ofWords(bytes.text(0, 1_024));
        var tail = bytes.text(bytes.size() - Signatures.TAIL, Signatures.TAIL);
        if (head.isPresent() || Signatures.endsAsZip(tail)) return Optional.of(FileRefusal.POLYGLOT);
        var end = tail.lastIndexOf("%%EOF");
        if (end < 0) return Optional.of(FileRefusal.DAMAGED);
        var after = tail.substring(end + 5);
        if (!after.chars().allMatch(c -> c <= ' ')) return Signatures.ofWords(after).map(_ -> FileRefusal.POLYGLOT).or(() -> Optional.of(FileRefusal.BYTES_AFTER_END));
        try (var in = bytes.stream()) {
            var found = Passing.find(in, PdfCheck::named);
            return found.isPresent() ? found : inObjectStreams(bytes);
        } catch (Passing.Burst e) {
            return Optional.of(FileRefusal.BOMB);
        }
    }

    /** Names may be written by the numbers of their letters. */
    private static String plain(String text) {
        return text.indexOf('#') < 0 ? text : ESCAPED.matcher(text).replaceAll(each -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(each.group(1), 16))));
    }

    private static Optional<FileRefusal> named(String window) {
        var name = NAME.matcher(plain(window));
        if (!name.find()) return Optional.empty();
        return Optional.of(switch (name.group(1)) {
            case "JavaScript", "XFA" -> FileRefusal.PDF_SCRIPT;
            case "Launch" -> FileRefusal.PDF_LAUNCH;
            case "Encrypt" -> FileRefusal.ENCRYPTED;
            default -> FileRefusal.PDF_ATTACHMENT;
        });
    }

    private static Optional<FileRefusal> inObjectStreams(FileBytes bytes) throws IOException {
        var streams = objectStreams(bytes);
        if (streams.size() > STREAMS) return Optional.of(FileRefusal.BOMB);
        var left = new Allowance(UNFOLDED);
        for (var at : streams) {
            var around = bytes.text(at - 1_024, 3_072);
            var here = (int) Math.min(at, 1_024);
            var begin = around.indexOf("stream", here);
            if (begin < 0) continue;
            var dictionary = plain(around.substring(Math.max(around.lastIndexOf(" obj", here), 0), begin));
            if (!dictionary.contains("/Filter")) continue; // not folded: its names were seen already
            var filter = FILTER.matcher(dictionary);
            if (!filter.find() || !filter.group(1).replaceAll("[\\[\\]\\s]", "").matches("/(FlateDecode|Fl)")) return Optional.of(FileRefusal.DAMAGED);
            var data = begin + "stream".length() + (around.startsWith("\r\n", begin + 6) ? 2 : 1);
            var found = inside(bytes, at - here + data, left);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<FileRefusal> inside(FileBytes bytes, long from, Allowance left) throws IOException {
        try (var channel = bytes.open()) {
            channel.position(from);
            return Passing.find(new Bounded(new InflaterInputStream(Channels.newInputStream(channel)), left), PdfCheck::named);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return Optional.of(FileRefusal.DAMAGED);
        }
    }

    /** Where each is named in its dictionary. */
    private static List<Long> objectStreams(FileBytes bytes) throws IOException {
        var found = new ArrayList<Long>();
        var window = 1 << 16;
        for (var from = 0L; from < bytes.size() && found.size() <= STREAMS; from += window) {
            // A little more than the window, for a name that lies across two.
            var named = OBJECT_STREAM.matcher(bytes.text(from, window + 24));
            while (named.find() && named.start() < window) found.add(from + named.start());
        }
        return found;
    }
}
