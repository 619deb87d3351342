package hk.praya.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text decodes without a fault, holds no control characters, and is not a page or a script in disguise. */
final class TextCheck {
    /** A cell that a spreadsheet would start a program from: =cmd|'/c …'!A1 */
    private static final Pattern STARTS = Pattern.compile("(^|[\\r\\n,;\\t\"])\\s*[=+\\-@][^\\r\\n,;\\t|]{0,60}\\|[^\\r\\n!]{0,200}!");

    private TextCheck() {}

    static Optional<FileRefusal> check(FileBytes bytes, String ending) throws IOException {
        var charset = charset(bytes);
        if (charset.isEmpty()) return Optional.of(FileRefusal.TYPE_UNSUPPORTED);
        var head = new String(bytes.part(0, 4_096), charset.get());
        var disguised = ending.equals("eml") ? Optional.<FileRefusal>empty() : Signatures.ofWords(head);
        if (disguised.isPresent() || !List.of("csv", "tsv").contains(ending)) return disguised;
        try (var in = bytes.stream()) {
            return Passing.find(in, window -> STARTS.matcher(window).find() ? Optional.of(FileRefusal.DDE) : Optional.empty());
        }
    }

    /** That of its mark, else the first of these in which all of it reads as text. */
    static Optional<Charset> charset(FileBytes bytes) throws IOException {
        var mark = bytes.text(0, 2);
        var candidates = mark.equals("\u00ff\u00fe") || mark.equals("\u00fe\u00ff") ? List.of(StandardCharsets.UTF_16)
            : List.of(StandardCharsets.UTF_8, Charset.forName("Big5-HKSCS"), Charset.forName("GB18030"));
        for (var each : candidates) if (isText(bytes, each)) return Optional.of(each);
        return Optional.empty();
    }

    private static boolean isText(FileBytes bytes, Charset charset) throws IOException {
        var buffer = new char[1 << 13];
        try (var reader = new InputStreamReader(bytes.stream(), charset.newDecoder())) {
            for (var count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                for (var i = 0; i < count; i++) if (buffer[i] < 0x20 && buffer[i] != '\n' && buffer[i] != '\r' && buffer[i] != '\t') return false;
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
