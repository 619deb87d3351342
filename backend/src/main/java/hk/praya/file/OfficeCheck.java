package hk.praya.file;

import hk.praya.file.FileChecking.Verdict;
import hk.praya.file.Passing.Allowance;
import hk.praya.file.Passing.Bounded;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip that is an office file and nothing beside: every entry is unfolded once, in passing, and looked at. */
final class OfficeCheck {
    /** More parts than an office file has. */
    private static final int ENTRIES = 2_000;
    private static final int INDEX = 1 << 20;
    /** Text folds to a fiftieth; what folds to less than a hundredth and is large is made to burst somebody's memory. */
    private static final long SMALL = 20_000_000;
    private static final long UNFOLDED = 400_000_000;
    private static final int RATIO = 100;
    /** A chart brings its workbook: one file in another, and none in that. */
    private static final int INNER = 5_000_000;

    private OfficeCheck() {}

    static Verdict check(FileBytes bytes, String name, int depth) throws IOException {
        var outline = outline(bytes);
        if (outline.isPresent()) return FileChecking.refused(outline.get());
        try (var zip = ZipFile.builder().setSeekableByteChannel(bytes.open()).setIgnoreLocalFileHeader(false).get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > ENTRIES || overlap(entries)) return FileChecking.refused(FileRefusal.BOMB);
            var names = entries.stream().map(ZipArchiveEntry::getName).toList();
            if (names.stream().anyMatch(OfficeCheck::leadsOut)) return FileChecking.refused(FileRefusal.NAME_PATH);
            var kind = names.contains("word/document.xml") ? FileKind.DOCX : names.contains("xl/workbook.xml") ? FileKind.XLSX : names.contains("ppt/presentation.xml") ? FileKind.PPTX : null;
            var left = new Allowance(Math.min(UNFOLDED, Math.max(SMALL, RATIO * bytes.size())));
            for (var entry : entries) {
                var wrong = entry(zip, entry, left, kind != null, depth);
                if (wrong instanceof Verdict.Refused) return wrong;
            }
            return kind == null ? FileChecking.refused(FileRefusal.ARCHIVE) : FileChecking.taken(kind, name);
        } catch (Passing.Burst e) {
            return FileChecking.refused(FileRefusal.BOMB);
        }
    }

    /** The index is small, is the last thing in the file, and says so itself; the reader of the archive builds it in memory. */
    private static Optional<FileRefusal> outline(FileBytes bytes) throws IOException {
        var tail = bytes.part(bytes.size() - 66_000, 66_000);
        var at = new String(tail, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0005\u0006");
        if (at < 0 || tail.length - at < 22) return Optional.of(FileRefusal.DAMAGED);
        var end = ByteBuffer.wrap(tail, at, 22).order(ByteOrder.LITTLE_ENDIAN);
        if (tail.length - at > 22) return Optional.of(FileRefusal.BYTES_AFTER_END);
        int count = end.getShort(at + 10) & 0xffff;
        long size = end.getInt(at + 12) & 0xffffffffL;
        long offset = end.getInt(at + 16) & 0xffffffffL;
        if (count > ENTRIES || size > INDEX) return Optional.of(FileRefusal.BOMB);
        // Bytes between, or before the first entry: another file lives in this one.
        return offset + size == bytes.size() - 22 ? Optional.empty() : Optional.of(FileRefusal.POLYGLOT);
    }

    /** Two entries of one content are a small file that unfolds into a large one. */
    private static boolean overlap(List<ZipArchiveEntry> entries) {
        var sorted = entries.stream().sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset)).toList();
        var free = 0L;
        for (var entry : sorted) {
            if (entry.getLocalHeaderOffset() < free) return true;
            free = entry.getLocalHeaderOffset() + 30 + entry.getCompressedSize();
        }
        return false;
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/") || name.contains("\\") || name.matches("([^/]*/)*\\.\\.(/.*)?") || name.matches("[A-Za-z]:.*") || name.indexOf('\u0000') >= 0;
    }

    private static Verdict entry(ZipFile zip, ZipArchiveEntry entry, Allowance left, boolean office, int depth) throws IOException {
        var name = entry.getName();
        if (entry.isUnixSymlink() || entry.getGeneralPurposeBit().usesEncryption()) return FileChecking.refused(FileRefusal.ENCRYPTED);
        if (name.endsWith("vbaProject.bin") || name.contains("macrosheets/")) return FileChecking.refused(FileRefusal.MACRO);
        if (name.matches(".*/embeddings/[^/]*\\.bin") || name.contains("/activeX/")) return FileChecking.refused(FileRefusal.OBJECT);
        if (!zip.canReadEntryData(entry)) return FileChecking.refused(FileRefusal.DAMAGED);
        try (var in = new Bounded(zip.getInputStream(entry), left)) {
            var head = in.readNBytes(512);
            var start = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (start.startsWith("PK\u0003\u0004")) return inner(head, in, name, office, depth);
            // Word folds its own drawings so.
            if (Signatures.isArchive(start) && !name.matches(".*/media/[^/]*\\.[ew]mz")) return FileChecking.refused(FileRefusal.ARCHIVE);
            if (Signatures.isProgram(start)) return FileChecking.refused(FileRefusal.PROGRAM);
            var whole = new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(head), in);
            var found = Passing.find(whole, window -> Signatures.virus(window).or(() -> OfficeParts.active(name, window)));
            return found.isPresent() ? FileChecking.refused(found.get()) : new Verdict.Taken(FileKind.TEXT);
        }
    }

    /** Of office files, only a part that is an office file itself, and there only one. */
    private static Verdict inner(byte[] head, Bounded in, String name, boolean office, int depth) throws IOException {
        if (!office || depth > 0 || !name.contains("/embeddings/")) return FileChecking.refused(FileRefusal.ARCHIVE);
        var rest = in.readNBytes(INNER);
        if (rest.length == INNER) return FileChecking.refused(FileRefusal.BOMB);
        var whole = ByteBuffer.allocate(head.length + rest.length).put(head).put(rest).array();
        return FileChecking.check(FileBytes.of(whole), name.substring(name.lastIndexOf('/') + 1), depth + 1);
    }
}
